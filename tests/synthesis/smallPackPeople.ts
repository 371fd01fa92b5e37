import type { ActivityName, EducationName, HouseholdTypeName, SexName } from '../../engine/pack/names.ts';
import type { Marginals } from '../../engine/pack/pack.ts';

/** A made-up little town, person by person, so that the small pack's marginals agree with one another by construction. */

export interface TownPerson {
  readonly age: number;
  readonly sex: SexName;
  readonly education: EducationName;
  readonly activity: ActivityName;
  readonly convictedThisYear: boolean;
  readonly convictedLastYear: boolean;
}

export interface TownHousehold {
  readonly estate: number;
  readonly type: HouseholdTypeName;
  readonly members: readonly TownPerson[];
}

/** What an estate of the town is like. */
export interface TownEstate {
  readonly households: number;
  /** shares of household types in the order single, single-with-children, couple, couple-with-children, other */
  readonly types: readonly number[];
  /** age of the household's oldest is drawn evenly between these */
  readonly headFrom: number;
  readonly headTo: number;
  /** 0 = few, 1 = many with education, work and means */
  readonly resources: number;
  /** mean gross income of residents 15–64 not in education, kroner a year */
  readonly income: number;
}

const types = ['single', 'single-with-children', 'couple', 'couple-with-children', 'other'] as const;

/** Successive shares in 0–1 from a linear congruential generator, so that the town is the same every time. */
function createDraw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** The index that a share falls in when shares are laid one after another. */
function pick(weights: readonly number[], draw: number): number {
  let rest = draw * weights.reduce((a, b) => a + b, 0);
  for (let i = 0; i < weights.length; i++) {
    rest -= weights[i]!;
    if (rest < 0) return i;
  }
  return weights.length - 1;
}

export function town(estates: readonly TownEstate[]): readonly TownHousehold[] {
  const draw = createDraw(20250101);
  return estates.flatMap((estate, index) =>
    Array.from({ length: estate.households }, () => household(estate, index, draw)),
  );
}

function household(estate: TownEstate, index: number, draw: () => number): TownHousehold {
  const type = types[pick(estate.types, draw())]!;
  const hasChildren = type.endsWith('children');
  const span = estate.headTo - estate.headFrom;
  const head = Math.floor(hasChildren ? 24 + 30 * draw() : estate.headFrom + span * draw());
  const headSex = type === 'single-with-children' ? (draw() < 0.85 ? 'woman' : 'man') : draw() < 0.5 ? 'woman' : 'man';
  const members = [person(head, headSex, estate, draw)];
  if (type.startsWith('couple')) {
    const other = Math.min(100, Math.max(19, Math.round(head + (headSex === 'man' ? -2 : 2) + 6 * (draw() - 0.5))));
    members.push(person(other, headSex === 'man' ? 'woman' : 'man', estate, draw));
  }
  if (hasChildren) {
    const youngest = Math.min(...members.map((m) => m.age));
    const children = 1 + pick([0.45, 0.4, 0.12, 0.03], draw());
    for (let c = 0; c < children; c++) {
      const oldest = Math.min(24, youngest - 19);
      members.push(person(Math.max(0, Math.floor(oldest * draw())), draw() < 0.5 ? 'woman' : 'man', estate, draw));
    }
  }
  if (type === 'other') {
    const others = 1 + pick([0.6, 0.3, 0.1], draw());
    for (let o = 0; o < others; o++)
      members.push(person(Math.floor(19 + 40 * draw()), draw() < 0.5 ? 'woman' : 'man', estate, draw));
  }
  return { estate: index, type, members };
}

function person(age: number, sex: SexName, estate: TownEstate, draw: () => number): TownPerson {
  const education = educationAt(age, estate.resources, draw);
  const activity = activityAt(age, education, estate.resources, draw);
  const risk =
    age < 18 || age > 60
      ? 0
      : (sex === 'man' ? 0.03 : 0.006) * (1.8 - estate.resources) * (activity === 'social-assistance' ? 4 : 1);
  const convictedLastYear = draw() < risk;
  const convictedThisYear = draw() < risk * (convictedLastYear ? 8 : 1);
  return { age, sex, education, activity, convictedThisYear, convictedLastYear };
}

function educationAt(age: number, resources: number, draw: () => number): EducationName {
  const share = draw();
  if (age < 16) return 'none';
  if (age < 19) return 'basic';
  if (age < 25)
    return share < 0.5 - 0.3 * resources ? 'basic' : share < 0.9 - 0.1 * resources ? 'upper-secondary' : 'vocational';
  const weights = [0.5 - 0.4 * resources, 0.1, 0.28, 0.08 + 0.15 * resources, 0.04 + 0.25 * resources];
  return (['basic', 'upper-secondary', 'vocational', 'short-higher', 'long-higher'] as const)[pick(weights, share)]!;
}

function activityAt(age: number, education: EducationName, resources: number, draw: () => number): ActivityName {
  const share = draw();
  if (age < 16) return 'child';
  if (age < 19) return share < 0.9 ? 'student' : 'employed';
  if (age >= 67) return share < 0.04 ? 'employed' : 'retired';
  const skill = education === 'basic' ? 0.4 : 0;
  const weights = [
    age < 25 ? (education === 'upper-secondary' ? 1.2 : 0.5) : age < 30 ? 0.15 : 0.01,
    0.55 + 0.35 * resources - skill * 0.5,
    0.05,
    (0.16 - 0.12 * resources) * (1 + skill),
    age < 30 ? 0.01 : (0.14 - 0.11 * resources) * (1 + skill),
    age >= 60 ? 0.4 : 0,
    0.05,
  ];
  return (
    ['student', 'employed', 'unemployed', 'social-assistance', 'disability-pension', 'retired', 'outside'] as const
  )[pick(weights, share)]!;
}

const populationBands = Array.from({ length: 20 }, (_, i) => [5 * i, i === 19 ? 110 : 5 * i + 4] as const);
const educationBands = [
  [15, 17],
  [18, 24],
  [25, 29],
  [30, 44],
  [45, 59],
  [60, 74],
  [75, 110],
] as const;
const activityBands = [
  [15, 17],
  [18, 24],
  [25, 29],
  [30, 44],
  [45, 59],
  [60, 64],
  [65, 110],
] as const;

/** The town counted the way a pack counts: every marginal of the contract. */
export function countMarginals(households: readonly TownHousehold[], estates: readonly TownEstate[]): Marginals {
  const people = households.flatMap((h) => h.members.map((m) => ({ ...m, estate: h.estate })));
  const within = (band: readonly [number, number]) => (p: TownPerson) => p.age >= band[0] && p.age <= band[1];
  return {
    population: estates.flatMap((_, estate) =>
      (['man', 'woman'] as const).flatMap((sex) =>
        populationBands.map((band) => ({
          estate,
          sex,
          ageFrom: band[0],
          ageTo: band[1],
          count: people.filter((p) => p.estate === estate && p.sex === sex && within(band)(p)).length,
        })),
      ),
    ),
    households: estates.flatMap((_, estate) =>
      types.flatMap((type) =>
        [1, 2, 3, 4, 5, 6].flatMap((size) => {
          const count = households.filter(
            (h) => h.estate === estate && h.type === type && h.members.length === size,
          ).length;
          return count > 0 ? [{ estate, type, size, count }] : [];
        }),
      ),
    ),
    education: estates.flatMap((_, estate) =>
      educationBands.flatMap((band) =>
        (['none', 'basic', 'upper-secondary', 'vocational', 'short-higher', 'long-higher'] as const).map(
          (education) => ({
            estate,
            ageFrom: band[0],
            ageTo: band[1],
            education,
            count: people.filter((p) => p.estate === estate && p.education === education && within(band)(p)).length,
          }),
        ),
      ),
    ),
    activity: estates.flatMap((_, estate) =>
      activityBands.flatMap((band) =>
        (
          [
            'child',
            'student',
            'employed',
            'unemployed',
            'social-assistance',
            'disability-pension',
            'retired',
            'outside',
          ] as const
        ).map((activity) => ({
          estate,
          ageFrom: band[0],
          ageTo: band[1],
          activity,
          count: people.filter((p) => p.estate === estate && p.activity === activity && within(band)(p)).length,
        })),
      ),
    ),
    income: estates.map((e, estate) => ({ estate, mean: e.income })),
    convictions: estates.map((_, estate) => ({
      estate,
      thisYear: people.filter((p) => p.estate === estate && p.convictedThisYear).length,
      lastYear: people.filter((p) => p.estate === estate && p.convictedLastYear).length,
    })),
  };
}
