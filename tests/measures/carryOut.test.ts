import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HazardEffect } from '../../engine/measures/plan.ts';
import { compileEffects, effectOn, mostRaised } from '../../engine/processes/effects.ts';
import { streamsOf } from '../../engine/random/streams.ts';
import { peopleOf, planned, use } from './planning.ts';

/** Each use's coverage once: an effort for work acts on those on benefit and those without alike. */
const once = (plan: { readonly effects: readonly HazardEffect[] }) =>
  plan.effects.filter(({ hazard }) => hazard !== 'labour-entry');
const coverages = (plan: { readonly effects: readonly HazardEffect[] }) => once(plan).map(({ coverage }) => coverage);
const job = (values: Parameters<typeof use>[1], changes?: Parameters<typeof use>[2]) =>
  use('employment-programme', { coverage: 0.4, ...values }, changes);

describe('the schedule of a measure', () => {
  const coverageIn = (year: number, values: Parameters<typeof use>[1], ramp = 0) =>
    coverages(planned([job(values, { ramp })], year).plan)[0] ?? 0;

  it('acts from its first year to its last', () => {
    expect([2025, 2026, 2030, 2031].map((year) => coverageIn(year, {}))).toEqual([0, 0.4, 0.4, 0]);
  });

  it('climbs over the ramp', () => {
    const climb = [2026, 2027, 2028, 2029].map((year) => coverageIn(year, {}, 3));
    expect(climb.map((coverage) => coverage / 0.4)).toEqual(
      [0.25, 0.5, 0.75, 1].map((part) => expect.closeTo(part, 12)),
    );
  });

  it('is felt later by the lag, at its beginning and at its end', () => {
    expect([2027, 2028, 2032, 2033].map((year) => coverageIn(year, { lag: 2 }))).toEqual([0, 0.4, 0.4, 0]);
  });

  it('ebbs out over the fade', () => {
    const ebb = [2030, 2031, 2032, 2033, 2034].map((year) => coverageIn(year, { fade: 3 }) / 0.4);
    expect(ebb).toEqual([1, 0.75, 0.5, 0.25, 0].map((part) => expect.closeTo(part, 12)));
  });

  it('leaves what is built, and no temporary setting', () => {
    const appeal = (measure: string, year: number) => planned([use(measure)], year).plan.attractiveness[0];
    expect(appeal('meeting-places', 2035)).toBe(appeal('meeting-places', 2030));
    expect(appeal('temporary-settings', 2031)).toBe(0);
  });
});

describe('whom a programme reaches', () => {
  const lasting = streamsOf([1, 2], 0, 0);
  const keys = Array.from({ length: 4000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0);
  const reachedBy = (effects: readonly HazardEffect[], age = 30) => {
    const compiled = compileEffects(effects, 6, lasting)['job-finding'];
    return new Set(keys.filter((key) => effectOn(compiled, key, 0, age) > 1));
  };
  const effectsIn = (year: number, values: Parameters<typeof use>[1]) => planned([job(values)], year).plan.effects;

  it('is coverage times take-up of the target group', () => {
    expect(coverages(planned([job({ takeUp: 0.5 })], 2026).plan)).toEqual([0.2]);
    expect(reachedBy(effectsIn(2026, { takeUp: 0.5 })).size / keys.length).toBeCloseTo(0.2, 1);
  });

  it('is the same people and some more for every larger coverage and take-up', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (coverageA, coverageB, takeUpA, takeUpB) => {
        const least = { coverage: Math.min(coverageA, coverageB), takeUp: Math.min(takeUpA, takeUpB) };
        const most = { coverage: Math.max(coverageA, coverageB), takeUp: Math.max(takeUpA, takeUpB) };
        const more = reachedBy(effectsIn(2026, most));
        for (const key of reachedBy(effectsIn(2026, least))) expect(more.has(key)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('is less the share that drops out, others each year', () => {
    const all = reachedBy(effectsIn(2026, {}));
    const [first, second] = [2026, 2027].map((year) => reachedBy(effectsIn(year, { dropOut: 0.25 })));
    for (const stayed of [first!, second!]) {
      expect(stayed.size / all.size).toBeCloseTo(0.75, 1);
      for (const key of stayed) expect(all.has(key)).toBe(true);
    }
    expect(second).not.toEqual(first);
  });

  it('is within the ages that the document asks for', () => {
    const [effect] = effectsIn(2026, { ageFrom: 18, ageTo: 29 });
    expect([effect?.ageFrom, effect?.ageTo]).toEqual([18, 29]);
    expect(reachedBy(effectsIn(2026, { coverage: 1, ageTo: 29 }), 30).size).toBe(0);
  });

  it('is at most as many people as there are places, counted by the target group’s size', () => {
    // five bands of working age, three activities outside work: 15 cells of 10 people
    const people = peopleOf(10);
    const withPlaces = (capacity: number) => planned([job({ capacity })], 2026, {}, { people });
    expect(withPlaces(60).carried[0]?.reached).toBe(60);
    expect(coverages(withPlaces(60).plan)).toEqual([0.4]);
    expect(withPlaces(30).carried[0]?.reached).toBe(30);
    expect(coverages(withPlaces(30).plan)[0]).toBeCloseTo(0.2, 12);
    expect(withPlaces(0).plan.effects).toEqual([]);
  });

  it('grows with the places, never the other way', () => {
    const people = peopleOf(7);
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (a, b) => {
        const reached = (capacity: number) =>
          coverages(planned([job({ capacity })], 2026, {}, { people }).plan)[0] ?? 0;
        expect(reached(Math.min(a, b))).toBeLessThanOrEqual(reached(Math.max(a, b)));
      }),
    );
  });

  it('is more where partners help people to take up what is offered, at their places only', () => {
    const outreach = use('partner-outreach', { takeUpGain: 0.5 }, { estates: [0] });
    const programme = job({ takeUp: 0.4 }, { estates: [0, 1] });
    const reached = once(planned([outreach, programme], 2026).plan).map(({ estates, coverage }) => [estates, coverage]);
    expect(reached).toEqual([
      [[0], expect.closeTo(0.24, 12)],
      [[1], expect.closeTo(0.16, 12)],
    ]);
  });

  it('never has a hazard raised beyond the room that the bounds leave', () => {
    const uses = Array.from({ length: 4 }, (_, i) => job({ coverage: 1, jobFinding: 1.9 }, { id: `use-${i}` }));
    const compiled = compileEffects(planned(uses, 2026).plan.effects, 6, lasting)['job-finding'];
    expect(effectOn(compiled, 5, 0, 30)).toBe(mostRaised);
  });
});

describe('a programme', () => {
  const people = peopleOf(10);
  const crime = use('youth-crime-prevention', { coverage: 0.5, cost: 1000 });
  const jobs = job({ cost: 2000 });
  const programme = (changes: object) => ({
    programmes: [{ id: 'together', name: 'Together', uses: [crime.id, jobs.id], interaction: 1, ...changes }],
  });

  it('spends no more than its budget, and scales all of its doses down alike', () => {
    const free = planned([crime, jobs], 2026, programme({}), { people });
    const asked = free.carried.reduce((sum, { asked }) => sum + asked, 0);
    const tight = planned([crime, jobs], 2026, programme({ budget: asked / 2 }), { people });
    expect(tight.carried.reduce((sum, { spent }) => sum + spent, 0)).toBeCloseTo(asked / 2, -1);
    expect(tight.carried.map((figures) => figures.asked)).toEqual(free.carried.map((figures) => figures.asked));
    coverages(tight.plan).forEach((coverage, i) => {
      expect(coverage).toBeCloseTo((coverages(free.plan)[i] ?? 0) / 2, 12);
    });
  });

  it('does all that it asks for where the budget is enough', () => {
    const free = planned([crime, jobs], 2026, programme({}), { people });
    expect(planned([crime, jobs], 2026, programme({ budget: 1e9 }), { people }).plan).toEqual(free.plan);
  });

  it('does what was paid for when it was paid for, where the effect comes later', () => {
    const late = job({ cost: 2000, lag: 1 });
    const alone = { programmes: [{ id: 'p', name: 'p', uses: [late.id], interaction: 1, budget: 60_000 }] };
    const felt = (year: number) => coverages(planned([late], year, alone, { people }).plan)[0];
    expect([2026, 2027, 2030, 2031].map(felt)).toEqual(
      [undefined, 0.2, 0.2, 0.2].map((x) => x && expect.closeTo(x, 12)),
    );
  });

  it('builds whole dwellings only, as many as are paid for', () => {
    const building = use('demolition', { dwellings: 50, cost: 1000 });
    const poor = { programmes: [{ id: 'p', name: 'p', uses: ['demolition'], interaction: 1, budget: 5500 }] };
    const { plan, carried } = planned([building], 2026, poor);
    expect(plan.works).toMatchObject([{ kind: 'demolition', count: 5 }]);
    expect(carried[0]).toMatchObject({ asked: 10_000, spent: 5500 });
  });

  it('makes effects stronger in their own direction by its interaction, but only while two of its measures act', () => {
    const factors = (year: number, uses = [crime, jobs]) =>
      once(planned(uses, year, programme({ interaction: 1.5 })).plan).map(({ factor }) => factor);
    expect(factors(2026)).toEqual([0.92 ** 1.5, 1.25 ** 1.5]);
    expect(factors(2026, [crime, { ...jobs, from: 2028 }])).toEqual([0.92]);
    expect(factors(2026, [crime, jobs]).length).toBe(2);
  });
});

describe('a connection', () => {
  it('joins the districts of its places, each pair once and both ways', () => {
    const { connections } = planned([use('paths', { shortening: 0.2 }, { estates: [0, 1, 2, 5] })], 2026).plan;
    expect(connections).toEqual(
      [
        { a: 0, b: 1, home: 0.2, school: 0 },
        { a: 0, b: 2, home: 0.2, school: 0 },
        { a: 1, b: 2, home: 0.2, school: 0 },
      ].map((pair) => ({ ...pair, home: expect.closeTo(0.2, 12) })),
    );
  });

  it('is the same from either end, and two of them leave what neither takes', () => {
    const oneWay = use('paths', { shortening: 0.5 }, { id: 'one', estates: [0, 1] });
    const other = use('paths', { shortening: 0.5 }, { id: 'other', estates: [1, 0] });
    const school = use('school-routes', { shortening: 0.3 }, { estates: [0, 1] });
    expect(planned([oneWay, other, school], 2026).plan.connections).toEqual([
      { a: 0, b: 1, home: 0.75, school: expect.closeTo(0.3, 12) },
    ]);
  });

  it('reaches out from a meeting place to every other district', () => {
    const { connections } = planned([use('meeting-places', { mixing: 0.1 }, { estates: [1] })], 2026).plan;
    expect(connections.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});
