import { sharedOut, sum } from './shares.ts';

/** Households of an estate by `type size`; size 6 stands for six and more. */
export type Households = Map<string, number>;

/** What the people of an estate ask of its households. */
export interface People {
  readonly persons: number;
  readonly minors: number;
}

const sizeOf = (key: string) => Number(key.split(' ').at(-1));
const typeOf = (key: string) => key.split(' ')[0] ?? '';
const personsIn = (households: ReadonlyMap<string, number>) => sum([...households].map(([key, n]) => sizeOf(key) * n));

/**
 * Households of every estate near to how they are now, near to the published types and sizes of the municipality, and with exactly the
 * persons of the estate: rows and columns are scaled in turn, then rounded, then single households grow or shrink by a member.
 * @param published households by `type size`; undefined where nothing is known beyond how they are now
 */
export function householdsFor(
  now: readonly ReadonlyMap<string, number>[],
  people: readonly People[],
  published: ReadonlyMap<string, number> | undefined,
): Households[] {
  const keys = [...new Set([...now.flatMap((estate) => [...estate.keys()]), ...(published?.keys() ?? [])])];
  const tables = now.map((estate) => keys.map((key) => Math.max(estate.get(key) ?? 0, 0.01)));
  const persons = sum(people.map((estate) => estate.persons));
  const factor = published ? persons / Math.max(1, personsIn(published)) : 1;
  for (let round = 0; round < 60; round++) {
    if (published) {
      for (const [k, key] of keys.entries()) {
        const found = sum(tables.map((table) => table[k] ?? 0));
        for (const table of tables) table[k] = (table[k] ?? 0) * (((published.get(key) ?? 0) * factor) / found || 0);
      }
    }
    for (const [e, table] of tables.entries()) {
      const found = sum(table.map((n, k) => n * sizeOf(keys[k] ?? '')));
      for (const [k, n] of table.entries()) table[k] = found > 0 ? (n * (people[e]?.persons ?? 0)) / found : 0;
    }
  }
  return tables.map((table, e) => {
    const whole = sharedOut(table, Math.round(sum(table)));
    const households: Households = new Map(keys.map((key, k) => [key, whole[k] ?? 0]));
    mend(households, people[e] ?? { persons: 0, minors: 0 });
    return new Map([...households].filter(([, n]) => n > 0));
  });
}

/** Makes the households hold all persons and leave room beside adults for all who are under 18. */
function mend(households: Households, { persons, minors }: People): void {
  for (let left = persons - personsIn(households); left !== 0; left += left > 0 ? -1 : 1) {
    if (!step(households, left > 0 ? 1 : -1)) break;
  }
  while (placesForMinors(households) < minors || adultsNeeded(households) > persons - minors) {
    if (!joinSingle(households)) break;
  }
}

/** One household gains or loses a child; the commonest kind does. Without any, somebody moves in or out alone. */
function step(households: Households, by: 1 | -1): boolean {
  const open = [...households]
    .filter(([key, n]) => {
      const [type, size] = [typeOf(key), sizeOf(key)];
      const [least, most] =
        type === 'couple-with-children' ? [3, 6] : type === 'single-with-children' ? [2, 6] : [0, -1];
      return n > 0 && size + by >= least && size + by <= most;
    })
    .sort(([, a], [, b]) => b - a);
  const [chosen] = open;
  if (!chosen) {
    const alone = (households.get('single 1') ?? 0) + by;
    if (alone >= 0) households.set('single 1', alone);
    return alone >= 0;
  }
  const [key, count] = chosen;
  const other = `${typeOf(key)} ${sizeOf(key) + by}`;
  households.set(key, count - 1);
  households.set(other, (households.get(other) ?? 0) + 1);
  return true;
}

/** A couple and somebody alone become a household of three with room for a child. */
function joinSingle(households: Households): boolean {
  const [couples, singles] = [households.get('couple 2') ?? 0, households.get('single 1') ?? 0];
  if (couples < 1 || singles < 1) return false;
  households.set('couple 2', couples - 1);
  households.set('single 1', singles - 1);
  households.set('couple-with-children 3', (households.get('couple-with-children 3') ?? 0) + 1);
  return true;
}

function placesForMinors(households: ReadonlyMap<string, number>): number {
  return sum(
    [...households].map(([key, n]) => {
      const [type, size] = [typeOf(key), sizeOf(key)];
      if (type === 'couple-with-children') return (size - 2) * n;
      return type === 'single-with-children' || type === 'other' ? (size - 1) * n : 0;
    }),
  );
}

function adultsNeeded(households: ReadonlyMap<string, number>): number {
  return sum([...households].map(([key, n]) => (typeOf(key).startsWith('couple') ? 2 * n : n)));
}
