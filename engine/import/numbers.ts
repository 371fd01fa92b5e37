import type { ImportedCell } from './table.ts';

/** A number, nothing where the figure is missing, or undefined where the cell holds neither. */
export type NumberReading = { readonly value: number | null; readonly isPercent: boolean } | undefined;

/**
 * How tables write a figure that isn't there: `..` not available or withheld, `.` not possible, `-` nil or not counted
 * (Statistics Denmark's signs), and what spreadsheets use for them.
 */
const missing = new Set(['', '..', '.', '-', '–', '—', '…', '...', ':', '#N/A', '#I/T']);

const danish = /^[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;
const english = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(e[+-]?\d+)?$/i;
const spaces = /[\s\u00A0\u2009\u202F]/g;

/** Reads a figure: `1.234,5` where the comma is decimal, `1,234.5` where the point is; per cent keeps its sign beside the number. */
export function readNumber(cell: ImportedCell, decimal: ',' | '.'): NumberReading {
  if (cell === null) return { value: null, isPercent: false };
  if (typeof cell === 'number') return { value: cell, isPercent: false };
  const written = cell.replace(spaces, '').replace('−', '-');
  if (missing.has(written)) return { value: null, isPercent: false };
  const isPercent = /(%|pct\.?)$/i.test(written);
  const digits = isPercent ? written.replace(/(%|pct\.?)$/i, '') : written;
  const form = decimal === ',' ? danish : english;
  if (!form.test(digits)) return undefined;
  const plain = decimal === ',' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
  return { value: Number(plain), isPercent };
}

/** Whether a cell holds a figure or a sign for a missing one, however decimals are written. */
export function isFigure(cell: ImportedCell): boolean {
  if (typeof cell === 'string' && cell.trim() === '') return false;
  return cell !== null && (readNumber(cell, ',') !== undefined || readNumber(cell, '.') !== undefined);
}

/**
 * What stands before decimals in a table's text cells. Both signs with decimals behind them is a contradiction.
 * @param usual what to take where no cell tells: the comma in files with semicolons
 */
export function decimalOf(cells: Iterable<ImportedCell>, usual: ',' | '.'): ',' | '.' | 'both' {
  let comma = false;
  let point = false;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const digits = cell.replace(spaces, '').replace(/%$/, '');
    const isDanish = danish.test(digits);
    const isEnglish = english.test(digits);
    // what both ways read, as 1.234, tells nothing
    if (isDanish && !isEnglish) comma = true;
    if (isEnglish && !isDanish) point = true;
  }
  if (comma && point) return 'both';
  if (comma) return ',';
  return point ? '.' : usual;
}
