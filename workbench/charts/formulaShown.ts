import {
  type Ensemble,
  type Formula,
  type FormulaCell,
  type FormulaUnit,
  formatYears,
  formulaOf,
  formulaValues,
  type Pack,
  type StrategyResult,
  type YearRange,
} from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import { hiddenReadings } from '../dataflow/smallPlaces.ts';

/** A formula cell with its formula compiled for the pack. */
export interface FormulaShown {
  readonly cell: FormulaCell;
  readonly formula: Formula;
  /** that it is compiled for */
  readonly pack: Pack;
  readonly unit: FormulaUnit;
  /** whether its value depends on the place at hand */
  readonly hasPlace: boolean;
}

const compiled: WeakMap<
  FormulaCell,
  { readonly pack: Pack; readonly years: string; readonly shown: FormulaShown | undefined }
> = new WeakMap();

/** The formula of a cell; undefined where it has faults, which the document's messages tell. */
export function formulaShown(cell: FormulaCell, years: YearRange, pack: Pack): FormulaShown | undefined {
  const known = compiled.get(cell);
  const key = formatYears(years);
  if (known?.pack === pack && known.years === key) return known.shown;
  const { formula } = formulaOf(cell, pack, years, '');
  const shown = formula && {
    cell,
    formula,
    pack,
    unit: cell.unit ?? (formula.isClaim ? 'percent' : 'number'),
    hasPlace: formula.reads.some(({ words }) => words.includes('place')),
  };
  if (shown) compiled.set(cell, { pack, years: key, shown });
  return shown;
}

/** Values of a formula at a place in every year and replicate, at hand for as long as the counts live. */
export function valuesOf(
  ensemble: Ensemble,
  { formula, pack }: FormulaShown,
  result: StrategyResult,
  place: string,
): readonly Float64Array[] {
  const years = ensemble.shape.years.join();
  return remembered([result.counts], `formula values ${formula.source} ${place} ${years}`, () =>
    formulaValues(ensemble, result, formula, place, pack, hiddenReadings(ensemble, result)),
  );
}
