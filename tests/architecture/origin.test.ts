import { describe, expect, it } from 'vitest';
import { originReaders } from './origin.ts';
import { only, readSources } from './sources.ts';

const readers = (path: string, source: string) => originReaders(new Map([[path, source]]));

describe('origin', () => {
  it('is read by nothing that decides what happens to people', () => {
    expect(originReaders(only(readSources('engine'), /\.ts$/))).toEqual([]);
  });

  it.each([
    ['engine/processes/labour.ts', "import type { OriginColumn } from '../population/origin.ts';"],
    ['engine/housing/letting.ts', "import { type OriginColumn } from '../population/origin.ts';"],
    ['engine/measures/programme.ts', "export type { OriginColumn } from '../population/origin.ts';"],
    ['engine/scenario/targeting.ts', "let column: import('../population/origin.ts').OriginColumn;"],
    ['engine/simulation/year.ts', "import type { OriginColumn } from '../population/origin.ts';"],
  ])('is kept from %s', (path, source) => {
    expect(readers(path, source)).toContain(`${path} imports the origin column`);
  });

  it.each([
    ['engine/processes/labour.ts', 'export const share = (pack) => pack.origin.residents;'],
    ['engine/housing/letting.ts', "export const keys = ['employed', 'origin'];"],
    ['engine/housing/queue.ts', "export const value = (row) => row['origin-group'];"],
    ['engine/measures/programme.ts', 'export const reaches = ({ originGroup }) => originGroup === 0;'],
  ])('is not even named in %s', (path, source) => {
    expect(readers(path, source)).toEqual([`${path} names origin`]);
  });

  it('is counted by its own criterion', () => {
    const source = "import type { OriginColumn } from '../population/origin.ts';";
    expect(readers('engine/criteria/origin.ts', source)).toEqual([]);
  });

  it('is another word than original', () => {
    expect(readers('engine/housing/works.ts', 'export const originalRent = 1;')).toEqual([]);
  });
});
