import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readCsvTable } from '../../import/readers/csv.ts';
import { Faults } from '../../pack/faults.ts';
import type { Message } from '../../pack/message.ts';
import type { ForecastYear } from '../../processes/alignment.ts';
import { CommandRefusal, fault, systemReason, unreadable } from './commandRefusal.ts';
import { ExitCode } from './exitCodes.ts';

/** A municipal population forecast: residents at each year's end by band of age. */
export interface Forecast {
  /** first age of each band, ascending from 0 */
  readonly ageFrom: readonly number[];
  /** ascending, without gaps from the year after the base year on */
  readonly years: readonly ForecastYear[];
}

/** Names of the columns, as forecasts write them. */
const columns: Readonly<Record<'year' | 'age' | 'residents', readonly string[]>> = {
  year: ['year', 'år', 'aar', 'tid'],
  age: ['age_from', 'age', 'alder'],
  residents: ['residents', 'persons', 'antal', 'personer', 'indhold'],
};

/**
 * Reads a forecast as CSV: columns for year, age (a single one, or a band's first as in `25` or `25-29 år`) and residents, as Danish
 * spreadsheets or others write it. Single ages or bands, the same in all years; years that the base year has passed are left out.
 * @throws CommandRefusal with all faults
 */
export async function readForecast(file: string, folder: string, baseYear: number): Promise<Forecast> {
  const bytes = await readFile(resolve(folder, file)).catch((error: unknown) => {
    const reason = systemReason(error);
    throw new CommandRefusal([unreadable(file, reason)], ExitCode.refused);
  });
  const faults = new Faults();
  const table = readCsvTable(file, bytes, faults);
  faults.refuse();
  if (!table) throw new CommandRefusal([fault(file, 'has no table.', 'har ingen tabel.')], ExitCode.refused);
  const messages: Message[] = [];
  const header = table.header.map((name) => name.trim().toLowerCase());
  const [year, age, residents] = (['year', 'age', 'residents'] as const).map((key) => {
    const at = header.findIndex((name) => columns[key].includes(name));
    if (at < 0) {
      const names = columns[key].join(', ');
      messages.push(fault(file, `has no column ${key}; expected one of ${names}.`, `mangler en kolonne: ${names}.`));
    }
    return at;
  }) as [number, number, number];
  if (messages.length > 0) throw new CommandRefusal(messages, ExitCode.refused);
  const counts = new Map<number, Map<number, number>>();
  for (const { line, cells } of table.rows) {
    const [when, from, count] = [year, age, residents].map((at) => wholeIn(String(cells[at] ?? '')));
    if (when === undefined || from === undefined || count === undefined || from > 110) {
      messages.push({
        ...fault(
          file,
          `found ${cells.join(' | ').slice(0, 60)}; expected a year, an age and a number of residents.`,
          `fandt ${cells.join(' | ').slice(0, 60)}; forventede et år, en alder og et antal beboere.`,
        ),
        line,
      });
      continue;
    }
    if (when <= baseYear) continue;
    const ofYear = counts.get(when) ?? new Map<number, number>();
    counts.set(when, ofYear.set(from, (ofYear.get(from) ?? 0) + count));
  }
  const years = [...counts.keys()].sort((a, b) => a - b);
  const ageFrom = [...new Set([...counts.values()].flatMap((ofYear) => [...ofYear.keys()]))].sort((a, b) => a - b);
  messages.push(...gapsIn(file, years, ageFrom, counts, baseYear));
  if (messages.length > 0) throw new CommandRefusal(messages, ExitCode.refused);
  return {
    ageFrom,
    years: years.map((when) => ({ year: when, residents: ageFrom.map((from) => counts.get(when)?.get(from) ?? 0) })),
  };
}

/** Years have to follow on the base year one by one, and bands to begin at 0 and be there in all of them. */
function gapsIn(
  file: string,
  years: readonly number[],
  ageFrom: readonly number[],
  counts: ReadonlyMap<number, ReadonlyMap<number, number>>,
  baseYear: number,
): readonly Message[] {
  const messages: Message[] = [];
  if (years.length === 0 || years.some((when, i) => when !== baseYear + 1 + i)) {
    const found = years.join(', ') || '–';
    messages.push(
      fault(
        file,
        `has the years ${found}; expected every year from ${baseYear + 1} on, the pack's base year being ${baseYear}.`,
        `har årene ${found}; forventede hvert år fra ${baseYear + 1}, da pakkens basisår er ${baseYear}.`,
      ),
    );
  }
  if (ageFrom[0] !== 0) {
    messages.push(
      fault(
        file,
        `has ages from ${ageFrom[0] ?? '–'}; expected them to begin at 0.`,
        `har aldre fra ${ageFrom[0] ?? '–'}; forventede, at de begynder ved 0.`,
      ),
    );
  }
  for (const when of years) {
    const missing = ageFrom.filter((from) => !counts.get(when)?.has(from));
    if (missing.length === 0) continue;
    messages.push(
      fault(
        file,
        `has no residents of ${missing.join(', ')} in ${when}; expected the same ages in every year.`,
        `mangler alderen ${missing.join(', ')} i ${when}; forventede de samme aldre i alle år.`,
      ),
    );
  }
  return messages;
}

/** The whole number that a cell begins with: `25`, `25-29 år`, `1.234`, `1234,0`. */
function wholeIn(text: string): number | undefined {
  const match = /^\s*(\d{1,3}(?:[.\u00a0 ]\d{3})+|\d+)/.exec(text);
  return match ? Number((match[1] as string).replace(/[.\u00a0 ]/g, '')) : undefined;
}
