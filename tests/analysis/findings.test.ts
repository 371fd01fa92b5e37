import { describe, expect, it } from 'vitest';
import { findings } from '../../engine/analysis/findings/findings.ts';
import { plainText, sentenceOf } from '../../engine/analysis/findings/sentences.ts';
import { extentWithId, strategyResult } from '../../engine/analysis/selection.ts';
import { pairedDifferences, valuesIn } from '../../engine/analysis/series.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, task, town } from '../simulation/town.ts';

const demolition = {
  id: 'd',
  measure: 'demolition',
  estates: [0],
  from: 2026,
  to: 2027,
  ramp: 0,
  values: { dwellings: 150 },
};
const ensemble = run(
  task(
    [
      strategy(),
      strategy({ id: 'clearing', name: 'Clearing', parent: 'baseline', measures: [demolition] }),
      strategy({ id: 'idle', name: 'Idle', parent: 'baseline' }),
    ],
    {
      to: 2030,
      replicates: Array.from({ length: 24 }, (_, i) => i),
    },
  ),
);
const place = town.geography.estates[0]?.id ?? '';
const found = findings(ensemble, town, place, 'basic-schooling');

describe('what is found in a comparison', () => {
  it('says of a scenario that does nothing that it can’t be told from chance', () => {
    const idle = found.find((finding) => finding.kind === 'no-effect' && finding.scenario === 'idle');
    expect(idle).toMatchObject({ difference: { value: 0 } });
  });

  it('has numbers that are the results they are bound to', () => {
    const effects = [...found, ...findings(ensemble, town, place, 'mean-income')].filter(
      (finding) => finding.kind === 'effect' || finding.kind === 'no-effect',
    );
    expect(effects.length).toBeGreaterThan(1);
    for (const { scenario, criterion, difference } of effects) {
      const at = (id: string) =>
        valuesIn(ensemble, strategyResult(ensemble, id), extentWithId(town.geography, place), criterion, 'gap', 5);
      const pairs = pairedDifferences(at(scenario), at('baseline'));
      expect(difference.value).toBeCloseTo(pairs.reduce((sum, value) => sum + value, 0) / pairs.length, 9);
      expect(difference.result).toMatchObject({ table: 'differences', scenario, place, year: 2030 });
    }
  });

  it('splits an effect into people and place', () => {
    for (const criterion of ['basic-schooling', 'mean-income', 'low-income'] as const) {
      for (const finding of findings(ensemble, town, place, criterion)) {
        if (finding.kind !== 'people-or-place') continue;
        expect(Number.isFinite(finding.people.value + finding.placeChange.value)).toBe(true);
      }
    }
  });

  it('says nothing of a single run, which bears no sentence', () => {
    expect(findings(run(task([strategy()], { to: 2027 })), town, place, 'origin')).toEqual([]);
  });

  it.each(['da', 'en'] as const)('is told in whole sentences (%s) whose numbers keep their binding', (locale) => {
    for (const finding of found) {
      const sentence = sentenceOf(finding, ensemble, locale);
      expect(plainText(sentence)).toMatch(/^[A-ZÆØÅ»“].*\.$/);
      expect(plainText(sentence)).not.toMatch(/undefined|NaN|Infinity/);
      expect(sentence.some((piece) => typeof piece !== 'string')).toBe(true);
    }
  });
});
