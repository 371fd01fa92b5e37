import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeFirstResults } from '../../simulation/firstResults.ts';
import { ensureWritable, writeFilesWhole } from '../atomicFiles.ts';
import { countsInGroups, groupsOf } from '../countsInGroups.ts';
import { requireFiles } from './check.ts';
import type { Call, Command } from './command.ts';
import { CommandRefusal, fault } from './commandRefusal.ts';
import { onThreads, type StartExecutor } from './executors.ts';
import { ExitCode } from './exitCodes.ts';
import { FlagReader } from './flagValues.ts';
import { listenForInterrupt } from './interruption.ts';
import { packFlag } from './packFlag.ts';
import { readRunSettings } from './readRunSettings.ts';
import { reportMessages } from './reportMessages.ts';
import { unwritable } from './resultFiles.ts';
import { planRun } from './runPlan.ts';
import { simulate } from './simulate.ts';

/** Fewest replicates that decimals and a band may rest on. */
const usualReplicates = '5';

/** `fremsyn first FILE`: the counts of a document's first replicates, which a site shows at once while the page makes all of them. */
export const first: Command = {
  name: 'first',
  operands: 'FILE',
  help: {
    da: 'skriver et dokuments første resultater til en fil, som siden viser, mens den selv regner',
    en: "writes a document's first results to a file that the page shows while it makes its own",
  },
  flags: [
    packFlag,
    {
      name: 'replicates',
      value: 'N',
      help: { da: `antal gentagelser; ellers ${usualReplicates}`, en: `replicates; else ${usualReplicates}` },
    },
    { name: 'out', value: 'FILE', help: { da: 'filen, der skrives', en: 'the file that is written' } },
  ],
  examples: ['first scenarios/default.md --out default.first'],
  run: (call) => firstWith(call, onThreads),
};

/** The command with its executor handed in. */
export async function firstWith({ operands, flags, locale, terminal }: Call, start: StartExecutor): Promise<ExitCode> {
  const reader = new FlagReader(flags);
  const out = reader.text('out');
  const replicates = reader.text('replicates') ?? usualReplicates;
  const settings = readRunSettings(new Map([...flags, ['replicates', replicates]]), locale);
  requireFiles(operands, 'first');
  if (out === undefined) {
    throw new CommandRefusal([
      fault('--out', 'say which file to write, as in: --out default.first', 'angiv filen, som i: --out default.first'),
    ]);
  }
  const { task, warnings } = await planRun(operands, settings, terminal.folder);
  reportMessages(warnings, locale, terminal);
  const path = resolve(terminal.folder, out);
  try {
    await ensureWritable(dirname(path));
  } catch (error) {
    throw unwritable('--out', out, error);
  }
  const interruption = listenForInterrupt(
    terminal,
    locale === 'da' ? 'Stopper. Ctrl-C igen slutter straks.\n' : 'Stopping. Ctrl-C again ends at once.\n',
  );
  try {
    const workers = Math.min(availableParallelism(), groupsOf(task) * task.replicates.length);
    const executor = countsInGroups(start(workers), workers);
    const ensemble = await simulate(executor, task, interruption.signal, locale, terminal);
    if (!ensemble || ensemble.replicates.length < task.replicates.length) return ExitCode.interrupted;
    const bytes = gzipSync(encodeFirstResults(task, ensemble), { level: 9 });
    await writeFilesWhole([[path, bytes]]);
    return ExitCode.done;
  } finally {
    interruption.end();
  }
}
