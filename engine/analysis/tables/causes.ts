import { criterionDefinitions } from '../../criteria/criterionDefinitions.ts';
import type { Ensemble, StrategyResult } from '../../simulation/ensemble.ts';
import { type Cause, causes } from '../../simulation/projection.ts';
import { type CauseKind, causeKind } from '../causes.ts';
import { growTable } from '../growingTable.ts';
import { jackknife } from '../jackknife.ts';
import { type CausesUpTo, causesUpTo } from '../ledgerCourse.ts';
import { ledgersWithout, wholeLedger } from '../ledgerView.ts';
import { parentResult } from '../selection.ts';
import type { Table } from '../table.ts';
import { changeYears, extentsOf, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  parent: 'text',
  ...placeSchema,
  year: 'integer',
  criterion: 'text',
  unit: 'text',
  cause: 'text',
  kind: 'text',
  numerator: 'number',
  denominator: 'number',
  change: 'number',
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
  const { shape, replicates } = ensemble;
  const viewsOf = remembering((result: StrategyResult) => [
    wholeLedger(result),
    ...(ledgersWithout(ensemble, result) ?? []),
  ]);
  for (const result of ensemble.strategies) {
    const parent = parentResult(ensemble, result);
    if (!parent) continue;
    for (const extent of extentsOf(ensemble)) {
      const keys = { ...scenarioKeys(result), parent: parent.strategy.id, ...placeKeys(extent.place) };
      for (const { id: criterion, unit, scale } of criterionDefinitions) {
        const ofCriterion = rows.holding({ ...keys, criterion, unit });
        const [ours, theirs] = [result, parent].map((own) =>
          viewsOf(own).map((view) => causesUpTo(shape, view, extent, criterion)),
        ) as [CausesUpTo[], CausesUpTo[]];
        const runs = viewsOf(result).map((view) => view.runs);
        for (const { yearIndex, year } of changeYears(ensemble)) {
          const ofYear = ofCriterion.holding({ year });
          for (const { cause, kind, members } of groups) {
            const sum = (course: CausesUpTo | undefined, of: 'changes' | 'numerators' | 'denominators') =>
              members.reduce((total, number) => total + (course?.[of][yearIndex]?.[number] ?? Number.NaN), 0);
            const counted = (course: CausesUpTo | undefined) => ({
              numerator: (scale * sum(course, 'numerators')) / replicates.length,
              denominator: sum(course, 'denominators') / replicates.length,
            });
            const [own, other] = [counted(ours[0]), counted(theirs[0])];
            if ([own, other].every(({ numerator, denominator }) => numerator === 0 && denominator === 0)) continue;
            const [change, parents] = [scale * sum(ours[0], 'changes'), scale * sum(theirs[0], 'changes')];
            const without = ours.slice(1).map((course, batch) => ({
              estimate: scale * (sum(course, 'changes') - sum(theirs[batch + 1], 'changes')),
              runs: runs[batch + 1] ?? 0,
            }));
            const spread = jackknife(change - parents, without, replicates.length);
            ofYear.add({
              ...{ cause, kind, ...own, change, parent_numerator: other.numerator },
              ...{ parent_denominator: other.denominator, parent_change: parents, difference: change - parents },
              ...{ mcse: spread?.mcse, low: spread?.low, high: spread?.high },
            });
          }
        }
      }
    }
  }
  return table;
}

function remembering<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
