import { describe, expect, it } from 'vitest';
import { criteria } from '../../engine/index.ts';
import { assumptionsDa } from '../../workbench/text/assumptionsDa.ts';
import { assumptionsEn } from '../../workbench/text/assumptionsEn.ts';
import { da } from '../../workbench/text/da.ts';
import { en } from '../../workbench/text/en.ts';
import { importDa } from '../../workbench/text/importDa.ts';
import { importEn } from '../../workbench/text/importEn.ts';
import { methodsDa } from '../../workbench/text/methodsDa.ts';
import { methodsEn } from '../../workbench/text/methodsEn.ts';

type Leaf = string | ((...values: never[]) => string);

/** Every text by its path, as written; functions are given plain values in place of names and numbers. */
function leaves(texts: object, path = ''): readonly (readonly [string, Leaf])[] {
  return Object.entries(texts).flatMap(([key, value]): readonly (readonly [string, Leaf])[] =>
    typeof value === 'object' ? leaves(value, `${path}${key}.`) : [[path + key, value as Leaf]],
  );
}

function spoken(leaf: Leaf): string {
  if (typeof leaf === 'string') return leaf;
  const values = Array.from({ length: leaf.length }, (_, i) => `⟨${i}⟩`);
  return (leaf as (...values: string[]) => string)(...values);
}

const danish = new Map(leaves({ ...da, assumptions: assumptionsDa, import: importDa, methods: methodsDa }));
const english = new Map(leaves({ ...en, assumptions: assumptionsEn, import: importEn, methods: methodsEn }));

describe('the interface in two languages', () => {
  it('says the same things in both, with the same values in each sentence', () => {
    expect([...english.keys()].sort()).toEqual([...danish.keys()].sort());
    for (const [path, leaf] of danish) {
      const other = english.get(path);
      expect(typeof other, path).toBe(typeof leaf);
      const used = (text: string) => [...new Set(text.match(/⟨\d⟩/g) ?? [])].sort();
      if (other !== undefined) expect(used(spoken(other)), path).toEqual(used(spoken(leaf)));
    }
  });

  it('leaves nothing empty but the units that have no name', () => {
    for (const [path, leaf] of [...danish, ...english]) {
      if (!/^levers\.units\./.test(path)) expect(spoken(leaf).trim(), path).not.toBe('');
    }
  });

  it('is not the same text twice where the languages differ', () => {
    const shared = [...danish].filter(([path, leaf]) => {
      const other = english.get(path);
      return (
        other !== undefined && spoken(leaf) === spoken(other) && /[a-zæøå]{4,}/i.test(spoken(leaf).replace(/⟨\d⟩/g, ''))
      );
    });
    expect(shared.map(([path]) => path).sort()).toEqual([
      'intro.statusColumn',
      'modes.workshop',
      'room.palette.groups.workshop',
      // languages are named in their own
      'room.palette.languages.da',
      'room.palette.languages.en',
      'room.roundUp.link',
      'room.roundUp.median',
      // plus and minus are the same in both
      'scenarioCells.carrying.rule.minus',
      'scenarioCells.carrying.rule.sums.add',
      'scenarioCells.carrying.rule.sums.subtract',
      'status.data',
      'status.model',
      'title',
    ]);
  });

  it('names every criterion and whom it counts', () => {
    for (const text of [da, en]) {
      expect(Object.keys(text.criteria).sort()).toEqual([...criteria].sort());
      expect(Object.keys(text.populations).sort()).toEqual([...criteria].sort());
    }
  });

  it('ranks no place and stigmatises none', () => {
    const unwanted = /ghetto|værst|worst|problemområde|problem area|belastet|parallelsamfund|dårlig|bad\b/i;
    for (const [path, leaf] of [...danish, ...english]) expect(spoken(leaf), path).not.toMatch(unwanted);
  });

  it('keeps a number and its per cent sign on one line', () => {
    for (const [path, leaf] of danish) expect(spoken(leaf), path).not.toMatch(/\d %/);
  });
});
