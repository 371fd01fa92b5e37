import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { serve } from '../../scripts/serve.mjs';
import { temporaryFolder } from '../hosts/temporaryFolder.ts';

const fileOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** Headers that belong to the site, not to the one file or the one answer. */
const ofTheAnswer = /^(content-type|content-length|etag|date|connection|keep-alive|accept-ranges|transfer-encoding)$/;

describe('the headers of the site', () => {
  let headers: ReadonlyMap<string, string>;
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    const folder = await temporaryFolder();
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html><title>Fremsyn</title>');
    server = await serve({ folder: join(folder, 'site') });
    const answer = await fetch(server.address);
    headers = new Map([...answer.headers].filter(([name]) => !ofTheAnswer.test(name)));
  });
  afterAll(() => server.close());

  /** Headers of which a text has no line with this value, by each server's own way of writing them. */
  const missingIn = (text: string, line: (name: string, value: string) => RegExp): readonly string[] =>
    [...headers].filter(([name, value]) => !line(name, escaped(value)).test(text)).map(([name]) => name);

  it('are nine, and the same in the page that tells how to host it, for every server it tells of', () => {
    expect(headers.size).toBe(9);
    const page = fileOf('docs/hosting.md');
    const section = (heading: string) => page.split(`### ${heading}\n`)[1]?.split(/^##/m)[0] ?? '';
    expect(missingIn(page, (name, value) => new RegExp(`^\\| \`${name}\` \\| \`${value}\` \\| \\S`, 'im'))).toEqual([]);
    expect(
      missingIn(section('Apache'), (name, value) => new RegExp(`^Header always set ${name} "${value}"$`, 'im')),
    ).toEqual([]);
    expect(
      missingIn(section('IIS'), (name, value) => new RegExp(`<add name="${name}" value="${value}" />`, 'i')),
    ).toEqual([]);
    expect(missingIn(section('Caddy'), (name, value) => new RegExp(`^ +${name} "${value}"$`, 'im'))).toEqual([]);
  });

  it('are what nginx in the container sends', () => {
    const configuration = fileOf('deploy/site.nginx.conf');
    expect(
      missingIn(configuration, (name, value) => new RegExp(`add_header ${name} "?${value}"? always;`, 'i')),
    ).toEqual([]);
  });
});

describe('the container of the site', () => {
  const recipe = fileOf('deploy/site.Dockerfile');

  it('copies files that are there, and what the build makes', () => {
    const copied = [...recipe.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) => files.split(' '));
    expect(copied).toContain('deploy/site.nginx.conf');
    for (const file of copied) expect(existsSync(join(root, file)), file).toBe(true);
    expect(recipe).toContain(".build('site')");
    expect(recipe).toContain('COPY --from=build /fremsyn/dist/site ');
    expect(existsSync(join(root, 'deploy/site.Dockerfile.dockerignore'))).toBe(true);
  });

  it('listens where the configuration says', () => {
    const port = /listen (\d+);/.exec(fileOf('deploy/site.nginx.conf'))?.[1];
    expect(recipe).toContain(`EXPOSE ${port}`);
    expect(fileOf('docs/hosting.md')).toContain(`-p ${port}:${port}`);
  });

  it('knows the type of every kind of file that the site has', () => {
    const types = fileOf('deploy/site.nginx.conf').split('types {')[1]?.split('}')[0] ?? '';
    for (const ending of ['html', 'css', 'js', 'json', 'csv', 'md', 'yaml', 'webmanifest', 'png', 'svg', 'woff2']) {
      expect(types, ending).toMatch(new RegExp(`\\b${ending}\\b`));
    }
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
