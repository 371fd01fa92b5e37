import { describe, expect, it } from 'vitest';
import { resolvedFiles, told } from './writing.ts';

describe('faults of a measure’s reach and scope', () => {
  const alone = (...lines: readonly string[]) =>
    told(
      resolvedFiles({ 'plan.yaml': ['measures:', ...lines.map((line, i) => `  ${i === 0 ? '- ' : '  '}${line}`)] })
        .messages,
    );

  it('are told: shares over one, no whole years, ages the wrong way round', () => {
    expect(
      alone(
        'measure: family-support',
        'where: hill',
        'from: 2026',
        'takeUp: 60',
        'dropOut: -0.1',
        'lag: 1.5',
        'fade: 30',
        'capacity: -1',
        'cost: free',
        'ageFrom: 40',
      ),
    ).toEqual([
      '5:13 takeUp is 60; expected 0 to 1. Write 0.6 for 60 %.',
      '6:14 dropOut is -0.1; expected 0 to 1. Write 0.1 for 10 %.',
      '7:10 lag is 1.5; expected a whole number from 0 to 20.',
      '8:11 fade is 30; expected a whole number from 0 to 20.',
      '9:15 capacity is -1; expected a whole number from 0 to 100000.',
      '10:11 cost is “free”; expected 0 to 1000000000.',
      '11:14 ageFrom is 40; expected a whole number from 0 to 24.',
    ]);
    expect(alone('measure: family-support', 'where: hill', 'from: 2026', 'ageFrom: 20', 'ageTo: 10')).toEqual([
      '6:12 ageFrom is 20 and ageTo 10; expected the youngest age first. Swap them.',
    ]);
  });

  it('are told where a measure has no such key: works have no take-up', () => {
    expect(alone('measure: demolition', 'where: hill', 'from: 2026', 'takeUp: 0.5')[0]).toContain(
      'The measure demolition has no key `takeUp`.',
    );
  });

  it('are told where a path joins a district with itself', () => {
    expect(alone('measure: paths', 'where: hill', 'from: 2026')).toEqual([
      expect.stringContaining('3:12 where names places in one district; paths joins at least two. Districts: '),
    ]);
  });

  it('are told where a school is not in the pack, or merged into itself', () => {
    expect(
      alone(
        'measure: school-structure',
        'where: hill',
        'from: 2026',
        'institutions: [nowhere]',
        'mergedInto: [nowhere]',
      ),
    ).toEqual([
      expect.stringContaining('5:19 `nowhere` is no school or day care in the data pack.'),
      expect.stringContaining('6:17 `nowhere` is no school or day care in the data pack.'),
      '6:17 mergedInto names one school, and only together with `change: closed`.',
    ]);
  });

  it('are told where the steps of a stair go down, or let more than there is', () => {
    expect(
      alone(
        'measure: stair-model',
        'where: hill',
        'from: 2026',
        'middleLine: 0.4',
        'upperLine: 0.3',
        'lowerMunicipal: 0.5',
        'lowerFlexible: 0.8',
      ),
    ).toEqual([
      '6:16 upperLine is 0.3 and middleLine 0.4; expected an upper step over the middle one. Swap them.',
      '8:20 lowerMunicipal and lowerFlexible are 1.3 together; expected at most 1. Lower one.',
    ]);
  });

  it('let two uses of one programme stand at a place for different ages, and no two for the same', () => {
    const twice = (from: number) =>
      alone('measure: youth-crime-prevention', 'where: hill', 'from: 2026', 'ageTo: 17').concat(
        told(
          resolvedFiles({
            'plan.yaml': [
              'measures:',
              '  - {measure: youth-crime-prevention, where: hill, from: 2026, ageTo: 17}',
              `  - {measure: youth-crime-prevention, where: hill, from: 2026, ageFrom: ${from}}`,
            ],
          }).messages,
        ),
      );
    expect(twice(18)).toEqual([]);
    expect(twice(17)).toEqual([expect.stringContaining('is used twice at The Hill')]);
  });
});
