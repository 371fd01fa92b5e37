import { describe, expect, it } from 'vitest';
import { timeWords } from '../../workbench/cells/studyBar.ts';
import { durationOf } from '../../workbench/text/durations.ts';
import { wordingIn } from '../../workbench/text/language.ts';

const [da, en] = [wordingIn('da'), wordingIn('en')];
/** Text as it reads, with ordinary spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('how long a calculation took', () => {
  it('is told in the unit that people would use, and never as hundreds of seconds', () => {
    const told = [84, 999.6, 1_000, 12_345, 59_940, 59_960, 318_600, 3_599_400, 3_600_000, 7_384_000];
    expect(told.map((time) => plain(durationOf(time, da)))).toEqual([
      '84 ms',
      '1,0 s',
      '1,0 s',
      '12,3 s',
      '59,9 s',
      '1 min 0 s',
      '5 min 19 s',
      '59 min 59 s',
      '1 t 0 min',
      '2 t 3 min',
    ]);
  });

  it('is told in English too, and a number never parts from its unit', () => {
    expect(plain(durationOf(12_345, en))).toBe('12.3 s');
    expect(durationOf(318_600, en)).toBe('5\u00a0min 19\u00a0s');
    expect(plain(durationOf(7_384_000, en))).toBe('2 h 3 min');
  });
});

describe('how long an analysis is expected to take', () => {
  it('is told in round numbers, by the half hour from an hour and a half', () => {
    expect([4, 61, 95, 600, 5_400, 9_100].map((seconds) => timeWords(seconds, da))).toEqual([
      '10 sekunder',
      '70 sekunder',
      '2 minutter',
      '10 minutter',
      '1,5 timer',
      '2,5 timer',
    ]);
    expect(timeWords(9_100, en)).toBe('2.5 hours');
  });
});
