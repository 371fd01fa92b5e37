/** Rows by key, keys and rows in the order they come. */
export function groupBy<R, K>(rows: readonly R[], keyOf: (row: R) => K): ReadonlyMap<K, readonly R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Sum of a number over rows. */
export function sumOf<R>(rows: readonly R[], numberOf: (row: R) => number): number {
  return rows.reduce((sum, row) => sum + numberOf(row), 0);
}
