import { describe, expect, it } from 'vitest';
import { channels, lettingFigures } from '../../engine/housing/channels.ts';
import type { SteeringPlan } from '../../engine/measures/plan.ts';
import type { LettingCriterion } from '../../engine/pack/pack.ts';
import { Activity, Role } from '../../engine/population/codes.ts';
import { planYear } from '../../engine/simulation/plans.ts';
import { strategy, Town, town } from '../simulation/town.ts';
import { onlyHomes } from '../truths/homeSeeker.ts';
import { type Home, type Person, type Settled, settlement } from '../truths/settlement.ts';

const park = 0;
const hill = 1;
const flat = (estate: number, rooms = 2): Home => ({ estate, tenure: 'social-family', rooms, rent: 3_000 });
const single = (person: Partial<Person> = {}): Person => ({ age: 40, role: Role.single, income: 300_000, ...person });
const idle = { activity: Activity.socialAssistance, outside: [12, 12] as const, income: 150_000 };
const waiting = (since: number, person: Partial<Person> = {}): Settled => ({
  listedSince: since,
  members: [single(person)],
});

interface Agreement {
  readonly municipalShare?: number;
  readonly flexibleShare?: number;
  readonly criterion?: LettingCriterion;
  readonly steering?: SteeringPlan;
}

/** One year in which the households look and the vacant homes are let, by agreements for the park and the hill. */
function let_(
  households: readonly Settled[],
  vacant: readonly Home[],
  agreements: readonly [Agreement, Agreement],
  parameters: Record<string, number> = {},
) {
  const chosen = onlyHomes({ parameters });
  const settled = new Town(chosen, { synthesis: settlement(households, vacant) });
  const plan = planYear(town, chosen, 2026);
  agreements.forEach(({ municipalShare = 0, flexibleShare = 0, criterion = 'employed', steering }, estate) => {
    plan.letting[estate] = { municipalShare, flexibleShare, priorities: [{ criterion, share: 1 }] };
    plan.steering[estate] = steering;
  });
  const { world, letting } = settled.pass(plan);
  const { dwelling } = world.population.households;
  const tenants = vacant.map((_, v) => households.findIndex((_, h) => dwelling[h] === households.length + v));
  const figure = (estate: number, channel: (typeof channels)[number], name: (typeof lettingFigures)[number]) =>
    letting[
      (estate * channels.length + channels.indexOf(channel)) * lettingFigures.length + lettingFigures.indexOf(name)
    ];
  return { tenants, figure, households: world.population.households };
}

describe('flexible letting', () => {
  const couple = (first: Partial<Person>, second: Partial<Person>): Settled => ({
    listedSince: 2020,
    members: [single({ role: Role.partner, ...first }), single({ role: Role.partner, sex: 1, ...second })],
  });
  const outside = { activity: Activity.outside };

  it('asks for steady work: one in full time, or both of a couple part time', () => {
    const agreed: [Agreement, Agreement] = [{ flexibleShare: 1, criterion: 'steady-work' }, {}];
    const senior = waiting(2001, outside);
    const home = [flat(park, 3)];
    const both = [
      couple({}, {}),
      { ...senior, members: [...senior.members, single({ role: Role.other, ...outside })] },
    ];
    expect(let_(both, home, agreed, { 'part-time-share': 1 }).tenants).toEqual([0]);
    const one = [couple({}, outside), both[1]!];
    expect(let_(one, home, agreed, { 'part-time-share': 0 }).tenants).toEqual([0]);
    expect(let_(one, home, agreed, { 'part-time-share': 1 }).tenants).toEqual([1]);
  });

  it('asks for a job in the municipality', () => {
    const agreed: [Agreement, Agreement] = [{ flexibleShare: 1, criterion: 'local-job' }, {}];
    const list = [waiting(2001, outside), waiting(2020)];
    expect(let_(list, [flat(park)], agreed, { 'local-job-inside': 1 }).tenants).toEqual([1]);
    expect(let_(list, [flat(park)], agreed, { 'local-job-inside': 0 }).tenants).toEqual([0]);
  });
});

describe('combined letting', () => {
  const list = [waiting(2001, idle), waiting(2010)];
  const combined: Agreement = { steering: { refuses: 'assistance' } };

  it('refuses who lives on assistance, and the municipality offers another dwelling elsewhere', () => {
    const { tenants, figure } = let_(list, [flat(park), flat(hill)], [combined, { municipalShare: 1 }]);
    expect(tenants).toEqual([1, 0]);
    expect(figure(park, 'waiting-list', 'rejections')).toBe(1);
    expect(figure(hill, 'replacement', 'let')).toBe(1);
  });

  it('refuses nobody who has not been on the benefit for six months, nor one whose partner works', () => {
    const short = waiting(2001, { ...idle, outside: [5, 0] });
    const settled = let_([short, waiting(2010)], [flat(park)], [combined, {}]);
    // a year on from the base year the months count anew: twelve of this year's
    expect(settled.tenants).toEqual([1]);
    const working = {
      listedSince: 2001,
      members: [single({ role: Role.partner, ...idle }), single({ role: Role.partner, sex: 1 })],
    };
    expect(let_([working, waiting(2010)], [flat(park)], [combined, {}]).tenants).toEqual([0]);
  });

  it('leaves the tenants of the organisation their right to move', () => {
    const tenant: Settled = { ...waiting(2001, idle), home: { ...flat(hill), rent: 5_000 } };
    expect(let_([tenant, waiting(2010)], [flat(park)], [combined, {}]).tenants).toEqual([0]);
  });
});

describe('municipal assignment', () => {
  /** People enough that a year has room for those who come. */
  const neighbours = Array.from({ length: 10 }, () => ({
    home: { rooms: 60 },
    members: Array.from({ length: 100 }, () => single({ role: Role.other })),
  }));
  const assign = (steering: SteeringPlan, tenure: Home['tenure'] = 'social-family', rooms = 3) => {
    const chosen = strategy({
      off: ['mortality', 'out-migration', 'labour', 'union'],
      rates: [{ table: 'pool-size', set: 60 }],
    });
    const settled = new Town(chosen, {
      synthesis: settlement(
        neighbours,
        Array.from({ length: 50 }, () => ({ ...flat(park, rooms), tenure })),
      ),
    });
    const plan = planYear(town, chosen, 2026);
    plan.letting[park] = { municipalShare: 1, flexibleShare: 0, priorities: [] };
    plan.steering[park] = steering;
    const { world, letting } = settled.pass(plan);
    const { residents, households, dwellings } = world.population;
    const doing = new Map<number, number>();
    const members = new Map<number, { heads: number[]; persons: number; isPensioner: boolean }>();
    for (let row = 0; row < world.population.residentCount; row++) {
      const home = households.dwelling[residents.household[row]!]!;
      if (home < 0 || dwellings.estate[home] !== park) continue;
      doing.set(residents.activity[row]!, (doing.get(residents.activity[row]!) ?? 0) + 1);
      const household = members.get(home) ?? { heads: [], persons: 0, isPensioner: false };
      if (residents.role[row] !== Role.child) household.heads.push(residents.age[row]!);
      household.persons++;
      household.isPensioner ||= residents.activity[row] === Activity.disabilityPension;
      members.set(home, household);
    }
    const at = (park * channels.length + channels.indexOf('municipal-assignment')) * lettingFigures.length;
    return { doing, households: [...members.values()], assigned: letting[at + 1]!, offered: letting[at]! };
  };
  const usual = assign({});

  it('houses people on assistance and on pension where no ban holds', () => {
    expect(usual.assigned).toBeGreaterThan(5);
    expect(usual.doing.get(Activity.socialAssistance)).toBeGreaterThan(0);
  });

  it('houses nobody who lives on assistance in a prevention area, nor on pension in a vulnerable one (§ 59 stk. 6–7)', () => {
    const prevention = assign({ bans: 'prevention-area' });
    const vulnerable = assign({ bans: 'vulnerable-area' });
    // what falls through goes to the waiting list, so those assigned are told by their number
    expect(prevention.assigned).toBeLessThan(usual.assigned);
    expect(vulnerable.assigned).toBeLessThan(prevention.assigned);
  });

  it('gives youth dwellings to the young without children, and elderly ones to the old and those on disability pension (§§ 52, 54)', () => {
    const youth = assign({}, 'social-youth', 1);
    const elderly = assign({}, 'social-elderly', 2);
    for (const { assigned } of [youth, elderly]) expect(assigned).toBeGreaterThan(0);
    for (const { heads, persons } of youth.households)
      expect([Math.max(...heads) < 30, persons]).toEqual([true, heads.length]);
    for (const { heads, isPensioner } of elderly.households) expect(Math.max(...heads) >= 60 || isPensioner).toBe(true);
    // anybody may be given a family dwelling
    expect(usual.households.some(({ heads }) => Math.max(...heads) >= 30 && Math.max(...heads) < 60)).toBe(true);
  });

  it('stops where that is agreed', () => {
    expect(assign({ isStopped: true }).offered).toBe(0);
  });
});

describe('an estate on the lists', () => {
  /** A thousand residents, of whom so many live on little and have no work: two criteria at once. */
  const crowd = (share: number): Settled[] =>
    Array.from({ length: 10 }, (_, h) => ({
      home: { ...flat(park), rooms: 60 },
      members: Array.from({ length: 100 }, (_, m) =>
        single({
          role: Role.other,
          ...(m < share * 100 ? { ...idle, activity: Activity.outside } : {}),
          age: 30 + (h % 5),
        }),
      ),
    }));
  const list = [waiting(2001, { activity: Activity.outside }), waiting(2020)];

  it('gives those in work or education preference on the ordinary list (§ 60 stk. 4)', () => {
    const listed = let_([...list, ...crowd(0.9)], [flat(park)], [{}, {}]);
    expect(listed.figure(park, 'mandatory-preference', 'let')).toBe(1);
    expect(listed.tenants).toEqual([1]);
    const other = let_([...list, ...crowd(0.1)], [flat(park)], [{}, {}]);
    expect(other.figure(park, 'mandatory-preference', 'vacancies')).toBe(0);
    expect(other.tenants).toEqual([0]);
  });
});

describe('an estate on five lists in a row', () => {
  const crowd = (share: number): Settled[] =>
    Array.from({ length: 10 }, () => ({
      home: { ...flat(park), rooms: 60 },
      members: Array.from({ length: 100 }, (_, m) =>
        single({ role: Role.other, age: 30, ...(m < share * 100 ? { ...idle, activity: Activity.outside } : {}) }),
      ),
    }));
  /** What comes of the park's vacant home in the year where nobody but somebody on assistance waits for it. */
  const lettingAfter = (lists: number, share: number) => {
    const households = [waiting(2001, idle), ...crowd(share)];
    const chosen = onlyHomes({});
    const settled = new Town(chosen, { synthesis: settlement(households, [flat(park)]) });
    settled.world.listsRunning[park] = lists;
    const plan = planYear(town, chosen, 2026);
    plan.letting[park] = { municipalShare: 0, flexibleShare: 0, priorities: [] };
    const { world, letting } = settled.pass(plan);
    const figure = (name: (typeof lettingFigures)[number]) =>
      channels.reduce((sum, _, c) => {
        return sum + letting[(park * channels.length + c) * lettingFigures.length + lettingFigures.indexOf(name)]!;
      }, 0);
    return { running: world.listsRunning[park]!, rejections: figure('rejections'), let: figure('let') };
  };

  it('must refuse those on assistance from the fifth list on, and not before (§ 51 c)', () => {
    expect(lettingAfter(3, 0.9)).toMatchObject({ running: 4, rejections: 0, let: 1 });
    const fifth = lettingAfter(4, 0.9);
    expect(fifth).toMatchObject({ running: 5, let: 0 });
    expect(fifth.rejections).toBeGreaterThan(0);
  });

  it('counts anew from the first list on which it is not', () => {
    expect(lettingAfter(9, 0.1)).toEqual({ running: 0, rejections: 0, let: 1 });
  });
});

describe('refusals', () => {
  const list = [waiting(2001), waiting(2010)];
  const homes = [flat(park), flat(park), flat(park)];
  const never = { 'refusal-family': 1, 'list-refusals-cost': 3 };

  it('cost seniority after as many as the list allows, and bring no more offers in the year', () => {
    const free = let_(list, homes, [{}, {}], { ...never, 'list-refusals-allowed': 0 });
    expect(free.figure(park, 'waiting-list', 'offers')).toBe(6);
    expect([...free.households.listedSince].slice(0, 2)).toEqual([2001, 2010]);
    const set = let_(list, homes, [{}, {}], { ...never, 'list-refusals-allowed': 2 });
    expect(set.figure(park, 'waiting-list', 'offers')).toBe(4);
    expect(set.figure(park, 'waiting-list', 'refusals')).toBe(4);
    expect([...set.households.listedSince].slice(0, 2)).toEqual([2004, 2013]);
  });
});

describe('a place on the list', () => {
  it('is spent on a social dwelling and kept by who finds a home in the market', () => {
    const one = let_([waiting(2001)], [flat(park)], [{}, {}]);
    expect(one.households.listedSince[0]).toBe(2026);
    const elsewhere = let_([waiting(2001)], [{ estate: 3, tenure: 'private-rental', rooms: 2, rent: 100 }], [{}, {}], {
      'choice-stay': -1_000,
    });
    expect(elsewhere.tenants).toEqual([0]);
    expect(elsewhere.households.listedSince[0]).toBe(2001);
  });
});

describe('a dwelling between two tenancies', () => {
  const days = (offer: number, refusal: number) => {
    const list = Array.from({ length: 30 }, (_, i) => waiting(1990 + i));
    const { figure } = let_(list, [flat(park)], [{}, {}], { 'offer-days': offer, 'refusal-family': refusal });
    return (['refusals', 'voidDays', 'rentLost'] as const).map((name) => figure(park, 'waiting-list', name)!);
  };

  it('loses the rent of the repair where somebody says yes within the notice', () => {
    // 30 days of 3,000 kroner a month
    expect(days(10, 0)).toEqual([0, 30, Math.round((3_000 * 12 * 30) / 365)]);
  });

  it('loses more where refusals take longer than the notice of 90 days', () => {
    const [refusals, empty, lost] = days(50, 0.93);
    expect(refusals).toBeGreaterThan(2);
    expect(empty).toBe(30 + refusals! * 50 - 90);
    expect(lost).toBe(Math.round((3_000 * 12 * empty!) / 365));
  });
});
