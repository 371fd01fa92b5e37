import { type Message, Refusal } from '../../pack/message.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { mergingEnsembles } from '../../simulation/merge.ts';
import { gently } from '../gently.ts';
import { writeReplicates } from '../replicateNumbers.ts';
import type { Part } from './partFile.ts';

/** A part and the file it was read from. */
export interface NamedPart {
  readonly file: string;
  readonly part: Part;
}

/** Parts put together: the whole ensemble, as if it had been run in one place. */
export interface Joined {
  readonly ensemble: Ensemble;
  /** any of the parts, for what all have in common */
  readonly first: Part;
}

/**
 * Puts all parts of a run together, in steps of some milliseconds.
 * @param faults what was wrong with files that gave no part
 * @param signal ends it between two steps
 * @throws Refusal with everything that keeps them from being one run: parts of other tasks, shards that are missing or there twice
 */
export async function joinParts(
  parts: readonly NamedPart[],
  faults: readonly Message[] = [],
  signal?: AbortSignal,
): Promise<Joined> {
  const own = mostCommonTask(parts);
  const messages = [...faults];
  for (const { file, part } of parts) {
    const difference = own && nameOf(part) !== nameOf(own) ? differenceOf(part, own) : undefined;
    if (difference) messages.push(message(file, difference.en, difference.da));
  }
  if (own) {
    const ofTask = parts.filter(({ part }) => nameOf(part) === nameOf(own));
    messages.push(...faultsOfShards(ofTask, own.shard.count));
  }
  if (messages.length > 0) throw new Refusal(messages);
  if (!own) throw new Refusal([message('merge', 'there are no parts.', 'der er ingen dele.')]);
  const ensemble = await gently(mergingEnsembles(parts.map(({ part }) => part.ensemble)), signal);
  return { ensemble, first: own };
}

/** The task that most parts are of; of several, the one that comes first. */
function mostCommonTask(parts: readonly NamedPart[]): Part | undefined {
  const counts = new Map<string, { readonly part: Part; count: number }>();
  for (const { part } of parts) {
    const name = nameOf(part);
    const known = counts.get(name);
    if (known) known.count++;
    else counts.set(name, { part, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.part;
}

/** What parts of one run have in common. */
function nameOf({ key, task, shard }: Part): string {
  return `${key} ${writeReplicates(task.replicates)} ${shard.count}`;
}

/** In what a part differs from the others, as far as it can be told in a few words. */
function differenceOf(part: Part, other: Part): { readonly da: string; readonly en: string } {
  const { task } = part;
  const kinds: readonly (readonly [da: string, en: string, found: string, expected: string])[] = [
    ['datapakke', 'pack', task.pack.hash.slice(0, 12), other.task.pack.hash.slice(0, 12)],
    ['frø', 'seed', task.seed, other.task.seed],
    ['år', 'years', `${task.from}..${task.to}`, `${other.task.from}..${other.task.to}`],
    ['scenarier', 'scenarios', idsOf(part), idsOf(other)],
    ['kørsler', 'runs', writeReplicates(task.replicates), writeReplicates(other.task.replicates)],
    ['antal dele', 'number of shards', String(part.shard.count), String(other.shard.count)],
  ];
  const different = kinds.filter(([, , found, expected]) => found !== expected);
  const told = different.length > 0 ? different : ([['forudsætninger', 'assumptions', 'other', 'the same']] as const);
  return {
    da: `denne del er af en anden opgave end de øvrige: ${told.map(([da, , found, expected]) => `${da} ${found}, forventede ${expected}`).join('; ')}. Fjern den, eller kør den igen med de øvriges filer og flag.`,
    en: `this part is of another task than the others: ${told.map(([, en, found, expected]) => `${en} ${found}, expected ${expected}`).join('; ')}. Remove it, or run it again with the files and flags of the others.`,
  };
}

function idsOf({ task }: Part): string {
  return task.strategies.map(({ id }) => id).join(', ');
}

function faultsOfShards(parts: readonly NamedPart[], count: number): readonly Message[] {
  const files = new Map<number, string[]>();
  for (const { file, part } of parts) files.set(part.shard.number, [...(files.get(part.shard.number) ?? []), file]);
  const messages: Message[] = [];
  for (const [number, names] of [...files].sort(([a], [b]) => a - b)) {
    if (names.length === 1) continue;
    const list = names.join(', ');
    messages.push(
      message(
        `${number}/${count}`,
        `this shard is there ${names.length} times: ${list}. Keep one of them.`,
        `denne del er der ${names.length} gange: ${list}. Behold en af dem.`,
      ),
    );
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !files.has(number));
  if (missing.length > 0) {
    const list = missing.map((number) => `${number}/${count}`).join(', ');
    messages.push(
      message(
        'merge',
        `${missing.length} of ${count} shards are missing: ${list}. Run them with --shard, or name their folder, too.`,
        `${missing.length} af ${count} dele mangler: ${list}. Kør dem med --shard, eller angiv også deres mappe.`,
      ),
    );
  }
  return messages;
}

function message(where: string, en: string, da: string): Message {
  return { severity: 'error', where, en, da };
}
