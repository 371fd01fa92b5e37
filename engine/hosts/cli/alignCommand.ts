import { dirname, resolve } from 'node:path';
import { writeAlignment } from '../../scenario/readAlignment.ts';
import { type AlignedRun, alignTo } from '../../simulation/alignTo.ts';
import { ensureWritable, writeFilesWhole } from '../atomicFiles.ts';
import { alignedTable } from './alignedTable.ts';
import type { Command, Locale } from './command.ts';
import { CommandRefusal, fault } from './commandRefusal.ts';
import { ExitCode } from './exitCodes.ts';
import { FlagReader } from './flagValues.ts';
import { type Forecast, readForecast } from './forecastFile.ts';
import { numbersOf } from './numbers.ts';
import { findPackFolder, loadPack } from './packFolder.ts';
import { unwritable } from './resultFiles.ts';
import { usual } from './runPlan.ts';

const usualReplicates = 8;
const usualRounds = 3;

/** `fremsyn align FORECAST`: factors that bring today's rule near a municipal population forecast, to be kept in a notebook's header. */
export const align: Command = {
  name: 'align',
  operands: 'FORECAST',
  help: {
    da: 'finder de faste faktorer, der bringer basiskørslen nær kommunens befolkningsprognose (CSV: år, alder, antal)',
    en: "finds the frozen factors that bring the base run near the municipality's population forecast (CSV: year, age, residents)",
  },
  flags: [
    {
      name: 'pack',
      value: 'DIR',
      help: { da: `datapakkens mappe; ellers ${usual.pack}`, en: `the data pack's folder; else ${usual.pack}` },
    },
    {
      name: 'replicates',
      value: 'N',
      help: { da: `gentagelser af basiskørslen; ellers ${usualReplicates}`, en: `replicates; else ${usualReplicates}` },
    },
    {
      name: 'rounds',
      value: 'N',
      help: {
        da: `gange, resten rettes op; ellers ${usualRounds}`,
        en: `times that what is left is put right; else ${usualRounds}`,
      },
    },
    {
      name: 'seed',
      value: 'TEXT',
      help: { da: `startværdi; ellers ${usual.seed}`, en: `seed; else ${usual.seed}` },
    },
    {
      name: 'out',
      value: 'FILE',
      help: {
        da: 'skriver `alignment` til en fil i stedet for skærmen',
        en: 'writes `alignment` to a file instead of the screen',
      },
    },
  ],
  examples: ['align forecast.csv', 'align prognose.csv --pack scenarios/gladsaxe --out alignment.yaml --locale da'],
  async run({ operands, flags, locale, terminal }) {
    const [file, ...others] = operands;
    if (file === undefined || others.length > 0) throw new CommandRefusal([oneFile()]);
    const reader = new FlagReader(flags);
    const replicates = reader.count('replicates', 1, 1000) ?? usualReplicates;
    const rounds = reader.count('rounds', 1, 20) ?? usualRounds;
    if (reader.messages.length > 0) throw new CommandRefusal(reader.messages);
    const folder = reader.text('pack') ?? findPackFolder(usual.pack, [], terminal.folder);
    const pack = await loadPack(folder, terminal.folder);
    const forecast = await readForecast(file, terminal.folder, pack.baseYear);
    const seed = reader.text('seed') ?? usual.seed;
    const found = alignTo(pack, {
      ...{ ageFrom: forecast.ageFrom, forecast: forecast.years },
      ...{ seed, replicates, rounds },
    });
    const block = writeAlignment(found.alignment);
    const out = flags.get('out');
    if (out !== undefined) {
      const path = resolve(terminal.folder, out);
      try {
        await ensureWritable(dirname(path));
        await writeFilesWhole([[path, block]]);
      } catch (error) {
        throw unwritable('--out', out, error);
      }
    }
    terminal.print(
      `${report(found, forecast, locale)}\n\n${advice(out, locale)}\n${out === undefined ? `\n${block}` : ''}`,
    );
    return ExitCode.done;
  },
};

/** Residents of each year: what the forecast says, and the base run without and with the factors. */
function report({ before, after }: AlignedRun, { years }: Forecast, locale: Locale): string {
  const { plain, fixed } = numbersOf(locale);
  const heads = {
    da: ['år', 'prognose', 'basis', 'med faktorer', 'afvigelse i aldersgrupper, før', 'efter'],
    en: ['year', 'forecast', 'base run', 'with factors', 'off over age bands, before', 'after'],
  };
  const total = (residents: readonly number[]) => residents.reduce((sum, value) => sum + value, 0);
  const off = (wanted: readonly number[], got: readonly number[]) =>
    wanted.reduce((sum, value, band) => sum + Math.abs(value - (got[band] ?? 0)), 0) / 2 / Math.max(1, total(wanted));
  const rows = years.map(({ year, residents }, i) => {
    const [own, aligned] = [before[i]?.residents ?? [], after[i]?.residents ?? []];
    return [
      String(year),
      ...[residents, own, aligned].map((values) => plain(Math.round(total(values)))),
      `${fixed(100 * off(residents, own), 1)} %`,
      `${fixed(100 * off(residents, aligned), 1)} %`,
    ];
  });
  return alignedTable([heads[locale], ...rows]);
}

function advice(out: string | undefined, locale: Locale): string {
  const where = out === undefined ? { da: 'linjerne herunder', en: 'the lines below' } : { da: out, en: out };
  return locale === 'da'
    ? `Sæt ${where.da} ind i notesbogens hoved mellem de to ---. Faktorerne er de samme i alle scenarier, så de kan ikke opveje, hvad et scenarie gør. Boligerne sætter stadig grænsen for, hvor mange der kan bo her.`
    : `Put ${where.en} into the notebook's header between the two ---. The factors are the same in all scenarios, so they can't make up for what one does. Homes still bound how many can live here.`;
}

function oneFile() {
  return fault(
    'fremsyn align',
    'give one file, the forecast, as in: npx fremsyn align forecast.csv',
    'angiv én fil, prognosen, som i: npx fremsyn align prognose.csv',
  );
}
