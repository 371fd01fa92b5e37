import type { Faults } from './faults.ts';

/**
 * Refuses rows with a key that an earlier row has.
 * @param columns the columns that make up the key, as a reader knows them
 */
export function refuseDuplicates<R extends { readonly line: number }>(
  file: string,
  rows: readonly R[],
  columns: readonly (keyof R & string)[],
  faults: Faults,
): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    const key = columns.map((column) => String(row[column])).join('\n');
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row.line);
      continue;
    }
    faults.add(
      { where: file, line: row.line, column: columns.join(', ') },
      `Samme ${columns.join(', ')} som linje ${earlier}; forventet: én linje af hver. Slet den ene, eller læg dem sammen.`,
      `Same ${columns.join(', ')} as line ${earlier}; expected one line of each. Delete one, or add them up.`,
    );
  }
}
