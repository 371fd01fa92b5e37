import { describe, expect, it } from 'vitest';
import { checkFile } from '../../engine/scenario/check.ts';
import { cell, pack, resolvedFiles, told, understood } from './writing.ts';

const [first, second] = pack.geography.estates.map(({ id }) => id);
const goalsOf = (...lines: readonly string[]) => ['name: Plan', 'goals:', ...lines.map((line) => `  ${line}`)];
const faultsOf = (...lines: readonly string[]) =>
  told(checkFile(goalsOf(...lines).join('\n'), 'plan.yaml', pack)).map((text) => text.slice(0, 120));

describe('goals of a scenario', () => {
  it('are read with indicator, places, year and what is to be reached', () => {
    const { strategies, messages } = resolvedFiles({
      'plan.yaml': goalsOf(
        '- goal: fewer-low-incomes',
        '  indicator: gap(low-income)',
        `  where: [${second}, ${first}]`,
        '  year: 2030',
        '  shrink: 0.25',
      ),
    });
    expect(messages).toEqual([]);
    expect(strategies.find(({ id }) => id === 'plan')!.goals).toEqual([
      {
        id: 'fewer-low-incomes',
        indicator: { form: 'gap', criterion: 'low-income' },
        estates: [0, 1],
        year: 2030,
        target: 'shrink',
        value: 0.25,
      },
    ]);
  });

  it('are the municipality’s where no place is given, and a programme’s where one is', () => {
    const { strategies, messages } = resolvedFiles({
      'plan.yaml': [
        'measures:',
        '  - measure: employment-programme',
        '    id: jobs',
        `    where: ${second}`,
        '    from: 2026',
        'programmes:',
        '  - programme: work-first',
        '    measures: [jobs]',
        ...goalsOf(
          '- {goal: everywhere, indicator: level(convicted), year: 2031, at-most: 0.01}',
          '- {goal: there, indicator: gap(outside-labour), programme: work-first, year: 2031, at-most: 0.1}',
        ).slice(1),
      ],
    });
    expect(messages).toEqual([]);
    const goals = strategies.find(({ id }) => id === 'plan')!.goals!;
    expect(goals[0]!.estates).toHaveLength(pack.geography.estates.length);
    expect(goals[1]!.estates).toEqual([1]);
  });

  it('are inherited, and one with the id of an inherited one takes its place', () => {
    const goal = (year: number) => [
      'goals:',
      `  - {goal: fewer, indicator: gap(low-income), where: ${first}, year: ${year}, shrink: 0}`,
    ];
    const { strategies } = resolvedFiles({
      'old.yaml': goal(2028),
      'new.yaml': ['extends: old', ...goal(2032)],
      'same.yaml': ['extends: old'],
    });
    const yearIn = (id: string) => strategies.find((strategy) => strategy.id === id)!.goals!.map(({ year }) => year);
    expect(yearIn('new')).toEqual([2032]);
    expect(yearIn('same')).toEqual([2028]);
  });

  it('may stand in a cell of a notebook, within its years', () => {
    const lines = ['goals:', `  - {goal: far, indicator: gap(low-income), where: ${first}, year: 2050, shrink: 0}`];
    expect(told(understood(cell('scenario a', ...lines)).messages).join()).toContain(
      'expected a year from 2026 to 2040',
    );
  });

  it('may be a claim of any indicator, beside those of criteria or alone', () => {
    const reach = `reach: school_result("${first}") >= 6 and vacant_share("${second}") < 0.05`;
    const { strategies, messages } = resolvedFiles({
      'both.yaml': goalsOf(
        `- {goal: fewer, indicator: gap(low-income), where: ${first}, year: 2030, shrink: 0}`,
        '- goal: better-results',
        `  ${reach}`,
        '  year: 2032',
      ),
      'alone.yaml': goalsOf('- goal: better-results', `  ${reach}`, '  year: 2032'),
    });
    expect(messages).toEqual([]);
    const of = (id: string) => strategies.find((strategy) => strategy.id === id)!;
    const claim = { id: 'better-results', reach: reach.slice('reach: '.length), year: 2032 };
    expect(of('both').claims).toEqual([claim]);
    expect(of('both').goals).toHaveLength(1);
    // It has goals of its own, so the ordinary ones are not its.
    expect(of('alone')).toMatchObject({ goals: [], claims: [claim] });
  });

  it('that are claims tell their faults with line and column too', () => {
    expect(
      faultsOf(
        '- goal: one',
        `  reach: school_resul("${first}") >= 6`,
        '  year: 2030',
        '- goal: two',
        `  reach: school_result("${first}")`,
        '  year: 2030',
        '- goal: three',
        `  reach: residents("${first}") > 100`,
        '  year: 2019',
        '- goal: four',
        `  reach: residents("${first}") > 100`,
        '  indicator: gap(low-income)',
        '  at-most: 0.1',
        '  year: 2030',
        '- goal: five',
        `  reach: residents("${first}") > 100`,
      ).map((text) => text.split(' ').slice(0, 6).join(' ')),
    ).toEqual([
      "4:12 The function `school_resul` can't be",
      '7:12 reach gives a number; expected',
      "11:11 The goal's year is 2019;",
      '12:5 The goal has both `reach`',
      '17:5 The goal has no `year`.',
    ]);
  });

  it('tell all their faults at once, each with its line and what to write', () => {
    expect(
      faultsOf(
        '- goal: one',
        '  indicator: gap(low-incom)',
        '  year: 2030',
        '  at-most: 0.1',
        '- indicator: gap(low-income)',
        '  year: 2030',
        '  shrink: 3',
        '- goal: three',
        '  indicator: gap(low-income)',
        '  year: 2030',
        '  at-most: 0.1',
        '  at-least: 0.2',
        '- goal: four',
        '  indicator: gap(low-income)',
        '  year: 2030',
        '  at-most: 0.1',
        '- goal: five',
        '  indicator: level(low-income)',
        '  where: nowhere-at-all',
        '  yaer: 2030',
        '  at-most: 0.1',
        '- goal: six',
        '  indicator: level(low-income)',
        '  programme: none',
        '  year: 2019',
        '  at-most: 0.1',
      ).map((text) => text.split(' ').slice(0, 8).join(' ')),
    ).toEqual([
      '4:16 “gap(low-incom)” is not an indicator; expected `gap(…)`',
      '7:5 The goal has no `goal`. Add it.',
      '9:13 shrink is 3; expected a share from',
      '10:5 The goal `three` is a gap for',
      '14:15 A goal needs one of `at-most`, `at-least`',
      '15:5 The goal `four` is a gap for',
      '19:5 The goal has no `year`. Add it.',
      '21:12 The place `nowhere-at-all` is not in the',
      '22:5 Unknown key `yaer` in a goal. It',
      '26:16 The scenario has no programme `none`.',
      "27:11 The goal's year is 2019; expected a",
    ]);
  });

  it('change nothing in the simulation: a scenario is the same but for them', () => {
    const goal = ['goals:', `  - {goal: fewer, indicator: gap(low-income), where: ${first}, year: 2030, shrink: 0}`];
    const { strategies } = resolvedFiles({ 'with.yaml': goal, 'without.yaml': ['name: with'] });
    const [, withGoal, without] = strategies;
    const { goals, ...rest } = withGoal!;
    expect(goals).toHaveLength(1);
    expect(rest).toEqual({ ...without, id: 'with' });
  });
});
