import { isMap, isSeq, parseDocument } from 'yaml';
import { type CriterionId, type Notebook, type StatusCell, withCellKey, withCellText } from '../../engine/index.ts';
import { withItem, withoutValue, withValue } from './cellBody.ts';

/** Ids of the places that a yearly status has a line for, whether anything is entered there or not. */
export function statusPlaces(cell: StatusCell): readonly string[] {
  const values = parseDocument(cell.body).get('values');
  if (!isSeq(values)) return [];
  return values.items.map((item) => (isMap(item) ? String(item.get('place') ?? '') : ''));
}

/** The notebook with an observed value entered, or taken out where undefined. */
export function withObserved(
  notebook: Notebook,
  cell: StatusCell,
  place: string,
  criterion: CriterionId,
  value: number | undefined,
): Notebook {
  return withBody(notebook, cell, (body) => {
    const at = statusPlaces(cell).indexOf(place);
    if (at < 0) return value === undefined ? body : withItem(body, 'values', { place, [criterion]: value });
    const path = ['values', at, criterion] as const;
    return value === undefined ? withoutValue(body, path) : withValue(body, path, value);
  });
}

/** The notebook with a line for another place in the status. */
export function withStatusPlace(notebook: Notebook, cell: StatusCell, place: string): Notebook {
  return withBody(notebook, cell, (body) => withItem(body, 'values', { place }));
}

/** The notebook without a place's line in the status. */
export function withoutStatusPlace(notebook: Notebook, cell: StatusCell, place: string): Notebook {
  return withBody(notebook, cell, (body) => withoutValue(body, ['values', statusPlaces(cell).indexOf(place)]));
}

/** The notebook with the status of another year. */
export function withStatusYear(notebook: Notebook, cell: StatusCell, year: number): Notebook {
  return withCellKey(notebook, cell, 'year', year);
}

/** A new status cell's text: the same places a year on, nothing entered. */
export function nextStatus(cell: StatusCell, id: string): string {
  const places = statusPlaces(cell).map((place) => `  - place: ${place}`);
  return ['```'.concat('status ', id), `year: ${cell.year + 1}`, 'values:', ...places, '```'].join('\n');
}

function withBody(notebook: Notebook, cell: StatusCell, edit: (body: string) => string): Notebook {
  const index = notebook.cells.findIndex((other) => other.kind === 'status' && other.id === cell.id);
  return index < 0 ? notebook : withCellText(notebook, index, edit(cell.body));
}
