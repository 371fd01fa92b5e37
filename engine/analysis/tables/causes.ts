import { criterionDefinitions } from '../../criteria/criterionDefinitions.ts';
import type { Ensemble, StrategyResult } from '../../simulation/ensemble.ts';
import { type Cause, type CriterionId, causes } from '../../simulation/projection.ts';
import { type CauseKind, causeKind } from '../causes.ts';
import { growTable } from '../growingTable.ts';
import { jackknifeOver } from '../jackknife.ts';
import { type CausesUpTo, causesUpTo } from '../ledgerCourse.ts';
import { type LedgerView, ledgersWithout, wholeLedger } from '../ledgerView.ts';
import { type PlaceExtent, parentResult } from '../selection.ts';
import type { Table } from '../table.ts';
import { causeSchema, changeYears, extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  parent: 'text',
  ...placeSchema,
  year: 'integer',
  ...causeSchema,
  parent_numerator: 'number',
  parent_denominator: 'number',
  parent_change: 'number',
  difference: 'number',
  mcse: 'number',
  low: 'number',
  high: 'number',
} as const;

/** Name of the rows that add all causes of a kind up. */
export const allCauses = 'all';

/** What a row adds up: one cause, all of either kind, or all of both. */
interface Group {
  readonly cause: Cause | typeof allCauses;
  readonly kind: CauseKind | 'both';
  readonly members: readonly number[];
}

const numbers = causes.map((_, number) => number);
const groups: readonly Group[] = [
  ...causes.map((cause, number): Group => ({ cause, kind: causeKind(cause), members: [number] })),
  ...(['people', 'place'] as const).map(
    (kind): Group => ({
      cause: allCauses,
      kind,
      members: numbers.filter((number) => causeKind(causes[number] as Cause) === kind),
    }),
  ),
  { cause: allCauses, kind: 'both', members: numbers },
];

/**
 * Which causes make the difference between each scenario and its parent since the base year, people against place: each cause's part of the
 * change of the value in either, the difference, and its error over the runs on the same luck. Causes that did nothing in either have no row.
 */
export function causesTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('causes', schema);
  const { strategies, replicates } = ensemble;
  const runs = replicates.length;
  const coursesOf = coursesIn(ensemble);
  for (const result of strategies) {
    const parent = parentResult(ensemble, result);
    if (!parent) continue;
    for (const extent of extentsOf(ensemble)) {
      const keys = { ...scenarioKeys(result), parent: parent.strategy.id, ...placeKeys(extent.place) };
      for (const { id: criterion, unit, scale } of criterionDefinitions) {
        const ofCriterion = rows.holding({ ...keys, criterion, unit });
        const [ours, theirs] = [coursesOf(result, extent, criterion), coursesOf(parent, extent, criterion)];
        const [own, other] = [ours.whole, theirs.whole];
        const without = new Float64Array(ours.without.length);
        for (const { yearIndex, year } of changeYears(ensemble)) {
          const ofYear = ofCriterion.holding({ year });
          const at = yearIndex * causes.length;
          for (const { cause, kind, members } of groups) {
            const [numerator, parentNumerator] = [sum(own.numerators, at, members), sum(other.numerators, at, members)];
            const denominator = sum(own.denominators, at, members);
            const parentDenominator = sum(other.denominators, at, members);
            if (numerator === 0 && denominator === 0 && parentNumerator === 0 && parentDenominator === 0) continue;
            const change = scale * sum(own.changes, at, members);
            const parentChange = scale * sum(other.changes, at, members);
            for (let batch = 0; batch < without.length; batch++) {
              const [left, parents] = [ours.without[batch] as CausesUpTo, theirs.without[batch]];
              const difference =
                sum(left.changes, at, members) - (parents ? sum(parents.changes, at, members) : Number.NaN);
              without[batch] = scale * difference;
            }
            const spread = jackknifeOver(change - parentChange, without, ours.runs, runs);
            ofYear.add({
              cause,
              kind,
              numerator: (scale * numerator) / runs,
              denominator: denominator / runs,
              change,
              parent_numerator: (scale * parentNumerator) / runs,
              parent_denominator: parentDenominator / runs,
              parent_change: parentChange,
              difference: change - parentChange,
              mcse: spread?.mcse,
              low: spread?.low,
              high: spread?.high,
            });
          }
        }
      }
    }
  }
  return table;
}

/** What the causes came to in all runs and without each batch of them, and how many runs that leaves. */
interface Courses {
  readonly whole: CausesUpTo;
  readonly without: readonly CausesUpTo[];
  readonly runs: Float64Array;
}

/** Courses by strategy, place and criterion. Those of a strategy that others are held against are kept: each of them asks for the same. */
function coursesIn(ensemble: Ensemble) {
  const parents = new Set(ensemble.strategies.map((result) => parentResult(ensemble, result)));
  const views = new Map<StrategyResult, readonly LedgerView[]>();
  const kept = new Map<string, Courses>();
  return (result: StrategyResult, extent: PlaceExtent, criterion: CriterionId): Courses => {
    const key = `${result.strategy.id}\n${extent.place.index}\n${criterion}`;
    const known = kept.get(key);
    if (known) return known;
    const own = views.get(result) ?? [wholeLedger(result), ...(ledgersWithout(ensemble, result) ?? [])];
    views.set(result, own);
    const [whole, ...without] = own.map((view) => causesUpTo(ensemble.shape, view, extent, criterion));
    const courses = { whole: whole as CausesUpTo, without, runs: Float64Array.from(own.slice(1), ({ runs }) => runs) };
    if (parents.has(result)) kept.set(key, courses);
    return courses;
  };
}

function sum(cells: Float64Array, from: number, members: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < members.length; i++) total += cells[from + (members[i] as number)] as number;
  return total;
}
