import { describe, expect, it } from 'vitest';
import { archived, Faults, messagesOf, unarchived } from '../../engine/import/index.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { shipped } from '../pack/damage.ts';

describe('a data package as one file', () => {
  it('comes out as it went in, with the same bytes each time', () => {
    const faults = new Faults();
    const files = unarchived('gladsaxe.zip', archived(shipped), faults);
    expect(messagesOf(faults)).toEqual([]);
    expect(readPack(files ?? new Map()).hash).toBe(readPack(shipped).hash);
    expect(archived(new Map([...shipped].reverse()))).toEqual(archived(shipped));
  });

  it('may lie in a folder of the archive', () => {
    const inFolder = new Map([...shipped].map(([name, bytes]) => [`min-pakke/${name}`, bytes]));
    expect(unarchived('p.zip', archived(inFolder), new Faults())?.has('rates/mortality.csv')).toBe(true);
  });

  it('is refused where it has no descriptor or is no archive', () => {
    for (const bytes of [archived(new Map([['a.csv', new Uint8Array(3)]])), Uint8Array.of(1, 2, 3)]) {
      const faults = new Faults();
      expect(unarchived('p.zip', bytes, faults)).toBeUndefined();
      expect(messagesOf(faults)[0]?.en).toContain('no archived data package');
      expect(messagesOf(faults)[0]?.da).not.toMatch(/invalid|unexpected/i);
    }
  });
});
