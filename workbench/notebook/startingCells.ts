import { formatIndicator, freeId, type Notebook } from '../../engine/index.ts';
import type { Text } from '../text/text.ts';
import type { Focus } from './focus.ts';

/** Kinds of cell that can be added from the menu, in its order. */
export const startingKinds = [
  'text',
  'scenario',
  'trend',
  'gap',
  'waterfall',
  'key-figures',
  'comparison',
  'levers',
  'status',
] as const;
export type StartingKind = (typeof startingKinds)[number];

/** What a new cell begins from. */
export interface Start {
  readonly notebook: Notebook;
  /** the place, criterion and year that the document looks at */
  readonly focus: Focus | undefined;
  /** the scenario in hand */
  readonly scenario: string | undefined;
  /** first year of the projection */
  readonly baseYear: number;
  readonly words: Text['editing']['cells']['starting'];
}

/** A new cell's text: what the document looks at already, in a form that can be run as it stands. */
export function startingCell(kind: StartingKind, start: Start): string {
  if (kind === 'text') return start.words.text;
  const fenced = (family: string, base: string, lines: readonly string[]) =>
    ['```'.concat(family, ' ', freeId(start.notebook, family, base)), ...lines, '```'].join('\n');
  return fenced(family(kind), idOf(kind, start), bodies[kind](start));
}

/** The first word of a kind's fence. */
export function family(kind: Exclude<StartingKind, 'text'>): string {
  return kind === 'trend' || kind === 'gap' || kind === 'waterfall' ? 'figure' : kind;
}

function idOf(kind: StartingKind, { baseYear, words }: Start): string {
  if (kind === 'status') return String(baseYear + 1);
  return kind === 'scenario' ? words.scenario.toLowerCase().replace(/[^a-z]+/g, '-') : `${kind}-1`;
}

const bodies: Readonly<Record<Exclude<StartingKind, 'text'>, (start: Start) => readonly string[]>> = {
  scenario: ({ words, notebook }) => [
    `name: ${words.scenario}`,
    ...(hasBaseline(notebook) ? ['extends: baseline'] : []),
  ],
  trend: (start) => ['figure: trend', `indicator: level(${criterionOf(start)})`, ...places(start), 'band: 80'],
  gap: (start) => ['figure: gap', `indicator: gap(${criterionOf(start)})`, ...places(start), 'band: 80'],
  waterfall: (start) => ['figure: waterfall', `indicator: level(${criterionOf(start)})`, ...places(start)],
  'key-figures': (start) => [...places(start), ...year(start)],
  comparison: (start) => [
    `indicators: [${start.focus ? formatIndicator(start.focus.indicator) : 'gap(outside-labour)'}]`,
    ...places(start),
    ...year(start),
  ],
  levers: ({ scenario, notebook }) => [
    `scenario: ${scenario ?? notebook.cells.find((cell) => cell.kind === 'scenario')?.id ?? 'baseline'}`,
  ],
  // an observed value is somebody's to enter: the first is the base year's line, to be written over
  status: (start) => [
    `year: ${start.baseYear + 1}`,
    'values:',
    `  - place: ${start.focus?.place.id ?? 'municipality'}`,
    `    # ${criterionOf(start)}: 0.3`,
  ],
};

function hasBaseline(notebook: Notebook): boolean {
  return notebook.cells.some((cell) => cell.kind === 'scenario' && cell.id === 'baseline');
}

function criterionOf({ focus }: Start): string {
  return focus?.indicator.criterion ?? 'outside-labour';
}

function places({ focus }: Start): readonly string[] {
  return focus ? [`places: [${focus.place.id}]`] : [];
}

function year({ focus }: Start): readonly string[] {
  return focus ? [`year: ${focus.year}`] : [];
}
