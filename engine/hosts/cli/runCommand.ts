import { availableParallelism } from 'node:os';
import { largestError } from '../../analysis/settled.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { designs } from '../../simulation/sampling.ts';
import { cacheFolder } from '../cacheFolder.ts';
import { stoppingExecutor } from '../sequentialStopping.ts';
import type { Call, Command, Locale } from './command.ts';
import { onThreads, type StartExecutor } from './executors.ts';
import { ExitCode } from './exitCodes.ts';
import { listenForInterrupt, stoppingText } from './interruption.ts';
import { manifestText } from './manifest.ts';
import { overFlag } from './overFlag.ts';
import { packFlag } from './packFlag.ts';
import { printComparison } from './printComparison.ts';
import { readAsked } from './readRunSettings.ts';
import { reportMessages } from './reportMessages.ts';
import { ensureOutFolder, type ManifestOf, writeResults } from './resultFiles.ts';
import { planRun, type RunPlan } from './runPlan.ts';
import type { RunSettings } from './runSettings.ts';
import { planOfShard, writeShard } from './shards/runShard.ts';
import { simulate } from './simulate.ts';

/** `fremsyn run FILE…`: documents in, comparison on the terminal or tables in a folder out. */
export const runCommand: Command = {
  name: 'run',
  operands: 'FILE…',
  help: {
    da: 'fremskriver scenarierne i filerne og sammenligner dem',
    en: 'projects the scenarios in the files and compares them',
  },
  flags: [
    packFlag,
    {
      name: 'years',
      value: 'FROM..TO',
      help: { da: 'basisår og sidste år, som 2025..2040', en: 'base year and last year, as 2025..2040' },
    },
    {
      name: 'replicates',
      value: 'N',
      help: { da: 'antal gentagelser, eller en liste som 0..41,43', en: 'number of replicates, or a list as 0..41,43' },
    },
    {
      name: 'draws',
      value: 'N',
      help: {
        da: 'lodtrækninger af de usikre forudsætninger, hver med lige så mange gentagelser',
        en: 'draws of the uncertain assumptions, each with as many replicates',
      },
    },
    overFlag,
    {
      name: 'design',
      value: designs.join('|'),
      help: { da: 'hvordan der trækkes, ellers sobol', en: 'how they are drawn, sobol if left out' },
    },
    {
      name: 'tolerance',
      value: 'X',
      help: {
        da: 'stop, når fejlen på alle parrede forskelle i områderne i social balance er højst X (andel)',
        en: 'stop when the error of all paired differences in the social-balance areas is at most X (share)',
      },
    },
    { name: 'seed', value: 'S', help: { da: 'frø for tilfældet, en tekst', en: 'seed of chance, a text' } },
    {
      name: 'workers',
      value: 'N',
      help: {
        da: 'arbejdstråde; ellers så mange, som maskinen kører på én gang. Ændrer intet tal',
        en: 'worker threads; as many as the machine runs at once if left out. Changes no number',
      },
    },
    {
      name: 'shard',
      value: 'K/N',
      help: {
        da: 'kun den K-te af N dele af kørslerne; merge samler delene',
        en: 'only the K-th of N shares of the runs; merge puts them together',
      },
    },
    {
      name: 'out',
      value: 'DIR',
      help: {
        da: 'mappe til tabellerne og manifest.json; uden den vises en sammenligning',
        en: 'folder for the tables and manifest.json; without it a comparison is printed',
      },
    },
    {
      name: 'format',
      value: 'csv|parquet|json',
      help: { da: 'tabellernes format, ellers csv', en: 'format of the tables, csv if left out' },
    },
  ],
  examples: [
    'run scenarios/default.md',
    'run scenarios/*.yaml --years 2025..2035 --replicates 50 --out out --format parquet',
  ],
  run: (call) => runWith(call, onThreads),
};

/** The command with its executor handed in. */
export async function runWith(call: Call, start: StartExecutor): Promise<ExitCode> {
  const { operands, locale, terminal } = call;
  const startedAt = new Date().toISOString();
  const began = performance.now();
  const settings = readAsked(call, 'run');
  const whole = await planRun(operands, settings, terminal.folder);
  const plan = planOfShard(whole, settings.shard);
  if (settings.out !== undefined) await ensureOutFolder(settings.out, terminal.folder);
  reportMessages(plan.warnings, locale, terminal);

  const interruption = listenForInterrupt(terminal, stoppingText(locale));
  try {
    const workers = Math.min(settings.workers ?? availableParallelism(), plan.task.replicates.length);
    const { tolerance } = settings;
    const executor =
      tolerance === undefined
        ? start(workers)
        : stoppingExecutor(start(workers), (ensemble) => largestError(ensemble) <= tolerance);
    const prepared = performance.now();
    const ensemble = await simulate(executor, plan.task, interruption.signal, locale, terminal);
    const simulated = performance.now();
    if (!ensemble) {
      terminal.report(nothingText(locale));
      return ExitCode.interrupted;
    }
    const interrupted = interruption.signal.aborted && ensemble.replicates.length < plan.task.replicates.length;
    const circumstances = {
      startedAt,
      workers,
      interrupted,
      seconds: { prepare: seconds(prepared - began), simulate: seconds(simulated - prepared), tables: 0 },
    };
    if (settings.out === undefined) await printComparison(ensemble, plan.pack, call, interruption.signal);
    else if (settings.shard) await writeShard(ensemble, whole, settings.shard, settings.out, call, interruption.signal);
    else {
      const isRemembered = cacheFolder(terminal.environment) !== undefined;
      const { signal } = interruption;
      const ending = isRemembered && !signal.aborted ? signal : undefined;
      await writeRun(ensemble, plan, settings, circumstances, settings.out, call, ending);
    }
    return interrupted ? ExitCode.interrupted : ExitCode.done;
  } catch (error) {
    if (interruption.isReason(error)) return ExitCode.interrupted;
    throw error;
  } finally {
    interruption.end();
  }
}

/**
 * Writes the tables of an ensemble and the manifest of how it came about, and says so.
 * @param signal ends the writing, says that nothing of it stays, and is thrown; left out where what has finished is written whatever the user
 * stops, since it would be lost
 */
export async function writeRun(
  ensemble: Ensemble,
  plan: RunPlan,
  settings: RunSettings,
  circumstances: Parameters<typeof manifestText>[4],
  out: string,
  { terminal, locale }: Call,
  signal?: AbortSignal,
): Promise<void> {
  const began = performance.now();
  const manifestOf: ManifestOf = (written) => {
    const timings = { ...circumstances.seconds, tables: seconds(performance.now() - began) };
    return manifestText(plan, settings, ensemble, written, { ...circumstances, seconds: timings });
  };
  const chosen = { ...settings, out };
  const writing = writeResults(ensemble, plan.pack, chosen, terminal.folder, manifestOf, signal);
  const tables = await writing.catch((error: unknown) => {
    if (signal?.aborted && error === signal.reason) terminal.report(unwrittenText(out, locale));
    throw error;
  });
  const asked = plan.task.replicates.length;
  const got = ensemble.replicates.length;
  terminal.print(
    locale === 'da'
      ? `${tables.length} tabeller og manifest.json skrevet til ${out} (${got} af ${asked} gentagelser).\n`
      : `${tables.length} tables and manifest.json written to ${out} (${got} of ${asked} replicates).\n`,
  );
}

function unwrittenText(out: string, locale: Locale): string {
  return locale === 'da'
    ? `Ingen tabel er skrevet til ${out}. Kørslerne er færdige; samme kommando skriver dem.\n`
    : `No table was written to ${out}. The runs have finished; the same command writes them.\n`;
}

function nothingText(locale: Locale): string {
  return locale === 'da'
    ? 'Ingen gentagelse var færdig, så der er intet at vise.\n'
    : 'No replicate had finished, so there is nothing to show.\n';
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}
