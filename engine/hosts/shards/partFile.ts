import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { decodingEnsemble, encodingEnsemble, UnreadableEnsemble } from '../../simulation/ensembleBytes.ts';
import type { Task } from '../../simulation/task.ts';
import { engineLabel } from '../engineLabel.ts';
import { gently } from '../gently.ts';
import { checkingPart } from '../partCheck.ts';
import { decodeStructure, digesting, encodeStructure } from '../structureBytes.ts';
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

/**
 * A part as the pieces of a file: mark, length of the header, header, pack, task and ensemble, each compressed, and a SHA-256 of it all. It is
 * made in steps of some milliseconds, and compressed beside this thread.
 * @param signal ends it between two steps
 * @throws the signal's reason
 */
export async function encodePart(
  { shard, task, ensemble, packFolder, files }: Omit<Part, 'key'>,
  signal?: AbortSignal,
): Promise<readonly Uint8Array[]> {
  const { key, engine, packContent, content } = describeTask(task);
  const encoded = await gently(encodingEnsemble(ensemble), signal);
  const sections: Uint8Array[] = [];
  for (const bytes of [packContent, content, encoded]) sections.push(await compressed(bytes, signal));
  const lengths = sections.map(({ length }) => length) as unknown as Header['lengths'];
  const { replicates } = task;
  const header = encodeStructure({ shard, key, engine, replicates, packFolder, files, lengths } satisfies Header);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, header.length, true);
  const pieces = [mark, length, header, ...sections];
  return [...pieces, Buffer.from(await gently(digesting(...pieces), signal), 'hex')];
}

/** Bytes that are compressed between two looks at the signal: some milliseconds of work. */
const bytesAtATime = 1 << 18;

async function compressed(bytes: Uint8Array, signal?: AbortSignal): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  function* cut() {
    for (let from = 0; from < bytes.length; from += bytesAtATime) yield bytes.subarray(from, from + bytesAtATime);
  }
  const gather = async (made: AsyncIterable<Uint8Array>) => {
    for await (const piece of made) pieces.push(piece);
  };
  await pipeline(Readable.from(cut()), createGzip(), gather, signal ? { signal } : {}).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
  return Buffer.concat(pieces);
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
