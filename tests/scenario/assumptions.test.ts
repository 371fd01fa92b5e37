import { describe, expect, it } from 'vitest';
import { diffStrategies } from '../../engine/scenario/diff.ts';
import { strategy } from '../simulation/town.ts';
import { resolvedFiles, told } from './writing.ts';

describe('a path that a scenario replaces', () => {
  const written = (...lines: readonly string[]) =>
    told(resolvedFiles({ 'turn.yaml': ['references:', ...lines] }).messages);

  it('may let the economy turn, within what the hazards leave room for', () => {
    expect(written('  business-cycle:', '    2029: 0.7', '    2033: 1')).toEqual([]);
    expect(written('  business-cycle:', '    2029: 0.2', '    2031: 1.6')).toEqual([
      '3:11 2029 is 0.2; expected 0.5 to 1.5.',
      '4:11 2031 is 1.6; expected 0.5 to 1.5.',
    ]);
  });

  it('holds a share where the law compares with a share', () => {
    expect(written('  national-conviction-share:', '    2029: 7')).toEqual(['3:11 2029 is 7; expected 0 to 1.']);
  });
});

describe('a parameter that a scenario replaces', () => {
  const written = (...lines: readonly string[]) =>
    told(resolvedFiles({ 'turn.yaml': ['parameters:', ...lines] }).messages);

  it('may be set to the ends of what it can be', () => {
    expect(written('  choice-sample: 1', '  income-persistence: 1', '  notice-days: 0', '  choice-rent: -9')).toEqual(
      [],
    );
  });

  it('is refused where it can’t be at all: no home looked at, more than all, fewer than none', () => {
    expect(
      written('  choice-sample: 0', '  income-persistence: 1.2', '  notice-days: -1', '  union-of-others: 20'),
    ).toEqual([
      '2:3 choice-sample is 0; expected 1 to 200.',
      '3:3 income-persistence is 1.2; expected 0 to 1.',
      '4:3 notice-days is -1; expected 0 to 1000000000.',
      '5:3 union-of-others is 20; expected 0 to 2.',
    ]);
  });
});

describe('programmes, pilots and triggers', () => {
  it('are among the assumptions in which two strategies differ, key by key', () => {
    const trigger = { id: 't', when: 'year > 2030', years: 1, lag: 0, act: 'stay' as const, start: [], stop: [] };
    const a = strategy({ triggers: [{ ...trigger, dose: { jobs: 1 } }] });
    const b = strategy({ triggers: [{ ...trigger, years: 2, dose: { jobs: 1.5 } }] });
    expect(diffStrategies(a, b)).toEqual([
      { kind: 'trigger', id: 't', key: 'years', a: 1, b: 2 },
      { kind: 'trigger', id: 't', key: 'dose jobs', a: 1, b: 1.5 },
    ]);
  });
});
