import { type GroupEntry, type Notebook, type RoundUpCell, serializeNotebook } from '../../engine/index.ts';
import { bodyWithList, withBody } from './cellLists.ts';

/** Most groups that are held side by side. */
export const mostGroups = 12;

/** The text with other groups in a cell, each with its scenarios as the group wrote them. */
export function withGroups(notebook: Notebook, cell: RoundUpCell, groups: readonly GroupEntry[]): string {
  const items = groups.map(({ name, scenario, scenarios }) => ({
    name,
    ...(scenario === undefined ? {} : { scenario }),
    scenarios: new Map(scenarios.map(({ id, body }) => [id, `${body.replace(/\n+$/, '')}\n`])),
  }));
  return serializeNotebook(withBody(notebook, cell, bodyWithList(cell.body, 'groups', items)));
}

/**
 * The group that an intake only repeats: a link or a file that was already taken in. Groups that each have a name of their own may have come to
 * the same.
 * @param isNamed whether the group's name was given by somebody
 */
export function repeatOf(group: GroupEntry, isNamed: boolean, held: readonly GroupEntry[]): GroupEntry | undefined {
  const written = ({ scenario, scenarios }: GroupEntry) => JSON.stringify([scenario, scenarios]);
  return held.find((other) => written(other) === written(group) && (!isNamed || other.name === group.name));
}

/** Names that no two groups share: the second of a name gets a number. */
export function distinctNames(groups: readonly GroupEntry[]): readonly GroupEntry[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    let { name } = group;
    for (let number = 2; taken.has(name); number++) name = `${group.name} ${number}`;
    taken.add(name);
    return { ...group, name };
  });
}
