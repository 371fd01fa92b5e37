import { sha256 } from '@noble/hashes/sha2.js';
import type { Ensemble, LedgerBatch, StrategyResult, SummedArray } from './ensemble.ts';
import { atOnce } from './inSteps.ts';
import { engineVersion } from './version.ts';

/**
 * An ensemble as bytes, for keeping and handing over: a mark, the length of the header, the header as JSON, the arrays one after
 * another, and a SHA-256 of it all. The same ensemble gives the same bytes.
 */
const mark = new TextEncoder().encode('fremsyn ensemble 1\n');
const digestBytes = 32;

/** Told where bytes are not an ensemble that this engine can use. */
export class UnreadableEnsemble extends Error {
  override readonly name = 'UnreadableEnsemble';
}

interface Header {
  readonly ensemble: Omit<Ensemble, 'strategies'>;
  readonly strategies: readonly {
    readonly strategy: StrategyResult['strategy'];
    readonly counts: readonly number[];
    readonly claimed?: readonly number[];
    readonly sums: readonly (readonly [name: SummedArray, length: number])[];
    /** the ledgers by batch; null for a batch without runs */
    readonly batches?: readonly (readonly [bits: 32 | 64, length: number] | null)[];
  }[];
}

export function encodeEnsemble(ensemble: Ensemble): Uint8Array<ArrayBuffer> {
  return atOnce(encodingEnsemble(ensemble));
}

/** Bytes between two pauses of `encodingEnsemble`: a few milliseconds of work. */
const bytesBetweenPauses = 1 << 19;

/** The same in steps: a page that keeps results must hear its reader meanwhile. */
export function* encodingEnsemble({
  strategies,
  ...ensemble
}: Ensemble): Generator<undefined, Uint8Array<ArrayBuffer>, undefined> {
  const arrays: LedgerBatch[] = [];
  const header: Header = {
    ensemble,
    strategies: strategies.map(({ strategy, counts, claimed, sums, ledgerBatches }) => {
      const named = Object.entries(sums) as [SummedArray, Float64Array][];
      arrays.push(...counts, ...(claimed ?? []), ...named.map(([, array]) => array));
      for (const ledger of ledgerBatches ?? []) if (ledger) arrays.push(ledger);
      return {
        strategy,
        counts: counts.map((array) => array.length),
        ...(claimed && { claimed: claimed.map((array) => array.length) }),
        sums: named.map(([name, array]) => [name, array.length] as const),
        ...(ledgerBatches && { batches: ledgerBatches.map(formOf) }),
      };
    }),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = mark.length + 4 + text.length;
  const length = arrays.reduce((sum, array) => sum + array.byteLength, 0);
  const bytes = new Uint8Array(start + length + digestBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(mark);
  view.setUint32(mark.length, text.length, true);
  bytes.set(text, mark.length + 4);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
    yield undefined;
  }
  bytes.set(yield* digesting(bytes, at), at);
  return bytes;
}

function* digesting(bytes: Uint8Array, end: number): Generator<undefined, Uint8Array, undefined> {
  const digest = sha256.create();
  for (let from = 0; from < end; from += bytesBetweenPauses) {
    yield undefined;
    digest.update(bytes.subarray(from, Math.min(end, from + bytesBetweenPauses)));
  }
  return digest.digest();
}

/**
 * The ensemble that `encodeEnsemble` wrote.
 * @throws UnreadableEnsemble for bytes that are cut short or changed, of another form, or of another engine version
 */
export function decodeEnsemble(bytes: Uint8Array): Ensemble {
  return atOnce(decodingEnsemble(bytes));
}

/** The same in steps, as `encodingEnsemble`. */
export function* decodingEnsemble(bytes: Uint8Array): Generator<undefined, Ensemble, undefined> {
  const end = bytes.length - digestBytes;
  if (end < mark.length + 4 || mark.some((byte, i) => bytes[i] !== byte)) {
    throw new UnreadableEnsemble('these are not the bytes of an ensemble');
  }
  const digest = yield* digesting(bytes, end);
  if (digest.some((byte, i) => bytes[end + i] !== byte))
    throw new UnreadableEnsemble('the bytes are cut short or changed');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(mark.length, true);
  const header = JSON.parse(
    new TextDecoder().decode(bytes.subarray(mark.length + 4, mark.length + 4 + length)),
  ) as Header;
  if (header.ensemble.engineVersion !== engineVersion) {
    throw new UnreadableEnsemble(
      `this is a result of engine ${header.ensemble.engineVersion}; here is ${engineVersion}`,
    );
  }
  let at = mark.length + 4 + length;
  const takeBytes = (count: number): ArrayBuffer => {
    if (at + count > end) throw new UnreadableEnsemble('the arrays are shorter than the header says');
    at += count;
    return bytes.slice(at - count, at).buffer as ArrayBuffer;
  };
  const take = (count: number) => new Float64Array(takeBytes(count * 8));
  const takeBatch = ([bits, count]: readonly [32 | 64, number]): LedgerBatch =>
    bits === 32 ? new Int32Array(takeBytes(count * 4)) : take(count);
  const strategies = header.strategies.map(({ strategy, counts, claimed, sums, batches }) => ({
    strategy,
    counts: counts.map(take),
    ...(claimed && { claimed: claimed.map(take) }),
    sums: Object.fromEntries(sums.map(([name, count]) => [name, take(count)])) as StrategyResult['sums'],
    ...(batches && { ledgerBatches: batches.map((form) => (form ? takeBatch(form) : undefined)) }),
  }));
  if (at !== end) throw new UnreadableEnsemble('the arrays are longer than the header says');
  return { ...header.ensemble, strategies };
}

function formOf(ledger: LedgerBatch | undefined): readonly [32 | 64, number] | null {
  return ledger ? [ledger instanceof Int32Array ? 32 : 64, ledger.length] : null;
}
