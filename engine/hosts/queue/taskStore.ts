import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Pack } from '../../pack/pack.ts';
import type { Task } from '../../simulation/task.ts';
import { engineLabel } from '../engineLabel.ts';
import { HostError } from '../hostError.ts';
import { decodeStructure } from '../structureBytes.ts';
import { describeTask, type TaskDescription } from '../taskDescription.ts';
import type { QueueDatabase } from './database.ts';
import { storeSchema } from './tables.ts';

/** Stores a task and its pack, where they aren't stored yet. */
export async function storeTask(database: QueueDatabase, task: TaskDescription): Promise<void> {
  const { key, engine, packDigest, packContent, content } = task;
  const known = await database.query(`SELECT 1 FROM ${storeSchema}.task WHERE key = $1`, [key]);
  if (known.length > 0) return;
  await database.query(`INSERT INTO ${storeSchema}.pack (digest, content) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
    packDigest,
    await promisify(gzip)(packContent),
  ]);
  await database.query(
    `INSERT INTO ${storeSchema}.task (key, engine, pack, content) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [key, engine, packDigest, await promisify(gzip)(content)],
  );
}

/**
 * Seconds that one run of a stored task takes on one core, as whoever asked first measured them.
 * @param measure asked where nobody has
 */
export async function secondsPerRun(
  database: QueueDatabase,
  key: string,
  measure: () => Promise<number>,
): Promise<number> {
  const known = async () => {
    const [row] = await database.query<{ seconds: number | null }>(
      `SELECT seconds_per_run AS seconds FROM ${storeSchema}.task WHERE key = $1`,
      [key],
    );
    return row?.seconds ?? undefined;
  };
  const kept = await known();
  if (kept !== undefined) return kept;
  const measured = await measure();
  await database.query(
    `UPDATE ${storeSchema}.task SET seconds_per_run = $2 WHERE key = $1 AND seconds_per_run IS NULL`,
    [key, measured],
  );
  return (await known()) ?? measured;
}

/**
 * A task as it was stored, checked against its name.
 * @returns the task without its runs
 * @throws HostError where it isn't there or isn't what its name says
 */
export async function loadTask(database: QueueDatabase, key: string): Promise<Omit<Task, 'replicates'>> {
  const [row] = await database.query<{ pack: string; content: Buffer; packContent: Buffer }>(
    `SELECT task.pack, task.content, pack.content AS "packContent"
     FROM ${storeSchema}.task JOIN ${storeSchema}.pack ON pack.digest = task.pack WHERE task.key = $1`,
    [key],
  );
  if (!row) {
    throw new HostError(`Opgaven ${short(key)} findes ikke i køen.`, `The task ${short(key)} is not in the queue.`);
  }
  const unzip = promisify(gunzip);
  const pack = decodeStructure(await unzip(row.packContent)) as Pack;
  const rest = decodeStructure(await unzip(row.content)) as Omit<Task, 'replicates' | 'pack'>;
  const task = { ...rest, pack };
  if (describeTask(task).key !== key) {
    throw new HostError(
      `Opgaven ${short(key)} i køen er ikke den, dens navn siger; den er ændret eller skrevet af en anden motor end ${engineLabel()}.`,
      `The task ${short(key)} in the queue is not what its name says; it was changed, or written by another engine than ${engineLabel()}.`,
    );
  }
  return task;
}

/** A task's key as people are shown it. */
function short(key: string): string {
  return key.slice(0, 12);
}
