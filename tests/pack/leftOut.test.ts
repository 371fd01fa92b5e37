import { describe, expect, it } from 'vitest';
import { readPack } from '../../engine/pack/readPack.ts';
import { shipped, withoutResource } from './damage.ts';

describe('a pack that says nothing of who feels safe', () => {
  it('is whole: how safe places are isn’t told then', () => {
    const { safety, geography } = readPack(withoutResource(shipped, 'safety'));
    expect(safety).toEqual(geography.estates.map(() => undefined));
    expect(readPack(shipped).safety.every((figure) => figure !== undefined)).toBe(true);
  });
});

describe('a pack that says nothing of who signs up where', () => {
  it('is whole: how many work in each estate decides then', () => {
    const pack = readPack(withoutResource(shipped, 'sign-ups'));
    expect(pack.letting.map(({ sought }) => sought)).toEqual(pack.letting.map(() => undefined));
    expect(readPack(shipped).letting.every(({ sought }) => sought !== undefined)).toBe(true);
  });
});
