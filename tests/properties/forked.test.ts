import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureUse } from '../../engine/measures/measureUse.ts';
import { measures } from '../../engine/measures/registry.ts';
import type { Pilot, Strategy, TriggerAct } from '../../engine/scenario/strategy.ts';
import { Checkpoints } from '../../engine/simulation/checkpoints.ts';
import { run } from '../../engine/simulation/run.ts';
import type { Task } from '../../engine/simulation/task.ts';
import { expectSameEnsemble } from '../simulation/sameEnsemble.ts';
import { task, town } from '../simulation/town.ts';
import { anyStrategy, anyUse } from './randomStrategies.ts';

const anyCondition = fc.constantFrom(
  'year >= 2027',
  'year == 2029',
  'gap("outside-labour", "north-park") > 0.05',
  'change("outside-labour", "north-park") > 0',
  'activity_share("employed", "north-park") < 0.6',
);

/** A trigger, and what it does to the first use. */
const anyTrigger = fc.record({
  does: fc.constantFrom('start', 'stop', 'dose'),
  when: anyCondition,
  years: fc.integer({ min: 1, max: 2 }),
  lag: fc.integer({ min: 0, max: 2 }),
  act: fc.constantFrom<TriggerAct>('once', 'stay', 'while'),
});
type DrawnTrigger = typeof anyTrigger extends fc.Arbitrary<infer T> ? T : never;

function withTrigger(chosen: Strategy, drawn: DrawnTrigger | undefined): Strategy {
  const use = chosen.measures[0]?.id;
  if (!drawn || !use) return chosen;
  const { does, ...rest } = drawn;
  const start = does === 'start' ? [use] : [];
  const stop = does === 'stop' ? [use] : [];
  const dose: Record<string, number> = does === 'dose' ? { [use]: 0.5 } : {};
  return { ...chosen, triggers: [{ id: 'when-needed', ...rest, start, stop, dose }] };
}

const anyReview = fc.record({
  review: fc.integer({ min: 2026, max: 2029 }),
  rule: anyCondition,
  ifTrue: fc.constantFrom('keep' as const, 'drop' as const),
});

function withPilot(chosen: Strategy, review: Omit<Pilot, 'id' | 'uses'> | undefined): Strategy {
  const use = chosen.measures.at(-1)?.id;
  if (!review || !use) return chosen;
  return { ...chosen, pilots: [{ id: 'tried', uses: [use], ...review }] };
}

/** Any strategy, with or without a trigger and a pilot. */
const anyCourse: fc.Arbitrary<Strategy> = fc
  .tuple(anyStrategy, fc.option(anyTrigger, { nil: undefined }), fc.option(anyReview, { nil: undefined }))
  .map(([chosen, trigger, review]) => withPilot(withTrigger(chosen, trigger), review));

const anyLateUse: fc.Arbitrary<MeasureUse> = fc
  .tuple(
    fc.constantFrom(...measures.values()).chain((measure) => anyUse(measure)),
    fc.integer({ min: 2026, max: 2031 }),
  )
  .map(([use, from]) => ({ ...use, id: 'later', from, to: Math.max(use.to, from) }));

/** What a hand may do to a strategy: add a use, end one sooner or later, take one away, or take trigger and pilot away. */
const anyChange: fc.Arbitrary<(before: Strategy) => Strategy> = fc.oneof(
  anyLateUse.map((use) => (before: Strategy) => ({ ...before, measures: [...before.measures, use] })),
  fc.integer({ min: 2026, max: 2031 }).map((to) => (before: Strategy) => {
    const [first, ...others] = before.measures as [MeasureUse, ...MeasureUse[]];
    return { ...before, measures: [{ ...first, to: Math.max(first.from, to) }, ...others] };
  }),
  fc.constant((before: Strategy) => ({ ...before, measures: before.measures.slice(0, -1), pilots: [] })),
  fc.constant(({ triggers: _, pilots: __, ...rest }: Strategy) => rest),
);

/** A strategy of which parts of what the hand took away are still named is no strategy. */
function isWhole({ measures: uses, triggers = [], pilots = [] }: Strategy): boolean {
  const known = new Set(uses.map(({ id }) => id));
  const named = triggers.flatMap(({ start, stop, dose }) => [...start, ...stop, ...Object.keys(dose)]);
  return uses.length > 0 && [...named, ...pilots.flatMap(({ uses: tried }) => tried)].every((id) => known.has(id));
}

describe('a run that goes on from where an earlier one was', () => {
  it('has the same bytes as one from the base year, whatever was run before and however little is kept', () => {
    let known = 0;
    fc.assert(
      fc.property(
        anyCourse,
        fc.array(anyChange, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(1, 2, 5, 16),
        fc.constantFrom(2029, 2031),
        (first, changes, worlds, to) => {
          const checkpoints = new Checkpoints({ worlds });
          const courses = [first];
          for (const change of changes) {
            const changed = change(courses.at(-1)!);
            if (isWhole(changed)) courses.push(changed);
          }
          const asked = [...courses, ...courses.toReversed()].map((course, i) => task([course], { to: to - (i % 2) }));
          for (const one of asked) {
            let simulated = 0;
            const cancelled = () => ++simulated < 0;
            expectSameEnsemble(run(one, { checkpoints, cancelled }), run(one));
            if (simulated < one.to - one.from) known++;
            expect(checkpoints.held.worlds).toBeLessThanOrEqual(worlds);
          }
        },
      ),
      { seed: 7, numRuns: 15 },
    );
    expect(known).toBeGreaterThan(20);
  });

  it('never goes on from a run that began with something else', () => {
    const fertility = town.rates.get('fertility')!;
    const changes: readonly Partial<Task>[] = [
      { seed: 'other' },
      { replicates: [1] },
      { lowIncomeLine: 250_000 },
      { resources: { ageFrom: 40 } },
      { alignment: { ageFrom: [0], years: [{ year: 2026, leaving: [1.5], arriving: 0.7 }] } },
      {
        pack: {
          ...town,
          hash: 'another',
          rates: new Map([
            ...town.rates,
            ['fertility', { ...fertility, values: fertility.values.map((rate) => rate / 2) }],
          ]),
        },
      },
    ];
    const [course] = fc.sample(anyCourse, { seed: 3, numRuns: 1 }) as [Strategy];
    const checkpoints = new Checkpoints();
    const first = run(task([course]), { checkpoints });
    for (const change of changes) {
      const changed = task([course], change);
      const alone = run(changed);
      expectSameEnsemble(run(changed, { checkpoints }), alone);
      expect(alone.strategies[0]!.sums).not.toEqual(first.strategies[0]!.sums);
    }
    expectSameEnsemble(run(task([course]), { checkpoints }), first);
  });
});
