import {
  type FigureKind,
  figureKinds,
  figuresWithoutIndicator,
  formatIndicator,
  freeId,
  type Notebook,
  studyKinds,
} from '../../engine/index.ts';
import type { Start } from './start.ts';
import { studyBody } from './startingStudies.ts';

/** Kinds of cell that can be added from the menu, in its order; a figure as `figure` and its kind. */
export const startingKinds = [
  'text',
  'scenario',
  'levers',
  'key-figures',
  'comparison',
  'table',
  'stair-letting',
  'timeline',
  'status',
  'data',
  'formula',
  'goal',
  'vega',
  'guess',
  'round-up',
  ...studyKinds,
  ...figureKinds.map((kind) => `figure ${kind}` as const),
] as const;
export type StartingKind = (typeof startingKinds)[number];

/** A new cell's text: what the document looks at already, in a form that can be run as it stands. */
export function startingCell(kind: StartingKind, start: Start): string {
  if (kind === 'text') return start.words.text;
  const figure = figureKinds.find((candidate) => kind === `figure ${candidate}`);
  if (figure) return fenced(start, 'figure', `${figure}-1`, figureBody(figure, start));
  const study = studyKinds.find((candidate) => candidate === kind);
  if (study) return fenced(start, study, `${study}-1`, studyBody(study, start));
  const family = kind as keyof typeof bodies;
  return fenced(start, family, idOf(family, start), bodies[family](start));
}

function fenced({ notebook }: Start, family: string, base: string, lines: readonly string[]): string {
  return ['```'.concat(family, ' ', freeId(notebook, family, base)), ...lines, '```'].join('\n');
}

function idOf(kind: keyof typeof bodies, { baseYear, words }: Start): string {
  if (kind === 'status') return String(baseYear + 1);
  return kind === 'scenario' ? words.scenario.toLowerCase().replace(/[^a-z]+/g, '-') : `${kind}-1`;
}

/** Kinds of figure that tell of distances to the rest of the municipality. */
const ofGaps: ReadonlySet<FigureKind> = new Set(['gap', 'multiples', 'before-after', 'tiles', 'distribution']);

function figureBody(figure: FigureKind, start: Start): readonly string[] {
  const form = ofGaps.has(figure) ? 'gap' : 'level';
  const indicator = figuresWithoutIndicator.has(figure) ? [] : [`indicator: ${form}(${criterionOf(start)})`];
  const band = figure === 'trend' || figure === 'gap' ? ['band: 80'] : [];
  return [`figure: ${figure}`, ...indicator, ...places(start), ...band];
}

const bodies = {
  scenario: ({ words, notebook }: Start) => [
    `name: ${words.scenario}`,
    ...(hasBaseline(notebook) ? ['extends: baseline'] : []),
  ],
  'key-figures': (start: Start) => [...places(start), ...year(start)],
  comparison: (start: Start) => [
    `indicators: [${start.focus ? formatIndicator(start.focus.indicator) : 'gap(outside-labour)'}]`,
    ...places(start),
    ...year(start),
  ],
  table: (start: Start) => [
    `indicators: [${start.focus ? formatIndicator(start.focus.indicator) : 'gap(outside-labour)'}]`,
    ...places(start),
  ],
  guess: (start: Start) => [
    `indicator: ${shareIndicator(start)}`,
    ...places(start),
    ...(start.scenario === undefined ? [] : [`scenario: ${start.scenario}`]),
  ],
  'round-up': (start: Start) => [`indicator: ${shareIndicator(start)}`, ...places(start)],
  levers: (start: Start) => [`scenario: ${scenarioOf(start)}`],
  'stair-letting': (start: Start) => [`scenario: ${scenarioOf(start)}`],
  timeline: (start: Start) => [`scenario: ${scenarioOf(start)}`, ...places(start)],
  // an observed value is somebody's to enter: the line stands there to be written over
  status: (start: Start) => [
    `year: ${start.baseYear + 1}`,
    'values:',
    `  - place: ${start.focus?.place.id ?? 'municipality'}`,
    `    # ${criterionOf(start)}: 0.3`,
  ],
  formula: (start: Start) => [
    `title: ${start.words.formula}`,
    `formula: gap("${criterionOf(start)}", place) - gap("${criterionOf(start)}", place, ${start.baseYear})`,
    'unit: points',
    ...places(start),
  ],
  goal: (start: Start) => [
    `indicator: gap(${criterionOf(start)})`,
    `where: ${start.focus?.place.id ?? 'municipality'}`,
    `year: ${Math.max(start.baseYear + 1, start.focus?.year ?? start.baseYear + 5)}`,
    'shrink: 0.25',
  ],
  vega: (start: Start) => [
    `title: ${start.words.free}`,
    `description: ${start.words.freeDescription}`,
    'spec:',
    '  data: {name: criteria}',
    '  transform:',
    `    - filter: datum.place == '${start.focus?.place.id ?? 'municipality'}' && datum.criterion == '${criterionOf(start)}'`,
    '  mark: {type: line, point: true}',
    '  encoding:',
    '    x: {field: year, type: quantitative, axis: {format: d}, title: null}',
    '    y: {field: mean, type: quantitative, axis: {format: .0%}, title: null}',
    '    color: {field: scenario_name, type: nominal, sort: null, title: null}',
    '    strokeDash: {field: scenario_name, type: nominal, sort: null, title: null}',
  ],
  data: ({ words, focus, baseYear }: Start) => [
    `source: ${words.source}`,
    `licence: ${words.licence}`,
    `date: ${baseYear}-01-01`,
    'status: assumed',
    'table: |',
    '  place;year;value',
    `  ${focus?.place.id ?? 'municipality'};${baseYear};..`,
  ],
};

function scenarioOf({ scenario, notebook }: Start): string {
  return scenario ?? notebook.cells.find((cell) => cell.kind === 'scenario')?.id ?? 'baseline';
}

function hasBaseline(notebook: Notebook): boolean {
  return notebook.cells.some((cell) => cell.kind === 'scenario' && cell.id === 'baseline');
}

function criterionOf({ focus }: Start): string {
  return focus?.indicator.criterion ?? 'outside-labour';
}

function shareIndicator(start: Start): string {
  const criterion = criterionOf(start);
  return `gap(${criterion === 'mean-income' ? 'outside-labour' : criterion})`;
}

function places({ focus }: Start): readonly string[] {
  return focus ? [`places: [${focus.place.id}]`] : [];
}

function year({ focus }: Start): readonly string[] {
  return focus ? [`year: ${focus.year}`] : [];
}
