import { describe, expect, it } from 'vitest';
import { openBooks } from '../../engine/criteria/closing.ts';
import { resourcesDefinition } from '../../engine/criteria/resourcesDefinition.ts';
import { countingBy } from '../../engine/criteria/status.ts';
import { countCells } from '../../engine/criteria/tally.ts';
import { createLettingRules, setLettingRules } from '../../engine/housing/lettingRules.ts';
import type { SocialLetting } from '../../engine/housing/offers.ts';
import { isTurnedAway } from '../../engine/housing/offers.ts';
import { Trait } from '../../engine/housing/traits.ts';
import { type Attribute, attributeLabels } from '../../engine/measures/attributes.ts';
import type { Measure } from '../../engine/measures/measure.ts';
import type { FieldValues } from '../../engine/measures/measureUse.ts';
import { emptyPlan, type HazardEffect, type YearPlan } from '../../engine/measures/plan.ts';
import { measures } from '../../engine/measures/registry.ts';
import { activities, ageBandStarts } from '../../engine/population/codes.ts';
import { planYear } from '../../engine/simulation/plans.ts';
import { strategy, town } from '../simulation/town.ts';
import { applicantsOf, columnsThatDecide, freshWorld, readByWorks, yearOver } from './columnsRead.ts';
import { planned, use } from './planning.ts';

/** What each column says of a resident, a household or a home, in the log's words. */
const attributeOf: Readonly<Record<string, Attribute>> = {
  'residents.age': 'age',
  'residents.activity': 'activity',
  'residents.activityYears': 'years in activity',
  'residents.outsideMonths': 'months outside',
  'residents.outsideMonthsLastYear': 'months outside',
  'residents.role': 'household members',
  'dwellings.estate': 'estate',
  'dwellings.tenure': 'tenure',
  'dwellings.nextTenure': 'tenure',
};

/** What works read of a home and its household beside: the home's own state, and which household is to be rehoused and may come back. */
const stateOfHomes = new Set([
  ...['household', 'state', 'key', 'renewals', 'rent'].map((column) => `dwellings.${column}`),
  ...['dwelling', 'key', 'size', 'returnTo', 'listedSince', 'firstMember'].map((column) => `households.${column}`),
  'residents.next',
]);

/** Columns in the log's words; one without a word is told by its own name, which nobody declares. */
function attributesIn(columns: Iterable<string>): readonly string[] {
  return [...columns].filter((column) => !stateOfHomes.has(column)).map((column) => attributeOf[column] ?? column);
}

const years = [2026, 2027, 2028, 2029, 2030, 2031];
const today = planYear(town, strategy(), 2026);
const social = town.geography.estates.flatMap(({ kind }, estate) => (kind === 'social' ? [estate] : []));
const inTwoDistricts = town.geography.estates.flatMap(({ district }, estate, all) =>
  all.findIndex((other) => other.district === district) === estate ? [estate] : [],
);

/** The plans of a measure, year by year, with its usual values and with every choice that its fields offer. */
function plansOf(measure: Measure, values: FieldValues, people?: Float64Array) {
  const estates = measure.spans ? inTwoDistricts : social.slice(0, 1);
  return years.map((year) => ({
    year,
    plan: planned([use(measure.id, values, { estates })], year, {}, people ? { people } : {}).plan,
  }));
}

function variants(measure: Measure): readonly FieldValues[] {
  const given: Record<string, string[]> = {};
  const chosen: FieldValues[] = [];
  const [least, most]: Record<string, number>[] = [{}, {}];
  for (const field of measure.fields) {
    if ('min' in field) {
      const isCount = field.kind === 'count';
      if (least) least[field.key] = Math.max(field.min, isCount ? -20 : field.min);
      if (most) most[field.key] = Math.min(field.max, isCount ? 20 : field.max);
    } else if (field.idsOf) {
      given[field.key] = town.schools.slice(0, 1).map(({ id }) => id);
    } else {
      for (const { id } of field.options) chosen.push({ [field.key]: field.kind === 'choices' ? [id] : id });
    }
  }
  return [{}, least, most, ...chosen].map((values) => ({ ...given, ...values }));
}

/** By trait bit of letting, the columns that decide it, found by letting each column's values go round. */
const decidedBy = new Map(
  Object.entries(Trait).map(([name, bit]) => [
    bit,
    { name, columns: columnsThatDecide((world) => String(applicantsOf(world).traits.map((traits) => traits & bit))) },
  ]),
);
const ofTraits = (bits: number): readonly string[] =>
  [...decidedBy].flatMap(([bit, { columns }]) => (bits & bit ? attributesIn(columns) : []));

/** Traits that letting asks for or turns away by a plan, and not by today's. */
function traitsHeeded(plan: YearPlan): number {
  const heeded = (of: YearPlan) => {
    const rules = createLettingRules(town.geography.estates.length);
    setLettingRules(yearOver(freshWorld(), of), rules);
    return [[...rules.groupAsked], [...rules.banned], [...rules.refused]];
  };
  const [ours, theirs] = [heeded(plan), heeded(today)];
  return ours.flatMap((list, i) => list.filter((bits, at) => bits !== theirs[i]?.[at])).reduce((a, b) => a | b, 0);
}

/** Where an applicant lives, of those whom a landlord knows as its own tenant, and what decides that. */
const ofOrganisation = attributesIn(columnsThatDecide((world) => String(applicantsOf(world).organisation))).map(
  (attribute) => (attribute === 'estate' ? 'present estate' : attribute),
);

/** What decides the share outside work and education, which the stair model climbs by. */
const ofStair = attributesIn(
  columnsThatDecide((world) => {
    openBooks(
      world,
      { counted: new Uint8Array(world.population.residents.capacity) },
      countingBy(200_000, resourcesDefinition(world.population)),
    );
    return String(
      town.geography.estates.map((_, estate) => [
        ...world.tally.counts.subarray(estate * countCells, estate * countCells + 2),
      ]),
    );
  }),
);

/** What a plan makes the model read of residents, households and homes to carry it out. */
function readFor(
  plan: YearPlan,
  others: readonly { readonly year: number; readonly plan: YearPlan }[],
): readonly string[] {
  const read: string[] = [];
  const isOther = (name: keyof YearPlan) => JSON.stringify(plan[name]) !== JSON.stringify(today[name]);
  if (plan.effects.length > 0) read.push('age', 'estate');
  if (plan.works.length > 0) read.push('estate', ...attributesIn(readByWorks(others)));
  for (const name of ['attractiveness', 'safety', 'reputation', 'connections', 'institutions'] as const) {
    if (isOther(name)) read.push('estate');
  }
  if (isOther('letting') || isOther('steering')) read.push('estate');
  const traits = isOther('letting') || isOther('steering') ? traitsHeeded(plan) : 0;
  read.push(...ofTraits(traits));
  if (traits & Trait.local) read.push('present municipality');
  // More or less is let by the lists.
  if (isOther('letting')) read.push('waiting-list seniority');
  for (const steering of plan.steering) {
    if (steering?.refuses) read.push(...ofOrganisation);
    if (steering?.stair) read.push(...ofStair);
  }
  return read;
}

/** Whether the activities of a target group decide how many of it are reached where places are few. */
function countsActivities(measure: Measure): boolean {
  if (!measure.target) return false;
  const cells = activities.length;
  const people = Float64Array.from(
    { length: town.geography.estates.length * ageBandStarts.length * cells },
    (_, i) => 1 + ((i * 7) % cells) ** 2,
  );
  const turned = people.map((_, i) => people[i - (i % cells) + ((i + 3) % cells)] ?? 0);
  const effects = (of: Float64Array) =>
    JSON.stringify(plansOf(measure, { coverage: 1, capacity: 3 }, of)[0]?.plan.effects);
  return effects(people) !== effects(turned);
}

describe('what a measure reads of residents, their households and homes', () => {
  it.each([...measures.values()].map((measure) => [measure.id, measure] as const))(
    'is declared by %s, and nothing else',
    (_, measure) => {
      const read = new Set<string>(countsActivities(measure) ? ['activity'] : []);
      // What partners do for other measures is done at their places.
      if (measure.outreach) read.add('estate');
      for (const values of variants(measure)) {
        const plans = plansOf(measure, values);
        const seen = new Set<string>();
        for (const { plan } of plans) {
          const { cycle, retiresLater, agenda, ...own } = plan;
          const known = JSON.stringify(own);
          if (!seen.has(known)) for (const attribute of readFor(plan, plans)) read.add(attribute);
          seen.add(known);
        }
      }
      expect([...read].sort()).toEqual([...measure.reads].sort());
    },
  );
});

describe('the proof of what is read', () => {
  it('knows every attribute that a policy may declare', () => {
    const measured = new Set([...measures.values()].flatMap(({ reads }) => reads));
    expect([...measured].sort()).toEqual(Object.keys(attributeLabels).sort());
  });

  it('sees which columns decide a trait, and that of some none is decided', () => {
    const of = (bit: (typeof Trait)[keyof typeof Trait]) => new Set(attributesIn(decidedBy.get(bit)?.columns ?? []));
    expect(of(Trait.employed)).toEqual(new Set(['activity', 'household members']));
    expect(of(Trait.senior55)).toEqual(new Set(['age', 'household members']));
    expect(of(Trait.hasAssistance)).toEqual(
      new Set(['activity', 'years in activity', 'months outside', 'household members']),
    );
    expect(of(Trait.local)).toEqual(new Set());
  });

  it('covers all that an effect on a hazard asks of a resident: where, how old, and a draw', () => {
    const asked: readonly (keyof HazardEffect)[] = [
      'hazard',
      'factor',
      'coverage',
      'estates',
      'ageFrom',
      'ageTo',
      'use',
      'leaving',
    ];
    const effects = [...measures.values()].flatMap((measure) => plansOf(measure, {})[0]?.plan.effects ?? []);
    expect(effects.length).toBeGreaterThan(10);
    for (const effect of effects) for (const key of Object.keys(effect)) expect(asked).toContain(key);
  });

  it('covers all that turns an applicant away: traits, and whose tenant he or she is', () => {
    const read = new Set<string>();
    const applicants = new Proxy(applicantsOf(freshWorld()), {
      get(target, name) {
        read.add(String(name));
        return Reflect.get(target, name);
      },
    });
    const rules = createLettingRules(town.geography.estates.length);
    rules.refused.fill(Trait.livesOnAssistance | Trait.livesOnBenefit);
    const social = { rules, owed: new Int32Array(applicants.key.length), owedCount: 0 } as unknown as SocialLetting;
    const year = yearOver(freshWorld(), emptyPlan(town.geography.estates.length));
    const housing = { year, applicants, letting: new Float64Array(10_000) } as unknown as Parameters<
      typeof isTurnedAway
    >[0];
    read.clear();
    let turnedAway = 0;
    for (let a = 0; a < applicants.count; a++) turnedAway += Number(isTurnedAway(housing, social, 0, 1, a));
    expect(turnedAway).toBeGreaterThan(0);
    // Whether it has been refused before and its group are for the books; `count` is the loop's.
    for (const name of ['count', 'isRejected', 'group']) read.delete(name);
    expect([...read].sort()).toEqual(['organisation', 'traits']);
  });
});
