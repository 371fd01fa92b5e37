import type { Pack } from '../pack/pack.ts';
import { placesOf } from '../population/geography.ts';
import type { FencedCell, YearRange } from './cellParts.ts';
import { checkData } from './checkData.ts';
import { checkStatus } from './checkStatus.ts';
import { checkStudy } from './checkStudies.ts';
import { closestWord, didYouMean } from './closestWord.ts';
import type { Cell, ComparisonCell, FigureCell, Notebook } from './document.ts';
import type { Findings, Spot } from './findings.ts';
import { formulaOf } from './formulaCell.ts';
import type { FreeFigureCell } from './freeFigure.ts';
import { claimOf, goalOf } from './goalCell.ts';
import { resultNames } from './resultNames.ts';
import type { Strategy } from './strategy.ts';
import { isStudyCell } from './studyCells.ts';
import { horizonOf } from './yearRange.ts';

/** Most scenarios that one comparison sets side by side. */
const mostCompared = 4;

interface CellContext {
  readonly notebook: Notebook;
  readonly strategies: readonly Strategy[];
  readonly pack: Pack;
  readonly years: YearRange;
  readonly findings: Findings;
}

/** The cells of a notebook against its pack and its resolved scenarios: places, scenarios, years and measure uses that they name. */
export function checkCells(notebook: Notebook, strategies: readonly Strategy[], pack: Pack, findings: Findings): void {
  if (notebook.pack !== pack.id) {
    findings.warning(
      { line: 1, column: 1 },
      `Notesbogen er skrevet til datapakken \`${notebook.pack.slice(0, 60)}\`; her bruges \`${pack.id}\`.`,
      `The notebook is written for the data pack \`${notebook.pack.slice(0, 60)}\`; \`${pack.id}\` is used here.`,
    );
  }
  const years = horizonOf(notebook, pack);
  if (years.from !== pack.baseYear) {
    findings.error(
      { line: 1, column: 1 },
      `years begynder i ${years.from}; datapakken begynder i ${pack.baseYear}. Skriv \`years: ${pack.baseYear}..${Math.max(years.to, pack.baseYear + 1)}\`.`,
      `years begin in ${years.from}; the data pack begins in ${pack.baseYear}. Write \`years: ${pack.baseYear}..${Math.max(years.to, pack.baseYear + 1)}\`.`,
    );
  }
  for (const cell of notebook.cells) checkCell(cell, { notebook, strategies, pack, years, findings });
  checkStatus(notebook, pack, years, findings);
}

function checkCell(cell: Cell, context: CellContext): void {
  const { notebook, strategies, pack, years, findings } = context;
  const at = (key: string): Spot => (cell.kind === 'text' ? { line: cell.line, column: 1 } : spotOf(cell, key));
  switch (cell.kind) {
    case 'text':
    case 'scenario':
    case 'unread':
    case 'status':
      return;
    case 'data':
      checkData(cell, pack, findings);
      return;
    case 'levers': {
      checkScenarios([cell.scenario], strategies, at('scenario'), findings);
      const strategy = strategies.find((candidate) => candidate.id === cell.scenario);
      if (strategy) checkUses(cell.measures, strategy, at('measures'), findings);
      return;
    }
    case 'goal':
      checkScenarios(cell.scenarios, strategies, at('scenarios'), findings);
      if (cell.goal.reach) claimOf(cell, strategies, pack, years, findings);
      else goalOf(cell, pack, years, findings);
      return;
    case 'vega':
      checkDataNames(cell, notebook, findings);
      return;
    case 'formula':
      findings.messages.push(...formulaOf(cell, pack, years, notebook.where).messages);
      break;
    case 'figure':
      checkFormulaNamed(cell, notebook, at('indicator'), findings);
      break;
    case 'comparison':
      checkCompared(cell, at('scenarios'), findings);
      break;
  }
  if (cell.kind === 'guess' || cell.kind === 'round-up') {
    checkPlaces(cell.places, pack, at('places'), findings);
    if (cell.kind === 'round-up') return;
    if (cell.scenario !== undefined) checkScenarios([cell.scenario], strategies, at('scenario'), findings);
    for (const year of cell.years) checkYear(year, years, at('years'), findings);
    return;
  }
  if (cell.kind === 'table') {
    checkScenarios(cell.scenarios, strategies, at('scenarios'), findings);
    checkPlaces(cell.places, pack, at(/^districts:/m.test(cell.body) ? 'districts' : 'places'), findings);
    for (const year of cell.years) checkYear(year, years, at('years'), findings);
    return;
  }
  if (cell.kind === 'stair-letting' || cell.kind === 'timeline') {
    checkScenarios([cell.scenario], strategies, at('scenario'), findings);
    if (cell.kind === 'timeline') checkPlaces(cell.places, pack, at('places'), findings);
    return;
  }
  if (isStudyCell(cell)) {
    if (cell.kind === 'robustness') checkScenarios(cell.scenarios, strategies, at('scenarios'), findings);
    else checkScenarios(cell.scenario === undefined ? [] : [cell.scenario], strategies, at('scenario'), findings);
    if (cell.kind === 'sensitivity' && cell.against !== undefined) {
      checkScenarios([cell.against], strategies, at('against'), findings);
    }
    checkPlaces(cell.place === undefined ? [] : [cell.place], pack, at('place'), findings);
    // the base year is the same in all runs, so there is nothing to ask of it
    checkYear(cell.year, { from: years.from + 1, to: years.to }, at('year'), findings);
    checkStudy(cell, strategies, pack, at, findings);
    return;
  }
  checkScenarios(cell.scenarios, strategies, at('scenarios'), findings);
  checkPlaces(cell.places, pack, at(/^districts:/m.test(cell.body) ? 'districts' : 'places'), findings);
  if ('years' in cell)
    for (const year of [cell.years?.from, cell.years?.to]) checkYear(year, years, at('years'), findings);
  if ('year' in cell) checkYear(cell.year, years, at('year'), findings);
}

function checkCompared({ scenarios }: ComparisonCell, at: Spot, findings: Findings): void {
  const compared = new Set(scenarios).size;
  if (compared !== 1 && compared <= mostCompared) return;
  findings.error(
    at,
    `Sammenligningen har ${compared} scenarier; forventet 2 til ${mostCompared}.`,
    `The comparison has ${compared} scenarios; expected 2 to ${mostCompared}.`,
  );
}

/** The formula cell that a figure shows. */
function checkFormulaNamed({ formula }: FigureCell, { cells }: Notebook, at: Spot, findings: Findings): void {
  const known = cells.flatMap((cell) => (cell.kind === 'formula' ? [cell.id] : []));
  if (formula === undefined || known.includes(formula)) return;
  const meant = didYouMean(formula, known);
  findings.error(
    at,
    `Formlen \`${formula.slice(0, 60)}\` findes ikke i notesbogen.${meant.da}`,
    `The formula \`${formula.slice(0, 60)}\` is not in the notebook.${meant.en}`,
  );
}

/** The data that a free figure names: result tables, and the notebook's own tables and formulas by id. */
function checkDataNames(cell: FreeFigureCell, { cells }: Notebook, findings: Findings): void {
  const own = cells.flatMap((other) => (other.kind === 'data' || other.kind === 'formula' ? [other.id] : []));
  const known: readonly string[] = [...resultNames, ...own];
  for (const { name, line, column } of cell.data) {
    if (known.includes(name)) continue;
    const near = closestWord(name, known);
    const list = [...own, ...resultNames].slice(0, 12).join(', ');
    findings.error(
      { line, column },
      `Dokumentet har ingen data med navnet \`${name.slice(0, 60)}\`.${near ? ` Mente du \`${near}\`?` : ` Mulige: ${list} …`}`,
      `The document has no data named \`${name.slice(0, 60)}\`.${near ? ` Did you mean \`${near}\`?` : ` Possible: ${list} …`}`,
    );
  }
}

function checkScenarios(ids: readonly string[], strategies: readonly Strategy[], at: Spot, findings: Findings): void {
  const known = strategies.map((strategy) => strategy.id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const meant = didYouMean(id, known);
    findings.error(
      at,
      `Scenariet \`${id.slice(0, 60)}\` findes ikke i notesbogen.${meant.da}`,
      `The scenario \`${id.slice(0, 60)}\` is not in the notebook.${meant.en}`,
    );
  }
}

function checkUses(ids: readonly string[], strategy: Strategy, at: Spot, findings: Findings): void {
  const known = strategy.measures.map((use) => use.id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const meant = didYouMean(id, known);
    findings.error(
      at,
      `Scenariet ${strategy.id} har ingen indsats med id'et \`${id.slice(0, 60)}\`.${meant.da}`,
      `The scenario ${strategy.id} has no measure with the id \`${id.slice(0, 60)}\`.${meant.en}`,
    );
  }
}

function checkPlaces(ids: readonly string[], pack: Pack, at: Spot, findings: Findings): void {
  const known = placesOf(pack.geography).map((place) => place.id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const near = closestWord(id, known);
    findings.error(
      at,
      `Stedet \`${id.slice(0, 60)}\` findes ikke i datapakken.${near ? ` Mente du \`${near}\`?` : ''}`,
      `The place \`${id.slice(0, 60)}\` is not in the data pack.${near ? ` Did you mean \`${near}\`?` : ''}`,
    );
  }
}

function checkYear(
  year: number | undefined,
  years: { readonly from: number; readonly to: number },
  at: Spot,
  findings: Findings,
): void {
  if (year === undefined || (year >= years.from && year <= years.to)) return;
  findings.error(
    at,
    `Året ${year} er uden for fremskrivningen ${years.from}–${years.to}.`,
    `The year ${year} is outside the projection ${years.from}–${years.to}.`,
  );
}

/** Line of a key in a cell's body, or of the cell. */
function spotOf({ body, line }: FencedCell, key: string): Spot {
  const index = body.split('\n').findIndex((text) => text.startsWith(`${key}:`));
  return { line: line + 1 + index, column: 1 };
}
