import { describe, expect, it } from 'vitest';
import { inReadingOrder } from '../../engine/scenario/findings.ts';
import { resolvedFiles, told } from './writing.ts';

const jobs = [
  '  - measure: employment-programme',
  '    id: jobs',
  '    where: north-park',
  '    from: 2026',
  '    to: 2035',
];
const light = ['  - measure: light-and-design', '    id: light', '    where: hill', '    from: 2026', '    to: 2035'];
const both = ['measures:', ...jobs, ...light];

/** What a plan of the two measures and these lines comes to. */
function resolved(...lines: readonly string[]) {
  const { strategies, messages } = resolvedFiles({ 'plan.yaml': [...both, ...lines] });
  return { strategy: strategies.find(({ id }) => id === 'plan'), messages, told: told(messages) };
}

/** Messages with the line counted from the first of the given lines on. */
function faults(...lines: readonly string[]): readonly string[] {
  return inReadingOrder(resolved(...lines).messages).map(({ line, en }) => `${(line ?? 0) - both.length} ${en}`);
}

describe('a programme, a pilot and a trigger in a document', () => {
  it('are read and resolved', () => {
    const { strategy, messages } = resolved(
      'programmes:',
      '  - programme: together',
      '    name: Together in North Park',
      '    measures: [jobs, light]',
      '    budget: 2000000',
      '    interaction: 1.1',
      'pilots:',
      '  - pilot: light-tried',
      '    measures: [light]',
      '    review: 2029',
      '    keep: level("convicted", "hill") < 0.02',
      'triggers:',
      '  - trigger: early',
      '    when: outside_labour("north-park") > 0.35',
      '    years: 2',
      '    lag: 1',
      '    start: [jobs]',
      '    dose:',
      '      light: 1.5',
    );
    expect(messages).toEqual([]);
    expect(strategy?.programmes).toEqual([
      {
        ...{ id: 'together', name: 'Together in North Park', uses: ['jobs', 'light'] },
        ...{ budget: 2_000_000, interaction: 1.1 },
      },
    ]);
    expect(strategy?.pilots).toEqual([
      { id: 'light-tried', uses: ['light'], review: 2029, rule: 'level("convicted", "hill") < 0.02', ifTrue: 'keep' },
    ]);
    expect(strategy?.triggers).toEqual([
      {
        ...{ id: 'early', when: 'outside_labour("north-park") > 0.35', years: 2, lag: 1, act: 'stay' },
        ...{ start: ['jobs'], stop: [], dose: { light: 1.5 } },
      },
    ]);
  });

  it('leave no trace in a strategy that has none', () => {
    expect(Object.keys(resolved().strategy ?? {})).not.toContain('triggers');
    expect(Object.keys(resolved().strategy ?? {})).not.toContain('programmes');
  });

  it('a trigger may name an indicator, a place, a line and how far it has to come back', () => {
    const { strategy } = resolved(
      'triggers:',
      '  - trigger: early',
      '    indicator: gap(low-income)',
      '    place: hill',
      '    above: 0.2',
      '    hysteresis: 0.03',
      '    act: while',
      '    stop: [jobs]',
    );
    expect(strategy?.triggers?.[0]).toMatchObject({
      when: 'gap("low-income", "hill") > 0.2',
      until: 'gap("low-income", "hill") <= 0.17',
    });
  });

  it('a trigger that asks about another comes after it, whatever the order they are written in', () => {
    const { strategy } = resolved(
      'triggers:',
      '  - trigger: second',
      '    when: fired("first") == 1',
      '    start: [jobs]',
      '  - trigger: first',
      '    when: year > 2028',
      '    start: [light]',
    );
    expect(strategy?.triggers?.map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('are inherited, replaced by id and taken out with remove, and pass over measures that were removed', () => {
    const { strategies, messages } = resolvedFiles({
      'plan.yaml': [
        ...both,
        'programmes:',
        '  - programme: together',
        '    measures: [jobs, light]',
        'triggers:',
        '  - trigger: early',
        '    when: year > 2028',
        '    start: [jobs]',
      ],
      'less.yaml': ['extends: plan', 'remove: [light, early]'],
    });
    expect(messages).toEqual([]);
    const less = strategies.find(({ id }) => id === 'less');
    expect(less?.programmes?.[0]?.uses).toEqual(['jobs']);
    expect(less?.triggers).toBeUndefined();
  });
});

describe('faults of programmes', () => {
  it('are all told at once, with line, found, expected and what to do', () => {
    expect(
      faults(
        'programmes:',
        '  - programme: one',
        '    measures: [jobs, lihgt, jobs]',
        '    budget: -5',
        '    interaction: 7',
        '  - programme: two',
        '    measures: [jobs]',
        '    colour: red',
        '  - programme: empty',
        '  - name: nameless',
        '  - programme: one',
        '    measures: [light]',
      ),
    ).toEqual([
      '3 measures names `lihgt`, which is the id of no measure in the scenario. Did you mean `light`?',
      '3 measures names `jobs` twice. Delete one of them.',
      '4 budget is -5; expected 0 to 10000000000.',
      '5 interaction is 7; expected 0.5 to 2.',
      '7 `jobs` is in the programme one already. A measure can be in one programme only.',
      expect.stringContaining('8 Unknown key `colour` in `programmes`.'),
      '9 The programme empty names no measures. Write their ids under `measures`.',
      '10 The item under `programmes` has no `programme`. Give it an id.',
      '11 The id `one` stands twice under `programmes`. Give one of them another.',
    ]);
  });
});

describe('faults of pilots', () => {
  it('are all told at once', () => {
    expect(
      faults(
        'pilots:',
        '  - pilot: late',
        '    measures: [light]',
        '    review: 2035',
        '    keep: level("convicted", "hill")',
        '  - pilot: bare',
        '    measures: [jobs]',
        '  - pilot: torn',
        '    measures: [light]',
        '    review: 2030',
        '    keep: level("convicted", "hil") < 0.02',
        '    drop: year > 2030',
      ),
    ).toEqual([
      '4 review is 2035; expected a year in which light is under way and can still be stopped: 2026 to 2034.',
      '5 keep gives a number; expected a comparison, for example `level("convicted", "hill") > 0.35`.',
      '6 The pilot bare has no `review`. Write the year in which it is judged.',
      '6 The pilot bare needs either `keep` or `drop` with a rule, for example `keep: level("convicted", "…") < 0.02`.',
      '9 `light` is in the pilot late already. One pilot decides whether a measure stays.',
      '11 `hil` is not a word that level can read; write it in quotation marks. Did you mean `hill`?',
      '12 The pilot torn needs either `keep` or `drop` with a rule, for example `keep: level("convicted", "…") < 0.02`.',
    ]);
  });

  it('in a rule are told at their place', () => {
    const pilot = (rule: string) => [
      'pilots:',
      '  - pilot: p',
      '    measures: [light]',
      '    review: 2030',
      `    ${rule}`,
    ];
    expect(faults(...pilot('keep: level("convicted", "hil") < 0.02'))).toEqual([
      '5 `hil` is not a word that level can read; write it in quotation marks. Did you mean `hill`?',
    ]);
    expect(faults(...pilot('keep: level("origin", "hill") < 0.5'))[0]).toContain('almenboligloven § 60');
  });
});

describe('faults of triggers', () => {
  it('are all told at once', () => {
    expect(
      faults(
        'triggers:',
        '  - trigger: idle',
        '    when: year > 2030',
        '  - trigger: blind',
        '    start: [jobs]',
        '  - trigger: torn',
        '    when: year > 2030',
        '    place: hill',
        '    start: [light]',
        '    stop: [light]',
        '    act: sometimes',
        '  - trigger: half',
        '    indicator: gap(low-income)',
        '    above: 1.4',
        '    start: [jbos]',
        '  - trigger: far',
        '    indicator: level(convicted)',
        '    place: hil',
        '    below: 3',
        '    years: 0',
        '    hysteresis: 0.1',
        '    dose:',
        '      jobs: 9',
      ),
    ).toEqual([
      '2 The trigger idle does nothing. Write `start`, `stop` or `dose` with ids of measures.',
      '4 The trigger blind needs either `when` with a formula or `indicator`, `place` and `above` or `below`.',
      '8 The trigger torn needs either `when` with a formula or `indicator`, `place` and `above` or `below`.',
      '10 torn both starts and stops `light`. Choose one.',
      expect.stringContaining('11 act is “sometimes”; expected once, stay or while.'),
      '12 The trigger half has no place.',
      '14 above is 1.4; expected -1 to 1.',
      '15 start names `jbos`, which is the id of no measure in the scenario. Did you mean `jobs`?',
      '18 The place `hil` is not in the data pack. Did you mean `hill`?',
      '19 below is 3; expected 0 to 1.',
      '20 years is 0; expected a whole number from 1 to 20.',
      '21 hysteresis is only for what lasts while the condition holds; write `act: while`, or delete hysteresis.',
      '23 jobs is 9; expected 0 to 5.',
    ]);
  });

  it('that wait for one another in a circle are refused, with the way round', () => {
    expect(
      faults(
        'triggers:',
        '  - trigger: a',
        '    when: fired("b") == 1',
        '    start: [jobs]',
        '  - trigger: b',
        '    when: fired("c") == 1 or year > 2030',
        '    start: [light]',
        '  - trigger: c',
        '    when: fired("a") == 1',
        '    dose: {light: 2}',
      ),
    ).toEqual([
      '3 The triggers wait for one another in a circle: a → b → c → a. Take `fired` out of one of them.',
      '6 The triggers wait for one another in a circle: a → b → c → a. Take `fired` out of one of them.',
      '9 The triggers wait for one another in a circle: a → b → c → a. Take `fired` out of one of them.',
    ]);
  });

  it('that wait for themselves are refused', () => {
    expect(faults('triggers:', '  - trigger: a', '    when: fired("a") == 0', '    start: [jobs]')).toEqual([
      '3 The triggers wait for one another in a circle: a → a. Take `fired` out of one of them.',
    ]);
  });

  it('that ask for a gap of the municipality to itself are told', () => {
    expect(
      faults(
        'triggers:',
        '  - {trigger: a, when: \'gap("convicted", "small-town") > 0\', start: [jobs]}',
        '  - {trigger: b, indicator: gap(convicted), place: small-town, above: 0.1, start: [light]}',
      ),
    ).toEqual([
      '2 gap is the distance to the rest of the municipality; `small-town` has no rest. Use level, or name a district.',
      '3 gap is the distance to the rest of the municipality; `small-town` has no rest. Use level, or name a district.',
    ]);
  });

  it('that would change the law within a run are told', () => {
    const agenda = ['measures:', '  - {measure: national-agenda, id: law, from: 2027, fifthCriterion: falls}'];
    const trigger = ['triggers:', '  - {trigger: a, when: year > 2030, start: [law]}'];
    expect(told(resolvedFiles({ 'plan.yaml': [...agenda, ...trigger] }).messages)).toEqual([
      '4:45 `law` is the national agenda, which no trigger can change. Give it a first and last year of its own.',
    ]);
  });

  it('that both start a measure are told', () => {
    expect(
      faults(
        'triggers:',
        '  - {trigger: a, when: year > 2030, start: [jobs]}',
        '  - {trigger: b, when: year > 2032, start: [jobs]}',
      ),
    ).toEqual(['3 `jobs` is started by a already. Put the conditions into one trigger with `or`.']);
  });

  it('can ask for the fifth criterion in no form', () => {
    const asks = (...lines: readonly string[]) =>
      faults('triggers:', '  - trigger: a', ...lines, '    start: [jobs]')[0];
    expect(asks('    indicator: level(origin)', '    place: hill', '    above: 0.5')).toContain('almenboligloven § 60');
    expect(asks('    when: level("origin", "hill") > 0.5')).toContain('almenboligloven § 60');
    expect(asks('    when: non_western("hill") > 0.5')).toContain('almenboligloven § 60');
  });
});
