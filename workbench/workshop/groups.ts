import {
  baselineId,
  type GroupEntry,
  horizonOf,
  type Message,
  type Notebook,
  type Pack,
  parseNotebook,
  resolveStrategies,
  type Strategy,
} from '../../engine/index.ts';

/** A group's work as it can be run, or why it can't. */
export interface Group {
  readonly entry: GroupEntry;
  /** every scenario that the group has besides the starting point */
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  /** the one it is held against others by */
  readonly strategy: Strategy | undefined;
  /** the first thing that is wrong with its scenarios */
  readonly fault: Message | undefined;
}

/** A group's strategy and what that was when the group began. */
export interface Moved {
  readonly now: Strategy;
  readonly before: Strategy;
}

/** Longer than any fence that a scenario's text may hold. */
const fence = '`'.repeat(12);

/** A group's scenarios resolved by themselves, on the years and the pack of the document that gathers them. */
export function groupOf(entry: GroupEntry, notebook: Notebook, pack: Pack): Group {
  const text = entry.scenarios.map(({ id, body }) => [`${fence}scenario ${id}`, body, fence].join('\n')).join('\n\n');
  const { language } = notebook;
  const parsed = parseNotebook(`---\nfremsyn: 1\nlanguage: ${language}\n---\n${text}`, entry.name);
  const written = parsed.notebook.cells.flatMap((cell) => (cell.kind === 'scenario' ? [cell.scenario] : []));
  const years = horizonOf(notebook, pack);
  const { strategies, messages } = resolveStrategies(written, pack, { years, language });
  const own = strategies.filter(({ id }) => id !== baselineId);
  const fault = [...parsed.messages, ...messages].find(({ severity }) => severity === 'error');
  return {
    entry,
    scenarios: own.map(({ id, name }) => ({ id, name })),
    strategy: fault ? undefined : (own.find(({ id }) => id === entry.scenario) ?? own.at(-1)),
    fault,
  };
}

/** Id that a group's strategy is run under, apart from the document's own. */
export function groupId(index: number): string {
  return `group-${index + 1}`;
}

/** Strategies to run: the document's starting point, and each group's, which is held against it. */
export function strategiesOf(groups: readonly Group[], baseline: Strategy): readonly Strategy[] {
  return [
    baseline,
    ...groups.flatMap(({ entry, strategy }, i) =>
      strategy ? [{ ...strategy, id: groupId(i), name: entry.name, parent: baseline.id }] : [],
    ),
  ];
}

/** What each group made of the scenario that it began with: the document's own of that id, or the starting point where it has none. */
export function movedBy(groups: readonly Group[], own: readonly Strategy[], baseline: Strategy): readonly Moved[] {
  return groups.flatMap(({ strategy: now }) =>
    now ? [{ now, before: own.find(({ id }) => id === now.id) ?? baseline }] : [],
  );
}
