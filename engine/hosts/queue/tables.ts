import type { QueueDatabase } from './database.ts';

/** Schema of packs, tasks and results; the jobs have one of their own, which is pg-boss's. */
export const storeSchema = 'fremsyn';

/** Any number; the same for everybody who makes the tables, so that they wait for one another. */
const lock = 0x6672656d;

/**
 * Packs by the hash of their content, tasks by key, and results by key and runs. What is addressed by its content never changes, so
 * rows are only ever added, and adding one twice is the same as once. What one run of a task takes is measured once and kept beside it.
 */
const statements = `
  BEGIN;
  SELECT pg_advisory_xact_lock(${lock});
  CREATE SCHEMA IF NOT EXISTS ${storeSchema};
  CREATE TABLE IF NOT EXISTS ${storeSchema}.pack (
    digest text PRIMARY KEY,
    content bytea NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${storeSchema}.task (
    key text PRIMARY KEY,
    engine text NOT NULL,
    pack text NOT NULL REFERENCES ${storeSchema}.pack,
    content bytea NOT NULL,
    submitted_on timestamptz NOT NULL DEFAULT now()
  );
  ALTER TABLE ${storeSchema}.task ADD COLUMN IF NOT EXISTS seconds_per_run double precision;
  CREATE TABLE IF NOT EXISTS ${storeSchema}.result (
    key text NOT NULL REFERENCES ${storeSchema}.task,
    runs text NOT NULL,
    content bytea NOT NULL,
    finished_on timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (key, runs)
  );
  COMMIT
`;

/** Makes the tables where they are missing. */
export async function ensureTables(database: QueueDatabase): Promise<void> {
  await database.query(statements);
}
