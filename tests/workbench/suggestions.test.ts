import { describe, expect, it } from 'vitest';
import { cellVocabulary } from '../../engine/index.ts';
import { type CellWords, suggestFormula, suggestMarkdown, suggestYaml } from '../../workbench/panels/suggestions.ts';
import { smallPack } from '../synthesis/smallPack.ts';

const words: CellWords = {
  keys: ['name', 'extends', 'measures', 'parameters'],
  measureKeys: (measure) => [{ word: 'where' }, ...(measure === 'demolition' ? [{ word: 'dwellings' }] : [])],
  values: (key, measure) => [{ word: `${key} of ${measure || 'none'}` }],
  keysUnder: (key) => (key === 'parameters' ? [{ word: 'discount-rate' }] : []),
  formulas: cellVocabulary(smallPack(), { from: 2025, to: 2040 }),
};

/** The words at the mark `|` of a text, and what stands before it that they take the place of. */
function at(marked: string) {
  const position = marked.indexOf('|');
  const found = suggestYaml(marked.replace('|', ''), position, words);
  return found && { replaced: marked.slice(found.from, position), words: found.words.map(({ word }) => word) };
}

describe('what could be written in a cell', () => {
  it('is its kind’s keys at the beginning of a line', () => {
    expect(at('name: A\next|')).toEqual({ replaced: 'ext', words: words.keys });
  });

  it('is the values of a key after it, and of its list', () => {
    expect(at('extends: ba|')).toEqual({ replaced: 'ba', words: ['extends of none'] });
    expect(at('places: [north, s|')).toEqual({ replaced: 's', words: ['places of none'] });
    expect(at('places:\n  - n|')).toEqual({ replaced: 'n', words: ['places of none'] });
  });

  it('is the keys and values of the measure that a line belongs to', () => {
    const uses = 'measures:\n  - measure: sale\n    where: x\n  - measure: demolition\n    ';
    expect(at(`${uses}dw|`)).toEqual({ replaced: 'dw', words: ['where', 'dwellings'] });
    expect(at(`${uses}where: |`)).toEqual({ replaced: '', words: ['where of demolition'] });
    expect(at('measures:\n  - measure: sale\n    w|\n  - measure: demolition')?.words).toEqual(['where']);
  });

  it('is the parameters’ names under `parameters`', () => {
    expect(at('parameters:\n  d|')).toEqual({ replaced: 'd', words: ['discount-rate'] });
  });

  it('is the functions of a formula, and the words of the place between quotation marks', () => {
    expect(at('formula: ga|')?.words).toEqual(expect.arrayContaining(['gap', 'level', 'year', 'place', 'round']));
    expect(at('formula: gap("conv|')).toEqual({ replaced: 'conv', words: expect.arrayContaining(['convicted']) });
    expect(at('formula: gap("convicted", "n|')).toEqual({ replaced: 'n', words: expect.arrayContaining(['north']) });
    expect(at('formula: gap("conv|')?.words).not.toContain('origin');
  });

  it('is no indicator that the pack says nothing of', () => {
    const offered = (pack: ReturnType<typeof smallPack>) =>
      suggestFormula('', 0, cellVocabulary(pack, { from: 2025, to: 2040 }))?.words.map(({ word }) => word);
    expect(offered(smallPack())).toContain('safe_share');
    expect(offered({ ...smallPack(), safety: [] })).not.toContain('safe_share');
  });

  it('ends a word of a formula with what comes after it, unless something stands there', () => {
    const written = (before: string, after = '') =>
      suggestFormula(before, before.length, words.formulas, after)?.words.map((each) => each.written);
    expect(written('gap("conv')).toContain('convicted", "');
    expect(written('gap("convicted", "n')).toContain('north")');
    expect(written('gap("conv', '", "north")')).toContain('convicted');
  });

  it('is nothing in the middle of a sentence', () => {
    expect(at('name: A\nsome (words|')).toBeUndefined();
  });

  it('is kinds of cell where prose opens a fence, and nothing else there', () => {
    const kinds = [{ word: 'figure' }];
    expect(suggestMarkdown('Tekst.\n\n```fi', 13, kinds)).toEqual({ from: 11, words: kinds });
    expect(suggestMarkdown('Tekst om fi', 11, kinds)).toBeUndefined();
  });
});
