import type { FigureTable } from '../charts/figure.ts';
import type { Wording } from '../text/language.ts';

const value = '[-+−]?[\\d.,]+(?:[\\s\\u00a0]?%)?';

interface Column {
  readonly name: string;
  readonly cells: readonly string[];
}

/**
 * A figure's table as it goes into a file: the ends of an interval in columns of their own, named after the value beside them, and the unit
 * where the values don't say it, so that another program can use the numbers.
 */
export function savedTable({ columns, rows, unit }: FigureTable, { text }: Wording): FigureTable {
  const range = `(${value}) ${text.comparison.interval('', '').trim()} (${value})`;
  const forms: Forms = {
    range: new RegExp(`^${range}$`),
    around: new RegExp(`^${text.causes.around('')}(${value})$`),
    both: new RegExp(`^(${value}) \\(${range}\\)$`),
    single: new RegExp(`^${value}$`),
  };
  const all = columns.map((name, i): Column => ({ name, cells: rows.map((row) => row[i] ?? '') }));
  const split = all.flatMap((column, i) => {
    const named = (name: string): Column[] => splitColumn(column, name, forms, text.chart);
    return named(i === 0 ? column.name : `${all[i - 1]?.name}, ${column.name}`);
  });
  const units = typeof unit === 'string' ? rows.map(() => unit) : unit;
  const told = units ? [...split, { name: text.chart.unit, cells: units }] : split;
  return {
    columns: told.map(({ name }) => name),
    rows: rows.map((_, row) => told.map(({ cells }) => cells[row] ?? '')),
  };
}

interface Forms {
  readonly range: RegExp;
  readonly around: RegExp;
  readonly both: RegExp;
  readonly single: RegExp;
}

/** @param interval what the interval is called where it stands by itself */
function splitColumn(
  column: Column,
  interval: string,
  { range, around, both, single }: Forms,
  chart: Wording['text']['chart'],
): Column[] {
  const { name, cells } = column;
  const there = cells.filter((cell) => cell !== '' && cell !== '–');
  const part = (form: RegExp, at: number) => cells.map((cell) => form.exec(cell)?.[at] ?? '');
  if (there.some((cell) => range.test(cell)) && there.every((cell) => range.test(cell) || around.test(cell))) {
    const single = part(around, 1);
    const ends = [1, 2].map((at) => part(range, at).map((end, row) => end || (single[row] ?? '')));
    return [chart.from, chart.to].map((head, i) => ({ name: head(interval), cells: ends[i] ?? [] }));
  }
  if (there.some((cell) => both.test(cell)) && there.every((cell) => both.test(cell) || single.test(cell))) {
    const values = cells.map((cell) => both.exec(cell)?.[1] ?? cell);
    const ends = [chart.from, chart.to].map((head, i) => ({ name: head(name), cells: part(both, i + 2) }));
    return [{ name, cells: values }, ...ends];
  }
  return [column];
}
