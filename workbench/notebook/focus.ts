import {
  type Cell,
  type CriterionId,
  type FigureKind,
  formatIndicator,
  horizonOf,
  type Indicator,
  type Notebook,
  type Pack,
  type Place,
  placesOf,
} from '../../engine/index.ts';
import type { BodyValue } from './cellBody.ts';
import { placesKey, withCells } from './edit.ts';
import { isAboutFifth } from './fifthCriterion.ts';

/** What the document looks at: the place, criterion and year that its cells share. */
export interface Focus {
  readonly place: Place;
  readonly indicator: Indicator;
  readonly year: number;
}

type PlacedCell = Extract<Cell, { readonly places: readonly string[] }>;

/** The focus as the document's cells have it: of the first figure, and of the first comparison or key figures. */
export function focusOf(notebook: Notebook, pack: Pack): Focus {
  const horizon = horizonOf(notebook, pack);
  const places = placesOf(pack.geography);
  const asked = placedCells(notebook).map(({ places: [first] }) => first);
  const place =
    asked.map((id) => places.find((candidate) => candidate.id === id && candidate.index > 0)).find(Boolean) ??
    places.find((candidate) => candidate.level === 'estate' && isWatched(pack, candidate)) ??
    places[1];
  if (!place) throw new Error('a pack has at least one district');
  const figure = notebook.cells.find((cell) => cell.kind === 'figure' && !(notebook.hidesFifth && isAboutFifth(cell)));
  const indicator = (figure?.kind === 'figure' ? figure.indicator : undefined) ?? {
    form: 'gap',
    criterion: 'outside-labour',
  };
  const years = notebook.cells.flatMap((cell) =>
    (cell.kind === 'comparison' || cell.kind === 'key-figures') && cell.year !== undefined ? [cell.year] : [],
  );
  const year = Math.min(horizon.to, Math.max(horizon.from, years[0] ?? horizon.to));
  return { place, indicator, year };
}

/** The text with another place in every cell that shows the present one. */
export function withPlace(notebook: Notebook, focus: Focus, place: string, pack: Pack): string {
  const to = placesOf(pack.geography).find(({ id }) => id === place);
  const wordsFrom = focus.place.label[notebook.language];
  const wordsTo = to?.label[notebook.language] ?? wordsFrom;
  return withCells(notebook, (cell) => {
    if (!('places' in cell) || (cell.places.length > 0 && cell.places[0] !== focus.place.id)) return undefined;
    const rest = cell.places.slice(1).map((id) => (id === place ? focus.place.id : id));
    return new Map<string, BodyValue>([[placesKey(cell.body), [place, ...rest]], ...renamed(cell, wordsFrom, wordsTo)]);
  });
}

/** The text with another criterion in every figure that shows the present one. */
export function withCriterion(notebook: Notebook, focus: Focus, criterion: CriterionId): string {
  return withCells(notebook, (cell) => {
    if (cell.kind !== 'figure' || cell.indicator.criterion !== focus.indicator.criterion) return undefined;
    // a figure that names no criterion shows none, and one that names several shows them all
    if (cell.indicators.length !== 1) return undefined;
    return new Map<string, BodyValue | undefined>([
      ['indicator', formatIndicator({ form: cell.indicator.form, criterion })],
      // a title that somebody wrote names the criterion they wrote it for
      ['title', undefined],
    ]);
  });
}

/** Kinds of figure that draw every year, whichever one the document looks at. */
const followsYears: ReadonlySet<FigureKind> = new Set(['trend', 'gap', 'status', 'multiples', 'cohort', 'schools']);

/** The text with another year in every cell that shows the present one, and figures of a change that end in it. */
export function withYear(notebook: Notebook, focus: Focus, year: number): string {
  return withCells(notebook, (cell) => {
    if (cell.kind === 'comparison' || cell.kind === 'key-figures') {
      return (cell.year ?? focus.year) === focus.year ? new Map([['year', year]]) : undefined;
    }
    if (cell.kind === 'figure' && !followsYears.has(cell.figure) && cell.years?.to === focus.year) {
      return new Map([['years', `${cell.years.from}..${year}`]]);
    }
    return undefined;
  });
}

/** The author's words with the new place's name where they have the old one's. */
function renamed(cell: PlacedCell, from: string, to: string): [string, string][] {
  const words = { title: cell.title, description: 'description' in cell ? cell.description : undefined };
  return Object.entries(words).flatMap(([key, text]): [string, string][] =>
    text?.includes(from) ? [[key, text.replaceAll(from, to)]] : [],
  );
}

function placedCells(notebook: Notebook): PlacedCell[] {
  const cells = notebook.cells.filter((cell): cell is PlacedCell => 'places' in cell);
  return [...cells.filter(({ kind }) => kind === 'figure'), ...cells.filter(({ kind }) => kind !== 'figure')];
}

function isWatched(pack: Pack, place: Place): boolean {
  return pack.geography.estates[place.index - 1 - pack.geography.districts.length]?.isSocialBalanceArea ?? false;
}
