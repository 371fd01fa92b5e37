import { type ComparedCriterion, type Comparison, type ComparisonRow, comparing } from '../../analysis/comparison.ts';
import { hidingCriterionRows } from '../../analysis/disclosure/disclosed.ts';
import { lookingInto } from '../../analysis/findings/findings.ts';
import { plainText, sentenceOf } from '../../analysis/findings/sentences.ts';
import { roundToError } from '../../analysis/rounding.ts';
import { gapSeries, levelSeries } from '../../analysis/series.ts';
import type { Summary } from '../../analysis/summary.ts';
import { type CriterionDefinition, criterionDefinitions } from '../../criteria/criterionDefinitions.ts';
import type { Proportion } from '../../criteria/proportion.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { atOnce } from '../../simulation/inSteps.ts';
import { alignedTable } from './alignedTable.ts';
import type { Locale } from './command.ts';
import { causesText } from './comparisonCauses.ts';
import { pairingText } from './comparisonPairing.ts';
import { hiddenMark, letterOf, type Reading, shownPerUnit } from './comparisonReading.ts';
import { comparisonTexts, shortCriterion } from './comparisonTexts.ts';
import { numbersOf } from './numbers.ts';

/**
 * The comparison of scenarios as a terminal shows it: for each social-balance area and criterion the distance to the rest of
 * the municipality in the last year, the paired difference to the baseline under it, and the probability of being listed.
 * @param columns width to keep within; scenarios that don't fit go into a further table
 */
export function comparisonText(ensemble: Ensemble, pack: Pack, locale: Locale, columns: number): string {
  return atOnce(writingComparison(ensemble, pack, locale, columns));
}

/** The same in steps of some milliseconds, for a host that hears its user meanwhile. */
export function* writingComparison(
  ensemble: Ensemble,
  pack: Pack,
  locale: Locale,
  columns: number,
): Generator<undefined, string, undefined> {
  const texts = comparisonTexts[locale];
  const hidden = yield* hidingCriterionRows(ensemble, pack);
  const reading: Reading = {
    ...{ ensemble, locale, texts, numbers: numbersOf(locale), pack, columns },
    isHidden: (scenario, place, year, criterion) => hidden({ scenario, place, year, criterion }),
  };
  const { years } = ensemble.shape;
  const replicates = ensemble.replicates.length;
  const title = [
    `${pack.title[locale]}, ${years[0]}–${years.at(-1)}`,
    texts.replicates(replicates),
    texts.seed(ensemble.seed),
  ].join(' · ');
  const comparison = yield* comparing(ensemble, pack);
  const places = new Set(comparison.rows.map(({ place }) => place.id));
  const rowsOf = (id: string) => comparison.rows.filter(({ place }) => place.id === id);
  const blocks: string[] = [];
  for (const id of places) blocks.push(yield* placeBlock(reading, comparison, rowsOf(id), columns));
  const pairing = yield* pairingText(reading);
  return [
    `${title}\n${texts.caveat}`,
    ensemble.strategies.map(({ strategy }, index) => `  ${letterOf(index)}  ${strategy.name}`).join('\n'),
    [texts.lead, ...(ensemble.strategies.length > 1 ? [replicates > 1 ? texts.pairs : texts.onePair] : [])].join('\n'),
    ...blocks,
    ...pairing,
    ...(pack.synthetic ? [] : [texts.hidden]),
  ].join('\n\n');
}

/** One area: as many scenarios side by side as the width allows, the others in tables below. */
function* placeBlock(
  reading: Reading,
  comparison: Comparison,
  rows: readonly ComparisonRow[],
  columns: number,
): Generator<undefined, string, undefined> {
  const tables: string[] = [];
  for (let from = 0; from < rows.length; ) {
    let count = rows.length - from;
    let table = placeTable(reading, comparison, rows, from, count);
    while (count > 1 && widthOf(table) > columns) table = placeTable(reading, comparison, rows, from, --count);
    tables.push(table);
    from += count;
    yield undefined;
  }
  const said = yield* summary(reading, rows[0]?.place.id);
  const why = yield* causesText(reading, rows);
  return [`${rows[0]?.place.label[reading.locale] ?? ''}\n${tables.join('\n\n')}`, ...why, ...said].join('\n\n');
}

/** The criterion that the strategy puts first, told in sentences. */
function* summary(
  { ensemble, pack, locale, columns, isHidden }: Reading,
  place: string | undefined,
): Generator<undefined, readonly string[], undefined> {
  if (place === undefined) return [];
  const { years } = ensemble.shape;
  const isTold = ensemble.strategies.some(({ strategy }) =>
    [years[0] ?? 0, years.at(-1) ?? 0].some((year) => isHidden(strategy.id, place, year, 'outside-labour')),
  );
  if (isTold) return [];
  const found = yield* lookingInto(ensemble, pack, place, 'outside-labour');
  const sentences = found.map((finding) => plainText(sentenceOf(finding, ensemble, locale)));
  return sentences.length === 0 ? [] : [sentences.map((sentence) => wrapped(sentence, columns)).join('\n')];
}

/** A sentence broken between words, two spaces in. */
function wrapped(sentence: string, columns: number): string {
  const lines = [''];
  for (const word of sentence.split(' ')) {
    const line = lines.at(-1) as string;
    if (line !== '' && line.length + word.length + 3 > columns) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => `  ${line}`).join('\n');
}

function widthOf(table: string): number {
  return Math.max(...table.split('\n').map((line) => line.length));
}

function placeTable(
  reading: Reading,
  { year }: Comparison,
  rows: readonly ComparisonRow[],
  from: number,
  count: number,
): string {
  const { ensemble, texts } = reading;
  const shown = rows.slice(from, from + count);
  const baseline = rows.find((row) => row.isBaseline);
  const first = ensemble.shape.years[0] ?? 0;
  const header = ['', texts.level(first), texts.gap(first), ...shown.map((_, i) => `${letterOf(from + i)} ${year}`)];
  const body = criterionDefinitions.flatMap((criterion) => criterionRows(reading, criterion, baseline, shown));
  return alignedTable([header, ...body, ...statusRows(reading, shown)], 2);
}

function criterionRows(
  reading: Reading,
  criterion: CriterionDefinition,
  baseline: ComparisonRow | undefined,
  shown: readonly ComparisonRow[],
): string[][] {
  const { ensemble, locale } = reading;
  const { years } = ensemble.shape;
  const compared = shown.map((row) => row.criteria.find((entry) => entry.criterion.id === criterion.id));
  const selection = { strategy: baseline?.scenario.id ?? '', place: baseline?.place.id ?? '', criterion: criterion.id };
  const level = levelSeries(ensemble, selection)[0];
  const gap = gapSeries(ensemble, selection)[0];
  const told = (scenario: string, year: number | undefined, text: string) =>
    reading.isHidden(scenario, selection.place, year ?? 0, criterion.id) ? hiddenMark : text;
  const last = (row: ComparisonRow | undefined, text: string) => told(row?.scenario.id ?? '', years.at(-1), text);
  const values = [
    shortCriterion(criterion, locale),
    told(selection.strategy, years[0], levelText(reading, criterion, level)),
    told(selection.strategy, years[0], gapText(reading, criterion, gap)),
    ...compared.map((entry, i) => last(shown[i], gapText(reading, criterion, entry?.gap))),
  ];
  if (!compared.some((entry) => entry?.difference)) return [values];
  const differences = compared.map((entry, i) =>
    entry?.difference ? last(shown[i], last(baseline, differenceText(reading, criterion, entry))) : '',
  );
  return [values, ['', '', '', ...differences]];
}

function levelText({ numbers }: Reading, { unit }: CriterionDefinition, level: Summary | undefined): string {
  if (!level) return '–';
  const { value, decimals } = roundToError(level.mean * shownPerUnit[unit], errorOf(level) * shownPerUnit[unit]);
  return `${numbers.fixed(value, decimals)}${unit === 'share' ? ' %' : ''}`;
}

function gapText({ numbers }: Reading, { unit }: CriterionDefinition, gap: Summary | undefined): string {
  if (!gap) return '–';
  const { value, decimals } = roundToError(gap.mean * shownPerUnit[unit], errorOf(gap) * shownPerUnit[unit]);
  return numbers.signed(value, decimals);
}

function differenceText(
  { numbers }: Reading,
  { unit }: CriterionDefinition,
  entry: ComparedCriterion | undefined,
): string {
  const difference = entry?.difference;
  if (!difference) return '';
  const perUnit = shownPerUnit[unit];
  const { value, decimals } = roundToError(difference.mean * perUnit, errorOf(difference) * perUnit, 0.01);
  const mean = numbers.signed(value, decimals);
  if (difference.replicates < 2) return mean;
  return `${mean} ±${numbers.halfWidth(difference.low * perUnit, difference.high * perUnit, decimals)}`;
}

/** Whether the law's lists would hold the area, with origin counted as the law does. */
function statusRows({ texts, numbers }: Reading, shown: readonly ComparisonRow[]): string[][] {
  if (!shown.some(({ status }) => status)) return [];
  const share = (proportion: Proportion | undefined) =>
    proportion ? `${numbers.fixed(proportion.probability * 100, 0)} %` : '–';
  return [
    [texts.prevention, '', '', ...shown.map(({ status }) => share(status?.withOrigin.prevention))],
    [texts.vulnerable, '', '', ...shown.map(({ status }) => share(status?.withOrigin.vulnerable))],
  ];
}

/** A single replicate has no error to go by: it is shown to the usual digit, and the heading says what it is. */
function errorOf({ mcse }: Summary): number {
  return Number.isFinite(mcse) ? mcse : 0;
}
