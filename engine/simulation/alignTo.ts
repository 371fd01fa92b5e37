import type { Pack } from '../pack/pack.ts';
import { Fate, nowhere, type World } from '../population/world.ts';
import { type Alignment, type BaseYear, deriveAlignment, type ForecastYear } from '../processes/alignment.ts';
import { resolveStrategies } from '../scenario/resolve.ts';
import { run } from './run.ts';

/** How a base run is aligned. */
export interface AlignmentSettings {
  /** first age of each band of the forecast, ascending from 0 */
  readonly ageFrom: readonly number[];
  readonly forecast: readonly ForecastYear[];
  readonly seed: string;
  readonly replicates: number;
  /** how often factors are worked out: what is still lacking after a round is put right in the next */
  readonly rounds: number;
}

/** Factors found, with the base run before and after. */
export interface AlignedRun {
  readonly alignment: Alignment;
  /** residents by year and band without alignment and with it, means over the replicates */
  readonly before: readonly BaseYear[];
  readonly after: readonly BaseYear[];
}

/** Decimals of a factor: a document is to be read, and a thousandth of the moves is less than a year's luck. */
const decimals = 1000;

/**
 * Works out the factors that bring today's rule near a forecast. They come from the base run alone and are then the same numbers in every
 * strategy and replicate, so that alignment can't undo what a strategy does to who lives here.
 */
export function alignTo(pack: Pack, settings: AlignmentSettings): AlignedRun {
  const { ageFrom, forecast, rounds } = settings;
  const before = baseYears(pack, settings, undefined);
  let alignment = rounded(deriveAlignment(ageFrom, before, forecast));
  let after = baseYears(pack, settings, alignment);
  for (let round = 1; round < rounds; round++) {
    alignment = rounded(times(alignment, deriveAlignment(ageFrom, after, forecast)));
    after = baseYears(pack, settings, alignment);
  }
  return { alignment, before, after };
}

/** Residents at each year's end and who moved over the municipal border in it, by band of age, in today's rule. */
function baseYears(
  pack: Pack,
  { ageFrom, forecast, seed, replicates }: AlignmentSettings,
  alignment: Alignment | undefined,
): readonly BaseYear[] {
  const to = forecast.at(-1)?.year ?? pack.baseYear;
  const { strategies } = resolveStrategies([], pack, { years: { from: pack.baseYear, to } });
  const bandOf = bandsOf(ageFrom);
  const none = () => new Array<number>(ageFrom.length).fill(0);
  const years = forecast.map(({ year }) => ({ year, residents: none(), left: none(), arrived: none() }));
  run(
    {
      ...{ pack, strategies, seed, from: pack.baseYear, to, lowIncomeLine: 0 },
      replicates: Array.from({ length: replicates }, (_, replicate) => replicate),
      ...(alignment && { alignment }),
    },
    {
      onStep: (year, process, world) => {
        const counts = years.find((candidate) => candidate.year === year);
        if (counts && process === 'housing') countMoves(world, bandOf, 1 / replicates, counts);
      },
    },
  );
  return years;
}

interface Counts {
  readonly residents: number[];
  readonly left: number[];
  readonly arrived: number[];
}

/** Adds everybody who is here, has left or has come this year, after homes are found and before the books are closed. */
function countMoves({ population, memory }: World, bandOf: Uint8Array, share: number, counts: Counts): void {
  const { residents, residentCount } = population;
  for (let row = 0; row < residentCount; row++) {
    const band = bandOf[Math.min(residents.age[row] as number, 127)] as number;
    const wasHere = memory.place[row] !== nowhere;
    const isHere = (residents.household[row] as number) >= 0;
    const into = isHere ? counts.residents : undefined;
    if (into) into[band] = (into[band] as number) + share;
    if (isHere && memory.fate[row] === Fate.arrived) counts.arrived[band] = (counts.arrived[band] as number) + share;
    if (!isHere && wasHere && memory.fate[row] === Fate.emigrated) {
      counts.left[band] = (counts.left[band] as number) + share;
    }
  }
}

function bandsOf(ageFrom: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, age) =>
    Math.max(
      0,
      ageFrom.findLastIndex((from) => from <= age),
    ),
  );
}

function times(one: Alignment, other: Alignment): Alignment {
  return {
    ageFrom: one.ageFrom,
    years: one.years.map(({ year, arriving, leaving }, i) => {
      const more = other.years[i];
      return {
        year,
        arriving: arriving * (more?.arriving ?? 1),
        leaving: leaving.map((factor, band) => factor * (more?.leaving[band] ?? 1)),
      };
    }),
  };
}

/** Bands that end before 18 have no heads of households, and their factors no meaning. */
function rounded({ ageFrom, years }: Alignment): Alignment {
  const hasHeads = (band: number) => (ageFrom[band + 1] ?? 111) > 18;
  const near = (factor: number) => Math.round(Math.max(0.5, Math.min(2, factor)) * decimals) / decimals;
  return {
    ageFrom,
    years: years.map(({ year, arriving, leaving }) => ({
      year,
      arriving: near(arriving),
      leaving: leaving.map((factor, band) => (hasHeads(band) ? near(factor) : 1)),
    })),
  };
}
