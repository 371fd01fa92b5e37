import { expect, test } from 'vitest';
import { FlagReader } from '../../engine/hosts/cli/flagValues.ts';
import { writeReplicates } from '../../engine/hosts/replicateNumbers.ts';

function replicatesOf(text: string): readonly number[] | undefined {
  return new FlagReader(new Map([['replicates', text]])).replicates();
}

test('a number of replicates counts from 0', () => {
  expect(replicatesOf('4')).toEqual([0, 1, 2, 3]);
});

test('a list of replicates is ascending and holds each once', () => {
  expect(replicatesOf('6..8,2,7,11')).toEqual([2, 6, 7, 8, 11]);
});

test('what was finished in a run that was cut short is written so that it reads back the same', () => {
  for (const replicates of [[0], [0, 1, 2], [5], [0, 1, 3], [2, 3, 4, 9, 11, 12]]) {
    expect(replicatesOf(writeReplicates(replicates))).toEqual(replicates);
  }
});

test('replicates that make no sense are refused', () => {
  for (const text of ['0', '-3', '1.5', '3..1', 'all', '1,,2', '', '1e3', '200000']) {
    const reader = new FlagReader(new Map([['replicates', text]]));
    expect(reader.replicates(), text).toBeUndefined();
    expect(reader.messages, text).toHaveLength(1);
  }
});

test('years are first and last, in order and not a century apart', () => {
  const yearsOf = (text: string) => new FlagReader(new Map([['years', text]])).years();
  expect(yearsOf('2025..2040')).toEqual({ from: 2025, to: 2040 });
  for (const text of ['2025', '2025-2040', '2040..2025', '2025..2025', '2025..2400', '25..40']) {
    expect(yearsOf(text), text).toBeUndefined();
  }
});
