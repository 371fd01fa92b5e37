import { criterionDefinition } from '../../engine/criteria/criterionDefinitions.ts';
import { followedCells, followedRows } from '../../engine/criteria/followed.ts';
import { resourceFlows, resourceStocks } from '../../engine/criteria/residentsWithResources.ts';
import { fairnessFigures, householdGroups } from '../../engine/housing/householdGroups.ts';
import { activities, ageBandStarts, householdTypes, tenures } from '../../engine/population/codes.ts';
import type { Estate, Geography } from '../../engine/population/geography.ts';
import { estatesWithin } from '../../engine/population/geography.ts';
import type { Trigger } from '../../engine/scenario/strategy.ts';
import { triggerFigures } from '../../engine/simulation/carryingLog.ts';
import type { Ensemble, StrategyResult } from '../../engine/simulation/ensemble.ts';
import {
  type CriterionId,
  causes,
  channels,
  childFigures,
  childViews,
  criteria,
  flows,
  householdFigures,
  lettingFigures,
  moveCauses,
  type ProjectionShape,
  schoolFigures,
  surroundingFigures,
} from '../../engine/simulation/projection.ts';

/** Count of one criterion: numerator and denominator. */
export type CountOf = (at: {
  readonly strategy: number;
  readonly replicate: number;
  readonly yearIndex: number;
  readonly estate: number;
  readonly criterion: CriterionId;
}) => readonly [number, number];

export interface EnsembleFixtureOptions {
  readonly geography?: Geography;
  readonly from?: number;
  readonly to?: number;
  readonly strategies?: readonly StrategyResult['strategy'][];
  readonly replicates?: number;
  /** luck; equal seeds give equal ensembles */
  readonly seed?: number;
  /** exact counts in place of a random history; the ledger is empty then */
  readonly count?: CountOf;
}

function estate(id: string, district: number, kind: Estate['kind'], marks: Partial<Estate> = {}): Estate {
  return {
    id,
    label: { da: id, en: id },
    district,
    kind,
    organisation: kind === 'social' ? 'boligselskabet' : '',
    isLegalArea: false,
    isSocialBalanceArea: false,
    commercialFloor: 0,
    demolishedSince2010: 0,
    ...marks,
  };
}

/** Two districts with a social estate and a private stock each; both social estates are legal areas, the first is followed. */
export const geographyFixture: Geography = {
  municipality: { id: 'testby', label: { da: 'Testby', en: 'Testby' }, code: '999' },
  districts: [
    { id: 'north', label: { da: 'Nord', en: 'North' } },
    { id: 'south', label: { da: 'Syd', en: 'South' } },
  ],
  estates: [
    estate('north-park', 0, 'social', { isLegalArea: true, isSocialBalanceArea: true }),
    estate('north-houses', 0, 'owner-occupied'),
    estate('south-court', 1, 'social', { isLegalArea: true }),
    estate('south-flats', 1, 'private-rental'),
  ],
};

const early: Trigger = {
  ...{ id: 'early', when: 'level("convicted", "north-park") >= 0 and year >= 2026', years: 1, lag: 0, act: 'stay' },
  ...{ start: [], stop: [], dose: {} },
};

/**
 * A small ensemble of the right shape without a simulation: whole numbers, a ledger whose parts sum to every change of counts at
 * every level (moves cancel where they don't cross the border of a place), the same luck in every strategy.
 */
export function ensembleFixture(options: EnsembleFixtureOptions = {}): Ensemble {
  const {
    geography = geographyFixture,
    from = 2025,
    to = 2028,
    replicates = 8,
    seed = 1,
    strategies = [
      { id: 'baseline', name: 'Basis' },
      { id: 'flexible', name: 'Mere fleksibel udlejning', parent: 'baseline', triggers: [early] },
    ],
  } = options;
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const shape: ProjectionShape = { geography, years, lowIncomeLine: 200_000 };
  const numbers = Array.from({ length: replicates }, (_, index) => index);
  return {
    shape,
    seed: String(seed),
    packHash: '0'.repeat(64),
    engineVersion: '0.0.0',
    replicates: numbers,
    strategies: strategies.map((strategy, index) =>
      strategyFixture(shape, strategy, index, numbers, seed, options.count),
    ),
  };
}

function strategyFixture(
  shape: ProjectionShape,
  strategy: StrategyResult['strategy'],
  strategyIndex: number,
  replicates: readonly number[],
  seed: number,
  count: CountOf | undefined,
): StrategyResult {
  const { estates, districts } = shape.geography;
  const years = shape.years.length;
  const changes = years - 1;
  const ledger = new Float64Array(
    changes * (1 + districts.length + estates.length) * criteria.length * causes.length * 2,
  );
  const luck = (replicate: number) => generator(seed * 1009 + replicate);
  const counts = replicates.map((replicate) =>
    count
      ? exactCounts(shape, (at) => count({ strategy: strategyIndex, replicate, ...at }))
      : history(shape, strategyIndex, luck(replicate), ledger),
  );
  const draw = generator(seed * 31 + strategyIndex);
  const summed = (length: number, most: number) =>
    Float64Array.from({ length }, () => replicates.length * Math.floor(draw() * (most + 1)));
  const ends = estates.length + 1;
  return {
    strategy,
    counts,
    sums: {
      ledger,
      moves: summed(changes * ends * ends * moveCauses.length, 4),
      letting: summed(changes * estates.length * channels.length * lettingFigures.length, 20),
      people: summed(years * estates.length * ageBandStarts.length * activities.length, 30),
      flows: summed(changes * estates.length * flows.length, 40),
      dwellings: summed(years * estates.length * tenures.length * 4, 0).map(() => replicates.length * 100),
      households: summed(years * estates.length * householdTypes.length * householdFigures.length, 30),
      cohorts: summed(years * estates.length * criteria.length * 2, 100),
      // the two of the pack fixture
      schools: summed(years * 2 * schoolFigures.length, 60),
      children: summed(years * childViews.length * estates.length * childFigures.length, 60),
      exchange: summed(changes * ends * ends * criteria.length * 2, 4),
      followed: summed(years * followedRows(estates.length) * followedCells, 100),
      resources: summed(years * estates.length * resourceStocks.length, 100),
      fairness: summed(changes * estates.length * householdGroups.length * fairnessFigures.length, 5),
      surroundings: summed(changes * estates.length * surroundingFigures.length, 100),
      resourceFlows: summed(changes * (1 + districts.length + estates.length) * resourceFlows.length, 10),
      uses: new Float64Array(0),
      claims: strategy.claims
        ? summed(years * strategy.claims.length, 0).map(() => replicates.length / 2)
        : new Float64Array(0),
      triggers: strategy.triggers
        ? summed(years * strategy.triggers.length * triggerFigures.length, 0).map(() => replicates.length / 2)
        : new Float64Array(0),
      pilots: new Float64Array(0),
    },
  };
}

type Place = Omit<Parameters<CountOf>[0], 'strategy' | 'replicate'>;

function exactCounts(shape: ProjectionShape, count: (at: Place) => readonly [number, number]): Float64Array {
  const { estates } = shape.geography;
  const values = shape.years.flatMap((_, yearIndex) =>
    estates.flatMap((_, estateIndex) =>
      criteria.flatMap((criterion) => count({ yearIndex, estate: estateIndex, criterion })),
    ),
  );
  return Float64Array.from(values);
}

/** A random walk of counts that writes what it does into the ledger. */
function history(shape: ProjectionShape, strategy: number, draw: () => number, ledger: Float64Array): Float64Array {
  const { geography, years } = shape;
  const estateCount = geography.estates.length;
  const perYear = estateCount * criteria.length * 2;
  const counts = new Float64Array(years.length * perYear);
  for (let estateIndex = 0; estateIndex < estateCount; estateIndex++) {
    for (const [criterionIndex, criterion] of criteria.entries()) {
      const at = (estateIndex * criteria.length + criterionIndex) * 2;
      const denominator = criterionDefinition(criterion).denominatorPerResident * (1500 + 500 * estateIndex);
      const typical = criterion === 'mean-income' ? 300 : 0.1 + 0.3 * draw();
      counts[at] = Math.round(denominator * typical);
      counts[at + 1] = denominator;
    }
  }
  for (let yearIndex = 1; yearIndex < years.length; yearIndex++) {
    const start = yearIndex * perYear;
    counts.copyWithin(start, start - perYear, start);
    for (const [criterionIndex, criterion] of criteria.entries()) {
      for (const [causeIndex, cause] of causes.entries()) {
        for (let from = 0; from < estateCount; from++) {
          const people = Math.floor(draw() * 9);
          const unit = criterionDefinition(criterion).denominatorPerResident;
          const each = criterion === 'mean-income' ? 250 : unit;
          const events = Math.floor(draw() * (people + 1)) + (strategy > 0 && cause === 'work-found' ? strategy : 0);
          const changesWho = cause.includes('-in') || cause.includes('-out') || cause === 'birth' || cause === 'death';
          const sign = cause.endsWith('out') || cause === 'death' || cause === 'work-found' ? -1 : 1;
          const part = [sign * events * each, changesWho ? sign * people * unit : 0] as const;
          const where = { yearIndex, criterion: criterionIndex };
          const isMove = cause.startsWith('moved') || cause.startsWith('rehoused');
          if (isMove && cause.endsWith('in')) continue;
          enter(counts, from, part, where);
          if (!isMove) {
            for (const place of placesAround(from)) write(place, causeIndex, part, where);
            continue;
          }
          const to = (from + 1 + (yearIndex % (estateCount - 1))) % estateCount;
          const arrival = [-part[0], -part[1]] as const;
          enter(counts, to, arrival, where);
          const arriving = placesAround(to);
          const leaving = placesAround(from);
          for (const place of leaving) if (!arriving.includes(place)) write(place, causeIndex, part, where);
          for (const place of arriving) if (!leaving.includes(place)) write(place, causeIndex - 1, arrival, where);
        }
      }
    }
  }
  return counts;

  function placesAround(estateIndex: number): readonly number[] {
    const all = 1 + geography.districts.length + estateCount;
    return Array.from({ length: all }, (_, place) => place).filter((place) =>
      estatesWithin(geography, place).includes(estateIndex),
    );
  }

  function enter(
    into: Float64Array,
    estateIndex: number,
    part: readonly [number, number],
    where: { readonly yearIndex: number; readonly criterion: number },
  ): void {
    const at = ((where.yearIndex * estateCount + estateIndex) * criteria.length + where.criterion) * 2;
    into[at]! += part[0];
    into[at + 1]! += part[1];
  }

  function write(
    place: number,
    cause: number,
    part: readonly [number, number],
    where: { readonly yearIndex: number; readonly criterion: number },
  ): void {
    const places = 1 + geography.districts.length + estateCount;
    const row = ((where.yearIndex - 1) * places + place) * criteria.length + where.criterion;
    const at = (row * causes.length + cause) * 2;
    ledger[at]! += part[0];
    ledger[at + 1]! += part[1];
  }
}

/** A small congruential generator (Numerical Recipes), good enough to make examples. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
