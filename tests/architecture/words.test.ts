import { describe, expect, it } from 'vitest';
import { only, readSources } from './sources.ts';
import { branding, findings, machinePlaces } from './words.ts';

const everything = readSources();
const line = (source: string, path = 'workbench/text/da.ts') => new Map([[path, source]]);

describe('the project’s language', () => {
  it('brands no place and nobody', () => {
    const shown = only(
      everything,
      /^(workbench|docs|scenarios|engine\/measures|engine\/hosts\/cli)\/.*\.(ts|html|css|md|ya?ml|json|csv|svg)$|^[A-Z]+\.md$/,
    );
    expect(findings(shown, branding)).toEqual([]);
  });

  it.each([
    'Den værste bydel',
    'kommunens Ghettoområder',
    'ghettoer',
    'the worst estate first',
    'et belastet boligområde',
    'problemfamilier',
    'a problem area',
  ])('would not say “%s”', (text) => {
    expect(findings(line(`// first\n${text}`), branding)).toHaveLength(1);
  });

  it.each(['afstand til resten af kommunen', 'udsat boligområde', 'Problemet er data', 'a worsted wool', 'lavere end'])(
    'may say “%s”',
    (text) => {
      expect(findings(line(text), branding)).toEqual([]);
    },
  );
});

describe('the project’s files', () => {
  const home = ['', 'home', 'somebody', 'fremsyn'].join('/');

  it('name no folder of anybody’s machine and no registry', () => {
    expect(findings(everything, machinePlaces)).toEqual([]);
  });

  it.each([
    `const path = '${home}';`,
    `see (file://${home}/a.ts)`,
    `[log](${['', 'tmp', 'log.txt'].join('/')})`,
    ['C:', 'Users', 'somebody'].join('\\'),
    `"${'resolved'}": "https://a.example/a.tgz"`,
    `https://${['registry', 'npmjs', 'org'].join('.')}/lit`,
  ])('would not say %s', (text) => {
    expect(findings(line(text, 'README.md'), machinePlaces)).toHaveLength(1);
  });

  it.each(['https://a.example/work/home/', 'src/tmp/a.ts', '/usr/bin/env node'])('may say %s', (text) => {
    expect(findings(line(text, 'README.md'), machinePlaces)).toEqual([]);
  });
});
