/**
 * Moves single units along rows and columns of a whole table until every margin holds (augmenting paths, as in a flow).
 * @param whole table that nearly has the margins, row-major; changed in place
 * @param values where zero, the table must stay zero
 * @throws Error where no whole table with these zeros has these margins
 */
export function mendMargins(
  whole: Int32Array,
  values: ArrayLike<number>,
  rowTargets: ArrayLike<number>,
  columnTargets: ArrayLike<number>,
): void {
  const columns = columnTargets.length;
  const rows = rowTargets.length;
  const missing = Int32Array.from({ length: columns }, (_, column) => columnTargets[column] as number);
  const short = Int32Array.from({ length: rows }, (_, row) => rowTargets[row] as number);
  for (let cell = 0; cell < whole.length; cell++) {
    const column = cell % columns;
    const row = (cell - column) / columns;
    missing[column] = (missing[column] as number) - (whole[cell] as number);
    short[row] = (short[row] as number) - (whole[cell] as number);
  }
  for (let row = 0; row < rows; row++) {
    while ((short[row] as number) < 0) {
      const column = richestColumn(row);
      add(row, column, -1);
    }
  }
  for (let row = 0; row < rows; row++) while ((short[row] as number) > 0) fill(row);

  function add(row: number, column: number, by: number): void {
    const cell = row * columns + column;
    whole[cell] = (whole[cell] as number) + by;
    missing[column] = (missing[column] as number) - by;
    short[row] = (short[row] as number) - by;
  }

  function richestColumn(row: number): number {
    let best = -1;
    for (let column = 0; column < columns; column++) {
      if ((whole[row * columns + column] as number) === 0) continue;
      if (best < 0 || (missing[column] as number) < (missing[best] as number)) best = column;
    }
    return best;
  }

  /** Gives the row one unit, taking it on from row to row until a column that lacks one is reached. */
  function fill(start: number): void {
    const from = new Int32Array(columns).fill(-2);
    const through = new Int32Array(columns).fill(-1);
    const queue: number[] = [];
    for (let column = 0; column < columns; column++) {
      if ((values[start * columns + column] as number) > 0) {
        from[column] = -1;
        queue.push(column);
      }
    }
    for (const column of queue) {
      if ((missing[column] as number) > 0) {
        let at = column;
        while ((from[at] as number) >= 0) {
          const row = through[at] as number;
          add(row, at, 1);
          at = from[at] as number;
          add(row, at, -1);
        }
        add(start, at, 1);
        return;
      }
      for (let row = 0; row < rows; row++) {
        if ((whole[row * columns + column] as number) === 0) continue;
        for (let next = 0; next < columns; next++) {
          if ((from[next] as number) !== -2 || !((values[row * columns + next] as number) > 0)) continue;
          from[next] = column;
          through[next] = row;
          queue.push(next);
        }
      }
    }
    throw new Error(`no whole table has these margins: row ${start} lacks a cell to fill`);
  }
}
