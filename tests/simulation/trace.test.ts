import { describe, expect, it } from 'vitest';
import { activities } from '../../engine/population/codes.ts';
import { firstToPart } from '../../engine/simulation/firstToPart.ts';
import { membersInBaseYear, traceHousehold } from '../../engine/simulation/householdTrace.ts';
import { eventsBetween } from '../../engine/simulation/lifeEvents.ts';
import { firstDivergence } from '../../engine/simulation/trace.ts';
import { livingRows, strategy, Town, task } from './town.ts';

const demolition = {
  id: 'd',
  measure: 'demolition',
  estates: [0],
  from: 2027,
  to: 2027,
  ramp: 0,
  values: { dwellings: 20 },
};
const programme = {
  id: 'e',
  measure: 'employment-programme',
  estates: [0, 1],
  from: 2026,
  to: 2030,
  ramp: 0,
  values: { coverage: 1, jobFinding: 2 },
};
const compared = task([
  strategy(),
  strategy({ id: 'same', parent: 'baseline' }),
  strategy({ id: 'clearing', parent: 'baseline', measures: [demolition] }),
  strategy({ id: 'jobs', parent: 'baseline', measures: [programme] }),
  strategy({ id: 'no-couples', parent: 'baseline', off: ['partnership'] }),
]);

describe('the first divergence of two runs', () => {
  it('is none where the strategies do the same', () => {
    expect(firstDivergence(compared, 'same', 'baseline', 0)).toBeUndefined();
  });

  it('of a demolition is in the housing of its year: the dwellings are gone, and those who lived there live elsewhere or nowhere', () => {
    const found = firstDivergence(compared, 'clearing', 'baseline', 0);
    expect(found).toMatchObject({ year: 2027, process: 'housing' });
    const gone = found?.dwellings.filter(({ ours }) => ours?.state === 2) ?? [];
    expect(gone).toHaveLength(20);
    for (const { ours } of gone) expect(ours?.estate).toBe(0);
    const rehoused = found?.residents.filter(({ ourEvents }) => ourEvents.some(({ kind }) => kind === 'was-rehoused'));
    expect(rehoused?.length).toBeGreaterThan(0);
    for (const { ours, theirEvents } of rehoused ?? []) {
      expect(gone.map(({ key }) => key)).not.toContain(ours?.dwelling);
      expect(theirEvents.map(({ kind }) => kind)).not.toContain('was-rehoused');
    }
  });

  it('of an employment programme is in the labour of its first year: somebody is in work who otherwise isn’t', () => {
    const found = firstDivergence(compared, 'jobs', 'baseline', 0);
    expect(found).toMatchObject({ year: 2026, process: 'labour' });
    expect(found?.dwellings).toEqual([]);
    const inWork = activities.indexOf('employed');
    for (const { ours, theirs, ourEvents } of found?.residents ?? []) {
      expect(ours?.activity).not.toBe(theirs?.activity);
      if (ours?.activity === inWork && ourEvents.length > 0) expect(ourEvents[0]?.kind).toBe('found-work');
    }
    expect(found?.residents.some(({ ourEvents }) => ourEvents[0]?.kind === 'found-work')).toBe(true);
  });

  it('of a switched-off process is that process, although the year has a step less', () => {
    const found = firstDivergence(compared, 'no-couples', 'baseline', 0);
    expect(found).toMatchObject({ year: 2026, process: 'partnership' });
    expect(found?.residents.length).toBeGreaterThan(0);
    for (const { ourEvents, theirEvents } of found?.residents ?? []) {
      expect(ourEvents).toEqual([]);
      expect(theirEvents.length).toBeGreaterThan(0);
    }
  });

  it('says of everybody whom it made different what happened, in one run or the other', () => {
    for (const id of ['clearing', 'jobs', 'no-couples']) {
      const found = firstDivergence(compared, id, 'baseline', 0);
      for (const { ourEvents, theirEvents } of found?.residents ?? []) {
        expect(ourEvents.length + theirEvents.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('a household in two strategies', () => {
  const { world } = new Town();
  const { residents, households, dwellings } = world.population;
  const inFirstEstate = livingRows(world).filter((row) => {
    const home = households.dwelling[residents.household[row] as number] as number;
    return dwellings.estate[home] === 0 && (residents.age[row] as number) >= 18;
  });
  const keys = inFirstEstate.map((row) => residents.key[row] as number);
  const first = firstToPart(compared, 'clearing', 'baseline', 0, keys) ?? -1;
  const members = membersInBaseYear(compared, first, 'resident');
  const traced = traceHousehold(compared, 'clearing', 'baseline', 0, members);

  it('has the members that live together in the base year, by its own key or by a member’s', () => {
    const row = inFirstEstate.find((at) => residents.key[at] === first) as number;
    const household = residents.household[row] as number;
    expect(members).toHaveLength(households.size[household] as number);
    expect(members).toContain(first);
    expect(membersInBaseYear(compared, households.key[household] as number, 'household')).toEqual(members);
    expect(membersInBaseYear(compared, 1, 'household')).toEqual([]);
  });

  it('parts in the housing of the year in which homes are demolished, by an event in either or both', () => {
    expect(traced.divergence).toMatchObject({ year: 2027, process: 'housing' });
    const { ours = [], theirs = [] } = traced.divergence ?? {};
    expect(ours.length + theirs.length).toBeGreaterThan(0);
    expect(ours).not.toEqual(theirs);
  });

  it('is the same in both up to there, and has nothing to part where the strategies are the same', () => {
    expect(traced.ours.years[0]).toEqual(traced.theirs.years[0]);
    const before = ({ year }: { readonly year: number }) => year < 2027;
    expect(traced.ours.events.filter(before)).toEqual(traced.theirs.events.filter(before));
    const same = traceHousehold(compared, 'same', 'baseline', 0, members);
    expect(same.divergence).toBeUndefined();
    expect(same.ours).toEqual(same.theirs);
  });

  it('stays in sight when it splits, when somebody joins, and when children are born into it', () => {
    const couples = livingRows(world).filter((row) => residents.role[row] === 1 && (residents.age[row] as number) < 40);
    const some = [...new Set(couples.map((row) => residents.household[row] as number))].slice(0, 120);
    const everybody = some.flatMap((household) =>
      membersInBaseYear(compared, households.key[household] as number, 'household'),
    );
    const { years, events } = traceHousehold(compared, 'same', 'baseline', 0, everybody).ours;
    const has = (kind: string) => events.filter((event) => event.kind === kind);
    for (const kind of ['parted', 'born', 'left-home']) expect(has(kind), kind).not.toHaveLength(0);
    const followed = new Set([...everybody, ...has('born').map(({ key }) => key)]);
    for (const { homes } of years) {
      for (const { household, members: own } of homes) {
        expect(homes.filter((home) => home.household === household)).toHaveLength(1);
        for (const { key, isFollowed, life } of own) {
          expect(isFollowed).toBe(followed.has(key));
          expect(life.household).toBe(household);
        }
      }
    }
    for (const { key, year, before, after } of has('parted')) {
      const partner = has('parted').find((other) => other.key !== key && other.before?.household === before?.household);
      if (partner?.year === year && partner.after) expect(partner.after.household).not.toBe(after?.household);
    }
    for (const { key, year } of has('died')) {
      const after = years.filter((at) => at.year >= year).flatMap(({ homes }) => homes.flatMap((home) => home.members));
      expect(after.map((member) => member.key)).not.toContain(key);
    }
  });
});

describe('an event', () => {
  const life = {
    age: 40,
    role: 0,
    household: 1,
    dwelling: 7,
    estate: 0,
    tenure: 0,
    rent: 5000,
    activity: 2,
    search: 1,
    income: 300_000,
  };
  const kindsOf = (after: Record<string, number> | undefined, process: string) =>
    eventsBetween(life, after && { ...life, ...after }, process).map(({ kind }) => kind);

  it('is none where nothing has changed, and none where everybody grows a year older', () => {
    expect(kindsOf({}, 'labour')).toEqual([]);
    expect(kindsOf({ age: 41 }, 'ageing')).toEqual([]);
  });

  it('is named by the process that takes somebody away', () => {
    expect(kindsOf(undefined, 'mortality')).toEqual(['died']);
    expect(kindsOf(undefined, 'care-home')).toEqual(['moved-to-care-home']);
    expect(kindsOf(undefined, 'out-migration')).toEqual(['moved-out']);
  });

  it('tells a social home, a purchase and rehousing apart', () => {
    expect(kindsOf({ dwelling: 8, estate: 1, search: 0 }, 'housing')).toEqual(['took-offer']);
    expect(kindsOf({ dwelling: 8, tenure: 5, search: 0 }, 'housing')).toEqual(['bought-home']);
    expect(kindsOf({ dwelling: 8, moveCause: 1, search: 0 }, 'housing')).toEqual(['was-rehoused']);
    expect(kindsOf({ search: 0 }, 'housing')).toEqual(['stopped-looking']);
  });

  it('tells losing work from retiring, and a change without a name of its own as a change', () => {
    expect(kindsOf({ activity: 4 }, 'labour')).toEqual(['lost-work']);
    expect(kindsOf({ activity: 6 }, 'labour')).toEqual(['retired']);
    expect(kindsOf({ outsideMonths: 3 }, 'labour')).toEqual(['changed']);
  });
});
