import { describe, expect, it } from 'vitest';
import type { MeasureUse } from '../../engine/measures/measureUse.ts';
import { Activity, Role } from '../../engine/population/codes.ts';
import { letAgain, onlyHomes } from './homeSeeker.ts';
import { expectCounts, sharedOut } from './monteCarlo.ts';
import type { Home, Person, Settled } from './settlement.ts';

/** North Park lets this share flexibly to the employed and the rest by the waiting list; nobody is assigned by the municipality. */
function agreement(flexibleShare: number, prioritise: readonly string[] = ['employed']): MeasureUse {
  const values = { flexibleShare, municipalShare: 0, prioritise };
  return { id: 'l', measure: 'letting-shares', estates: [0], from: 2026, to: 9_999, ramp: 0, values } as MeasureUse;
}

const byList = onlyHomes({ measures: [agreement(0)] });
const threeRooms: Home = { estate: 0, tenure: 'social-family', rooms: 3, rent: 7_000 };

function adults(count: number, person: Partial<Person> = {}): Person[] {
  const role = count === 1 ? Role.single : Role.partner;
  return Array.from({ length: count }, (_, i) => ({ age: 40, sex: i, role, income: 350_000, ...person }));
}

function children(count: number): Person[] {
  return Array.from({ length: count }, (_, i) => ({
    age: 4 + i,
    role: Role.child,
    activity: Activity.child,
    income: 0,
  }));
}

function waiting(since: number, members: readonly Person[], home: Home = {}): Settled {
  return { listedSince: since, members, home };
}

/** Who gets each vacant dwelling, by number; undefined where it stays vacant. */
function tenants(households: readonly Settled[], vacant: readonly Home[], chosen = byList): (number | undefined)[] {
  const [outcome] = letAgain(chosen, households, vacant, 1);
  return vacant.map((_, v) => {
    const tenant = outcome!.indexOf(v);
    return tenant < 0 ? undefined : tenant;
  });
}

describe('a vacancy on the waiting list', () => {
  it('goes to the longest waiting of those who may have it: not to one for whom it is too large, too small or too dear', () => {
    const list = [
      waiting(2019, adults(2)),
      waiting(2001, adults(1)), // one adult may have two rooms at most
      waiting(2003, [...adults(2), ...children(5)]), // seven persons need four rooms
      waiting(2005, adults(2, { income: 50_000 })), // bears 3,750 a month, 5,769 before a housing benefit of 35 %
      waiting(2010, adults(2)), // two adults may have three rooms, and have waited longest
      waiting(2012, [...adults(1), ...children(1)]),
    ];
    expect(tenants(list, [threeRooms])).toEqual([4]);
    expect(tenants(list.slice(0, 4), [threeRooms])).toEqual([0]);
    expect(tenants(list.slice(1, 4), [threeRooms])).toEqual([undefined]);
  });

  it.each([
    { household: 'one adult', members: adults(1), rooms: [1, 2] },
    { household: 'two adults', members: adults(2), rooms: [1, 2, 3] },
    { household: 'one adult with a child', members: [...adults(1), ...children(1)], rooms: [1, 2, 3] },
    { household: 'two adults with a child', members: [...adults(2), ...children(1)], rooms: [2, 3, 4] },
    { household: 'two adults with two children', members: [...adults(2), ...children(2)], rooms: [2, 3, 4, 5, 6] },
    { household: 'one adult with four children', members: [...adults(1), ...children(4)], rooms: [3, 4, 5, 6] },
    { household: 'two adults with seven children', members: [...adults(2), ...children(7)], rooms: [5, 6] },
  ])('can be let to $household in $rooms rooms, and in no other number', ({ members, rooms }) => {
    const rich = members.map((person) => ({ ...person, income: person.role === Role.child ? 0 : 2_000_000 }));
    const fits = [1, 2, 3, 4, 5, 6].filter(
      (n) => tenants([waiting(2000, rich)], [{ ...threeRooms, rooms: n }])[0] === 0,
    );
    expect(fits).toEqual(rooms);
  });

  it('is let at the limit of rent and not a krone over it', () => {
    // 45 % of 400,000 kroner a year is 15,000 a month, and nobody with so much has housing benefit
    const couple = [waiting(2000, adults(2, { income: 200_000 }))];
    expect(tenants(couple, [{ ...threeRooms, rent: 15_000 }])).toEqual([0]);
    expect(tenants(couple, [{ ...threeRooms, rent: 15_001 }])).toEqual([undefined]);
  });

  it('stays vacant where everybody refuses, and goes down the list as refusals fall: the k-th takes it in (1 − r) rᵏ⁻¹ of all years', async ({
    annotate,
  }) => {
    const list = [2001, 2004, 2007, 2010].map((since) => waiting(since, adults(2)));
    const refusing = (refusal: number) =>
      onlyHomes({ measures: [agreement(0)], parameters: { 'refusal-family': refusal } });
    expect(tenants(list, [threeRooms], refusing(1))).toEqual([undefined]);
    const refusal = 0.55;
    const times = 2_000;
    const counts = [0, 0, 0, 0, 0];
    for (const outcome of letAgain(refusing(refusal), list, [threeRooms], times)) {
      const tenant = outcome.indexOf(0);
      counts[tenant < 0 ? list.length : tenant]!++;
    }
    const shares = [...list.map((_, k) => (1 - refusal) * refusal ** k), refusal ** list.length];
    const listed = shares.map((share, i) => `${(counts[i]! / times).toFixed(3)} (${share.toFixed(3)})`);
    await annotate(
      `${expectCounts('first to fourth on the list, nobody', sharedOut(counts, shares), 1)}; found (expected): ${listed.join(', ')}`,
    );
  });

  it('gives each of two vacancies to one household: the second goes to the next in line', () => {
    const list = [waiting(2010, adults(2)), waiting(2005, adults(2)), waiting(2015, adults(2))];
    expect(tenants(list, [threeRooms, threeRooms]).sort()).toEqual([0, 1]);
  });
});

describe('a vacancy in flexible letting', () => {
  const idle = { activity: Activity.outside };
  const list = [
    waiting(2001, adults(2, idle)),
    waiting(2008, adults(2, idle)),
    waiting(2015, adults(2)),
    waiting(2012, adults(2)),
  ];

  it('goes to the longest waiting who has what the agreement asks for, past all who haven’t', () => {
    expect(tenants(list, [threeRooms], onlyHomes({ measures: [agreement(1)] }))).toEqual([3]);
    expect(tenants(list, [threeRooms])).toEqual([0]);
  });

  it('falls to the waiting list where nobody has it', () => {
    expect(tenants(list.slice(0, 2).reverse(), [threeRooms], onlyHomes({ measures: [agreement(1)] }))).toEqual([1]);
  });

  it.each([
    ['in-education', { activity: Activity.student }, { activity: Activity.outside }],
    ['senior-55', { age: 54, activity: Activity.outside }, { age: 53, activity: Activity.outside }],
  ] as const)('can ask for %s, of which the line is drawn by the year turned', (criterion, has, hasNot) => {
    const both = [waiting(2001, adults(2, hasNot)), waiting(2020, adults(2, has))];
    expect(tenants(both, [threeRooms], onlyHomes({ measures: [agreement(1, [criterion])] }))).toEqual([1]);
  });

  it('can ask for families with children', () => {
    const both = [waiting(2001, adults(2)), waiting(2020, [...adults(1), ...children(1)])];
    const chosen = onlyHomes({ measures: [agreement(1, ['family-with-children'])] });
    expect(tenants(both, [threeRooms], chosen)).toEqual([1]);
  });
});

describe('dwellings for the young and the elderly', () => {
  const youth: Home = { estate: 0, tenure: 'social-youth', rooms: 1, rent: 3_500 };
  const elderly: Home = { estate: 0, tenure: 'social-elderly', rooms: 2, rent: 5_500 };
  const student = { activity: Activity.student, income: 130_000 };

  it('youth dwellings are for those under 30 in education without children', () => {
    const list = [
      waiting(2000, adults(1, { age: 22 })), // works
      waiting(2001, adults(1, { ...student, age: 29 })), // turns 30
      waiting(2002, [...adults(1, { ...student, age: 25 }), ...children(1)]),
      waiting(2003, adults(1, { ...student, age: 28 })), // turns 29
      waiting(2004, adults(1, { ...student, age: 20 })),
    ];
    expect(tenants(list, [youth])).toEqual([3]);
  });

  it('elderly dwellings are for those who have turned 60', () => {
    const list = [waiting(2000, adults(1, { age: 58 })), waiting(2010, adults(1, { age: 59 }))];
    expect(tenants(list, [elderly])).toEqual([1]);
  });

  it('elderly dwellings go by need, which comes with age, and not by seniority as youth dwellings do (almenboligloven § 54)', () => {
    const old = Array.from({ length: 40 }, () => waiting(2024, adults(1, { age: 88, income: 200_000 })));
    const young = Array.from({ length: 40 }, () => waiting(2004, adults(1, { age: 61, income: 200_000 })));
    const vacant = Array.from({ length: 20 }, () => elderly);
    const housed = tenants([...young, ...old], vacant).filter((a) => a !== undefined);
    expect(housed.length).toBe(vacant.length);
    expect(housed.filter((a) => a >= young.length).length).toBeGreaterThan(17);
  });
});
