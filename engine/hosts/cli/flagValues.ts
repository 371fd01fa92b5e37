import type { Message } from '../../pack/message.ts';
import { mostReplicates, readReplicates } from '../replicateNumbers.ts';
import { readShard, type Shard } from '../shards/shard.ts';
import { fault } from './commandRefusal.ts';

const mostYears = 100;
const mostWorkers = 512;

/** Reads flags into values; what is wrong with them is collected in `messages`. */
export class FlagReader {
  readonly messages: Message[] = [];
  readonly #flags: ReadonlyMap<string, string>;

  constructor(flags: ReadonlyMap<string, string>) {
    this.#flags = flags;
  }

  text(name: string): string | undefined {
    return this.#flags.get(name);
  }

  /** A whole number within bounds. */
  count(name: string, least: number, most: number): number | undefined {
    const text = this.#flags.get(name);
    if (text === undefined) return undefined;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.#wrong(name, text, `a whole number from ${least} to ${most}`, `et helt tal fra ${least} til ${most}`);
    return undefined;
  }

  /** A decimal number within bounds, with point or comma. */
  decimal(name: string, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): number | undefined {
    const text = this.#flags.get(name);
    if (text === undefined) return undefined;
    const value = /^[-−]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace('−', '-').replace(',', '.')) : Number.NaN;
    if (value >= least && value <= most) return value;
    const bounds = Number.isFinite(least) ? ` from ${least} to ${most}` : '';
    const danish = Number.isFinite(least) ? ` fra ${least} til ${most}` : '';
    this.#wrong(name, text, `a number${bounds}`, `et tal${danish}`);
    return undefined;
  }

  workers(): number | undefined {
    return this.count('workers', 1, mostWorkers);
  }

  oneOf<T extends string>(name: string, options: readonly T[]): T | undefined {
    const text = this.#flags.get(name);
    if (text === undefined) return undefined;
    const found = options.find((option) => option === text);
    if (found === undefined) this.#wrong(name, text, options.join(', '), options.join(', '));
    return found;
  }

  /** `2025..2040`, first and last year. */
  years(): { readonly from: number; readonly to: number } | undefined {
    const text = this.#flags.get('years');
    if (text === undefined) return undefined;
    const [, first, last] = /^(\d{4})\.\.(\d{4})$/.exec(text) ?? [];
    const years = { from: Number(first), to: Number(last) };
    if (first && last && years.from < years.to && years.to - years.from <= mostYears) return years;
    this.#wrong(
      'years',
      text,
      `first and last year, at most ${mostYears} apart, as 2025..2040`,
      `første og sidste år, højst ${mostYears} fra hinanden, som 2025..2040`,
    );
    return undefined;
  }

  /** Numbers of replicates: `100` is 0 to 99; a list of numbers and stretches as `0..41,43` repeats a run that was cut short. */
  replicates(): readonly number[] | undefined {
    const text = this.#flags.get('replicates');
    if (text === undefined) return undefined;
    const replicates = readReplicates(text);
    if (replicates && replicates.length <= mostReplicates) return replicates;
    this.#wrong(
      'replicates',
      text,
      `a number from 1 to ${mostReplicates}, or a list as 0..41,43`,
      `et antal fra 1 til ${mostReplicates}, eller en liste som 0..41,43`,
    );
    return undefined;
  }

  /** `3/40`, the third of forty shares of the runs. */
  shard(): Shard | undefined {
    const text = this.#flags.get('shard');
    const shard = text === undefined ? undefined : readShard(text);
    if (text !== undefined && !shard) {
      this.#wrong(
        'shard',
        text,
        'a share of the runs as 3/40, from 1/40 to 40/40',
        'en del af kørslerne som 3/40, fra 1/40 til 40/40',
      );
    }
    return shard;
  }

  #wrong(name: string, found: string, expected: string, forventet: string): void {
    this.messages.push(
      fault(`--${name}`, `found "${found}"; expected ${expected}.`, `fandt "${found}"; forventede ${forventet}.`),
    );
  }
}
