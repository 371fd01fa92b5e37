import { philox4x32 } from './philox.ts';

/** What a draw is for. The number is part of the key, so the order must not change between versions of a result. */
export const streamNames = [
  'gate',
  'gate-next',
  'mortality',
  'fertility',
  'birth',
  'union',
  'union-match',
  'union-outside',
  'separation',
  'leaving-home',
  'education',
  'education-entry',
  'labour',
  'labour-month',
  'income',
  'conviction',
  'household',
  'out-migration',
  'move-wish',
  'outside-household',
  'letting-channel',
  'letting-order',
  'letting-offer',
  'market-ring',
  'market-round',
  'market-priority',
  'rehousing',
  'works',
  'origin',
  'coverage',
  'school',
  'vacant',
  'danish',
  'absence',
  'school-result',
  'day-care',
  'school-choice',
  'school-lot',
  'sign-up',
  'standing',
  'couple',
  'income-split',
  'returning-home',
] as const;
export type StreamName = (typeof streamNames)[number];

/** Stream numbers by name. */
export const Stream = Object.fromEntries(streamNames.map((name, i) => [name, i])) as Readonly<
  Record<StreamName, number>
>;

/** Two words a stream; together with an entity's key they make the draw of one entity, process and year. */
export interface Streams {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/**
 * The streams of one year of one replicate.
 * @param key the seed's 64-bit key
 * @param year calendar year, or 0 for draws that last the whole run
 */
export function streamsOf(key: readonly [number, number], replicate: number, year: number): Streams {
  const first = new Int32Array(streamNames.length);
  const second = new Int32Array(streamNames.length);
  const block = new Uint32Array(4);
  for (let i = 0; i < streamNames.length; i++) {
    philox4x32(key[0], key[1], replicate, i, year, 0x46524d53, block);
    first[i] = block[0] as number;
    second[i] = block[1] as number;
  }
  return { first, second };
}
