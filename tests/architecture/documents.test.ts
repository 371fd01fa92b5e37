import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { only, readSources, type Sources } from './sources.ts';

const ours = /^(engine|workbench|scenarios|tests|scripts|docs|bench|\.ci)\/|^[A-Z]+(\.md)?$|^[\w.]+\.(json|ts)$/;

/** Paths that a page names, in code marks or as links, which are not there. */
function absentPaths(pages: Sources, exists: (path: string) => boolean): readonly string[] {
  return [...pages].flatMap(([page, text]) => {
    const marked = [...text.matchAll(/`([\w./-]+)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => ours.test(path) && path.includes('/'));
    const linked = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, path = '']) =>
      posix.join(posix.dirname(page), path),
    );
    return [...marked, ...linked].filter((path) => !exists(path)).map((path) => `${page} names ${path}`);
  });
}

describe('the pages', () => {
  it('name files and folders that are there', () => {
    const pages = only(readSources(), /^([A-Z]+|docs\/.*)\.md$/);
    expect(pages.size).toBeGreaterThan(2);
    expect(absentPaths(pages, (path) => existsSync(`${root}${path}`))).toEqual([]);
  });

  it('are found where they name what is gone', () => {
    const page =
      'See `engine/gone.ts`, `npm run build`, [the model](model.md#year) and [a site](https://a.example/b.md).';
    expect(absentPaths(new Map([['docs/page.md', page]]), () => false)).toEqual([
      'docs/page.md names engine/gone.ts',
      'docs/page.md names docs/model.md',
    ]);
  });
});
