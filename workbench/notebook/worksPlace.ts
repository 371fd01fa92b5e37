import {
  lineageIn,
  type Notebook,
  type Pack,
  serializeNotebook,
  type TimelineCell,
  withCellKey,
  withMeasureField,
} from '../../engine/index.ts';
import type { UseShown } from './scenarioEdits.ts';
import { estatesOf } from './works.ts';

/**
 * The notebook with works at another place, or at several together. An id that follows from the place stays as it was where something asks for the works by it: a scenario that
 * changes or removes them, a programme, pilot or trigger, a lever of a study.
 */
export function withPlace(
  notebook: Notebook,
  scenario: string,
  use: UseShown,
  place: string | readonly string[],
): Notebook {
  const where = typeof place === 'string' || place.length !== 1 ? place : (place[0] ?? '');
  const at = (from: Notebook) => withMeasureField(from, scenario, use.id, 'where', where);
  const moved = at(notebook);
  if (lineageIn(moved, scenario)?.measures.has(use.id)) return moved;
  const isFree = !mentions(moved, use.id) && othersStand(notebook, moved, use.id);
  return isFree ? moved : at(withMeasureField(notebook, scenario, use.id, 'id', use.id));
}

/** The notebook whose timeline shows a place, where it shows some places only. */
export function withPlaceShown(notebook: Notebook, cell: TimelineCell, place: string, pack: Pack): Notebook {
  const own = notebook.cells.find((other): other is TimelineCell => other.kind === 'timeline' && other.id === cell.id);
  if (!own || own.places.length === 0) return notebook;
  const shown = estatesOf(own.places, pack);
  if ([...estatesOf([place], pack)].some((estate) => shown.has(estate))) return notebook;
  return withCellKey(notebook, own, 'places', [...own.places, place]);
}

/** Whether every scenario has all the uses that it had, under the ids that they had, but for the one. */
function othersStand(before: Notebook, after: Notebook, moved: string): boolean {
  return before.cells.every((cell) => {
    if (cell.kind !== 'scenario') return true;
    const [then, now] = [before, after].map((notebook) => [...(lineageIn(notebook, cell.id)?.measures.keys() ?? [])]);
    return then?.length === now?.length && then?.every((id) => id === moved || now?.includes(id));
  });
}

/** Whether the text names an id anywhere. */
function mentions(notebook: Notebook, id: string): boolean {
  return new RegExp(`(?<![\\w-])${id.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`).test(serializeNotebook(notebook));
}
