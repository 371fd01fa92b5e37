import { describe, expect, it } from 'vitest';
import { carriedTable } from '../../engine/analysis/tables/carried.ts';
import { childrenTable } from '../../engine/analysis/tables/children.ts';
import type { Strategy, Trigger } from '../../engine/scenario/strategy.ts';
import { pilotFigures, triggerFigures, useFigures } from '../../engine/simulation/carryingLog.ts';
import { summedArrays } from '../../engine/simulation/ensemble.ts';
import { mergeEnsembles } from '../../engine/simulation/merge.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, task } from '../simulation/town.ts';
import { use } from './planning.ts';

const measure = use('employment-programme', { coverage: 1, jobFinding: 2 }, { to: 2031 });
const early: Trigger = {
  ...{ id: 'early', when: 'year >= 2027', years: 1, lag: 0, act: 'stay' },
  ...{ start: [measure.id], stop: [], dose: {} },
};
const adaptive = (changes: Partial<Trigger> = {}): Strategy =>
  strategy({ id: 'adaptive', parent: 'baseline', measures: [measure], triggers: [{ ...early, ...changes }] });
const replicates = [0, 1];

describe('an adaptive strategy in a run', () => {
  it('is today’s to the last byte until its trigger fires, and not after', () => {
    const { strategies, shape } = run(task([strategy(), adaptive()], { replicates }));
    const [today, triggered] = strategies;
    const perYear = today!.counts[0]!.length / shape.years.length;
    const until = (year: number, result: typeof today) => result!.counts[0]!.slice(0, (year - 2024) * perYear);
    expect(until(2027, triggered)).toEqual(until(2027, today));
    expect(until(2028, triggered)).not.toEqual(until(2028, today));
  });

  it('does what the same measure does that begins in the year in which the trigger starts it', () => {
    const planned = strategy({ id: 'planned', measures: [{ ...measure, from: 2028 }] });
    const [triggered, written] = run(task([adaptive(), planned], { replicates })).strategies;
    expect(triggered!.counts).toEqual(written!.counts);
  });

  it('is what it is beside any others: whoever shares its history changes nothing', () => {
    const alone = run(task([adaptive()], { replicates })).strategies[0]!;
    const beside = run(task([strategy(), adaptive({ when: 'year >= 2029' }), adaptive()], { replicates }))
      .strategies[2]!;
    expect(beside.counts).toEqual(alone.counts);
    for (const name of summedArrays) expect(beside.sums[name]).toEqual(alone.sums[name]);
  });

  it('that never fires is today’s strategy in every array', () => {
    const [today, never] = run(task([strategy(), adaptive({ when: 'year > 2200' })], { replicates })).strategies;
    expect(never!.counts).toEqual(today!.counts);
    expect(never!.sums.ledger).toEqual(today!.sums.ledger);
  });

  it.each(['often-away', 'school-result', 'weak-danish-at-school'])(
    'acts on %s as the table of children tells it',
    (figure) => {
      const base = run(task([strategy()]));
      const table = childrenTable(base);
      const cells = (name: string) => [...table.columns.find((column) => column.name === name)!.values];
      const of = { place: 'north-park', counted: 'living', figure };
      const told = cells('value').filter((_, row) =>
        Object.entries(of).every(([name, value]) => cells(name)[row] === value),
      );
      const line = (Math.max(...told.map(Number)) + Math.min(...told.map(Number))) / 2;
      const asked = adaptive({ when: `${figure.replaceAll('-', '_')}("north-park") > ${line}` });
      const { triggers } = run(task([asked])).strategies[0]!.sums;
      const fired = base.shape.years.map((_, index) => triggers[index * triggerFigures.length]);
      const first = told.findIndex((value) => Number(value) > line);
      expect(fired).toEqual(told.map((_, index) => (index === first ? 1 : 0)));
    },
  );

  it('keeps a log of when each trigger fired and was in force, over the replicates', () => {
    const { strategies, shape } = run(task([adaptive()], { replicates }));
    const { triggers } = strategies[0]!.sums;
    const logged = (figure: (typeof triggerFigures)[number]) =>
      shape.years.map((_, index) => triggers[index * triggerFigures.length + triggerFigures.indexOf(figure)]);
    const fired = logged('fired');
    const inForce = logged('in-force');
    expect(shape.years.slice(0, 4)).toEqual([2025, 2026, 2027, 2028]);
    expect(fired.slice(0, 4)).toEqual([0, 0, 2, 0]);
    expect(inForce.slice(0, 4)).toEqual([0, 0, 2, 2]);
    expect(strategies[0]!.strategy.triggers).toEqual([early]);
  });

  it('has the same log whether its replicates ran together or apart', () => {
    const chosen = [strategy(), adaptive({ when: 'gap("outside-labour", "north-park") > 0.12' })];
    const together = run(task(chosen, { replicates: [0, 1, 2] }));
    const apart = mergeEnsembles([run(task(chosen, { replicates: [2] })), run(task(chosen, { replicates: [0, 1] }))]);
    expect(apart.strategies).toEqual(together.strategies);
  });
});

describe('what is carried out', () => {
  it('is booked each year: people reached, kroner asked for and spent', () => {
    const budgeted = strategy({
      measures: [measure],
      programmes: [{ id: 'p', name: 'P', uses: [measure.id], budget: 100_000, interaction: 1 }],
    });
    const { uses } = run(task([budgeted])).strategies[0]!.sums;
    const [reached, asked, spent] = ['reached', 'asked', 'spent'].map(
      (figure) => uses[(useFigures as readonly string[]).indexOf(figure)],
    );
    expect(asked).toBeGreaterThan(100_000);
    expect(spent).toBe(100_000);
    expect(reached! * 25_000).toBeLessThanOrEqual(100_000 + 12_500);
  });

  it('helps fewer people the smaller the budget, and nobody without one', () => {
    const outside = (budget: number) => {
      const programmes = [{ id: 'p', name: 'P', uses: [measure.id], budget, interaction: 1 }];
      const result = run(task([strategy({ measures: [measure], programmes })])).strategies[0]!;
      return result.counts[0]!;
    };
    expect(outside(0)).toEqual(run(task([strategy()])).strategies[0]!.counts[0]!);
    expect(outside(1e9)).not.toEqual(outside(0));
  });

  it('ends with the pilot’s review where its rule says drop', () => {
    const pilot = { id: 'p', uses: [measure.id], review: 2028, rule: 'year > 2000', ifTrue: 'drop' as const };
    const tried = strategy({ id: 'tried', measures: [measure], pilots: [pilot] });
    const ended = strategy({ id: 'ended', measures: [{ ...measure, to: 2028 }] });
    const [one, other] = run(task([tried, ended])).strategies;
    expect(one!.counts).toEqual(other!.counts);
    const dropped = one!.sums.pilots.filter((_, at) => at % pilotFigures.length === pilotFigures.indexOf('dropped'));
    expect([...dropped]).toEqual([0, 0, 0, 1, 0, 0, 0]);
  });
});

describe('the national agenda', () => {
  it('changes nobody’s life, only what areas are judged by, from its first year to its last', () => {
    const agenda = use(
      'national-agenda',
      { convictionReference: 1.5, fifthCriterion: 'falls' },
      { from: 2027, to: 2028 },
    );
    const [today, other] = run(task([strategy(), strategy({ id: 'other', measures: [agenda] })])).strategies;
    expect(other!.counts).toEqual(today!.counts);
    const { references, agenda: judged } = other!.strategy;
    const path = references!['national-conviction-share']!;
    expect(path[2027]! / path[2029]!).toBeCloseTo(1.5, 1);
    expect(path[2026]).toBeUndefined();
    expect(Object.keys(judged!)).toEqual(['2027', '2028']);
    expect(judged![2027]).toMatchObject({ fifthCriterion: 'falls' });
  });
});

describe('the table of what was carried out', () => {
  it('tells of each measure, trigger and pilot what the log has', () => {
    const pilot = { id: 'p', uses: [measure.id], review: 2030, rule: 'year > 2000', ifTrue: 'keep' as const };
    const programmes = [{ id: 'jobs', name: 'Jobs', uses: [measure.id], interaction: 1 }];
    const table = carriedTable(run(task([{ ...adaptive(), programmes, pilots: [pilot] }], { replicates })));
    const cells = (name: string) => [...table.columns.find((column) => column.name === name)!.values];
    const rows = cells('year').map((year, row) => [year, cells('kind')[row], cells('id')[row], cells('figure')[row]]);
    expect(rows).toContainEqual([2027, 'trigger', 'early', 'fired']);
    expect(rows).toContainEqual([2030, 'pilot', 'p', 'kept']);
    expect(rows.filter(([year, , , figure]) => year === 2027 && figure === 'reached')).toEqual([]);
    const reached = rows.findIndex(([year, , , figure]) => year === 2028 && figure === 'reached');
    expect(cells('programme')[reached]).toBe('jobs');
    expect(cells('value')[rows.findIndex(([, kind, , figure]) => kind === 'trigger' && figure === 'fired')]).toBe(1);
  });
});
