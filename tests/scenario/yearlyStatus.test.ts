import { describe, expect, it } from 'vitest';
import { parseNotebook, serializeNotebook } from '../../engine/scenario/notebook.ts';
import { observationsOf, rebased, rebasingOf } from '../../engine/scenario/yearlyStatus.ts';
import { cell, notebookText, told, understood } from './writing.ts';

const status2026 = cell(
  'status 2026',
  'values:',
  '  - place: hill',
  '    outside-labour: 0.31',
  '    convicted: 0.018',
  '  - place: north',
  '    mean-income: 352000',
);

describe('a year’s status in a notebook', () => {
  it('is read: observed values by year, place and criterion', () => {
    const { notebook, messages } = understood(status2026);
    expect(messages).toEqual([]);
    const observed = observationsOf(notebook, []);
    expect(observed.map(({ source: _, ...rest }) => rest)).toEqual([
      { place: 'hill', criterion: 'outside-labour', year: 2026, value: 0.31 },
      { place: 'hill', criterion: 'convicted', year: 2026, value: 0.018 },
      { place: 'north', criterion: 'mean-income', year: 2026, value: 352_000 },
    ]);
  });

  it('keeps its text to the letter', () => {
    const text = notebookText(status2026);
    expect(serializeNotebook(parseNotebook(text, 'a.md').notebook)).toBe(text);
  });

  it('takes its year from a line, or from its own id', () => {
    const { notebook } = understood(cell('status seen', 'year: 2027', 'values:', '  - {place: hill, convicted: 0.02}'));
    expect(notebook.cells.find(({ kind }) => kind === 'status')).toMatchObject({ year: 2027 });
  });

  it('goes before the pack’s own value of the same year, and stands beside it in others', () => {
    const { notebook } = understood(status2026);
    const ofPack = [2025, 2026].map((year) => ({
      ...{ place: 'hill', criterion: 'convicted', year, value: 0.02 },
      status: 'assumed' as const,
    }));
    const seen = observationsOf(notebook, ofPack).filter(({ criterion }) => criterion === 'convicted');
    expect(seen.map(({ year, value, source }) => [year, value, source])).toEqual([
      [2025, 0.02, 'pack'],
      [2026, 0.018, 'document'],
    ]);
  });
});

describe('a projection that is re-based', () => {
  const { notebook } = understood(
    status2026,
    cell('status 2028', 'values:', '  - {place: hill, outside-labour: 0.36}'),
  );
  const observations = observationsOf(notebook, []);
  const projected = (year: number) => (year >= 2025 && year <= 2040 ? 0.3 + (year - 2025) / 100 : undefined);
  const rebasing = rebasingOf(observations, 'hill', 'outside-labour', projected);

  it('meets the last observation and keeps its distance from there on', () => {
    expect(rebasing).toEqual({ from: 2028, offset: expect.closeTo(0.03, 12) });
    expect(rebased(0.33, 2028, 'outside-labour', rebasing)).toBeCloseTo(0.36, 12);
    expect(rebased(0.4, 2035, 'outside-labour', rebasing)).toBeCloseTo(0.43, 12);
  });

  it('stays as it was before that year, and where nothing was entered', () => {
    expect(rebased(0.31, 2026, 'outside-labour', rebasing)).toBe(0.31);
    expect(rebasingOf(observations, 'north', 'outside-labour', projected)).toBeUndefined();
    expect(rebased(0.2, 2030, 'convicted', undefined)).toBe(0.2);
  });

  it('never leaves what a share can be', () => {
    const far = { from: 2026, offset: -0.5 };
    expect(rebased(0.3, 2030, 'convicted', far)).toBe(0);
    expect(rebased(0.3, 2030, 'convicted', { from: 2026, offset: 0.9 })).toBe(1);
    expect(rebased(300_000, 2030, 'mean-income', { from: 2026, offset: 20_000 })).toBe(320_000);
  });

  it('is not moved by what the pack observed: the base year begins there already', () => {
    const ofPack = observations.map((seen) => ({ ...seen, source: 'pack' as const }));
    expect(rebasingOf(ofPack, 'hill', 'outside-labour', projected)).toBeUndefined();
  });

  it('is asked for in the header', () => {
    const read = (line: string) => parseNotebook(notebookText(status2026).replace('years:', `${line}\nyears:`), 'a.md');
    expect(read('status: rebase').notebook.status).toBe('rebase');
    expect(read('status: overlay').notebook.status).toBe('overlay');
    expect(told(read('status: rebaes').messages)).toEqual([
      '6:9 status is “rebaes”; expected overlay or rebase. Did you mean `rebase`?',
    ]);
  });
});

describe('faults of a status', () => {
  it('are all told at once, with line, found, expected and what to do', () => {
    const { messages } = understood(
      cell(
        'status 2041',
        'values:',
        '  - place: hil',
        '    convicted: 0.02',
        '  - place: hill',
        '    outside-labour: 31',
        '    convicted: 1,8 %',
        '    outside-labor: 0.3',
        '    low-income: 0.2',
        '  - place: hill',
        '    low-income: 0.25',
        '  - convicted: 0.02',
        'colour: red',
      ),
    );
    expect(told(messages.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)))).toEqual([
      '8:1 The status is of 2041; the projection ends in 2040. Mend the year, or extend `years`.',
      '10:12 The place `hil` is not in the data pack. Did you mean `hill`?',
      '13:21 outside-labour is 31; expected 0 to 1. Write 0.31 for 31 %.',
      '14:16 convicted is “1,8 %”; expected a number. Write 0.018 for 1.8 %.',
      '15:5 `outside-labor` is not a criterion. Did you mean `outside-labour`?',
      '18:17 low-income of hill in 2041 is written twice (also line 16). Keep one.',
      '19:5 The item under `values` has no `place`. Write the id of a district, an estate or the municipality.',
      expect.stringContaining('20:1 Unknown key `colour`'),
    ]);
  });

  it('are told where no year is given, and where one is no year', () => {
    expect(told(understood(cell('status seen', 'values:', '  - {place: hill, convicted: 0.02}')).messages)).toEqual([
      '8:1 The status has no `year`. Write the year that the figures are of.',
    ]);
    expect(told(understood(cell('status seen', 'year: 20')).messages)).toEqual([
      '9:7 year is 20; expected a whole number from 1980 to 2200.',
    ]);
  });

  it('are warned of where nothing is entered', () => {
    expect(told(understood(cell('status 2026')).messages)).toEqual(['8:1 The status of 2026 has no values.']);
  });
});
