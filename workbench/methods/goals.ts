import { goalChances } from '../../engine/index.ts';
import type { BarsData } from '../charts/barsForm.ts';
import type { Method, MethodInputs } from './method.ts';
import { replicatesCounted } from './replicatesCounted.ts';
import { rests } from './rests.ts';

/** The table's row that the reader stands at: rows of the figure hold a bar a scenario, rows of the table one. */
function rowAt({ data, cursor, table }: Pick<MethodInputs<BarsData>, 'data' | 'cursor' | 'table'>) {
  const rows = data.sections.flatMap((section) => section.rows);
  if (!cursor) return table?.rows.at(-1);
  const before = rows.slice(0, cursor.step).reduce((sum, { bars }) => sum + bars.length, 0);
  return cursor.series < (rows[cursor.step]?.bars.length ?? 0)
    ? table?.rows[before + Math.max(0, cursor.series)]
    : undefined;
}

/** Scenarios' goals: replicates that reach them. */
export const goalsMethod: Method<BarsData> = {
  rests: [...rests.moves, ...rests.letting],
  criteria: ({ inputs }) =>
    (inputs?.scenarios ?? []).flatMap(({ result }) =>
      inputs ? goalChances(inputs.ensemble, result).map(({ goal }) => goal.indicator.criterion) : [],
    ),
  worked(inputs) {
    const [goal, name, probability, reached] = rowAt(inputs) ?? [];
    if (goal === undefined || name === undefined || reached === undefined) return [];
    return [{ about: `${goal}: ${name}`, steps: [countedIn(reached, probability ?? '', inputs)] }];
  },
};

/** One goal of the document's. */
export const goalMethod: Method<BarsData> = {
  rests: [...rests.moves, ...rests.letting],
  worked(inputs) {
    const [name, probability, reached, ...values] = rowAt(inputs) ?? [];
    const columns = inputs.table?.columns.slice(3) ?? [];
    if (name === undefined || reached === undefined) return [];
    const { steps } = inputs.method;
    return [
      {
        about: name,
        steps: [
          countedIn(reached, probability ?? '', inputs),
          ...values.flatMap((value, i) => (value === '–' ? [] : [steps.value(columns[i] ?? '', value)])),
        ],
      },
    ];
  },
};

/** @param reached replicates that reach it and all, as the table writes them */
function countedIn(reached: string, told: string, { words, method }: MethodInputs<BarsData>): string {
  const [count = 0, all = 0] = (reached.match(/\d+/g) ?? []).map(Number);
  return replicatesCounted(count, all, told, words, method);
}
