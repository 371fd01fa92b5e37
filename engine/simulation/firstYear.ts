import { square } from '../arithmetic/power.ts';
import type { Pack } from '../pack/pack.ts';
import { activities, ageBandStarts } from '../population/codes.ts';
import { isOutside } from '../population/labourStates.ts';
import { resolveStrategies } from '../scenario/resolve.ts';
import { expectedFlows } from './expectedFlows.ts';
import { channels, flows, lettingFigures, moveCauses } from './projection.ts';
import { run } from './run.ts';
import { synthesisOf } from './synthesisOf.ts';

/** What the first year is held against, and by which share of it a figure may be off. */
export const firstYearFigures = {
  births: 0.12,
  deaths: 0.12,
  leavers: 0.12,
  convicted: 0.15,
  lettings: 0.35,
  residents: 0.04,
  employed: 0.05,
  'in-education': 0.1,
  outside: 0.1,
} as const;
export type FirstYearFigure = keyof typeof firstYearFigures;

/** Figures that are stocks: the base year's, which one year should leave about as they are. The others happen in the year. */
export const keptFigures: readonly FirstYearFigure[] = ['residents', 'employed', 'in-education', 'outside'];

/** One figure of one place in the first year of today's rule, beside what the pack makes one expect. */
export interface FirstYearRow {
  readonly figure: FirstYearFigure;
  /** id of an estate or of the municipality */
  readonly place: string;
  readonly expected: number;
  /** mean over the replicates */
  readonly got: number;
  /** standard error of that mean */
  readonly error: number;
}

/** Persons by which any figure may be off: an estate of a dozen households can't be held to a share. */
const fewest = 2;

/** Most that a figure may be off: its share of what is expected, three standard errors of its mean, or two persons, whichever is most. */
export function allowedError({ figure, expected, error }: FirstYearRow): number {
  return Math.max(firstYearFigures[figure] * expected, 3 * error, fewest);
}

export function isNear(row: FirstYearRow): boolean {
  return Math.abs(row.got - row.expected) <= allowedError(row);
}

/**
 * Lets one year of today's rule pass over a pack's residents and holds what happened against the pack, by estate and for the municipality:
 * flows against what its own tables ask of its residents (of lettings, the national turnover), convictions and the stocks of 18–64-year-olds
 * against the base year's.
 * @param replicates runs of which the mean is taken
 */
export function firstYear(pack: Pack, replicates: number): readonly FirstYearRow[] {
  const { strategies } = resolveStrategies([], pack, { years: { from: pack.baseYear, to: pack.baseYear + 1 } });
  const task = { pack, strategies, seed: 'pack fit', from: pack.baseYear, to: pack.baseYear + 1, lowIncomeLine: 0 };
  const estates = pack.geography.estates.length;
  const got = figureSums(estates, replicates);
  let base: Record<FirstYearFigure, Float64Array> | undefined;
  for (let replicate = 0; replicate < replicates; replicate++) {
    const convicted = new Float64Array(estates);
    const { strategies: results } = run(
      { ...task, replicates: [replicate] },
      { onStep: (_, process, world) => void (process === 'conviction' && countConvicted(world.population, convicted)) },
    );
    const sums = results[0]?.sums;
    if (!sums) throw new Error('the run gave no result');
    for (let estate = 0; estate < estates; estate++) {
      const at = (figure: FirstYearFigure, value: number) => {
        (got[figure][estate] as Float64Array)[replicate] = value;
      };
      at('births', sums.flows[estate * flows.length] as number);
      at('deaths', sums.flows[estate * flows.length + 1] as number);
      at('leavers', sums.moves[leaversAt(estates, estate)] as number);
      at('convicted', convicted[estate] as number);
      at('lettings', lettings(sums.letting, estate));
      for (const figure of keptFigures) at(figure, stock(sums.people, estates + estate, figure));
    }
    base ??= { ...expectedFlows(pack, synthesisOf(pack).population), ...kept(sums.people, estates) };
  }
  const expected = base;
  if (!expected) return [];
  return (Object.keys(firstYearFigures) as FirstYearFigure[]).flatMap((figure) => {
    const ofEstates = pack.geography.estates.map(({ id }, estate) =>
      rowOf(figure, id, expected[figure][estate] as number, got[figure][estate] as Float64Array),
    );
    const total = Float64Array.from({ length: replicates }, (_, replicate) =>
      got[figure].reduce((sum, values) => sum + (values[replicate] as number), 0),
    );
    const wanted = expected[figure].reduce((sum, value) => sum + value, 0);
    return [...ofEstates, rowOf(figure, pack.geography.municipality.id, wanted, total)];
  });
}

/** By figure and estate, one value a replicate. */
function figureSums(estates: number, replicates: number): Record<FirstYearFigure, Float64Array[]> {
  const figures = Object.keys(firstYearFigures) as FirstYearFigure[];
  const empty = () => Array.from({ length: estates }, () => new Float64Array(replicates));
  return Object.fromEntries(figures.map((figure) => [figure, empty()])) as Record<FirstYearFigure, Float64Array[]>;
}

function rowOf(figure: FirstYearFigure, place: string, expected: number, values: Float64Array): FirstYearRow {
  const got = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + square(value - got), 0);
  const error = values.length > 1 ? Math.sqrt(squares / (values.length - 1) / values.length) : 0;
  return { figure, place, expected, got, error };
}

/** Convictions of the year among residents of 18 and over, right after they happen, so that nobody has moved yet. */
function countConvicted(population: ReturnType<typeof synthesisOf>['population'], into: Float64Array): void {
  const { residents, households, dwellings, residentCount } = population;
  for (let row = 0; row < residentCount; row++) {
    const household = residents.household[row] as number;
    if (household < 0 || ((residents.convictions[row] as number) & 1) === 0 || (residents.age[row] as number) < 18)
      continue;
    const dwelling = households.dwelling[household] as number;
    if (dwelling < 0) continue;
    const estate = dwellings.estate[dwelling] as number;
    into[estate] = (into[estate] as number) + 1;
  }
}

/** Where the moves out of the municipality of whole households, and to care homes, stand; the outside is the last place. */
function leaversAt(estates: number, estate: number): number {
  return (estate * (estates + 1) + estates) * moveCauses.length + moveCauses.indexOf('out-migration');
}

const notOfFamilies: readonly string[] = ['youth-list', 'elderly-list', 'cooperative-list', 'private'];

function lettings(letting: Float64Array, estate: number): number {
  const figure = lettingFigures.indexOf('let');
  return channels.reduce((sum, channel, c) => {
    if (notOfFamilies.includes(channel)) return sum;
    return sum + (letting[(estate * channels.length + c) * lettingFigures.length + figure] as number);
  }, 0);
}

function kept(people: Float64Array, estates: number) {
  const of = (figure: FirstYearFigure) =>
    Float64Array.from({ length: estates }, (_, row) => stock(people, row, figure));
  return {
    residents: of('residents'),
    employed: of('employed'),
    'in-education': of('in-education'),
    outside: of('outside'),
  };
}

const [first, end] = [ageBandStarts.indexOf(18), ageBandStarts.indexOf(65)];

/** A stock of an estate's row of `Projection.people`: everybody, or those aged 18–64 by what they do. */
function stock(people: Float64Array, row: number, figure: FirstYearFigure): number {
  const isAll = figure === 'residents';
  let sum = 0;
  for (let band = isAll ? 0 : first; band < (isAll ? ageBandStarts.length : end); band++) {
    activities.forEach((activity, a) => {
      const counts =
        isAll ||
        (figure === 'employed' && activity === 'employed') ||
        (figure === 'in-education' && activity === 'student') ||
        (figure === 'outside' && isOutside[a] === 1);
      if (counts) sum += people[(row * ageBandStarts.length + band) * activities.length + a] as number;
    });
  }
  return sum;
}
