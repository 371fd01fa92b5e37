import { describe, expect, it } from 'vitest';
import { only, readSources } from '../architecture/sources.ts';
import { literalText, parse, visit } from '../architecture/syntax.ts';

/** What a module needs before its first line can run. */
function neededAtOnce(path: string, source: string): readonly string[] {
  const needed: string[] = [];
  visit(parse(path, source), (node) => {
    const module = /^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type) ? literalText(node.source) : undefined;
    if (module !== undefined) needed.push(module);
  });
  return needed;
}

describe('the scripts of a fresh clone', () => {
  it('need nothing but Node and one another, since nothing is installed yet', () => {
    const scripts = only(readSources('scripts'), /\.mjs$/);
    expect(scripts.size).toBeGreaterThan(5);
    for (const [path, source] of scripts) {
      for (const module of neededAtOnce(path, source)) expect(module, path).toMatch(/^(node:|\.\/)/);
    }
  });

  it('would be found to need a package', () => {
    expect(neededAtOnce('scripts/a.mjs', "import { build } from 'vite'; await import('later');")).toEqual(['vite']);
  });
});
