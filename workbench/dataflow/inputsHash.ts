import type { Strategy, Task } from '../../engine/index.ts';

/** Everything beside the strategy that decides what a replicate comes to. */
export interface RunSettings {
  readonly engineVersion: string;
  readonly packHash: string;
  readonly seed: string;
  readonly from: number;
  readonly to: number;
  readonly lowIncomeLine: number;
  readonly resources?: Task['resources'] | undefined;
  readonly alignment?: Task['alignment'] | undefined;
}

/**
 * Hash of all that a strategy's results depend on. Its id, name and parent are left out, so that equal strategies share results;
 * the ids of its measure uses are in, since they key chance.
 * @returns sixteen hexadecimal digits
 */
export function inputsHash(strategy: Strategy, settings: RunSettings): string {
  const { id: _id, name: _name, parent: _parent, ...content } = strategy;
  return hash64(canonical({ ...content, settings }));
}

/** Text with object keys in order, so that equal values give equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Two multiplicative 32-bit hashes side by side: enough to tell some thousand inputs of one page apart. */
export function hash64(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return hexadecimal(high) + hexadecimal(low);
}

function hexadecimal(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
