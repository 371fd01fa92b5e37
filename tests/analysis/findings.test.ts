import { describe, expect, it } from 'vitest';
import { isSeen } from '../../engine/analysis/findings/evidence.ts';
import { findings } from '../../engine/analysis/findings/findings.ts';
import { plainText, sentenceOf } from '../../engine/analysis/findings/sentences.ts';
import { extentWithId, strategyResult } from '../../engine/analysis/selection.ts';
import { pairedDifferences, valuesIn } from '../../engine/analysis/series.ts';
import { summarise } from '../../engine/analysis/summary.ts';
import { draw } from '../../engine/random/hash.ts';
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
const jobs = {
  id: 'e',
  measure: 'employment-programme',
  estates: [0],
  from: 2026,
  to: 2030,
  ramp: 0,
  values: { coverage: 1, jobFinding: 3 },
};
const ensemble = run(
  task(
    [
      strategy(),
      strategy({ id: 'clearing', name: 'Clearing', parent: 'baseline', measures: [demolition] }),
      strategy({ id: 'jobs', name: 'Jobs', parent: 'baseline', measures: [jobs] }),
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

describe('a direction', () => {
  it('is told from three standard errors on where they are many, and from more where they are few', () => {
    expect(isSeen(3.1, 1, 1000)).toBe(true);
    expect(isSeen(2.9, 1, 1000)).toBe(false);
    expect(isSeen(-3.5, 1, 24)).toBe(true);
    expect(isSeen(3.3, 1, 24)).toBe(false);
    expect(isSeen(6.7, 1, 5)).toBe(true);
    expect(isSeen(6.5, 1, 5)).toBe(false);
  });

  it('is never told from fewer than five, nor where there is no difference', () => {
    for (const replicates of [1, 2, 3, 4]) expect(isSeen(1, 0, replicates)).toBe(false);
    expect(isSeen(0, 0, 100)).toBe(false);
  });

  it('comes of chance alone about as seldom with five replicates as with many', () => {
    // Means of five normal numbers (sums of twelve keyed draws, Irwin and Hall): 0.27 % pass, so of 20,000 some 54.
    let seen = 0;
    for (let trial = 0; trial < 20_000; trial++) {
      const values = Array.from({ length: 5 }, (_, i) =>
        Array.from({ length: 12 }, (_, j) => draw(trial, i + 1, j + 7) / 4294967296).reduce((a, b) => a + b, -6),
      );
      const { mean, mcse } = summarise(values) ?? { mean: 0, mcse: 0 };
      if (isSeen(mean, mcse, 5)) seen++;
    }
    expect(seen).toBeGreaterThan(20);
    expect(seen).toBeLessThan(100);
  });
});

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

  it('tells no direction from fewer than five replicates, but how many it takes', () => {
    for (const count of [1, 2, 4]) {
      const few = run(
        task([strategy(), strategy({ id: 'clearing', parent: 'baseline', measures: [demolition] })], {
          to: 2028,
          replicates: Array.from({ length: count }, (_, i) => i),
        }),
      );
      const said = findings(few, town, place, 'basic-schooling');
      expect(said).toEqual([{ kind: 'too-few', place, criterion: 'basic-schooling', replicates: count, needed: 5 }]);
      const [finding] = said;
      if (!finding) continue;
      const english = plainText(sentenceOf(finding, few, 'en'));
      expect(english).toContain('it takes at least 5');
      expect(english).not.toMatch(/lower|higher|other way|goes from/);
      expect(plainText(sentenceOf(finding, few, 'da'))).toContain('der skal mindst 5 til');
    }
  });

  it('says what most of an effect is only where the lead of one part is beyond the error of both', () => {
    const splits = (['outside-labour', 'mean-income', 'low-income'] as const)
      .flatMap((criterion) => findings(ensemble, town, place, criterion))
      .filter((finding) => finding.kind === 'people-or-place');
    expect(splits.length).toBeGreaterThan(0);
    for (const { people, placeChange, most } of splits) {
      const lead = Math.abs(placeChange.value) - Math.abs(people.value);
      const error = people.mcse + placeChange.mcse;
      if (most) expect(Math.abs(lead)).toBeGreaterThan(3 * error);
      else expect(Math.abs(lead)).toBeLessThanOrEqual(3.42 * error);
      if (most) expect(most).toBe(lead > 0 ? 'place' : 'people');
    }
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
