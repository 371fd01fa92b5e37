/**
 * Rows of cells as aligned text: the first column to the left, the others to the right, two spaces between.
 * @param indent spaces before each line
 */
export function alignedTable(rows: readonly (readonly string[])[], indent = 0): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? '';
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `${' '.repeat(indent)}${cells.join('  ')}`.trimEnd();
  };
  return rows.map(line).join('\n');
}
