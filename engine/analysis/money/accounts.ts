import { criterionNumber } from '../../criteria/criterionDefinitions.ts';
import { criteria } from '../../criteria/criterionIds.ts';
import { measures } from '../../measures/registry.ts';
import type { Pack, UnitValue } from '../../pack/pack.ts';
import type { UnitValueId } from '../../pack/requirements.ts';
import { activities, ageBandStarts } from '../../population/codes.ts';
import { useFigures } from '../../simulation/carryingLog.ts';
import type { Ensemble, StrategyResult } from '../../simulation/ensemble.ts';
import { type CriterionId, channels, lettingFigures, moveCauses } from '../../simulation/projection.ts';
import { lettingIndex, movesIndex, peopleIndex } from '../layout.ts';

/** Who pays, or receives where an amount is negative. `others` are residents, housing organisations and funds. */
export const payers = ['municipality', 'state', 'others'] as const;
export type Payer = (typeof payers)[number];

/** What accounts are made up of: measures by track, benefits, taxes (negative), services, rent lost and rehousing. */
export const accountItems = [
  'social-measures',
  'physical-measures',
  'organisational-measures',
  'unemployment-benefit',
  'social-assistance',
  'disability-pension',
  'student-grant',
  'old-age-pension',
  'municipal-tax',
  'state-tax',
  'day-care',
  'school',
  'conviction',
  'void',
  'rehousing',
] as const satisfies readonly UnitValueId[];
export type AccountItem = (typeof accountItems)[number];

/** One item of a year: kroner in base-year prices, mean over replicates; costs positive, revenue negative. */
export interface AccountLine {
  readonly item: AccountItem;
  readonly amount: number;
  readonly paidBy: Readonly<Record<Payer, number>>;
}

/** Activities that are paid a benefit, by the item that pays it. */
const benefits: Partial<Record<AccountItem, (typeof activities)[number]>> = {
  'unemployment-benefit': 'unemployed',
  'social-assistance': 'social-assistance',
  'disability-pension': 'disability-pension',
  'student-grant': 'student',
  'old-age-pension': 'retired',
};

const revenue: ReadonlySet<AccountItem> = new Set<AccountItem>(['municipal-tax', 'state-tax']);

/** Ages that a student grant begins at; pupils are students too. */
const grantFrom = 18;

/**
 * The accounts of a year over the whole municipality. Stocks are those of the year's end, taken for the year: people by activity are paid
 * benefits, taxes are a share of the gross income of residents 15–64 not in education, convictions half of the two years that criterion 2
 * looks back on. Rent lost and rehousing are those of the year, so the base year has none.
 */
export function accountsOf(
  ensemble: Ensemble,
  result: StrategyResult,
  pack: Pick<Pack, 'unitValues'>,
  yearIndex: number,
): readonly AccountLine[] {
  const quantities = quantitiesOf(ensemble, result, yearIndex);
  return accountItems.map((item) => {
    const unit = pack.unitValues.get(item);
    if (!unit) throw new Error(`the pack has no unit value ${item}`);
    const amount = (revenue.has(item) ? -1 : 1) * unit.value * (quantities[item] ?? 0);
    return { item, amount, paidBy: split(amount, unit) };
  });
}

function split(amount: number, { municipalityShare, stateShare }: UnitValue): AccountLine['paidBy'] {
  return {
    municipality: amount * municipalityShare,
    state: amount * stateShare,
    others: amount * (1 - municipalityShare - stateShare),
  };
}

/** How many units of each item a year has, means over replicates. */
function quantitiesOf(
  ensemble: Ensemble,
  result: StrategyResult,
  yearIndex: number,
): Partial<Record<AccountItem, number>> {
  const income = countsOf(ensemble, result, yearIndex, 'mean-income') * 1000;
  const paid = Object.fromEntries(
    Object.entries(benefits).map(([item, activity]) => [
      item,
      people(ensemble, result, yearIndex, activity, activity === 'student' ? grantFrom : 0, Number.POSITIVE_INFINITY),
    ]),
  );
  return {
    ...paid,
    ...spentByTrack(ensemble, result, yearIndex),
    'municipal-tax': income,
    'state-tax': income,
    'day-care': people(ensemble, result, yearIndex, undefined, 0, 6),
    school: people(ensemble, result, yearIndex, undefined, 6, 15),
    conviction: countsOf(ensemble, result, yearIndex, 'convicted') / 2,
    void: rentLost(ensemble, result, yearIndex),
    rehousing: rehoused(ensemble, result, yearIndex),
  };
}

/** Kroner spent on measures, by the item of their track. */
function spentByTrack(
  { replicates }: Ensemble,
  { strategy, sums }: StrategyResult,
  yearIndex: number,
): Partial<Record<AccountItem, number>> {
  const uses = strategy.measures ?? [];
  const spent = { 'social-measures': 0, 'physical-measures': 0, 'organisational-measures': 0 };
  if (yearIndex === 0) return spent;
  for (const [u, use] of uses.entries()) {
    const track = measures.get(use.measure)?.track;
    if (!track) continue;
    const at = ((yearIndex - 1) * uses.length + u) * useFigures.length + useFigures.indexOf('spent');
    spent[`${track}-measures`] += (sums.uses[at] ?? 0) / replicates.length;
  }
  return spent;
}

/** Residents of an activity from the band that begins at one age up to the one that begins at another. */
function people(
  { shape, replicates }: Ensemble,
  { sums }: StrategyResult,
  yearIndex: number,
  activity: (typeof activities)[number] | undefined,
  ageFrom: number,
  ageUnder: number,
): number {
  const chosen = activities.flatMap((name, i) => (activity === undefined || name === activity ? [i] : []));
  let sum = 0;
  for (let estate = 0; estate < shape.geography.estates.length; estate++) {
    for (const [band, start] of ageBandStarts.entries()) {
      if (start < ageFrom || start >= ageUnder) continue;
      const at = peopleIndex(shape, yearIndex, estate, band);
      for (const i of chosen) sum += sums.people[at + i] ?? 0;
    }
  }
  return sum / replicates.length;
}

/** Numerator of a criterion over the whole municipality. */
function countsOf({ shape }: Ensemble, { counts }: StrategyResult, yearIndex: number, criterion: CriterionId): number {
  const estates = shape.geography.estates.length;
  let sum = 0;
  for (const replicate of counts) {
    for (let estate = 0; estate < estates; estate++) {
      sum += replicate[((yearIndex * estates + estate) * criteria.length + criterionNumber(criterion)) * 2] ?? 0;
    }
  }
  return sum / counts.length;
}

/** Rent that social dwellings lost between two tenancies and for want of a tenant, kroner in the year. */
function rentLost({ shape, replicates }: Ensemble, { sums }: StrategyResult, yearIndex: number): number {
  if (yearIndex === 0) return 0;
  let lost = 0;
  for (let estate = 0; estate < shape.geography.estates.length; estate++) {
    for (const [number, channel] of channels.entries()) {
      if (channel === 'private' || channel === 'cooperative-list') continue;
      lost += sums.letting[lettingIndex(shape, yearIndex, estate, number) + lettingFigures.indexOf('rentLost')] ?? 0;
    }
  }
  return lost / replicates.length;
}

/** Persons rehoused in the year, within the municipality or out of it. */
function rehoused({ shape, replicates }: Ensemble, { sums }: StrategyResult, yearIndex: number): number {
  if (yearIndex === 0) return 0;
  const ends = shape.geography.estates.length + 1;
  let sum = 0;
  for (let from = 0; from < ends; from++) {
    for (let to = 0; to < ends; to++) {
      sum += sums.moves[movesIndex(shape, yearIndex, from, to, moveCauses.indexOf('rehousing'))] ?? 0;
    }
  }
  return sum / replicates.length;
}
