import { describe, expect, it } from 'vitest';
import { missingParents } from '../../engine/scenario/lineage.ts';
import { parseScenarioFile } from '../../engine/scenario/scenarioFile.ts';
import { cell, resolvedFiles, told, understood, using } from './writing.ts';

const renovation = using('renovation', 'where: hill', 'from: 2026');
const sale = using('sale', 'where: hill', 'from: 2027', 'to: 2028', 'dwellings: 10');

describe('a scenario', () => {
  it('that says nothing is today’s rule, put first and named in the document’s language', () => {
    const { strategies } = understood('Ingen scenarier.');
    expect(strategies).toEqual([
      { id: 'baseline', name: 'Basis', measures: [], rates: [], parameters: {}, references: {}, off: [] },
    ]);
  });

  it('keeps the order of the document', () => {
    const { strategies } = understood(
      cell('scenario b', 'name: B'),
      cell('scenario a', 'name: A'),
      cell('scenario baseline', 'name: Nu'),
    );
    expect(strategies.map(({ id, parent }) => [id, parent])).toEqual([
      ['b', 'baseline'],
      ['a', 'baseline'],
      ['baseline', undefined],
    ]);
  });

  it('has its fields filled in with defaults, but for those that keep today’s value', () => {
    const { strategies } = understood(
      cell('scenario a', ...using('sale', 'where: hill', 'from: 2027')),
      cell('scenario b', ...using('letting-shares', 'where: hill', 'from: 2026', 'to: 2030', 'municipalShare: 0.1')),
      cell('scenario c', ...using('renovation', 'where: hill', 'from: 2026', 'ramp: 3')),
    );
    expect(strategies.slice(1).map(({ measures }) => measures[0])).toEqual([
      {
        ...{ id: 'sale-hill', measure: 'sale', estates: [1], from: 2027, to: 2027, ramp: 0 },
        values: { dwellings: 100, tenure: 'owner-occupied' },
      },
      {
        ...{ id: 'letting-shares-hill', measure: 'letting-shares', estates: [1], from: 2026, to: 2030, ramp: 0 },
        values: { municipalShare: 0.1 },
      },
      {
        ...{ id: 'renovation-hill', measure: 'renovation', estates: [1], from: 2026, to: 2040, ramp: 3 },
        values: { attractiveness: 0.5, rentIncrease: 0.08 },
      },
    ]);
  });
});

describe('a scenario that extends another', () => {
  it('has its measures first, and its own in the place of those with the same id', () => {
    const { strategies, messages } = understood(
      cell('scenario a', ...renovation, ...sale.slice(1)),
      cell(
        'scenario b',
        'extends: a',
        ...using('renovation', 'where: hill', 'from: 2030'),
        ...using('infill', 'where: hill', 'from: 2031').slice(1),
      ),
    );
    expect(messages).toEqual([]);
    expect(strategies[2]?.parent).toBe('a');
    expect(strategies[2]?.measures.map(({ id, from }) => [id, from])).toEqual([
      ['renovation-hill', 2030],
      ['sale-hill', 2027],
      ['infill-hill', 2031],
    ]);
  });

  it('replaces a measure whole: fields of the parent’s use are not kept', () => {
    const { strategies } = understood(
      cell('scenario a', ...using('renovation', 'where: hill', 'from: 2026', 'attractiveness: 1.5')),
      cell('scenario b', 'extends: a', ...using('renovation', 'where: hill', 'from: 2026', 'rentIncrease: 0')),
    );
    expect(strategies[2]?.measures[0]?.values).toEqual({ attractiveness: 0.5, rentIncrease: 0 });
  });

  it('leaves out what it removes', () => {
    const { strategies, messages } = understood(
      cell('scenario a', ...renovation, ...sale.slice(1)),
      cell('scenario b', 'extends: a', 'remove: [renovation-hill]'),
    );
    expect(messages).toEqual([]);
    expect(strategies[2]?.measures.map(({ id }) => id)).toEqual(['sale-hill']);
  });

  it('may extend several, laid over one another, and is compared with what they share', () => {
    const { strategies, messages } = understood(
      cell('scenario a', ...renovation),
      cell('scenario b', ...sale),
      cell('scenario both', 'extends: [a, b]'),
    );
    expect(messages).toEqual([]);
    expect(strategies[3]).toMatchObject({
      parent: 'baseline',
      measures: [{ id: 'renovation-hill' }, { id: 'sale-hill' }],
    });
  });

  it('lays a shared ancestor down once', () => {
    const { strategies } = understood(
      cell('scenario root', ...renovation),
      cell('scenario a', 'extends: root', ...using('renovation', 'where: hill', 'from: 2035')),
      cell('scenario b', 'extends: root', ...sale),
      cell('scenario both', 'extends: [a, b]'),
    );
    expect(strategies[4]?.parent).toBe('root');
    expect(strategies[4]?.measures.map(({ id, from }) => [id, from])).toEqual([
      ['renovation-hill', 2035],
      ['sale-hill', 2027],
    ]);
  });

  it('takes rates, parameters and switches from its parent and adds its own', () => {
    const { strategies } = resolvedFiles({
      'a.yaml': ['rates: [{table: mortality, multiply: 0.9}]', 'parameters: {refusal-family: 0.5}', 'off: [fertility]'],
      'b.yaml': ['extends: a', 'rates: [{table: mortality, multiply: 0.8}]', 'off: [mortality]'],
    });
    expect(strategies[2]).toMatchObject({
      rates: [{ table: 'mortality', multiply: 0.8 }],
      parameters: { 'refusal-family': 0.5 },
      off: ['fertility', 'mortality'],
    });
  });

  it('finds its parent in another file', () => {
    const { strategies, messages } = resolvedFiles({ 'plans/a.yaml': renovation, 'plans/b.yaml': ['extends: a'] });
    expect(messages).toEqual([]);
    expect(strategies[2]).toMatchObject({ id: 'b', parent: 'a', measures: [{ id: 'renovation-hill' }] });
  });

  it('says which parent is missing', () => {
    const { scenarios } = parseScenarioFile('extends: [a, baseline]', 'b.yaml');
    expect(missingParents(scenarios)).toEqual(['a']);
    expect(told(resolvedFiles({ 'b.yaml': ['extends: basline'] }).messages)).toEqual([
      '1:10 The scenario `basline` is not among those given. Write it, or give its file too. Did you mean `baseline`?',
    ]);
  });

  it('may not extend itself, by however many steps', () => {
    const { messages } = resolvedFiles({
      'a.yaml': ['extends: b'],
      'b.yaml': ['extends: c'],
      'c.yaml': ['extends: a'],
    });
    expect(messages.map(({ where, en }) => [where, en.split('.')[0]])).toEqual([
      ['a.yaml', 'extends runs in a circle: a → b → c → a'],
      ['b.yaml', 'extends runs in a circle: b → c → a → b'],
      ['c.yaml', 'extends runs in a circle: c → a → b → c'],
    ]);
    expect(told(resolvedFiles({ 'a.yaml': ['extends: a'] }).messages)).toEqual([
      '1:10 extends runs in a circle: a → a. Let one of the scenarios extend baseline.',
    ]);
  });

  it('may not remove what it does not inherit', () => {
    expect(
      told(resolvedFiles({ 'a.yaml': renovation, 'b.yaml': ['extends: a', 'remove: renovation-hil'] }).messages),
    ).toEqual([
      '2:9 There is no inherited measure with the id `renovation-hil` to remove. Did you mean `renovation-hill`?',
    ]);
  });

  it('collides with what it inherits as with its own', () => {
    const { messages } = resolvedFiles({
      'a.yaml': renovation,
      'b.yaml': ['extends: a', ...using('renovation', 'id: mere', 'where: hill', 'from: 2030')],
    });
    expect(messages).toMatchObject([{ where: 'b.yaml', line: 3 }]);
    expect(messages[0]?.en).toContain('(also a.yaml, line 2)');
  });

  it('has the faults of an inherited use told once, where they stand', () => {
    const { messages } = resolvedFiles({
      'a.yaml': using('renovation', 'where: hill', 'from: 2026', 'attractiveness: 9'),
      'b.yaml': ['extends: a'],
      'c.yaml': ['extends: b'],
    });
    expect(messages).toMatchObject([{ where: 'a.yaml', line: 5 }]);
  });
});

describe('a file of scenarios', () => {
  it('holds one by its own keys, or several by id', () => {
    const { scenarios, messages } = parseScenarioFile(
      ['fremsyn: 1', 'scenarios:', '  a:', '    name: A', '  b:', '    extends: a', '  c:'].join('\n'),
      'several.yaml',
    );
    expect(messages).toEqual([]);
    expect(scenarios.map(({ id, name, line }) => [id, name, line])).toEqual([
      ['a', 'A', 3],
      ['b', 'b', 5],
      ['c', 'c', 7],
    ]);
  });

  it('names a single scenario after the file, unless it says otherwise', () => {
    expect(parseScenarioFile('name: A', 'mappe/Min Plan.yaml').scenarios[0]?.id).toBe('min-plan');
    expect(parseScenarioFile('id: b\nname: A', 'a.yaml').scenarios[0]?.id).toBe('b');
    expect(parseScenarioFile('', 'a.yaml').scenarios[0]).toMatchObject({ id: 'a', measures: [] });
  });

  it('may not write one scenario twice', () => {
    expect(told(resolvedFiles({ 'a.yaml': ['name: A'], 'b.yaml': ['id: a'] }).messages)).toEqual([
      '1:1 The scenario `a` is written twice (also a.yaml, line 1). Give one another id.',
    ]);
  });
});
