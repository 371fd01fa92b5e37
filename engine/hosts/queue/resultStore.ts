import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { decodingEnsemble, encodeEnsemble } from '../../simulation/ensembleBytes.ts';
import type { Task } from '../../simulation/task.ts';
import { gently } from '../gently.ts';
import { checkingPart } from '../partCheck.ts';
import { readReplicates, writeReplicates } from '../replicateNumbers.ts';
import type { QueueDatabase } from './database.ts';
import { storeSchema } from './tables.ts';

/** Whether the result of a job is there already. */
export async function hasResult(database: QueueDatabase, key: string, runs: string): Promise<boolean> {
  const rows = await database.query(`SELECT 1 FROM ${storeSchema}.result WHERE key = $1 AND runs = $2`, [key, runs]);
  return rows.length > 0;
}

/** Files a result under its task and runs. One that is there stays: the same runs have the same bytes. */
export async function storeResult(database: QueueDatabase, key: string, ensemble: Ensemble): Promise<void> {
  const content = await promisify(gzip)(encodeEnsemble(ensemble), { level: constants.Z_BEST_SPEED });
  await database.query(
    `INSERT INTO ${storeSchema}.result (key, runs, content) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [key, writeReplicates(ensemble.replicates), content],
  );
}

/**
 * A result, checked against what it should be of.
 * @param runs as `writeReplicates` writes them
 * @returns undefined where it isn't there
 * @throws UnreadableEnsemble where it is damaged, of another engine, or not these runs of this task
 */
export async function takeResult(
  database: QueueDatabase,
  key: string,
  runs: string,
  task: Omit<Task, 'replicates'>,
): Promise<Ensemble | undefined> {
  const [row] = await database.query<{ content: Buffer }>(
    `SELECT content FROM ${storeSchema}.result WHERE key = $1 AND runs = $2`,
    [key, runs],
  );
  if (!row) return undefined;
  const bytes = await promisify(gunzip)(row.content).catch(() => new Uint8Array());
  const ensemble = await gently(decodingEnsemble(new Uint8Array(bytes)));
  await gently(checkingPart(ensemble, task, readReplicates(runs) ?? []));
  return ensemble;
}

/** Takes a result away that nobody can use, so that its job can be done anew. */
export async function dropResult(database: QueueDatabase, key: string, runs: string): Promise<void> {
  await database.query(`DELETE FROM ${storeSchema}.result WHERE key = $1 AND runs = $2`, [key, runs]);
}
