import { criteria } from '../criteria/criterionIds.ts';
import type { FencedCell, Indicator } from './cellParts.ts';
import { didYouMean } from './closestWord.ts';
import { dataKeys, readDataCell } from './dataCell.ts';
import {
  type Cell,
  type ComparisonCell,
  type FigureCell,
  type FigureKind,
  figureKinds,
  figuresWithoutIndicator,
  type KeyFiguresCell,
  type LeversCell,
  type TableCell,
} from './document.ts';
import type { Findings } from './findings.ts';
import { formulaKeys, readFormulaCell } from './formulaCell.ts';
import { freeFigureKeys, readFreeFigure } from './freeFigure.ts';
import { goalCellKeys, readGoalCell } from './goalCell.ts';
import { readIndicator } from './indicator.ts';
import { readText, readTexts, readWhole, tellUnknownKeys } from './reading.ts';
import { readScenario, scenarioKeys } from './readScenario.ts';
import { readStatus } from './readStatus.ts';
import { readStairLetting, readTimeline } from './readSteeringCells.ts';
import { readStudy, studyKeys } from './readStudies.ts';
import { guessKeys, readGuess, readRoundUp, roundUpKeys } from './readWorkshop.ts';
import { readYears, yearFrom } from './readYears.ts';
import { studyKinds } from './studyCells.ts';
import { type MapTree, readYaml } from './yamlTree.ts';

interface CellContext {
  readonly where: string;
  readonly map: MapTree;
  readonly findings: Findings;
}

/** A kind of fenced cell: the keys it knows and how its body is read. A new kind is one entry here. */
interface CellKind {
  readonly keys: readonly string[];
  read(cell: FencedCell, context: CellContext): Cell | undefined;
}

const tableKeys = ['title', 'description', 'indicators', 'places', 'districts', 'scenarios', 'years'];

/** Kinds of fenced cell by the first word of the info string. */
const cellKinds: ReadonlyMap<string, CellKind> = new Map<string, CellKind>([
  [
    'figure',
    {
      keys: [
        'figure',
        'title',
        'description',
        'indicator',
        'indicators',
        'places',
        'districts',
        'scenarios',
        'band',
        'years',
      ],
      read: readFigure,
    },
  ],
  ['key-figures', { keys: ['title', 'indicators', 'places', 'districts', 'scenarios', 'year'], read: readKeyFigures }],
  ['comparison', { keys: ['title', 'indicators', 'places', 'districts', 'scenarios', 'year'], read: readComparison }],
  ['table', { keys: tableKeys, read: readTableCell }],
  ['levers', { keys: ['title', 'scenario', 'measures'], read: readLevers }],
  ['guess', { keys: guessKeys, read: (cell, { map, findings }) => readGuess(cell, map, findings) }],
  ['round-up', { keys: roundUpKeys, read: (cell, { map, findings }) => readRoundUp(cell, map, findings) }],
  [
    'stair-letting',
    { keys: ['title', 'scenario'], read: (cell, { map, findings }) => readStairLetting(cell, map, findings) },
  ],
  [
    'timeline',
    { keys: ['title', 'scenario', 'places'], read: (cell, { map, findings }) => readTimeline(cell, map, findings) },
  ],
  ['status', { keys: ['title', 'year', 'values'], read: (cell, { map, findings }) => readStatus(cell, map, findings) }],
  ['data', { keys: dataKeys, read: (cell, { map, findings }) => readDataCell(cell, map, findings) }],
  ...studyKinds.map((kind): readonly [string, CellKind] => [
    kind,
    { keys: studyKeys[kind], read: (cell, { map, findings }) => readStudy(kind, cell, map, findings) },
  ]),
  ['formula', { keys: formulaKeys, read: (cell, { map, findings }) => readFormulaCell(cell, map, findings) }],
  ['goal', { keys: goalCellKeys, read: (cell, { map, findings }) => readGoalCell(cell, map, findings) }],
  ['vega', { keys: freeFigureKeys, read: (cell, { map, findings }) => readFreeFigure(cell, map, findings) }],
]);

/** Names of every kind of fenced cell. */
export const cellKindNames: readonly string[] = ['scenario', ...cellKinds.keys()];

/** Keys that a kind of fenced cell knows, in the order in which they are written; those of a scenario are `scenarioKeys`. */
export function keysOfCell(kind: string): readonly string[] {
  return kind === 'scenario' ? scenarioKeys : (cellKinds.get(kind)?.keys ?? []);
}

/** Whether a fence's info string makes it a cell: a known kind, or a kind and an id. Other fences are code blocks in the prose. */
export function isCellInfo(info: string): boolean {
  const [kind = '', ...rest] = info.split(/\s+/);
  return cellKindNames.includes(kind) || /^[a-z][a-z-]*\s+[a-z0-9][a-z0-9-]*$/.test([kind, ...rest].join(' '));
}

/**
 * A fenced cell understood as far as it can be.
 * @param body YAML to read, which may differ from the kept body where a merge conflict is unsolved
 */
export function readCell(cell: FencedCell, body: string, where: string, findings: Findings): Cell {
  const asked = cell.info.split(/\s+/)[0] ?? '';
  const unread: Cell = { ...cell, kind: 'unread', asked };
  const at = { line: cell.line, column: 1 };
  const kind = cellKinds.get(asked);
  if (!kind && asked !== 'scenario') {
    const meant = didYouMean(asked, cellKindNames);
    findings.warning(
      at,
      `Cellen \`${cell.info}\` er af en ukendt slags. Den bevares som tekst.${meant.da}`,
      `The cell \`${cell.info}\` is of an unknown kind. It is kept as text.${meant.en}`,
    );
    return unread;
  }
  const tree = readYaml(body, cell.line + 1, findings);
  if (!kind) {
    return { ...cell, kind: 'scenario', scenario: readScenario(tree, cell.id, where, at, findings) };
  }
  if (tree && tree.kind !== 'map') {
    findings.error(
      tree,
      `Cellen \`${cell.info}\` skal være linjer med nøgler: ${kind.keys.join(', ')}.`,
      `The cell \`${cell.info}\` must be lines with keys: ${kind.keys.join(', ')}.`,
    );
    return unread;
  }
  const map: MapTree = tree ?? { kind: 'map', flow: false, entries: [], ...at, start: 0, end: 0 };
  tellUnknownKeys(map, kind.keys, { da: `cellen \`${cell.info}\``, en: `the cell \`${cell.info}\`` }, findings);
  return kind.read(cell, { where, map, findings }) ?? unread;
}

function readFigure(cell: FencedCell, { map, findings }: CellContext): FigureCell | undefined {
  const figure = figureKindOf(cell, map, findings);
  // all keys are read before one of them ends the cell, so that its faults are told together
  const scope = readScope(map, findings);
  const description = readText(map, 'description', findings)?.value;
  const years = readYears(map, findings);
  const band = readWhole(map, 'band', [0, 99], findings)?.value ?? 80;
  const written = [readText(map, 'indicator', findings) ?? readTexts(map, 'indicators', findings)].flat();
  if (!figure) return undefined;
  if (written.length === 0 && !figuresWithoutIndicator.has(figure)) {
    findings.error(
      { line: cell.line, column: 1 },
      'Figuren mangler `indicator`, for eksempel `indicator: gap(outside-labour)`.',
      'The figure has no `indicator`, for example `indicator: gap(outside-labour)`.',
    );
    return undefined;
  }
  const ownForm = figuresOfGaps.has(figure) ? 'gap' : 'level';
  const formula = written.map(({ value }) => formulaNamed(value)).find((id) => id !== undefined);
  if (formula !== undefined && !figuresOfFormulas.has(figure)) {
    findings.error(
      written[0] ?? { line: cell.line, column: 1 },
      `Figuren ${figure} viser kriterier og ikke formler. En formel vises af ${[...figuresOfFormulas].join(', ')}.`,
      `The figure ${figure} shows criteria and not formulas. A formula is shown by ${[...figuresOfFormulas].join(', ')}.`,
    );
    return undefined;
  }
  const indicators = written.flatMap((text): Indicator[] => {
    const found = formulaNamed(text.value) === undefined && readIndicator(text, ownForm, findings);
    return found ? [found] : [];
  });
  const isWithout = figuresWithoutIndicator.has(figure) || formula !== undefined;
  const [indicator = isWithout ? usualIndicator : undefined] = indicators;
  if (!indicator) return undefined;
  return {
    ...cell,
    ...scope,
    kind: 'figure',
    figure,
    indicator,
    indicators,
    ...(formula !== undefined && { formula }),
    ...(description !== undefined && { description }),
    band,
    ...(years && { years }),
  };
}

/** Kinds of figure that show the gap where a criterion is named alone. */
const figuresOfGaps: ReadonlySet<FigureKind> = new Set([
  'gap',
  'multiples',
  'before-after',
  'tiles',
  'distribution',
] as const);

/** Kinds that can show a formula cell: `indicator: formula(id)`. */
const figuresOfFormulas: ReadonlySet<FigureKind> = new Set(['trend', 'multiples', 'distribution'] as const);

/** Id of the formula cell that an indicator names. */
function formulaNamed(text: string): string | undefined {
  return /^formula\(\s*["']?([^"')]*?)["']?\s*\)$/.exec(text.trim())?.[1];
}

/** What a figure is about that shows no criterion and names none. */
const usualIndicator: Indicator = { form: 'gap', criterion: 'outside-labour' };

/** `figure: gap` in the body, else how the id begins: `figure gap-outside` is a gap, `figure before-after-work` a `before-after`. */
function figureKindOf(cell: FencedCell, map: MapTree, findings: Findings): FigureKind | undefined {
  const written = readText(map, 'figure', findings);
  const name = written?.value ?? cell.id.split('-')[0] ?? '';
  const kind =
    figureKinds.find((candidate) => candidate === name) ??
    figureKinds.find((candidate) => !written && `${cell.id}-`.startsWith(`${candidate}-`));
  if (kind) return kind;
  const meant = didYouMean(name, figureKinds);
  findings.error(
    written ?? { line: cell.line, column: 1 },
    `Figurens slags kendes ikke. Skriv \`figure: …\` i cellen.${meant.da}`,
    `The figure's kind is unknown. Write \`figure: …\` in the cell.${meant.en}`,
  );
  return undefined;
}

function readKeyFigures(cell: FencedCell, { map, findings }: CellContext): KeyFiguresCell {
  return { ...cell, ...readNumbers(map, findings), kind: 'key-figures' };
}

function readComparison(cell: FencedCell, { map, findings }: CellContext): ComparisonCell {
  return { ...cell, ...readNumbers(map, findings), kind: 'comparison' };
}

function readLevers(cell: FencedCell, { map, findings }: CellContext): LeversCell | undefined {
  const scenario = readText(map, 'scenario', findings);
  const title = readText(map, 'title', findings)?.value;
  if (!scenario) {
    findings.error(
      { line: cell.line, column: 1 },
      'Cellen mangler `scenario`. Skriv id for det scenarie, der skal kunne trækkes i.',
      'The cell has no `scenario`. Write the id of the scenario whose levers it shows.',
    );
    return undefined;
  }
  return {
    ...cell,
    kind: 'levers',
    ...(title !== undefined && { title }),
    scenario: scenario.value,
    measures: readTexts(map, 'measures', findings).map((use) => use.value),
  };
}

function readTableCell(cell: FencedCell, { map, findings }: CellContext): TableCell {
  const description = readText(map, 'description', findings)?.value;
  return {
    ...cell,
    ...readScope(map, findings),
    kind: 'table',
    ...(description !== undefined && { description }),
    indicators: readIndicators(map, findings),
    years: readTexts(map, 'years', findings).flatMap((written) => yearFrom(written.value, written, findings) ?? []),
  };
}

function readNumbers(map: MapTree, findings: Findings) {
  const year = readWhole(map, 'year', [1900, 2200], findings)?.value;
  return {
    ...readScope(map, findings),
    indicators: readIndicators(map, findings),
    ...(year !== undefined && { year }),
  };
}

function readIndicators(map: MapTree, findings: Findings): readonly Indicator[] {
  const written = readTexts(map, 'indicators', findings);
  const indicators = written.flatMap((text) => readIndicator(text, 'gap', findings) ?? []);
  return written.length > 0 ? indicators : ownCriteria;
}

/** Gaps of the criteria that a table shows where it names none: all but origin, which is shown only when asked for. */
const ownCriteria: readonly Indicator[] = criteria
  .filter((criterion) => criterion !== 'origin' && criterion !== 'mean-income')
  .map((criterion) => ({ form: 'gap', criterion }));

function readScope(map: MapTree, findings: Findings) {
  const title = readText(map, 'title', findings)?.value;
  const places = [...readTexts(map, 'places', findings), ...readTexts(map, 'districts', findings)];
  return {
    ...(title !== undefined && { title }),
    places: places.map((place) => place.value),
    scenarios: readTexts(map, 'scenarios', findings).map((scenario) => scenario.value),
  };
}
