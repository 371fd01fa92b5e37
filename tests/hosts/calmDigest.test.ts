import { afterEach, describe, expect, it, vi } from 'vitest';
import { calmDigest } from '../../engine/hosts/calmDigest.ts';
import { bytesOf } from '../../engine/hosts/resultShelf.ts';
import { encodeEnsemble } from '../../engine/simulation/ensembleBytes.ts';
import { ensembleFixture } from '../analysis/ensembleFixture.ts';

const hexadecimal = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const text = (words: string) => new TextEncoder().encode(words) as Uint8Array<ArrayBuffer>;

describe('summing up what is kept', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gives the published SHA-256, whether the host has one or not', async () => {
    // FIPS 180-4, examples of one block and of a million letters
    const published = [
      [text('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
      [text('a'.repeat(1_000_000)), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
    ] as const;
    for (const [bytes, digest] of published) expect(hexadecimal(await calmDigest(bytes))).toBe(digest);
    vi.stubGlobal('crypto', {});
    for (const [bytes, digest] of published) expect(hexadecimal(await calmDigest(bytes))).toBe(digest);
  });

  it('makes the same bytes of an ensemble as doing it at once', async () => {
    const ensemble = ensembleFixture({});
    expect(await bytesOf(ensemble)).toEqual(encodeEnsemble(ensemble));
  });
});
