import type { Message } from '../pack/message.ts';
import type { FencedCell, YearRange } from './cellParts.ts';
import { didYouMean } from './closestWord.ts';
import type { Findings } from './findings.ts';
import { compileFormula, type Formula } from './formula.ts';
import { cellVocabulary, type VocabularyPack } from './formulaVocabulary.ts';
import { readText, readTexts, readWhole } from './reading.ts';
import { readYears } from './readYears.ts';
import type { Placed } from './written.ts';
import type { MapTree } from './yamlTree.ts';

/** Keys of a formula cell, in the order in which they are written. */
export const formulaKeys = [
  ...['title', 'description', 'formula', 'unit', 'show'],
  ...['places', 'scenarios', 'years', 'year'],
] as const;

/** How a formula's value is written: `percent` and `points` of a share in 0–1. */
export const formulaUnits = ['number', 'percent', 'points', 'kroner', 'persons'] as const;
export type FormulaUnit = (typeof formulaUnits)[number];

/** An indicator that the document derives from others. */
export interface FormulaCell extends FencedCell {
  readonly kind: 'formula';
  readonly title?: string;
  readonly description?: string;
  readonly formula: Placed<string>;
  /** per cent where left out and the formula claims something, else a plain number */
  readonly unit?: FormulaUnit;
  /** over the years, or in one of them */
  readonly show: 'series' | 'number';
  /** ids of places that `place` stands for, each by itself; the document's where left out */
  readonly places: readonly string[];
  readonly scenarios: readonly string[];
  readonly years?: YearRange;
  /** the last of the projection where left out */
  readonly year?: number;
}

/** A formula cell as written; undefined where it has no formula, which is told. */
export function readFormulaCell(cell: FencedCell, map: MapTree, findings: Findings): FormulaCell | undefined {
  const formula = readText(map, 'formula', findings);
  const title = readText(map, 'title', findings)?.value;
  const description = readText(map, 'description', findings)?.value;
  const unit = oneOf(map, 'unit', formulaUnits, findings);
  const show = oneOf(map, 'show', ['series', 'number'] as const, findings);
  const years = readYears(map, findings);
  const year = readWhole(map, 'year', [1900, 2200], findings)?.value;
  if (!formula) {
    findings.error(
      { line: cell.line, column: 1 },
      'Cellen mangler `formula`, for eksempel `formula: gap("outside-labour", place) * 100`.',
      'The cell has no `formula`, for example `formula: gap("outside-labour", place) * 100`.',
    );
    return undefined;
  }
  return {
    ...cell,
    kind: 'formula',
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    formula,
    ...(unit && { unit }),
    show: show ?? (year === undefined ? 'series' : 'number'),
    places: readTexts(map, 'places', findings).map(({ value }) => value),
    scenarios: readTexts(map, 'scenarios', findings).map(({ value }) => value),
    ...(years && { years }),
    ...(year !== undefined && { year }),
  };
}

function oneOf<Word extends string>(
  map: MapTree,
  key: string,
  words: readonly Word[],
  findings: Findings,
): Word | undefined {
  const written = readText(map, key, findings);
  const found = words.find((word) => word === written?.value);
  if (!written || found) return found;
  const meant = didYouMean(written.value, words);
  findings.error(
    written,
    `${key} er »${written.value.slice(0, 40)}«; forventet ${words.join(', ')}.${meant.da}`,
    `${key} is “${written.value.slice(0, 40)}”; expected ${words.join(', ')}.${meant.en}`,
  );
  return undefined;
}

/**
 * A cell's formula, ready to be evaluated, for the pack's places and the projection's years.
 * @param where document that the messages name
 */
export function formulaOf(
  cell: FormulaCell,
  pack: VocabularyPack,
  years: YearRange,
  where: string,
): { readonly formula?: Formula; readonly messages: readonly Message[] } {
  const { value, line, column } = cell.formula;
  return compileFormula(value, cellVocabulary(pack, years), { where, line, column });
}
