import { resolve } from 'node:path';
import { toCsv } from '../../analysis/formats/csv.ts';
import { type FitRow, fitTable, isMet, largestError, synthesise } from '../../synthesis/synthesise.ts';
import { writeFilesWhole } from '../atomicFiles.ts';
import { alignedTable } from './alignedTable.ts';
import type { Command, Locale } from './command.ts';
import { CommandRefusal, fault } from './commandRefusal.ts';
import { ExitCode } from './exitCodes.ts';
import { numbersOf } from './numbers.ts';
import { loadPack } from './packFolder.ts';
import { unwritable } from './resultFiles.ts';

/** `fremsyn pack fit DIR`: makes the pack's residents and says how well every marginal is met; 1 where one isn't. */
export const packFit: Command = {
  name: 'pack fit',
  operands: 'DIR',
  help: {
    da: 'danner beboerne af en datapakke og viser, hvor godt de passer til dens tal',
    en: 'makes the residents of a data pack and shows how well they meet its figures',
  },
  flags: [
    {
      name: 'csv',
      value: 'FILE',
      help: {
        da: 'skriver hvert tal med mål og resultat til en CSV-fil',
        en: 'writes each figure, its target and what was got, as CSV',
      },
    },
  ],
  examples: ['pack fit scenarios/gladsaxe', 'pack fit scenarios/gladsaxe --csv fit.csv'],
  async run({ operands, flags, locale, terminal }) {
    const [where, ...others] = operands;
    if (where === undefined || others.length > 0) throw new CommandRefusal([oneFolder()]);
    const pack = await loadPack(where, terminal.folder);
    const { fit, population } = synthesise(pack);
    const file = flags.get('csv');
    if (file !== undefined) {
      const path = resolve(terminal.folder, file);
      try {
        await writeFilesWhole(new Map([[path, toCsv(fitTable(fit), locale)]]));
      } catch (error) {
        throw unwritable('--csv', file, error);
      }
    }
    const missed = fit.filter((row) => !isMet(row)).length;
    const { plain } = numbersOf(locale);
    const people = {
      da: `${plain(population.residentCount)} beboere i ${plain(population.householdCount)} husstande og ${plain(population.dwellingCount)} boliger`,
      en: `${plain(population.residentCount)} residents in ${plain(population.householdCount)} households and ${plain(population.dwellingCount)} dwellings`,
    };
    terminal.print(`${pack.title[locale]}: ${people[locale]}\n\n${fitText(fit, locale)}\n`);
    return missed === 0 ? ExitCode.done : ExitCode.refused;
  },
};

/** How well residents meet a pack's figures: one line a table, and a verdict. */
export function fitText(fit: readonly FitRow[], locale: Locale): string {
  return `${report(fit, locale)}\n\n${verdict(fit.length, fit.filter((row) => !isMet(row)).length, locale)}`;
}

/** One line a table: its figures, how many are met, and the one that is furthest off. */
function report(fit: readonly FitRow[], locale: Locale): string {
  const { plain } = numbersOf(locale);
  const tables = [...new Set(fit.map(({ table }) => table))];
  const heads = {
    da: ['tabel', 'tal', 'ramt', 'længst fra', 'mål', 'fået', 'fejl'],
    en: ['table', 'figures', 'met', 'furthest off', 'target', 'got', 'error'],
  };
  const lines = tables.map((table) => {
    const rows = fit.filter((row) => row.table === table);
    const furthest = largestError(rows);
    const isExact = !furthest || furthest.got === furthest.target;
    return [
      table,
      plain(rows.length),
      plain(rows.filter(isMet).length),
      isExact ? '–' : `${furthest.place} ${furthest.category}`,
      isExact ? '' : plain(Math.round(furthest.target)),
      isExact ? '' : plain(Math.round(furthest.got)),
      isExact ? plain(0) : plain(Math.round(10 * (furthest.got - furthest.target)) / 10),
    ];
  });
  return alignedTable([heads[locale], ...lines]);
}

function verdict(figures: number, missed: number, locale: Locale): string {
  const { plain } = numbersOf(locale);
  if (locale === 'da') {
    return missed === 0
      ? `Alle ${plain(figures)} tal er ramt inden for 1 % eller 5 personer.`
      : `${plain(missed)} af ${plain(figures)} tal ligger mere end 1 % og 5 personer fra målet.`;
  }
  return missed === 0
    ? `All ${plain(figures)} figures are met within 1 % or 5 persons.`
    : `${plain(missed)} of ${plain(figures)} figures are more than 1 % and 5 persons off.`;
}

function oneFolder() {
  return fault(
    'fremsyn pack fit',
    "give one folder, the data pack's, as in: npx fremsyn pack fit scenarios/gladsaxe",
    'angiv én mappe, datapakkens, som i: npx fremsyn pack fit scenarios/gladsaxe',
  );
}
