import { describe, expect, it } from 'vitest';
import { criteria } from '../../engine/criteria/criterionIds.ts';
import { countCells } from '../../engine/criteria/tally.ts';
import type { MeasureUse } from '../../engine/measures/measureUse.ts';
import { activities, ageBandStarts, tenures } from '../../engine/population/codes.ts';
import type { Pilot, Strategy, Trigger } from '../../engine/scenario/strategy.ts';
import { childFigures, childViews } from '../../engine/schools/childFigures.ts';
import { surroundingFigures, surroundingUnit } from '../../engine/simulation/projection.ts';
import { beginning, type CarryingState, standingOf } from '../../engine/simulation/standing.ts';
import { compileJudge } from '../../engine/simulation/triggers.ts';
import { strategy, town } from '../simulation/town.ts';
import { use } from './planning.ts';

const estates = town.geography.estates.length;

/** A year's end in which the share outside work and education of the first estate is as given, and 0.1 elsewhere. */
function yearEnd(year: number, share: number) {
  const counts = new Float64Array(estates * countCells);
  for (let estate = 0; estate < estates; estate++) {
    const at = estate * countCells + criteria.indexOf('outside-labour') * 2;
    counts[at] = 1000 * (estate === 0 ? share : 0.1);
    counts[at + 1] = 1000;
  }
  const people = new Float64Array(estates * ageBandStarts.length * activities.length).fill(5);
  const surroundings = new Float64Array(estates * surroundingFigures.length);
  surroundings[surroundingFigures.indexOf('safety')] = surroundingUnit * share;
  const base = new Float64Array(counts.length);
  return { year, counts, base, people, children: children(share), dwellings: dwellings(share), surroundings };
}

/** Children of whom as large a share is away often, whose Danish is weak and who are in day care; of elsewhere and of those who left, all. */
function children(share: number): Float64Array {
  const figures = new Float64Array(childViews.length * estates * childFigures.length).fill(200);
  const set = (figure: (typeof childFigures)[number], value: number) => {
    figures[childFigures.indexOf(figure)] = value;
  };
  for (const figure of ['weak-when-tested', 'in-day-care', 'weak-danish', 'often-away'] as const)
    set(figure, 200 * share);
  set('absence', 200 * 200 * share);
  set('result', 200 * 10 * (7 - share));
  return figures;
}

/** Homes of which as large a share is vacant, among those in use; closed and demolished ones beside them. */
function dwellings(share: number): Float64Array {
  const figures = new Float64Array(estates * tenures.length * 4).fill(50);
  for (let tenure = 0; tenure < tenures.length; tenure++)
    figures.set([1000 * (1 - share), 1000 * share, 400, 400], tenure * 4);
  return figures;
}

function trigger(changes: Partial<Trigger> = {}): Trigger {
  return {
    ...{ id: 'early', when: 'outside_labour("north-park") > 0.3', years: 1, lag: 0, act: 'stay' },
    ...{ start: [], stop: [], dose: {} },
    ...changes,
  };
}

/** The standing of a use from 2026 on, year by year, when the share of the first estate goes as given from 2025 on. */
function standings(chosen: Strategy, asked: MeasureUse, shares: readonly number[]) {
  const judge = compileJudge(town, chosen);
  let state: CarryingState = beginning(chosen);
  return shares.map((share, i) => {
    state = judge?.(state, yearEnd(2025 + i, share)).state ?? state;
    const standing = standingOf(asked, chosen, state, 2026 + i);
    const acts = standing && 2026 + i >= standing.from && 2026 + i <= standing.to;
    return acts ? standing.dose : 0;
  });
}

const waiting = use('employment-programme', {}, { from: 2026, to: 2040 });
const withTriggers = (...triggers: readonly Trigger[]) => strategy({ measures: [waiting], triggers });

describe('a trigger', () => {
  const starting = (changes: Partial<Trigger>) => withTriggers(trigger({ start: [waiting.id], ...changes }));

  it('starts a measure in the year after its line is crossed, and leaves it running', () => {
    expect(standings(starting({}), waiting, [0.2, 0.31, 0.2, 0.2])).toEqual([0, 1, 1, 1]);
  });

  it('waits for the line to be crossed in so many years running', () => {
    expect(standings(starting({ years: 2 }), waiting, [0.31, 0.2, 0.31, 0.31, 0.2])).toEqual([0, 0, 0, 1, 1]);
  });

  it('counts the base year as the first', () => {
    expect(standings(starting({ years: 2 }), waiting, [0.31, 0.31])).toEqual([0, 1]);
  });

  it('acts later by its lag', () => {
    expect(standings(starting({ lag: 2 }), waiting, [0.31, 0.2, 0.2, 0.2])).toEqual([0, 0, 1, 1]);
  });

  it('that acts once lets a measure run its own number of years, counted from then', () => {
    const short = { ...waiting, to: 2027 };
    const once = strategy({ measures: [short], triggers: [trigger({ start: [short.id], act: 'once' })] });
    expect(standings(once, short, [0.2, 0.2, 0.2, 0.31, 0.31, 0.31, 0.31])).toEqual([0, 0, 0, 1, 1, 0, 0]);
  });

  it('that acts while its condition holds ends with it, and may begin again', () => {
    expect(standings(starting({ act: 'while' }), waiting, [0.31, 0.2, 0.31, 0.31, 0.2])).toEqual([1, 0, 1, 1, 0]);
  });

  it('with a hysteresis does not flicker around its line', () => {
    const until = 'outside_labour("north-park") <= 0.28';
    const shares = [0.31, 0.29, 0.31, 0.29, 0.27, 0.29, 0.31];
    expect(standings(starting({ act: 'while', until }), waiting, shares)).toEqual([1, 1, 1, 1, 0, 0, 1]);
  });

  it('stops a measure, for good or while its condition holds', () => {
    const stopping = (act: Trigger['act']) => withTriggers(trigger({ stop: [waiting.id], act }));
    expect(standings(stopping('stay'), waiting, [0.2, 0.31, 0.2])).toEqual([1, 0, 0]);
    expect(standings(stopping('while'), waiting, [0.2, 0.31, 0.2])).toEqual([1, 0, 1]);
  });

  it('changes a dose while it is in force', () => {
    const dosing = withTriggers(trigger({ dose: { [waiting.id]: 1.5 }, act: 'while' }));
    expect(standings(dosing, waiting, [0.2, 0.31, 0.2])).toEqual([1, 1.5, 1]);
  });

  it('may ask whether another one has fired, in the same year already', () => {
    const first = trigger({ id: 'first' });
    const second = trigger({ id: 'second', when: 'fired("first") == 1', start: [waiting.id] });
    expect(standings(withTriggers(first, second), waiting, [0.2, 0.31, 0.2])).toEqual([0, 1, 1]);
  });

  it('reads gaps, changes, shares of activities, numbers of residents and the year', () => {
    const reads = (when: string, shares: readonly number[]) => {
      const chosen = withTriggers(trigger({ when, start: [waiting.id] }));
      return standings(chosen, waiting, shares).indexOf(1);
    };
    expect(reads('gap("outside-labour", "north-park") > 0.15', [0.2, 0.24, 0.26])).toBe(2);
    expect(reads('change("outside-labour", "north-park") > 0.04', [0.2, 0.23, 0.28])).toBe(2);
    expect(reads('activity_share("employed", "north-park") == 1 / 8', [0.2])).toBe(0);
    expect(reads('youth_share("student", "north-park") > 1', [0.2])).toBe(-1);
    expect(reads('residents("north-park") == 400 and year >= 2026', [0.2, 0.2])).toBe(1);
  });

  it.each(['weak_danish_at_three', 'in_day_care', 'weak_danish_at_school', 'absence', 'often_away', 'vacant_share'])(
    'may act early on %s of its place alone, and of who lives there alone',
    (indicator) => {
      const crosses = (when: string) =>
        standings(withTriggers(trigger({ when, start: [waiting.id] })), waiting, [0.2, 0.24, 0.26]).indexOf(1);
      expect(crosses(`${indicator}("north-park") > 0.25`)).toBe(2);
      expect(crosses(`${indicator}("north-park") > 0.26`)).toBe(-1);
    },
  );

  it('may act on results at school, in grade points', () => {
    const chosen = withTriggers(trigger({ when: 'school_result("north-park") < 6.75', start: [waiting.id] }));
    expect(standings(chosen, waiting, [0.2, 0.24, 0.26])).toEqual([0, 0, 1]);
  });

  it('may act on how many feel safe: what the pack says of its place and what measures add', () => {
    const crosses = (when: string) =>
      standings(withTriggers(trigger({ when, start: [waiting.id] })), waiting, [0.2, 0.24, 0.26]).indexOf(1);
    // 70 % in the pack
    expect(crosses('safe_share("north-park") > 0.95')).toBe(2);
    expect(crosses('safe_share("north-park") > 0.97')).toBe(-1);
  });

  it('is logged in the years in which it fires and those in which what it does is in force', () => {
    const chosen = starting({ lag: 1 });
    const judge = compileJudge(town, chosen);
    let state = beginning(chosen);
    const log = [0.2, 0.31, 0.31, 0.2].map((share, i) => {
      const decided = judge!(state, yearEnd(2025 + i, share));
      state = decided.state;
      return decided.triggers[0];
    });
    expect(log).toEqual([
      { fired: false, inForce: false },
      { fired: true, inForce: false },
      { fired: false, inForce: true },
      { fired: false, inForce: true },
    ]);
  });
});

describe('a pilot', () => {
  const tried = use('temporary-settings', {}, { from: 2026, to: 2040 });
  const pilot: Pilot = {
    ...{ id: 'square', uses: [tried.id], review: 2028, ifTrue: 'keep' },
    rule: 'outside_labour("north-park") < 0.25',
  };
  const trying = (changes: Partial<Pilot>) => strategy({ measures: [tried], pilots: [{ ...pilot, ...changes }] });

  it('goes on where the rule says keep at the end of its review year', () => {
    expect(standings(trying({}), tried, [0.3, 0.3, 0.3, 0.2, 0.3])).toEqual([1, 1, 1, 1, 1]);
  });

  it('ends with its review year where it does not, whatever happens later', () => {
    expect(standings(trying({}), tried, [0.2, 0.2, 0.2, 0.3, 0.2])).toEqual([1, 1, 1, 0, 0]);
  });

  it('may have a rule that says when to drop it', () => {
    expect(standings(trying({ ifTrue: 'drop' }), tried, [0.3, 0.3, 0.3, 0.2, 0.3])).toEqual([1, 1, 1, 0, 0]);
  });
});
