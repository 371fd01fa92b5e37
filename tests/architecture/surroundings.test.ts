import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { only, readSources } from './sources.ts';
import { foreignNames } from './surroundings.ts';

const planted = [
  'export const x = Math.random();',
  'const { random } = Math; export const x = random();',
  'export const x = Date.now();',
  'export const x = new Date();',
  'export const x = globalThis.Date.now();',
  'export const x = performance.now();',
  'export const x = crypto.getRandomValues(new Uint8Array(4));',
  "export const x = document.querySelector('main');",
  'export const x = process.env;',
  "export const x = Buffer.from('a');",
];

describe('the engine outside its hosts', () => {
  it('takes nothing from page, Node or clock', () => {
    // what a declaration says is gone before anything runs
    const pure = only(readSources('engine'), /^engine\/(?!hosts\/).*(?<!\.d)\.ts$/);
    expect(pure.size).toBeGreaterThan(20);
    expect(foreignNames(pure)).toEqual([]);
  });

  it.each(planted.filter((source) => !source.includes('random()')))('may not say %s', (source) => {
    expect(foreignNames(new Map([['engine/processes/planted.ts', source]]))).toHaveLength(1);
  });

  it('may not name a type of the page', () => {
    const source = 'export function show(at: HTMLElement): void { at.hidden = false; }';
    expect(foreignNames(new Map([['engine/analysis/planted.ts', source]]))).toEqual([
      'engine/analysis/planted.ts takes HTMLElement from its surroundings',
    ]);
  });

  it('may use the language, its own names and what it imports', () => {
    const source = `
      import { type Pack as Data, readPack } from './pack.ts';
      export interface Table<Row extends string = string> { readonly [key: string]: Row | undefined; window?: number; }
      export type Names = { [Key in keyof Data]: Key };
      export class Reader { #bytes = new Uint8Array(2); document = 1; constructor(readonly files: ReadonlyMap<string, Data>) {} }
      export function* rows({ a, b: [c, ...rest], d = 1 }: Record<string, never>, ...more: number[]): Generator<number> {
        outer: for (const [index, value] of more.entries()) { if (index > d) continue outer; yield Math.imul(value, c ?? a); }
        try { readPack(new TextDecoder().decode(undefined)); } catch (error) { throw new Error(String(error), { cause: rest }); }
      }
      export { rows as window };
    `;
    expect(foreignNames(new Map([['engine/pack/planted.ts', source]]))).toEqual([]);
  });
});

describe('the linter', () => {
  /** Rules that the linter finds broken, by the file's path, in a folder with the project's settings and the given files. */
  function broken(files: Record<string, string>): Record<string, string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'fremsyn-lint-'));
    try {
      const settings = JSON.parse(readFileSync(`${root}biome.json`, 'utf8'));
      writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }));
      for (const [path, source] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), source);
      }
      return Object.fromEntries(Object.keys(files).map((path) => [path, rulesBroken(folder, path)]));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it.each(planted)('refuses %s in the engine, and lets the hosts say it', (source) => {
    const found = broken({ 'engine/processes/planted.ts': source, 'engine/hosts/planted.ts': source });
    expect(found['engine/processes/planted.ts']).not.toEqual([]);
    expect(found['engine/hosts/planted.ts']).toEqual([]);
  });
});

const ours = /lint\/(style\/noRestrictedGlobals|nursery\/noJsRestrictedProperties)/g;

function rulesBroken(folder: string, path: string): string[] {
  const biome = `${root}node_modules/@biomejs/biome/bin/biome`;
  try {
    execFileSync(process.execPath, [biome, 'lint', '--reporter=github', path], { cwd: folder, stdio: 'pipe' });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: Buffer };
    return stdout.toString().match(ours) ?? [];
  }
}
