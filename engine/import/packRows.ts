import type { Faults } from '../pack/faults.ts';
import type { Figure, GatheredRow } from './gather.ts';
import { slugOf } from './placeNames.ts';
import { refuseSmallCell } from './privacy.ts';
import { type ImportTarget, isFigureField, type TargetField } from './target.ts';

/**
 * Rows in the pack's columns. A missing count is a fault, since the pack would take an absent row for nobody; a missing observed value
 * is left out. Counts of one to four persons are refused.
 * @param refusesSmall whether small counts are looked for here; else the caller has done so in other groups
 * @returns the rows, and how many missing values were left out
 */
export function packRows(
  rows: readonly GatheredRow[],
  target: ImportTarget,
  where: string,
  faults: Faults,
  refusesSmall = true,
) {
  const percents = percentFields(rows, target);
  let missing = 0;
  const told = rows.flatMap((row) => {
    const cells = categoryCells(row, target);
    for (const field of target.fields.filter(isFigureField)) {
      const figure = row.figures[field.name];
      if (!figure || figure.value === null) {
        if (target.resource !== 'observed') refuseMissing(field, figure, row.line, where, faults);
        missing++;
        return [];
      }
      const isIncome = cells.criterion === 'mean-income';
      if (isIncome && (figure.isPercent || figure.value < 1000)) {
        // income as a share of the region's is no criterion of its own: the region's income is a reference of the pack
        missing++;
        return [];
      }
      const isPercent = field.kind === 'share' && !isIncome && percents.has(field.name);
      const isRounded = field.kind === 'amount' && !field.hasDecimals;
      cells[field.name] = numberText(
        isPercent ? figure.value / 100 : isRounded ? Math.round(figure.value) : figure.value,
      );
      checkFigure(field, figure, refusesSmall && target.countsPersons, where, faults);
    }
    return [cells];
  });
  return { told, missing };
}

function categoryCells({ categories }: GatheredRow, target: ImportTarget): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const { name } of target.fields) {
    const category = categories[name];
    if (category === undefined) continue;
    if (typeof category === 'string') cells[name] = category;
    else {
      cells.age_from = String(category.from);
      cells.age_to = String(category.to);
    }
  }
  if (cells.label_da !== undefined) {
    cells.id = cells.id || slugOf(cells.label_da);
    cells.label_en = cells.label_en || cells.label_da;
  }
  return target.resource === 'households' ? withChildren(cells) : cells;
}

/** Whether children live in a household is told by its size where the table's type doesn't say. */
function withChildren(cells: Record<string, string>): Record<string, string> {
  const size = Number(cells.size);
  if (cells.type === 'single' && size > 1) return { ...cells, type: 'single-with-children' };
  if (cells.type === 'couple' && size > 2) return { ...cells, type: 'couple-with-children' };
  return cells;
}

/** Fields whose shares the table writes in per cent: with the sign, in a column's name, or with a value over 1. */
function percentFields(rows: readonly GatheredRow[], target: ImportTarget): ReadonlySet<string> {
  const percents = new Set<string>();
  for (const { figures, categories } of rows) {
    if (categories.criterion === 'mean-income') continue;
    for (const { name } of target.fields.filter(({ kind }) => kind === 'share')) {
      const figure = figures[name];
      if (!figure) continue;
      if (figure.isPercent || (figure.value ?? 0) > 1 || /%|\bpct\b|procent|per cent/i.test(figure.column))
        percents.add(name);
    }
  }
  return percents;
}

function checkFigure(field: TargetField, figure: Figure, countsPersons: boolean, where: string, faults: Faults): void {
  const { value, line, column } = figure;
  if (value === null) return;
  if (field.kind === 'count' && (!Number.isInteger(value) || value < 0)) {
    faults.add(
      { where, line, column },
      `Fundet: ${value}; forventet: et helt antal, mindst 0. Ret cellen.`,
      `Found ${value}; expected a whole count, at least 0. Mend the cell.`,
    );
  } else if (field.kind === 'count' && countsPersons) refuseSmallCell(where, line, column, value, faults);
  const [least, most] = field.between ?? [];
  if (least === undefined || most === undefined || (value >= least && value <= most)) return;
  faults.add(
    { where, line, column },
    `${field.label.da}: fundet ${value}; forventet: fra ${least} til ${most}. Er tabellen i 1.000 kr., så gang med 1.000; er den om noget andet, så sig, hvad den er (--as RESOURCE).`,
    `${field.label.en}: found ${value}; expected from ${least} to ${most}. If the table is in 1,000 kroner, multiply by 1,000; if it is about something else, say what it is (--as RESOURCE).`,
  );
}

function refuseMissing(
  field: TargetField,
  figure: Figure | undefined,
  line: number,
  where: string,
  faults: Faults,
): void {
  faults.add(
    { where, line: figure?.line ?? line, column: figure?.column ?? field.name },
    `${field.label.da}: tallet mangler; forventet: et tal, da modellen ellers ville tro, at der er 0. Hent tallet, eller slå grupper sammen.`,
    `${field.label.en}: the figure is missing; expected one, since the model would else take it for 0. Get the figure, or put groups together.`,
  );
}

/** A number as packs write it: a point for decimals, no more digits than a quotient has exactly. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(12)));
}
