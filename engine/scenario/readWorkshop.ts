import type { FencedCell, Indicator } from './cellParts.ts';
import type { GroupEntry, GuessCell, GuessEntry, RoundUpCell } from './document.ts';
import type { Findings, Spot } from './findings.ts';
import { readIndicator } from './indicator.ts';
import { mendedShare } from './mendedShare.ts';
import { numberFrom, readBlock, readBlocks, readText, readTexts } from './reading.ts';
import { yearFrom } from './readYears.ts';
import type { Placed } from './written.ts';
import { entryOf, type MapTree } from './yamlTree.ts';

/** Keys of the cells that people in a room work on together. */
export const guessKeys = ['title', 'description', 'indicator', 'places', 'scenario', 'years', 'revealed', 'guesses'];
export const roundUpKeys = ['title', 'indicator', 'places', 'groups'];

/**
 * A guess before the answer (*gæt først*) as written: whose future, which years, and under `guesses` a list of names with values by year.
 * What can't be read is told and left out.
 */
export function readGuess(cell: FencedCell, map: MapTree, findings: Findings): GuessCell | undefined {
  const indicator = readShare(cell, map, findings);
  if (!indicator) return undefined;
  const scenario = readText(map, 'scenario', findings)?.value;
  const revealed = entryOf(map, 'revealed');
  if (revealed && (revealed.kind !== 'scalar' || typeof revealed.value !== 'boolean')) {
    findings.error(
      revealed,
      'revealed skal være `true` eller `false`: om svaret er vist.',
      'revealed must be `true` or `false`: whether the answer is shown.',
    );
  }
  return {
    ...cell,
    ...readWords(map, findings),
    kind: 'guess',
    indicator,
    places: readTexts(map, 'places', findings).map(({ value }) => value),
    ...(scenario !== undefined && { scenario }),
    years: readTexts(map, 'years', findings).flatMap((written) => yearFrom(written.value, written, findings) ?? []),
    revealed: revealed?.kind === 'scalar' && revealed.value === true,
    guesses: readBlocks(map, 'guesses', findings).map((block, i) => readEntry(block, i, indicator, findings)),
  };
}

/** A round-up of groups as written: under `groups` a list of names, each with its scenarios as the group wrote them, YAML by id. */
export function readRoundUp(cell: FencedCell, map: MapTree, findings: Findings): RoundUpCell | undefined {
  const indicator = readShare(cell, map, findings);
  if (!indicator) return undefined;
  return {
    ...cell,
    ...readWords(map, findings),
    kind: 'round-up',
    indicator,
    places: readTexts(map, 'places', findings).map(({ value }) => value),
    groups: readBlocks(map, 'groups', findings).map((block, i) => readGroup(block, i, findings)),
  };
}

function readShare(cell: FencedCell, map: MapTree, findings: Findings): Indicator | undefined {
  const written = readText(map, 'indicator', findings);
  const at: Spot = written ?? { line: cell.line, column: 1 };
  const indicator = written && readIndicator(written, 'gap', findings);
  if (!written) {
    findings.error(
      at,
      'Cellen mangler `indicator`, for eksempel `indicator: gap(outside-labour)`.',
      'The cell has no `indicator`, for example `indicator: gap(outside-labour)`.',
    );
  }
  if (indicator?.criterion !== 'mean-income') return indicator;
  findings.error(
    at,
    'Cellen kan ikke vise `mean-income`. Vælg et kriterium, der er en andel.',
    'The cell cannot show `mean-income`. Choose a criterion that is a share.',
  );
  return undefined;
}

function readWords(map: MapTree, findings: Findings) {
  const title = readText(map, 'title', findings)?.value;
  const description = entryOf(map, 'description') && readText(map, 'description', findings)?.value;
  return { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
}

function readEntry(block: MapTree, index: number, indicator: Indicator, findings: Findings): GuessEntry {
  const values = readBlock(block, 'values', findings);
  return {
    name: readText(block, 'name', findings)?.value ?? String(index + 1),
    values: (values?.entries ?? []).flatMap(({ key, at, value }) => {
      const year = yearFrom(key, at, findings);
      const number = numberFrom(value, key, findings);
      return year !== undefined && number && isPossible(number, indicator, findings)
        ? [{ year, value: number.value }]
        : [];
    }),
  };
}

function readGroup(block: MapTree, index: number, findings: Findings): GroupEntry {
  const scenario = readText(block, 'scenario', findings)?.value;
  const written = readBlock(block, 'scenarios', findings);
  return {
    name: readText(block, 'name', findings)?.value ?? String(index + 1),
    ...(scenario !== undefined && { scenario }),
    scenarios: (written?.entries ?? []).flatMap(({ key, value }) =>
      value.kind === 'scalar' && typeof value.value === 'string' ? [{ id: key, body: value.value }] : [],
    ),
  };
}

function isPossible(number: Placed<number>, { form }: Indicator, findings: Findings): boolean {
  const least = form === 'gap' ? -1 : 0;
  if (number.value >= least && number.value <= 1) return true;
  const mend = mendedShare(number.value, { min: least, max: 1 });
  findings.error(
    number,
    `Gættet er ${number.value}; forventet ${least} til 1. Skriv ${mend.da}.`,
    `The guess is ${number.value}; expected ${least} to 1. Write ${mend.en}.`,
  );
  return false;
}
