import type { Text } from '../text/text.ts';

/** Something that can be done, as it is found and read. */
export interface Action {
  readonly id: string;
  readonly group: keyof Text['room']['palette']['groups'];
  readonly label: string;
  readonly keys?: string;
  run(): void;
}

/** Actions whose words hold every word that is looked for, those that begin with the first of them before the others. */
export function actionsFound(actions: readonly Action[], wanted: string): readonly Action[] {
  const sought = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = sought;
  if (first === undefined) return actions;
  const found = actions.filter(({ label }) => sought.every((word) => label.toLowerCase().includes(word)));
  const begins = ({ label }: Action) => label.toLowerCase().startsWith(first);
  return [...found.filter(begins), ...found.filter((other) => !begins(other))];
}
