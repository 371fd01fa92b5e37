import { describe, expect, it } from 'vitest';
import { town } from '../simulation/town.ts';
import { planned, use } from './planning.ts';

describe('what municipality and housing organisation agree on', () => {
  it('comes together for an estate: a stair, refusals, bans, a stop, how much is kept', () => {
    const { steering } = planned(
      [
        use('stair-model', {}, { estates: [0, 1] }),
        use('combined-letting'),
        use('assignment-bans', { rules: 'vulnerable-area' }),
        use('assignment-stop'),
        use('letting-compliance', { compliance: 0.8 }),
      ],
      2026,
    ).plan;
    expect(steering[0]).toMatchObject({
      refuses: 'assistance',
      bans: 'vulnerable-area',
      isStopped: true,
      compliance: 0.8,
      stair: { steps: [{ from: 0 }, { from: 0.25 }, { from: 0.35 }] },
    });
    expect(Object.keys(steering[1] ?? {})).toEqual(['stair']);
    expect(steering[3]).toBeUndefined();
  });

  it('ends when the agreement does', () => {
    expect(planned([use('assignment-stop')], 2031).plan.steering).toEqual(planned([], 2031).plan.steering);
  });
});

describe('schools and day cares', () => {
  it('gain a profile by coverage and dose, and each is changed once however many measures name it', () => {
    const { institutions } = planned(
      [
        use('school-profile', { coverage: 0.5, profile: 0.4, institutions: ['a', 'b'] }),
        use('municipal-buildings', { institutions: ['b'], places: 40 }),
      ],
      2026,
    ).plan;
    expect(institutions).toEqual([
      { institution: 'a', profile: 0.2, places: 0, isClosed: false, catchment: [] },
      { institution: 'b', profile: 0.2, places: 40, isClosed: false, catchment: [] },
    ]);
  });

  it('close, merge and take over addresses', () => {
    const closing = use('school-structure', { institutions: ['a'], change: 'closed', mergedInto: ['b'] });
    const taking = use(
      'school-structure',
      { institutions: ['b'], change: 'catchment' },
      { id: 'taking', estates: [2, 3] },
    );
    expect(planned([closing, taking], 2026).plan.institutions).toEqual([
      { institution: 'a', profile: 0, places: 0, isClosed: true, catchment: [], into: 'b' },
      { institution: 'b', profile: 0, places: 0, isClosed: false, catchment: [2, 3] },
    ]);
  });
});

describe('places', () => {
  it('feel safer, appeal more and are told of better, each in its own column; reputation is part of the appeal, and so is safety by its weight', () => {
    const { plan } = planned(
      [
        use('light-and-design', { coverage: 0.5, safety: 0.04, attractiveness: 0.1 }),
        use('district-story', { reputation: 0.2 }),
      ],
      2026,
    );
    expect(plan.safety[0]).toBeCloseTo(0.02, 12);
    expect(plan.reputation[0]).toBeCloseTo(0.2, 12);
    const ofSafety = town.parameters.get('choice-safety')?.value ?? Number.NaN;
    expect(plan.attractiveness[0]).toBeCloseTo(0.05 + 0.2 + 0.02 * ofSafety, 12);
    expect(plan.safety.slice(1).every((safety) => safety === 0)).toBe(true);
  });
});
