import { type ImportedTable, nameOf } from '../../../import/index.ts';
import { alignedTable } from '../alignedTable.ts';
import type { Locale } from '../command.ts';
import { numbersOf } from '../numbers.ts';
import type { ImportedPart, ImportResult } from './importTables.ts';

/** What an import did or would do, in the reader's language: for each table its columns, rows and what was left out. */
export function importReport({ parts, passedOver }: ImportResult, locale: Locale): string {
  return [
    ...parts.map((part) => partReport(part, locale)),
    ...passedOver.map((table) => passedReport(table, locale)),
  ].join('\n\n');
}

function partReport({ table, mapping, conversion, provenance }: ImportedPart, locale: Locale): string {
  const { plain } = numbersOf(locale);
  const { target, rows, places, choices, missing } = conversion;
  const words = {
    da: `${nameOf(table)} → ${target.resource} (${target.label.da}): ${plain(rows.length)} rækker`,
    en: `${nameOf(table)} → ${target.resource} (${target.label.en}): ${plain(rows.length)} rows`,
  };
  const lines = [words[locale], alignedTable(columnLines(table, mapping), 2)];
  for (const { column, kept } of choices) {
    lines.push(`  ${locale === 'da' ? choiceDa(column, kept) : choiceEn(column, kept)}`);
  }
  const matched = [...new Set(places.matched.values())];
  if (matched.length > 0) {
    lines.push(`  ${locale === 'da' ? 'steder' : 'places'}: ${listed(matched, 8)}`);
  }
  if (places.unmatched.length > 0) {
    const note = {
      da: `ikke pakkens steder og ikke brugt (${plain(places.unmatched.length)})`,
      en: `no places of the pack and not used (${plain(places.unmatched.length)})`,
    };
    lines.push(`  ${note[locale]}: ${listed(places.unmatched, 8)}`);
  }
  if (missing > 0) {
    lines.push(
      `  ${locale === 'da' ? `manglende eller relative tal, udeladt og ikke regnet som 0: ${plain(missing)}` : `missing or relative figures, left out and not counted as 0: ${plain(missing)}`}`,
    );
  }
  lines.push(`  ${provenanceLine(provenance, locale)}`);
  return lines.join('\n');
}

function provenanceLine({ source, date, licence }: ImportedPart['provenance'], locale: Locale): string {
  const isKnown = licence !== 'unknown';
  if (locale === 'da') {
    return `kilde: ${source.da}, ${date}, ${isKnown ? licence : 'licens ukendt (angiv --licence)'}`;
  }
  return `source: ${source.en}, ${date}, ${isKnown ? licence : 'licence unknown (give --licence)'}`;
}

function columnLines(
  table: ImportedTable,
  { columns, constants }: ImportedPart['mapping'],
): readonly (readonly string[])[] {
  const used = table.header.map((column): [string, string] => {
    const use = columns.get(column);
    if (!use || use.kind === 'ignored') return [column, '–'];
    if (use.kind === 'field') return [column, use.field];
    return [
      column,
      Object.entries(use.at)
        .map(([field, value]) => `${field}:${value}`)
        .join('+'),
    ];
  });
  return [...used, ...[...constants].map(([field, value]): [string, string] => [`= ${value}`, field])];
}

function choiceDa(column: string, kept: string | undefined): string {
  return kept === undefined ? `${column}: alle værdier er lagt sammen` : `${column}: kun ${kept}`;
}

function choiceEn(column: string, kept: string | undefined): string {
  return kept === undefined ? `${column}: all values are added up` : `${column}: ${kept} only`;
}

function listed(names: readonly string[], most: number): string {
  return names.length > most ? `${names.slice(0, most).join(', ')} …` : names.join(', ');
}

function passedReport(table: ImportedTable, locale: Locale): string {
  return locale === 'da'
    ? `${nameOf(table)}: ligner ingen af pakkens tabeller og blev ikke brugt. Angiv --as RESOURCE.`
    : `${nameOf(table)}: looks like none of the pack's tables and was not used. Give --as RESOURCE.`;
}
