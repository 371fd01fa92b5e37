import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Message } from '../../../pack/message.ts';
import { UnreadableEnsemble } from '../../../simulation/ensembleBytes.ts';
import { joinParts, type NamedPart } from '../../shards/joining.ts';
import { decodePart, type Part } from '../../shards/partFile.ts';
import { partEnding } from '../../shards/shard.ts';
import type { Call, Command } from '../command.ts';
import { CommandRefusal, fault, systemReason, unreadable } from '../commandRefusal.ts';
import { ExitCode } from '../exitCodes.ts';
import { leavingText, listenForInterrupt } from '../interruption.ts';
import { printComparison } from '../printComparison.ts';
import { ProgressBar } from '../progressBar.ts';
import { readRunSettings } from '../readRunSettings.ts';
import { ensureOutFolder } from '../resultFiles.ts';
import { runCommand, writeRun } from '../runCommand.ts';
import type { RunPlan } from '../runPlan.ts';

/** `fremsyn merge DIR…`: the parts that `run --shard` wrote become the tables that one run would have written. */
export const merge: Command = {
  name: 'merge',
  operands: 'DIR…',
  help: {
    da: 'samler delene fra run --shard og skriver de tabeller, én kørsel ville have skrevet',
    en: 'puts the parts of run --shard together and writes the tables one run would have written',
  },
  flags: runCommand.flags.filter(({ name }) => ['out', 'format'].includes(name)),
  examples: ['merge parts --out out', 'merge node-1/parts node-2/parts --out out --format parquet'],
  run: mergeParts,
};

async function mergeParts(call: Call): Promise<ExitCode> {
  const { operands, flags, locale, terminal } = call;
  const startedAt = new Date().toISOString();
  const began = performance.now();
  const settings = readRunSettings(flags, locale);
  if (operands.length === 0) throw new CommandRefusal([noFolder()]);
  if (settings.out !== undefined) await ensureOutFolder(settings.out, terminal.folder);
  const bar = new ProgressBar(terminal, locale, locale === 'da' ? 'Læser dele' : 'Reading parts');
  const interruption = listenForInterrupt(terminal, leavingText(locale));
  const { signal } = interruption;
  signal.addEventListener('abort', () => bar.clear());
  try {
    const { parts, faults } = await readParts(operands, terminal.folder, bar, signal);
    bar.announce(`Samler ${parts.length} dele …`, `Putting ${parts.length} parts together …`);
    const { ensemble, first } = await joinParts(parts, faults, signal);
    bar.clear();
    const circumstances = {
      startedAt,
      workers: first.shard.count,
      interrupted: false,
      seconds: { prepare: Math.round(performance.now() - began) / 1000, simulate: 0, tables: 0 },
    };
    if (settings.out === undefined) await printComparison(ensemble, first.task.pack, call, signal);
    else await writeRun(ensemble, planOf(first), settings, circumstances, settings.out, call, signal);
    return ExitCode.done;
  } catch (error) {
    if (interruption.isReason(error)) return ExitCode.interrupted;
    throw error;
  } finally {
    bar.clear();
    interruption.end();
  }
}

/** The plan of the run that the parts are of, as far as the manifest needs it. */
function planOf({ task, packFolder, files }: Part): RunPlan {
  const documents = { files, scenarios: [], notebook: undefined, messages: [] };
  return { task, pack: task.pack, packFolder, documents, warnings: [] };
}

/** All parts in folders, and what is wrong with files that give none. */
async function readParts(
  paths: readonly string[],
  folder: string,
  bar: ProgressBar,
  signal: AbortSignal,
): Promise<{ readonly parts: readonly NamedPart[]; readonly faults: readonly Message[] }> {
  const found = await Promise.all([...new Set(paths)].map((path) => filesOf(path, folder)));
  const total = found.reduce((sum, { files }) => sum + files.length, 0);
  const parts: NamedPart[] = [];
  const faults: Message[] = [];
  let done = 0;
  for (const { files, faults: ofFolder } of found) {
    faults.push(...ofFolder);
    for (const file of files) {
      if (done === 0) bar.show({ done, total });
      const read = await readPart(file, folder, signal);
      bar.show({ done: ++done, total });
      if ('part' in read) parts.push(read);
      else faults.push(read);
    }
  }
  return { parts, faults };
}

/** Files of parts in a folder, or the file itself, and what is wrong where there are none. */
async function filesOf(
  path: string,
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly faults: readonly Message[] }> {
  try {
    const files = await partsIn(path, folder);
    return { files, faults: files.length === 0 ? [withoutParts(path)] : [] };
  } catch (error) {
    return { files: [], faults: [unreadable(path, systemReason(error))] };
  }
}

/** A part, or what is wrong with its file. */
async function readPart(file: string, folder: string, signal: AbortSignal): Promise<NamedPart | Message> {
  try {
    return { file, part: await decodePart(new Uint8Array(await readFile(resolve(folder, file), { signal })), signal) };
  } catch (error) {
    signal.throwIfAborted();
    return error instanceof UnreadableEnsemble ? noPart(file, error.message) : unreadable(file, systemReason(error));
  }
}

async function partsIn(path: string, folder: string): Promise<readonly string[]> {
  if (!(await stat(resolve(folder, path))).isDirectory()) return [path];
  const names = await readdir(resolve(folder, path));
  return names
    .filter((name) => name.endsWith(partEnding))
    .sort()
    .map((name) => join(path, name));
}

function noFolder(): Message {
  return fault(
    'fremsyn merge',
    'no folder was given. Give those that run --shard wrote to, as in: npx fremsyn merge parts --out out',
    'der er ikke angivet en mappe. Angiv dem, run --shard skrev til, som i: npx fremsyn merge dele --out ud',
  );
}

function withoutParts(path: string): Message {
  return fault(
    path,
    `there are no parts (*${partEnding}) in this folder.`,
    `der er ingen dele (*${partEnding}) i denne mappe.`,
  );
}

function noPart(path: string, reason: string): Message {
  return fault(
    path,
    `${reason}. Run the shard again.`,
    `filen kan ikke bruges som en del (${reason}). Kør delen igen.`,
  );
}
