import { describe, expect, it } from 'vitest';
import { tableNames } from '../../engine/analysis/table.ts';
import type { FormulaCell } from '../../engine/scenario/formulaCell.ts';
import type { FreeFigureCell } from '../../engine/scenario/freeFigure.ts';
import { type GoalCell, goalOf, withGoalCells } from '../../engine/scenario/goalCell.ts';
import { strategy } from '../simulation/town.ts';
import { cell, pack, told, understood } from './writing.ts';

const [first, second] = pack.geography.estates.map(({ id }) => id);
const read = (info: string, ...lines: readonly string[]) => {
  const { notebook, messages } = understood(cell(info, ...lines));
  return { cell: notebook.cells[0], messages: told(messages) };
};

describe('a formula cell', () => {
  it('is read with its unit, places and year, and is a line over the years unless it names one', () => {
    const lines = [
      `formula: gap("convicted", place) - gap("convicted", place, 2025)`,
      'unit: points',
      `places: [${first}]`,
    ];
    const series = read('formula change', ...lines);
    expect(series.messages).toEqual([]);
    expect(series.cell as FormulaCell).toMatchObject({ unit: 'points', show: 'series', places: [first] });
    expect(read('formula change', ...lines, 'year: 2030').cell).toMatchObject({ show: 'number', year: 2030 });
  });

  it.each([
    ['an unknown place', `level("convicted", "${first}x")`, `Did you mean \`${first}\`?`],
    ['a misspelt criterion', 'gap("convictd", place)', 'Did you mean `convicted`?'],
    ['a year that is not projected', 'gap("convicted", place, 1999)', 'The year `1999` is not in the projection'],
    ['a place where a number belongs', 'place + 1', '`place` is a place and not a number'],
    ['too many words', 'residents(place, 2030, 1)', 'residents has 3 parts in its brackets; expected 1–2'],
    ['origin', 'level("origin", place)', 'almenboligloven § 60'],
    ['a function of mathjs', 'import({a: 1})', 'can’t be used in formulas'.replace('’', "'")],
  ])('tells %s at its line, in words of the field', (_, formula, sentence) => {
    const { messages } = read(
      'formula wrong',
      'title: Prøve',
      `formula: ${formula.includes(': ') ? `'${formula}'` : formula}`,
    );
    expect(messages).toContainEqual(expect.stringContaining(sentence));
    expect(messages[0]).toMatch(/^10:/);
  });

  it('may be asked of another year that is counted from the one at hand', () => {
    expect(read('formula change', 'formula: gap("convicted", place, year - 5)').messages).toEqual([]);
  });

  it('without a formula, and of a unit that is none, says what to write', () => {
    expect(read('formula empty', 'unit: percnt').messages).toEqual([
      expect.stringContaining('The cell has no `formula`'),
      expect.stringContaining('Did you mean `percent`?'),
    ]);
  });

  it('is shown by a figure that names it, and by no figure that can not', () => {
    const formula = cell('formula load', 'formula: gap("convicted", place)');
    const figure = (kind: string, id: string) => cell('figure shown', `figure: ${kind}`, `indicator: formula(${id})`);
    expect(told(understood(formula, figure('trend', 'load')).messages)).toEqual([]);
    expect(told(understood(formula, figure('trend', 'laod')).messages)).toEqual([
      expect.stringContaining('Did you mean `load`?'),
    ]);
    expect(told(understood(formula, figure('tiles', 'load')).messages)).toEqual([
      expect.stringContaining('shows criteria and not formulas'),
    ]);
  });
});

describe('a goal cell', () => {
  it('holds criterion, place, year and target, and comes to a goal of the places', () => {
    const goal = read('goal fewer', 'indicator: gap(low-income)', `where: ${second}`, 'year: 2030', 'shrink: 0.25');
    expect(goal.messages).toEqual([]);
    expect(goalOf(goal.cell as GoalCell, pack, { from: 2025, to: 2040 })).toEqual({
      id: 'fewer',
      indicator: { form: 'gap', criterion: 'low-income' },
      estates: [1],
      year: 2030,
      target: 'shrink',
      value: 0.25,
    });
  });

  it('may claim anything of the scenarios it asks, which their runs are watched for', () => {
    const reach = `safe_share("${first}") > 0.7 and residents("${second}") > 10`;
    const goal = read('goal safer', `reach: ${reach}`, 'year: 2030', 'scenarios: [baseline]');
    expect(goal.messages).toEqual([]);
    const years = { from: 2025, to: 2040 };
    expect(goalOf(goal.cell as GoalCell, pack, years)).toBeUndefined();
    const strategies = [strategy(), strategy({ id: 'other' })];
    const claim = { id: 'safer', reach, year: 2030, isOfCell: true };
    const [asked, other] = withGoalCells(strategies, [goal.cell!], pack, years);
    expect(asked?.claims).toEqual([claim]);
    expect(asked?.goals).toBeUndefined();
    expect(other).toBe(strategies[1]);
  });

  it('may ask of a trigger that all of its scenarios have', () => {
    const goal = read('goal early', 'reach: fired("early") == 1', 'year: 2030');
    expect(goal.messages.join()).toContain('`early` is not a word that fired can read');
    const fired = { when: 'year > 2026', years: 1, lag: 0, act: 'stay' as const, start: [], stop: [], dose: {} };
    const having = strategy({ triggers: [{ id: 'early', ...fired }] });
    const asked = (strategies: (typeof having)[]) =>
      withGoalCells(strategies, [goal.cell!], pack, { from: 2025, to: 2040 }).filter(({ claims }) => claims).length;
    expect(asked([having, { ...having, id: 'b' }])).toBe(2);
    expect(asked([having, strategy({ id: 'without' })])).toBe(0);
  });

  it.each([
    ['a misspelt indicator', ['reach: safe_shar("x") > 0.7', 'year: 2030'], 'Did you mean `safe_share`?'],
    ['a number', [`reach: residents("${first}")`, 'year: 2030'], 'reach gives a number'],
    [
      'a line beside it',
      [`reach: residents("${first}") > 1`, 'year: 2030', 'at-most: 1'],
      'both `reach` and `at-most`',
    ],
    ['a claim of no year', [`reach: residents("${first}") > 1`], '`year`'],
  ])('that claims %s is told at its line', (_, lines, sentence) => {
    expect(read('goal wrong', ...lines).messages.join('\n')).toContain(sentence);
  });

  it.each([
    ['no target', ['indicator: gap(low-income)', `where: ${first}`, 'year: 2030'], 'one of `at-most`'],
    ['no year', ['indicator: gap(low-income)', `where: ${first}`, 'at-most: 0.1'], '`year`'],
    [
      'a place that is not there',
      ['indicator: gap(low-income)', `where: ${first}x`, 'year: 2030', 'shrink: 0'],
      `Did you mean \`${first}\`?`,
    ],
    [
      'a year that is not projected',
      ['indicator: gap(low-income)', `where: ${first}`, 'year: 2090', 'shrink: 0'],
      '2090',
    ],
    [
      'a scenario that is not there',
      ['indicator: level(low-income)', 'year: 2030', 'at-most: 0.1', 'scenarios: [nobody]'],
      '`nobody`',
    ],
  ])('with %s says so', (_, lines, sentence) => {
    expect(read('goal wrong', ...lines).messages.join('\n')).toContain(sentence);
  });
});

describe('a free figure', () => {
  const figure = (...spec: readonly string[]) =>
    read('vega own', 'description: Prøve', 'spec:', ...spec.map((line) => `  ${line}`));
  const data = 'data: {name: criteria}';

  it('may ask for any table of results and for nothing that is not one', () => {
    const refused = tableNames.filter((name) => figure(`data: {name: ${name}}`, 'mark: bar').messages.length > 0);
    // both are told of all futures drawn and not of places and years
    expect(refused).toEqual(['uncertainty', 'draws']);
  });

  it('draws data of the document by name', () => {
    const { cell: own, messages } = figure(
      data,
      'transform:',
      `  - filter: datum.place == '${first}' && datum.year >= 2030`,
      '  - calculate: round(datum.mean * 100)',
      '    as: percent',
      'mark: line',
      'encoding: {x: {field: year, type: quantitative}, y: {field: percent, type: quantitative}}',
    );
    expect(messages).toEqual([]);
    expect((own as FreeFigureCell).data).toEqual([expect.objectContaining({ name: 'criteria' })]);
    expect((own as FreeFigureCell).spec).toMatchObject({ mark: 'line', data: { name: 'criteria' } });
  });

  it('is read from JSON as from YAML', () => {
    expect(figure('{"data": {"name": "people"}, "mark": "bar", "encoding": {}}').messages).toEqual([]);
  });

  it('draws the document’s own tables and formulas', () => {
    const formula = cell('formula load', 'formula: gap("convicted", place)');
    const free = cell('vega own', 'description: x', 'spec: {data: {name: load}, mark: bar}');
    expect(told(understood(formula, free).messages)).toEqual([]);
  });

  it.each([
    ['an address', ['data: {url: "https://example.org/x.json"}']],
    ['data of its own', ['data: {values: [{a: 1}]}']],
    ['data sets of its own', [data, 'datasets: {x: [{a: 1}]}']],
    ['a look-up elsewhere', [data, 'transform: [{lookup: a, from: {data: {url: x}, key: a}}]']],
    ['a link', [data, 'encoding: {href: {field: scenario}}']],
    ['a picture', [data, 'mark: image']],
    ['a picture by type', [data, 'mark: {type: image, url: "x.png"}']],
    ['settings of what embeds it', [data, 'usermeta: {embedOptions: {ast: false}}']],
    ['a field on the page', [data, 'params: [{name: a, bind: {input: range, element: "#b"}}]']],
    ['listening to the page', [data, 'params: [{name: a, select: {type: point, on: "window:click"}}]']],
    ['rows without end', [data, 'layer: [{data: {sequence: {start: 0, stop: 1e12}}}]']],
    ['bins without end', [data, 'encoding: {x: {bin: {step: 1.0e-9}, field: year}}']],
    ['too many ticks', [data, 'encoding: {x: {axis: {tickCount: 1000000}, field: year}}']],
    ['a function that is not one of the few', [data, 'transform: [{calculate: "eval(1)", as: a}]']],
    ['a way to what values are made of', [data, 'transform: [{calculate: "datum[\'constructor\']", as: a}]']],
    ['the same by a dot', [data, 'transform: [{calculate: datum.constructor, as: a}]']],
    ['the same put together', [data, "transform: [{calculate: \"datum['con' + 'structor']\", as: a}]"]],
    ['a method', [data, 'transform: [{calculate: datum.scenario.replace(1), as: a}]']],
    ['the page', [data, 'transform: [{filter: window.location}]']],
    ['an event', [data, 'mark: {type: bar, tooltip: {expr: event.view}}']],
    ['code in a label', [data, 'encoding: {x: {axis: {labelExpr: "this"}}}']],
    ['data that are not there', ['data: {name: criterion}']],
    ['no data at all', ['mark: bar']],
  ])('that asks for %s is refused', (_, spec) => {
    const { messages } = figure(...spec);
    expect(messages.length).toBeGreaterThan(0);
  });

  it('says which data it might have meant, at its line', () => {
    expect(figure('mark: bar', 'data: {name: critera}').messages).toEqual([
      expect.stringMatching(/^12:\d+ The document has no data named `critera`\. Did you mean `criteria`\?$/),
    ]);
  });

  it('without a specification or a description says what to write', () => {
    expect(read('vega own', 'title: x').messages).toEqual([expect.stringContaining('The figure has no `spec`')]);
    expect(read('vega own', 'spec: {data: {name: people}, mark: bar}').messages).toEqual([
      expect.stringContaining('The figure has no `description`'),
    ]);
  });
});
