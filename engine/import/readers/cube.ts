import type { Faults } from '../../pack/faults.ts';
import type { ImportedCell, ImportedRow } from '../table.ts';

/** An axis of a cube of figures: codes and labels, in order. */
export interface CubeAxis {
  readonly name: string;
  readonly codes: readonly string[];
  readonly labels: readonly string[];
}

/** Cells that a table may have at most; more are asked for in parts. */
const most = 2_000_000;

/** Name of the column that holds a cube's figures. */
export const valueColumn = 'value';

/**
 * A cube as rows, one a figure, the last axis fastest. Labels that two categories share get the code behind them.
 * @param valueAt figure by its row-major index
 * @returns undefined where the cube is empty or too large, with the fault noted
 */
export function rowsOfCube(
  file: string,
  axes: readonly CubeAxis[],
  valueAt: (index: number) => ImportedCell,
  faults: Faults,
) {
  const size = axes.reduce((product, { codes }) => product * codes.length, 1);
  if (axes.length === 0 || size === 0 || size > most) {
    faults.add(
      { where: file },
      `Tabellen har ${size} celler på ${axes.length} akser; forventet: 1 til ${most}. Vælg færre værdier ved kilden.`,
      `The table has ${size} cells along ${axes.length} axes; expected 1 to ${most}. Choose fewer values at the source.`,
    );
    return undefined;
  }
  const named = axes.map(withUniqueLabels);
  const rows: ImportedRow[] = [];
  for (let index = 0; index < size; index++) {
    const cells: ImportedCell[] = new Array(axes.length + 1);
    let rest = index;
    for (let a = axes.length - 1; a >= 0; a--) {
      const labels = (named[a] as CubeAxis).labels;
      cells[a] = labels[rest % labels.length] as string;
      rest = Math.floor(rest / labels.length);
    }
    cells[axes.length] = valueAt(index);
    rows.push({ line: index + 1, cells });
  }
  const codes = new Map(named.map((axis) => [axis.name, new Map(axis.labels.map((l, i) => [l, axis.codes[i] ?? l]))]));
  return { header: [...named.map(({ name }) => name), valueColumn], rows, codes };
}

function withUniqueLabels({ name, codes, labels }: CubeAxis): CubeAxis {
  const count = new Map<string, number>();
  for (const label of labels) count.set(label, (count.get(label) ?? 0) + 1);
  return { name, codes, labels: labels.map((l, i) => ((count.get(l) ?? 0) > 1 ? `${l} (${codes[i]})` : l)) };
}
