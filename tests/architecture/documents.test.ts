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

/** Headings of a page as links name them, and anchors of its own. */
function anchorsOf(text: string): ReadonlySet<string> {
  const prose = text.replace(/```.*?```/gs, '');
  const headings = [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/\]\([^)]*\)/g, '')
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
  return new Set([...headings, ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)]);
}

/** Places within pages that a page links to and that are not there. */
function absentAnchors(pages: Sources): readonly string[] {
  return [...pages].flatMap(([page, text]) =>
    [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)#([^)\s]+)\)/g)].flatMap(([, path = '', anchor = '']) => {
      const target = path === '' ? page : posix.join(posix.dirname(page), path);
      const there = pages.get(target);
      return there === undefined || anchorsOf(there).has(anchor) ? [] : [`${page} links to ${target}#${anchor}`];
    }),
  );
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

  it('link to headings that are there', () => {
    expect(absentAnchors(only(readSources(), /^([A-Z]+|docs\/.*)\.md$/))).toEqual([]);
  });

  it('are found where they link to a heading that is gone', () => {
    const pages = new Map([
      ['docs/a.md', '# One\n\nSee [here](#one), [there](b.md#2-two-words) and [nowhere](b.md#three).'],
      ['docs/b.md', '## 2. Two `words`'],
    ]);
    expect(absentAnchors(pages)).toEqual(['docs/a.md links to docs/b.md#three']);
  });
});
