import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { decodingEnsemble, encodeEnsemble, UnreadableEnsemble } from '../../simulation/ensembleBytes.ts';
import type { Task } from '../../simulation/task.ts';
import { engineLabel } from '../engineLabel.ts';
import { gently } from '../gently.ts';
import { checkingPart } from '../partCheck.ts';
import { decodeStructure, digesting, digestOf, encodeStructure } from '../structureBytes.ts';
import { describeTask } from '../taskDescription.ts';
import { runsOfShard, type Shard } from './shard.ts';

/** What one shard made, with all that is needed to make tables of it and the others. */
export interface Part {
  readonly shard: Shard;
  /** name of the whole task, alike in all its parts */
  readonly key: string;
  /** the whole task, all runs */
  readonly task: Task;
  readonly ensemble: Ensemble;
  /** what the manifest tells of where it came from */
  readonly packFolder: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

interface Header extends Omit<Part, 'task' | 'ensemble'> {
  readonly engine: string;
  readonly replicates: readonly number[];
  /** bytes of pack, task and ensemble, which follow in this order */
  readonly lengths: readonly [pack: number, task: number, ensemble: number];
}

const mark = new TextEncoder().encode('fremsyn part 1\n');
const digestBytes = 32;

/** A part as a file: mark, length of the header, header, pack, task and ensemble, each compressed, and a SHA-256 of it all. */
export function encodePart({ shard, task, ensemble, packFolder, files }: Omit<Part, 'key'>): Uint8Array {
  const { key, engine, packContent, content } = describeTask(task);
  const sections = [packContent, content, encodeEnsemble(ensemble)].map((bytes) => gzipSync(bytes));
  const lengths = sections.map(({ length }) => length) as unknown as Header['lengths'];
  const { replicates } = task;
  const header = encodeStructure({ shard, key, engine, replicates, packFolder, files, lengths } satisfies Header);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, header.length, true);
  const all = Buffer.concat([mark, length, header, ...sections]);
  return Buffer.concat([all, Buffer.from(digestOf(all), 'hex')]);
}

/**
 * The part that `encodePart` wrote, read in steps of some milliseconds.
 * @param signal ends it between two steps
 * @throws the signal's reason
 * @throws UnreadableEnsemble for anything else, for parts of another engine, and for those that aren't what they say
 */
export async function decodePart(bytes: Uint8Array, signal?: AbortSignal): Promise<Part> {
  const end = bytes.length - digestBytes;
  if (end < mark.length + 4 || mark.some((byte, at) => bytes[at] !== byte)) {
    throw new UnreadableEnsemble('this is not the part of a run');
  }
  const digest = await gently(digesting(bytes.subarray(0, end)), signal);
  if (digest !== Buffer.from(bytes.subarray(end)).toString('hex')) {
    throw new UnreadableEnsemble('the bytes are cut short or changed');
  }
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(mark.length, true);
  const start = mark.length + 4;
  const header = decodeStructure(bytes.subarray(start, start + headerLength)) as Header;
  if (header.engine !== engineLabel()) {
    throw new UnreadableEnsemble(`this is a part made by engine ${header.engine}; here is ${engineLabel()}`);
  }
  let at = start + headerLength;
  const sections = header.lengths.map((length) => {
    at += length;
    return promisify(gunzip)(bytes.subarray(at - length, at));
  });
  const [pack, rest, content] = (await Promise.all(sections)).map((section) => new Uint8Array(section)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  signal?.throwIfAborted();
  const { shard, key, packFolder, files, replicates } = header;
  const asked = decodeStructure(rest) as Omit<Task, 'pack' | 'replicates'>;
  const task: Task = { ...asked, pack: decodeStructure(pack) as Pack, replicates };
  if (describeTask(task).key !== key) throw new UnreadableEnsemble('it is of another task than it says');
  const ensemble = await gently(decodingEnsemble(content), signal);
  await gently(checkingPart(ensemble, task, runsOfShard(replicates, shard)), signal);
  return { shard, key, packFolder, files, task, ensemble };
}
