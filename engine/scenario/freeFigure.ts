import type { FencedCell } from './cellParts.ts';
import { didYouMean } from './closestWord.ts';
import type { Findings } from './findings.ts';
import { expressionFault } from './freeExpression.ts';
import { readText, readWhole } from './reading.ts';
import { entryOf, type MapTree, type Tree } from './yamlTree.ts';

/** Keys of a free figure, in the order in which they are written. */
export const freeFigureKeys = ['title', 'description', 'height', 'spec'] as const;

/** What a specification is made of once it has been read. */
export type SpecValue = string | number | boolean | null | readonly SpecValue[] | { readonly [key: string]: SpecValue };

/** A name of data that a specification asks for, with its line. */
export interface DataAsked {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** A figure that somebody has specified in Vega-Lite: data by name, nothing from elsewhere, nothing run. */
export interface FreeFigureCell extends FencedCell {
  readonly kind: 'vega';
  readonly title?: string;
  /** what the figure shows, for those who don't see it */
  readonly description?: string;
  /** pixels */
  readonly height?: number;
  readonly spec: { readonly [key: string]: SpecValue };
  /** the data it asks for, each name once */
  readonly data: readonly DataAsked[];
}

/** Keys of Vega-Lite that would fetch, link, listen, embed or repeat without end. */
const refusedKeys: ReadonlySet<string> = new Set([
  ...['url', 'href', 'usermeta', 'loader', 'datasets', 'values', 'bind', 'on', 'clear', 'events', 'signals'],
  ...['sequence', 'graticule', 'keyvals', 'element', 'projection', 'formatType', 'customFormatTypes'],
]);

/** Keys whose text is an expression. */
const expressionKeys: ReadonlySet<string> = new Set([
  ...['calculate', 'filter', 'expr', 'test', 'labelExpr', 'signal', 'update', 'init'],
]);

/** Numbers that say how many marks, bins or ticks there are to be. */
const counted: ReadonlySet<string> = new Set([
  ...['maxbins', 'steps', 'minsteps', 'maxsteps', 'tickCount', 'resolution', 'columns', 'tickMinStep'],
]);
const mostCounted = 500;

/** A free figure as written; what it may not hold is told at its line. */
export function readFreeFigure(cell: FencedCell, map: MapTree, findings: Findings): FreeFigureCell | undefined {
  const title = readText(map, 'title', findings)?.value;
  const description = readText(map, 'description', findings)?.value;
  const height = readWhole(map, 'height', [80, 1200], findings)?.value;
  const spec = entryOf(map, 'spec');
  if (spec?.kind !== 'map') {
    findings.error(
      spec ?? { line: cell.line, column: 1 },
      'Figuren mangler `spec`: en Vega-Lite-specifikation i YAML eller JSON med for eksempel `data`, `mark` og `encoding`.',
      'The figure has no `spec`: a Vega-Lite specification in YAML or JSON, with for example `data`, `mark` and `encoding`.',
    );
    return undefined;
  }
  if (description === undefined) {
    findings.warning(
      { line: cell.line, column: 1 },
      'Figuren har ingen `description`. Skriv, hvad den viser, så den også kan læses op.',
      'The figure has no `description`. Write what it shows, so that it can be read aloud too.',
    );
  }
  const data = new Map<string, DataAsked>();
  const known = paramsOf(spec);
  checkSpec(spec, known, findings, (asked) => {
    if (!data.has(asked.name)) data.set(asked.name, asked);
  });
  if (data.size === 0) {
    findings.error(
      spec,
      'Figuren har ingen data. Skriv navnet på en resultattabel, for eksempel `data: {name: criteria}`.',
      'The figure has no data. Write the name of a result table, for example `data: {name: criteria}`.',
    );
  }
  return {
    ...cell,
    kind: 'vega',
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(height !== undefined && { height }),
    spec: plain(spec) as FreeFigureCell['spec'],
    data: [...data.values()],
  };
}

/** Names that the specification gives its own parameters, which its expressions may use. */
function paramsOf(spec: MapTree): ReadonlySet<string> {
  const list = entryOf(spec, 'params');
  const names = (list?.kind === 'list' ? list.items : []).flatMap((item) => {
    const name = item.kind === 'map' ? entryOf(item, 'name') : undefined;
    return name?.kind === 'scalar' ? [String(name.value)] : [];
  });
  return new Set(names);
}

function checkSpec(
  tree: Tree,
  params: ReadonlySet<string>,
  findings: Findings,
  asks: (data: DataAsked) => void,
  under = '',
): void {
  if (tree.kind === 'scalar') return;
  if (tree.kind === 'list') {
    for (const item of tree.items) {
      if (item.kind === 'scalar' && expressionKeys.has(under)) checkExpression(item, item.value, params, findings);
      checkSpec(item, params, findings, asks, under);
    }
    return;
  }
  for (const { key, at, value } of tree.entries) {
    const isStep = key === 'step' && under === 'bin';
    if (refusedKeys.has(key) || isStep) {
      findings.error(
        at,
        `\`${key}\` kan ikke stå i en fri figur: den henter, linker og kører intet. Brug dokumentets data ved navn.`,
        `\`${key}\` can't stand in a free figure: it fetches, links and runs nothing. Use the document's data by name.`,
      );
    } else if (key === 'data') checkDataName(value, findings, asks);
    else if (value.kind === 'scalar') checkScalar(key, value.value, value, params, findings);
    else checkSpec(value, params, findings, asks, key);
  }
}

function checkDataName(value: Tree, findings: Findings, asks: (data: DataAsked) => void): void {
  const only = value.kind === 'map' && value.entries.length === 1 ? value.entries[0] : undefined;
  const name = only?.key === 'name' && only.value.kind === 'scalar' ? only.value : undefined;
  if (typeof name?.value === 'string') {
    asks({ name: name.value, line: name.line, column: name.column });
    return;
  }
  findings.error(
    value,
    'Data kan kun være dokumentets egne, ved navn: `data: {name: criteria}`.',
    "Data can be the document's own alone, by name: `data: {name: criteria}`.",
  );
}

function checkScalar(
  key: string,
  value: string | number | boolean | null,
  at: Tree,
  params: ReadonlySet<string>,
  findings: Findings,
): void {
  if (expressionKeys.has(key)) checkExpression(at, value, params, findings);
  const isImage = (key === 'mark' || key === 'type') && (value === 'image' || value === 'geoshape');
  if (isImage) {
    findings.error(
      at,
      `Figuren kan ikke tegne \`${value}\`, som henter noget udefra. Vælg for eksempel bar, line, point eller area.`,
      `The figure can't draw \`${value}\`, which fetches from elsewhere. Choose for example bar, line, point or area.`,
    );
  }
  if (counted.has(key) && typeof value === 'number' && !(value > 0 && value <= mostCounted)) {
    findings.error(
      at,
      `${key} er ${value}; forventet over 0 og højst ${mostCounted}.`,
      `${key} is ${value}; expected above 0 and at most ${mostCounted}.`,
    );
  }
}

function checkExpression(at: Tree, value: unknown, params: ReadonlySet<string>, findings: Findings): void {
  if (typeof value !== 'string') return;
  const fault = expressionFault(value, params);
  if (!fault) return;
  const meant = fault.near ? didYouMean(fault.found, fault.near) : { da: '', en: '' };
  const shown = fault.found.slice(0, 40);
  findings.error(
    at,
    `\`${shown}\` kan ikke stå i et udtryk i en fri figur; kun felter som \`datum.year\`, tal, tekst, regning og funktioner som min, max, round og format.${meant.da}`,
    `\`${shown}\` can't stand in an expression of a free figure; only fields such as \`datum.year\`, numbers, text, arithmetic and functions such as min, max, round and format.${meant.en}`,
  );
}

/** A tree as plain values. Keys that could reach a prototype were left out when it was read. */
function plain(tree: Tree): SpecValue {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
}
