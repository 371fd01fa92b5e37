import type { Pool, PoolClient, QueryResult } from 'pg';
import type { Connection } from './connection.ts';
import { isCollision, isConnectionFault, openingFault, queryFault } from './databaseFaults.ts';

/** Something that a person should know and that doesn't end the work. */
export type Trouble = (da: string, en: string) => void;

/** How long a lost database is waited for before the work is given up, milliseconds. */
const usualPatience = 15 * 60_000;
const shortestPause = 200;
const longestPause = 5000;

/**
 * A database that may go away for a while: a statement whose connection is lost is sent again until it has an answer. So every
 * statement has to be one that may be carried out twice.
 */
export class QueueDatabase {
  readonly #pool: Pool;
  readonly #connection: Connection;
  readonly #trouble: Trouble;
  readonly #patience: number;
  readonly #closing = new AbortController();
  #isLost = false;

  private constructor(pool: Pool, connection: Connection, trouble: Trouble, patience: number) {
    this.#pool = pool;
    this.#connection = connection;
    this.#trouble = trouble;
    this.#patience = patience;
  }

  /**
   * @param name what the database shows of this client
   * @throws HostError at once where it can't be reached, doesn't let us in, or isn't new enough
   */
  static async open(
    connection: Connection,
    name: string,
    trouble: Trouble = () => {},
    patience = usualPatience,
  ): Promise<QueueDatabase> {
    const { default: pg } = await import('pg');
    const pool = new pg.Pool({
      ...connection.config,
      application_name: name,
      max: 4,
      keepAlive: true,
      connectionTimeoutMillis: 15_000,
      query_timeout: 120_000,
    });
    // a connection that is lost while idle is opened anew when it is needed
    pool.on('error', () => {});
    try {
      await pool.query('SELECT 1');
    } catch (error) {
      await pool.end();
      throw openingFault(error, connection);
    }
    return new QueueDatabase(pool, connection, trouble, patience);
  }

  /**
   * Carries out a statement, after a lost connection again.
   * @throws HostError where the database refuses it, or stays away
   */
  async query<Row extends object = object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> {
    const result = await this.executeSql(text, values && [...values]);
    return result.rows as Row[];
  }

  /** As `query`, in the form that pg-boss asks for. */
  async executeSql(text: string, values?: unknown[]): Promise<QueryResult> {
    const began = performance.now();
    for (let pause = shortestPause; ; pause = Math.min(2 * pause, longestPause)) {
      try {
        const result = await this.#once(text, values);
        if (this.#isLost) this.#trouble('Forbindelsen til køen er der igen.', 'The connection to the queue is back.');
        this.#isLost = false;
        return result;
      } catch (error) {
        const mayPass = isConnectionFault(error) || isCollision(error);
        const isOver = performance.now() - began > this.#patience || this.#closing.signal.aborted;
        if (!mayPass || isOver) throw queryFault(error, this.#connection);
        if (!this.#isLost && !isCollision(error)) {
          this.#trouble(
            `Forbindelsen til køen ${this.#connection.shown} er væk; prøver igen …`,
            `The connection to the queue ${this.#connection.shown} is lost; trying again …`,
          );
        }
        this.#isLost ||= !isCollision(error);
        await pauseFor(pause, this.#closing.signal);
      }
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#pool.end();
  }

  async #once(text: string, values: unknown[] | undefined): Promise<QueryResult> {
    const client: PoolClient = await this.#pool.connect();
    let isSpoilt = true;
    // without a listener a connection that is cut while at work would end the process
    const hear = () => {};
    client.on('error', hear);
    try {
      const result = await client.query(text, values);
      isSpoilt = false;
      return result;
    } finally {
      client.off('error', hear);
      // after a fault it may be within a transaction that failed, or be gone
      client.release(isSpoilt);
    }
  }
}

/** Waits, or less where the signal says so. */
export function pauseFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}
