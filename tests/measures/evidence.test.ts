import { describe, expect, it } from 'vitest';
import { measures } from '../../engine/measures/registry.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { shipped } from '../pack/damage.ts';

const { evidence } = readPack(shipped);

describe('every effect of the registry', () => {
  it.each([...measures.values()])('$id rests on cards that Gladsaxe’s pack has', (measure) => {
    expect(measure.evidence.filter((id) => !evidence.has(id))).toEqual([]);
  });
});

describe('a card without a study', () => {
  const judged = [...evidence.values()].filter(({ strength }) => strength === 'J');

  it('says that it is judgement, in both languages, and promises no study in its transfer', () => {
    for (const { study, transfer } of judged) {
      expect([study.da, study.en]).toEqual(['Skøn', 'Judgement']);
      expect(transfer.en).toContain('Judgement');
    }
  });
});

it('no published study is claimed for a measure whose cards are all judgement', () => {
  for (const { evidence: ids } of measures.values()) {
    const cards = ids.flatMap((id) => evidence.get(id) ?? []);
    const isJudged = cards.every(({ strength }) => strength === 'J');
    expect(cards.every(({ study }) => study.en === 'Judgement')).toBe(isJudged && cards.length > 0);
  }
});
