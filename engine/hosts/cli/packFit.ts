import { resolve } from 'node:path';
import { toCsv } from '../../analysis/formats/csv.ts';
import { firstYear } from '../../simulation/firstYear.ts';
import { synthesisOf } from '../../simulation/synthesisOf.ts';
import { type FitRow, fitTable, isMet, largestError } from '../../synthesis/synthesise.ts';
import { writeFilesWhole } from '../atomicFiles.ts';
import { alignedTable } from './alignedTable.ts';
import type { Command, Locale } from './command.ts';
import { CommandRefusal, fault } from './commandRefusal.ts';
import { ExitCode } from './exitCodes.ts';
import { FlagReader } from './flagValues.ts';
import { flowTable, flowText } from './flowReport.ts';
import { numbersOf } from './numbers.ts';
import { loadPack } from './packFolder.ts';
import { unwritable } from './resultFiles.ts';

/** Runs of the first year of which a mean is taken. */
const usualReplicates = 10;

/**
 * `fremsyn pack fit DIR`: makes the pack's residents and says how well every marginal is met; 1 where one isn't. Then lets one year of today's
 * rule pass and holds its flows against the pack, place by place.
 */
export const packFit: Command = {
  name: 'pack fit',
  operands: 'DIR',
  help: {
    da: 'danner beboerne af en datapakke og viser, hvor godt de og deres første år passer til dens tal',
    en: 'makes the residents of a data pack and shows how well they and their first year meet its figures',
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
    {
      name: 'flows',
      value: 'FILE',
      help: {
        da: 'skriver det første års tal for hvert sted med tolerance til en CSV-fil',
        en: "writes the first year's figures of each place with their tolerances, as CSV",
      },
    },
    {
      name: 'replicates',
      value: 'N',
      help: {
        da: `gentagelser af det første år, 0 for at springe det over; ellers ${usualReplicates}`,
        en: `replicates of the first year, 0 to leave it out; else ${usualReplicates}`,
      },
    },
  ],
  examples: ['pack fit scenarios/gladsaxe', 'pack fit scenarios/gladsaxe --csv fit.csv'],
  async run({ operands, flags, locale, terminal }) {
    const [where, ...others] = operands;
    if (where === undefined || others.length > 0) throw new CommandRefusal([oneFolder()]);
    const reader = new FlagReader(flags);
    const replicates = reader.count('replicates', 0, 1000) ?? usualReplicates;
    if (reader.messages.length > 0) throw new CommandRefusal(reader.messages);
    const pack = await loadPack(where, terminal.folder);
    const { fit, population } = synthesisOf(pack);
    const rows = replicates > 0 ? firstYear(pack, replicates) : [];
    for (const [flag, table] of [
      ['csv', fitTable(fit)],
      ['flows', flowTable(rows)],
    ] as const) {
      const file = flags.get(flag);
      if (file === undefined) continue;
      try {
        await writeFilesWhole(new Map([[resolve(terminal.folder, file), toCsv(table, locale)]]));
      } catch (error) {
        throw unwritable(`--${flag}`, file, error);
      }
    }
    const missed = fit.filter((row) => !isMet(row)).length;
    const { plain } = numbersOf(locale);
    const people = {
      da: `${plain(population.residentCount)} beboere i ${plain(population.householdCount)} husstande og ${plain(population.dwellingCount)} boliger`,
      en: `${plain(population.residentCount)} residents in ${plain(population.householdCount)} households and ${plain(population.dwellingCount)} dwellings`,
    };
    const flows = rows.length > 0 ? `\n\n${flowText(rows, pack.geography, replicates, locale)}` : '';
    terminal.print(`${pack.title[locale]}: ${people[locale]}\n\n${fitText(fit, locale)}${flows}\n`);
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
