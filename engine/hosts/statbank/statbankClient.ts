import { cellsOf, readTableInfo, type Selection, type TableInfo } from '../../import/statbank/tableInfo.ts';
import { HostError } from '../hostError.ts';

/** Where Statistics Denmark answers. */
export const statbankAddress = 'https://api.statbank.dk/v1';

/** Cells that every format but the streamed one (BULK) may have, as documented. */
export const mostCells = 1_000_000;

/** An answer with data: JSON-stat, or BULK where it would be too large for that. */
export interface StatbankData {
  readonly format: 'JSONSTAT' | 'BULK';
  readonly bytes: Uint8Array;
}

export interface StatbankOptions {
  readonly baseUrl?: string;
  /** how long an answer may take, milliseconds */
  readonly timeout?: number;
  /** times that a request is tried again where the server or the way to it failed */
  readonly retries?: number;
  /** waits; tests don't */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** hears of every wait: why, and for how long */
  readonly onRetry?: (reason: string, milliseconds: number) => void;
}

/** StatBank refused the request for what it asks: trying again would not help. */
export class StatbankRefusal extends HostError {
  constructor(
    table: string,
    readonly code: string,
    message: string,
  ) {
    super(`${table}: StatBank afviste (${code}): ${message}`, `${table}: StatBank refused (${code}): ${message}`);
    this.name = 'StatbankRefusal';
  }
}

const longestWait = 60_000;

/**
 * Asks Statistics Denmark's open API, one request at a time. What the server or the way to it failed at (429, 5xx, no answer in time)
 * is tried again, each time after twice the wait, or after as long as the server says (`Retry-After`).
 * @see https://www.dst.dk/da/Statistik/hjaelp-til-statistikbanken/api
 */
export class StatbankClient {
  readonly #baseUrl: string;
  readonly #timeout: number;
  readonly #retries: number;
  readonly #wait: (milliseconds: number) => Promise<void>;
  readonly #onRetry: (reason: string, milliseconds: number) => void;

  constructor({
    baseUrl = statbankAddress,
    timeout = 120_000,
    retries = 4,
    wait = sleep,
    onRetry = () => {},
  }: StatbankOptions = {}) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
    this.#timeout = timeout;
    this.#retries = retries;
    this.#wait = wait;
    this.#onRetry = onRetry;
  }

  /**
   * What the table has.
   * @throws StatbankRefusal where there is no such table; HostError where no answer came or nobody can read it
   */
  async tableInfo(table: string): Promise<TableInfo> {
    const bytes = await this.#post('tableinfo', table, { table, format: 'JSON', lang: 'da' });
    const info = readTableInfo(parsed(bytes));
    if (info) return info;
    throw new HostError(
      `${table}: svaret på tableinfo er ikke, som StatBank beskriver det. Kontrollér adressen ${this.#baseUrl}.`,
      `${table}: the answer to tableinfo is not as StatBank describes it. Check the address ${this.#baseUrl}.`,
    );
  }

  /** The figures of a selection, streamed as BULK where there are too many for JSON-stat. */
  async data(table: string, selections: readonly Selection[]): Promise<StatbankData> {
    if (cellsOf(selections) <= mostCells) {
      try {
        return { format: 'JSONSTAT', bytes: await this.#data(table, 'JSONSTAT', selections) };
      } catch (error) {
        if (!(error instanceof StatbankRefusal) || error.code !== 'REQUEST-LIMIT') throw error;
      }
    }
    return { format: 'BULK', bytes: await this.#data(table, 'BULK', selections) };
  }

  #data(table: string, format: StatbankData['format'], selections: readonly Selection[]): Promise<Uint8Array> {
    const presentation = format === 'BULK' ? { valuePresentation: 'CodeAndValue', delimiter: 'Semicolon' } : {};
    return this.#post('data', table, { table, format, lang: 'da', ...presentation, variables: selections });
  }

  async #post(path: string, table: string, body: object): Promise<Uint8Array> {
    let reason = '';
    for (let attempt = 0; attempt <= this.#retries; attempt++) {
      const answer = await this.#try(path, body);
      if ('bytes' in answer) return answer.bytes;
      if ('refusal' in answer) throw new StatbankRefusal(table, answer.refusal.code, answer.refusal.message);
      reason = answer.reason;
      if (attempt === this.#retries) break;
      const pause = Math.min(longestWait, answer.retryAfter ?? 1000 * (1 << attempt));
      this.#onRetry(reason, pause);
      await this.#wait(pause);
    }
    throw new HostError(
      `${table}: StatBank svarede ikke (${reason}) efter ${this.#retries + 1} forsøg. Prøv igen senere.`,
      `${table}: StatBank did not answer (${reason}) after ${this.#retries === 0 ? '1 attempt' : `${this.#retries + 1} attempts`}. Try again later.`,
    );
  }

  async #try(path: string, body: object): Promise<Attempt> {
    try {
      const response = await fetch(`${this.#baseUrl}/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(this.#timeout),
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (response.ok) return { bytes };
      if (response.status === 429 || response.status >= 500) {
        const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
        return { reason: `HTTP ${response.status}`, retryAfter: Number.isFinite(seconds) ? 1000 * seconds : undefined };
      }
      return { refusal: refusalIn(bytes, response.status) };
    } catch (error) {
      return { reason: reasonOf(error), retryAfter: undefined };
    }
  }
}

type Attempt =
  | { readonly bytes: Uint8Array }
  | { readonly refusal: { readonly code: string; readonly message: string } }
  | { readonly reason: string; readonly retryAfter: number | undefined };

/** StatBank says in JSON what it has against a request: `errorTypeCode` and `message`. */
function refusalIn(bytes: Uint8Array, status: number): { readonly code: string; readonly message: string } {
  const body = parsed(bytes);
  const said = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const code = typeof said.errorTypeCode === 'string' ? said.errorTypeCode : `HTTP ${status}`;
  return { code, message: typeof said.message === 'string' ? said.message : '' };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'timeout';
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error instanceof Error ? error.message : String(error);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
