import { causeDifference } from '../../analysis/causeDifference.ts';
import { causesOfKind, spreadOfCauses } from '../../analysis/causeSpread.ts';
import type { CauseKind, CausePart, CauseSplit } from '../../analysis/causes.ts';
import type { ComparisonRow } from '../../analysis/comparison.ts';
import { fewestShown } from '../../analysis/disclosure/smallCells.ts';
import { roundToError } from '../../analysis/rounding.ts';
import { type CriterionDefinition, criterionDefinitions } from '../../criteria/criterionDefinitions.ts';
import type { Cause } from '../../simulation/projection.ts';
import { alignedTable } from './alignedTable.ts';
import { hiddenMark, letterOf, type Reading, shownPerUnit } from './comparisonReading.ts';
import { causeNames, shortCriterion } from './comparisonTexts.ts';

/** Parts under this share are not worth a line. */
const leastShown = 0.0001;

/** Single causes that are told of the criterion that the strategy puts first. */
const mostCauses = 5;

/**
 * What the differences of one area come from, people against place, each with its interval; and the largest causes of the criterion that the
 * strategy puts first. Nothing where there is no difference to explain.
 */
export function* causesText(
  reading: Reading,
  rows: readonly ComparisonRow[],
): Generator<undefined, readonly string[], undefined> {
  const { ensemble, texts, columns } = reading;
  const [from, to] = [ensemble.shape.years[0] ?? 0, ensemble.shape.years.at(-1) ?? 0];
  const others = rows.flatMap((row, index) => (row.isBaseline ? [] : [{ row, letter: letterOf(index) }]));
  const baseline = rows.find((row) => row.isBaseline);
  if (!baseline || others.length === 0 || from === to) return [];
  const explained: Explained[] = [];
  for (const criterion of criterionDefinitions) {
    const splits: (CauseSplit | undefined)[] = [];
    for (const { row } of others) {
      const selection = { strategy: row.scenario.id, place: row.place.id, criterion: criterion.id, from, to };
      const split = causeDifference(ensemble, { ...selection, against: baseline.scenario.id });
      splits.push(split && isShown(reading, split, baseline.scenario.id) ? split : undefined);
      yield undefined;
    }
    if (splits.some((split) => split !== undefined)) explained.push({ criterion, splits });
  }
  if (explained.length === 0) return [];
  const letters = others.map(({ letter }) => letter);
  return [`${broken(texts.causes(from, to), columns)}\n${tablesWithin(reading, explained, letters).join('\n\n')}`];
}

/** A criterion, and by scenario what its difference comes from. */
interface Explained {
  readonly criterion: CriterionDefinition;
  readonly splits: readonly (CauseSplit | undefined)[];
}

/** As many scenarios side by side as the width allows, the others in tables below. */
function tablesWithin(
  reading: Reading,
  explained: readonly Explained[],
  letters: readonly string[],
): readonly string[] {
  const tables: string[] = [];
  const tableOf = (from: number, to: number) => {
    const body = explained.flatMap(({ criterion, splits }) => rowsOf(reading, criterion, splits, from, to));
    return alignedTable([['', ...letters.slice(from, to)], ...body], 2);
  };
  for (let from = 0; from < letters.length; ) {
    let to = letters.length;
    let table = tableOf(from, to);
    while (to > from + 1 && table.split('\n').some((line) => line.length > reading.columns)) {
      table = tableOf(from, --to);
    }
    tables.push(table);
    from = to;
  }
  return tables;
}

function rowsOf(
  reading: Reading,
  criterion: CriterionDefinition,
  splits: Explained['splits'],
  from: number,
  to: number,
): string[][] {
  const line = (name: string, among: ReadonlySet<Cause>) => [
    name,
    ...splits.slice(from, to).map((split) => partText(reading, criterion, split, among)),
  ];
  const { texts, locale, pack } = reading;
  const isFirst = criterion.id === criterionDefinitions[0]?.id;
  const single = isFirst && pack.synthetic ? largest(splits) : [];
  return [
    [shortCriterion(criterion, locale)],
    ...(['people', 'place'] as const).flatMap((kind) => [
      line(`  ${texts[kind]}`, causesOfKind[kind]),
      ...single
        .filter((cause) => causesOfKind[kind].has(cause))
        .map((cause) => line(`    ${causeNames[cause][locale]}`, new Set([cause]))),
    ]),
  ];
}

/** A difference may be split where both levels may be told, and neither side of the split tells of a few persons. */
function isShown(reading: Reading, split: CauseSplit, baseline: string): boolean {
  if (reading.pack.synthetic) return true;
  const { strategy, place, criterion, from, to } = split;
  const levels = [strategy, baseline].flatMap((scenario) => [from, to].map((year) => [scenario, year] as const));
  if (levels.some(([scenario, year]) => reading.isHidden(scenario, place, year, criterion))) return false;
  return (['people', 'place'] as const).every((kind) => personsOf(split, kind) >= fewestShown);
}

function personsOf({ parts, criterion }: CauseSplit, kind: CauseKind): number {
  const definition = criterionDefinitions.find(({ id }) => id === criterion);
  const own = parts.filter((part) => part.kind === kind);
  const counted = (part: CausePart) => (definition?.unit === 'kroner' ? 0 : Math.abs(part.numerator));
  const persons = own.reduce((sum, part) => sum + Math.max(counted(part), Math.abs(part.denominator)), 0);
  return persons / (definition?.denominatorPerResident ?? 1);
}

/** The causes that do most in any of the scenarios, in the order of the ledger. */
function largest(splits: readonly (CauseSplit | undefined)[]): readonly Cause[] {
  const size = (cause: number) => Math.max(...splits.map((split) => Math.abs(split?.parts[cause]?.change ?? 0)));
  const parts = splits.find((split) => split)?.parts ?? [];
  const order = [...parts.keys()].filter((cause) => size(cause) >= leastShown).sort((a, b) => size(b) - size(a));
  const chosen = new Set(order.slice(0, mostCauses));
  return parts.flatMap(({ cause }, index) => (chosen.has(index) ? [cause] : []));
}

function partText(
  { numbers }: Reading,
  { unit }: CriterionDefinition,
  split: CauseSplit | undefined,
  among: ReadonlySet<Cause>,
): string {
  if (!split) return hiddenMark;
  const perUnit = shownPerUnit[unit];
  const change = split.parts.reduce((sum, part) => (among.has(part.cause) ? sum + part.change : sum), 0);
  const spread = spreadOfCauses(split, among);
  const { value, decimals } = roundToError(change * perUnit, (spread?.mcse ?? 0) * perUnit, 0.01);
  const text = numbers.signed(value, decimals);
  return spread ? `${text} ±${numbers.halfWidth(spread.low * perUnit, spread.high * perUnit, decimals)}` : text;
}

/** A line broken between words where it is wider than the terminal. */
function broken(text: string, columns: number): string {
  const at = text.length < columns ? -1 : text.lastIndexOf(' ', columns - 1);
  return at < 0 ? text : `${text.slice(0, at)}\n${broken(text.slice(at + 1), columns)}`;
}
