import { describe, expect, it } from 'vitest';
import { only, readSources, type Sources } from './sources.ts';

/** One idea a file is usually under 200 lines; twice that is never one idea. */
const longest = 400;

function tooLong(sources: Sources): readonly string[] {
  return [...sources]
    .map(([path, source]) => ({ path, lines: source.split('\n').length - 1 }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines; at most ${longest}. Give each idea its own file.`);
}

describe('a file of code', () => {
  it(`has at most ${longest} lines`, () => {
    const code = only(readSources(), /\.(ts|mjs|css|html)$/);
    expect(code.size).toBeGreaterThan(100);
    expect(tooLong(code)).toEqual([]);
  });

  it('is found when it is longer', () => {
    const lines = (count: number) => 'export {};\n'.repeat(count);
    const planted = new Map([
      ['engine/long.ts', lines(longest + 1)],
      ['engine/short.ts', lines(longest)],
    ]);
    expect(tooLong(planted)).toEqual(['engine/long.ts has 401 lines; at most 400. Give each idea its own file.']);
  });
});
