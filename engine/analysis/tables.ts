import type { Pack } from '../pack/pack.ts';
import type { Ensemble } from '../simulation/ensemble.ts';
import { disclosed } from './disclosure/disclosed.ts';
import type { Table, TableName } from './table.ts';
import { carriedTable } from './tables/carried.ts';
import { causesTable } from './tables/causes.ts';
import { childrenTable } from './tables/children.ts';
import { cohortsTable } from './tables/cohorts.ts';
import { conditionsTable } from './tables/conditions.ts';
import { criteriaTable } from './tables/criteria.ts';
import { differencesTable } from './tables/differences.ts';
import { drawsTable } from './tables/draws.ts';
import { fairnessTable } from './tables/fairness.ts';
import { goalsTable } from './tables/goals.ts';
import { householdsTable } from './tables/households.ts';
import { ledgerTable } from './tables/ledger.ts';
import { lettingTable } from './tables/letting.ts';
import { linesTable } from './tables/lines.ts';
import { moneyTable } from './tables/money.ts';
import { movesTable } from './tables/moves.ts';
import { peopleTable } from './tables/people.ts';
import { resourcesTable } from './tables/resources.ts';
import { safetyTable } from './tables/safety.ts';
import { schoolsTable } from './tables/schools.ts';
import { segregationTable } from './tables/segregation.ts';
import { statusTable } from './tables/status.ts';
import { surroundingsTable } from './tables/surroundings.ts';
import { uncertaintyTable } from './tables/uncertainty.ts';
import { waterbedTable } from './tables/waterbed.ts';
import { yieldsTable } from './tables/yields.ts';

export type { Cell, Table, TableName } from './table.ts';
export { rowCount, tableNames } from './table.ts';

/** Makes one result table; a new table is one file in `tables/`, one line here and one in `disclosure/rules.ts`. */
export type TableMaker = (ensemble: Ensemble, pack: Pack) => Table;

const makers: readonly (readonly [TableName, TableMaker])[] = [
  ['criteria', criteriaTable],
  ['differences', differencesTable],
  ['status', statusTable],
  ['lines', linesTable],
  ['goals', goalsTable],
  ['ledger', ledgerTable],
  ['causes', causesTable],
  ['waterbed', waterbedTable],
  ['moves', movesTable],
  ['letting', lettingTable],
  ['fairness', fairnessTable],
  ['people', peopleTable],
  ['households', householdsTable],
  ['cohorts', cohortsTable],
  ['resources', resourcesTable],
  ['segregation', segregationTable],
  ['money', moneyTable],
  ['yields', yieldsTable],
  ['carried', carriedTable],
  ['conditions', conditionsTable],
  ['surroundings', surroundingsTable],
  ['safety', safetyTable],
  ['schools', schoolsTable],
  ['children', childrenTable],
  ['uncertainty', uncertaintyTable],
  ['draws', drawsTable],
];

/** Long-form result tables by name, in the order in which they are written, without small cells unless the pack is synthetic. */
export const tables: ReadonlyMap<TableName, TableMaker> = new Map(
  makers.map(([name, make]) => [name, (ensemble, pack) => disclosed(make(ensemble, pack), ensemble, pack)]),
);
