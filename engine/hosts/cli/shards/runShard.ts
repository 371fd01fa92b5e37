import { join, resolve } from 'node:path';
import type { Message } from '../../../pack/message.ts';
import type { Ensemble } from '../../../simulation/ensemble.ts';
import { writeFilesWhole } from '../../atomicFiles.ts';
import { encodePart } from '../../shards/partFile.ts';
import { partName, runsOfShard, type Shard } from '../../shards/shard.ts';
import type { Call } from '../command.ts';
import { CommandRefusal, fault } from '../commandRefusal.ts';
import { orUnwritable } from '../resultFiles.ts';
import type { RunPlan } from '../runPlan.ts';
import type { RunSettings } from '../runSettings.ts';

/** What is wrong with asking for a share of a run in this way. */
export function faultsOfShard({ shard, out, tolerance }: RunSettings): readonly Message[] {
  if (!shard) return [];
  const messages: Message[] = [];
  if (out === undefined) {
    messages.push(
      fault(
        '--shard',
        'a share of a run is written to a folder. Give one with --out DIR.',
        'en del af en kørsel skrives til en mappe. Angiv den med --out DIR.',
      ),
    );
  }
  if (tolerance !== undefined) {
    messages.push(
      fault(
        '--tolerance',
        'shares of a run can’t tell when the whole is sure enough. Leave it out, and give --replicates.',
        'dele af en kørsel kan ikke se, hvornår helheden er sikker nok. Udelad det, og angiv --replicates.',
      ),
    );
  }
  return messages;
}

/**
 * The plan with the runs of a shard alone.
 * @throws CommandRefusal where there are fewer runs than shards
 */
export function planOfShard(plan: RunPlan, shard: Shard | undefined): RunPlan {
  const { replicates } = plan.task;
  if (!shard) return plan;
  if (replicates.length < shard.count) {
    throw new CommandRefusal([
      fault(
        '--shard',
        `${replicates.length} runs can’t be shared out to ${shard.count}. Use at most ${replicates.length} shards, or more runs.`,
        `${replicates.length} kørsler kan ikke deles på ${shard.count}. Brug højst ${replicates.length} dele, eller flere kørsler.`,
      ),
    ]);
  }
  return { ...plan, task: { ...plan.task, replicates: runsOfShard(replicates, shard) } };
}

/**
 * Writes what a shard made, with all that `merge` needs. Half of a shard is of no use to it, so an interrupted one is not written;
 * what it ran is remembered for the next time.
 * @param whole the plan of all runs
 * @param out folder of the parts
 * @param signal ends it; nothing is written then
 * @throws CommandRefusal where the folder can't be written; the signal's reason
 */
export async function writeShard(
  ensemble: Ensemble,
  whole: RunPlan,
  shard: Shard,
  out: string,
  { terminal, locale }: Call,
  signal: AbortSignal,
): Promise<void> {
  const name = partName(shard);
  const tellUnwritten = () =>
    terminal.report(
      locale === 'da'
        ? `Delen blev ikke færdig, så ${name} er ikke skrevet. Kør den igen; det færdige huskes.\n`
        : `The shard did not finish, so ${name} was not written. Run it again; what had finished is remembered.\n`,
    );
  if (ensemble.replicates.length < runsOfShard(whole.task.replicates, shard).length) return tellUnwritten();
  const { task, packFolder, documents } = whole;
  try {
    const pieces = await encodePart({ shard, task, ensemble, packFolder, files: documents.files }, signal);
    const path = join(resolve(terminal.folder, out), name);
    await orUnwritable(out, () => writeFilesWhole([[path, whileUnstopped(pieces, signal)]]));
  } catch (error) {
    if (signal.aborted && error === signal.reason) tellUnwritten();
    throw error;
  }
  terminal.print(
    locale === 'da'
      ? `${name} skrevet til ${out} (${ensemble.replicates.length} kørsler). Saml delene med: npx fremsyn merge ${out}\n`
      : `${name} written to ${out} (${ensemble.replicates.length} runs). Put the parts together with: npx fremsyn merge ${out}\n`,
  );
}

/** Pieces of a file, up to where the user stops. */
function* whileUnstopped(pieces: readonly Uint8Array[], signal: AbortSignal): Generator<Uint8Array> {
  for (const piece of pieces) {
    yield piece;
    signal.throwIfAborted();
  }
}
