/** Persons from whom on a cell may be shown. */
export const fewestShown = 5;

/** What one row of a table tells of how many people. */
export interface TableCell {
  /** every number of persons that can be told from it; changes may be negative */
  readonly persons: readonly number[];
  /**
   * names of the groups it is in. A group is made of cells whose sum is known, so that one cell alone could be found by
   * subtracting the others.
   */
  readonly groups: readonly string[];
  /** it follows from something that is hidden, and is hidden with it */
  readonly isTold?: boolean;
}

/**
 * Which cells are hidden: those that tell of fewer than five persons, but not none (*primær diskretionering*), and where one alone is
 * hidden in a group, the next smallest of the group (*sekundær diskretionering*), until no group has one alone.
 * @returns 1 for a hidden cell, 0 for one that is shown, in the cells' order
 */
export function hiddenCells(cells: readonly TableCell[]): Uint8Array {
  const hidden = new Uint8Array(cells.length);
  const groups = new Map<string, number[]>();
  for (const [index, { persons, groups: names, isTold }] of cells.entries()) {
    if (isTold || persons.some(isSmall)) hidden[index] = 1;
    for (const name of names) {
      const members = groups.get(name);
      if (members) members.push(index);
      else groups.set(name, [index]);
    }
  }
  const waiting = [...groups.values()];
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    if (group.reduce((sum, index) => sum + (hidden[index] as number), 0) !== 1) continue;
    const next = nextSmallest(cells, group, hidden);
    if (next === undefined) continue;
    hidden[next] = 1;
    // a cell that is hidden now may be alone in its other groups
    for (const name of cells[next]?.groups ?? []) waiting.push(groups.get(name) ?? []);
  }
  return hidden;
}

function isSmall(persons: number): boolean {
  const size = Math.abs(persons);
  // means over replicates and products of shares are whole numbers but for the last bits
  return size > 1e-9 && size < fewestShown - 1e-9;
}

/** The smallest cell with anybody in it that is shown; of equal ones the first. */
function nextSmallest(cells: readonly TableCell[], group: readonly number[], hidden: Uint8Array): number | undefined {
  let next: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const index of group) {
    const size = sizeOf(cells[index]?.persons ?? []);
    if (hidden[index] || size === 0 || size >= least) continue;
    next = index;
    least = size;
  }
  return next;
}

function sizeOf(persons: readonly number[]): number {
  const sizes = persons.map(Math.abs).filter((size) => size > 1e-9);
  return sizes.length === 0 ? 0 : Math.min(...sizes);
}
