import { describe, expect, it } from 'vitest';
import { checkFile } from '../../engine/scenario/check.ts';
import { processNames } from '../../engine/scenario/switchedOff.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { cell, notebookText, pack, understood } from './writing.ts';

/** Lines of a notebook with what each is to be told about: parts of the English sentence, in the order of the columns. */
type Written = readonly [line: string, ...told: readonly string[]];

const header = notebookText('').split('\n').slice(0, -2);

const scenario: readonly Written[] = [
  ['measures:'],
  ['  - measure: leting-shares', 'is unknown. Did you mean `letting-shares`?'],
  ['    where: hil', 'The place `hil` is not in the data pack. Did you mean `hill`?'],
  ['    from: 2019', 'from is 2019; expected a year from 2025 to 2040.'],
  ['  - where: north-prk', 'The entry has no `measure`.', 'The place `north-prk` is not in the data pack.'],
  ['    from: 2030'],
  ['    to: 2028', 'to is 2028, before from 2030. Swap them'],
  ['  - measure: demolition'],
  ['    id: torn-down'],
  ['    where: [hill, garden]', '`garden` has no social housing'],
  ['    from: 2027'],
  ['    to: 2033'],
  ['    dwellings: -5', 'dwellings is -5; expected a whole number from 0 to 2000.'],
  ['    dweling: 4', 'has no key `dweling`. Did you mean `dwellings`?'],
  [
    '  - measure: phased-renovation',
    'demolition (prøve.md:16, 2027–2033) and phased-renovation (prøve.md:23, 2030–2034) overlap at The Hill in 2030–2033; expected one building project at a time',
  ],
  ['    id: phases'],
  ['    where: hill'],
  ['    from: 2030'],
  ['    to: 2034'],
  ['    rentIncrease: 12', 'rentIncrease is 12; expected 0 to 0.5. Write 0.12 for 12 %.'],
  ['  - measure: renovation', 'would be renewed twice, and their rent raised twice. Let one of them begin after 2034.'],
  ['    id: renewed'],
  ['    where: hill'],
  ['    from: 2032'],
  ['    ramp: 90', 'ramp is 90; expected a whole number from 0 to 50.'],
  ['  - measure: family-support'],
  ['    where: hill'],
  ['    from: 2026'],
  ['    ageFrom: 20'],
  ['    ageTo: 10', 'ageFrom is 20 and ageTo 10; expected the youngest age first.'],
  ['    takeUp: 60', 'takeUp is 60; expected 0 to 1. Write 0.6 for 60 %.'],
  ['  - measure: crime-partnership'],
  ['    where: hill'],
  ['    from: 2026'],
  ['  - measure: crime-partnership', 'crime-partnership is used twice at The Hill in 2028–2040'],
  ['    where: hill'],
  ['    from: 2028'],
  ['    coverage: 2', 'coverage is 2; expected 0 to 1. Write 0.02 for 2 %.'],
  ['  - measure: stair-model'],
  ['    where: hill'],
  ['    from: 2026'],
  ['    middleLine: 0.4'],
  ['    upperLine: 0.3', 'expected an upper step over the middle one. Swap them.'],
  ['    lowerMunicipal: 7', 'lowerMunicipal is 7; expected 0 to 1. Write 0.07 for 7 %.'],
  ['programmes:'],
  ['  - programme: social'],
  ['    measures: [torn-dow, phases]', 'is the id of no measure in the scenario. Did you mean `torn-down`?'],
  ['    budget: -4', 'budget is -4; expected 0 to 10000000000.'],
  ['    interaction: 9', 'interaction is 9; expected 0.5 to 2.'],
  ['pilots:'],
  ['  - pilot: tried'],
  ['    measures: [phases]'],
  [
    '    review: 2039',
    'review is 2039; expected a year in which phases is under way and can still be stopped: 2030 to 2033.',
  ],
  ['    keep: level("convictd", "hill") < 0.02', '`convictd` is not a word that level can read'],
  [
    '    drop: level("convicted", "hill")',
    'needs either `keep` or `drop`',
    'drop gives a number; expected a comparison',
  ],
  ['triggers:'],
  ['  - trigger: one', 'The trigger one does nothing.'],
  ['    when: fired("two") == 1', 'wait for one another in a circle: one → two → one'],
  ['  - trigger: two', 'The trigger two does nothing.'],
  [
    '    when: fired("one") == 1 and levl("convicted", "hill") > 0.1',
    'wait for one another in a circle',
    'The function `levl` can’t be used in formulas',
  ],
  ['    act: somtimes', 'act is “somtimes”; expected once, stay or while.'],
  ['    years: 99', 'years is 99; expected a whole number from 1 to 20.'],
  ['  - trigger: three'],
  ['    indicator: gap(outside-labor)', 'is not an indicator', 'Did you mean `outside-labour`?'],
  ['    place: hil', 'The place `hil` is not in the data pack.'],
  ['    above: 0.1'],
  ['    below: 0.1', 'has both above and below. Delete one.'],
  ['    hysteresis: -1', 'hysteresis is -1; expected 0', 'write `act: while`, or delete hysteresis.'],
  ['    start: [renewed, nobody]', 'start names `nobody`, which is the id of no measure'],
  ['rates:'],
  ['  - table: mortalty', 'The rate table `mortalty` is not in the data pack. Did you mean `mortality`?'],
  ['    multiply: 900', 'multiply is 900; expected 0 to 20.'],
  ['parameters:'],
  ['  rent-burden-limt: 3', 'The parameter `rent-burden-limt` is not in the data pack.'],
  ['references:'],
  ['  business-cycle:'],
  ['    2029: 7', '2029 is 7; expected 0.5 to 1.5.'],
  ['off: [mortlity]', 'off names `mortlity`, which no process of the model is called. Did you mean `mortality`?'],
  ['remove: [nothing-here]', 'There is no inherited measure with the id `nothing-here` to remove.'],
  ['goals:'],
  ['  - goal: g', 'A goal needs one of `at-most`, `at-least` and `shrink`; found 0.'],
  ['    indicator: gap(nothing)', 'is not an indicator'],
  ['    where: nowhere', 'The place `nowhere` is not in the data pack.'],
  ['    year: 2010', 'The goal’s year is 2010; expected a year from 2026 to 2040.'],
  ['extend: baseline', 'Unknown key `extend` in the scenario bad. It is kept but not used. Did you mean `extends`?'],
];

const text = [...header, '```scenario bad', ...scenario.map(([line]) => line), '```'].join('\n');
const messages = checkFile(text, 'prøve.md', pack);
const ofLine = (line: number) => messages.filter((message) => message.line === line);
const plain = (sentence: string) => sentence.replaceAll("'", '’');

describe('a document in which everything is wrong', () => {
  it('is told all of its faults in one go, each at its line with what was found, expected and what to do', () => {
    const first = header.length + 2;
    const wrong = scenario.flatMap(([line, ...sentences], i) => {
      const found = ofLine(first + i).map(({ en }) => plain(en));
      const missing = sentences.filter((sentence) => !found.some((en) => en.includes(sentence)));
      const unforeseen = found.filter((en) => !sentences.some((sentence) => en.includes(sentence)));
      return [...missing, ...unforeseen].map((sentence) => `${first + i} ${line.trim()}: ${sentence}`);
    });
    expect(wrong).toEqual([]);
    expect(messages.every(({ line = 0 }) => line >= first && line < first + scenario.length)).toBe(true);
  });

  it('is told them in Danish and in English, in reading order', () => {
    for (const { da, en } of messages) {
      expect(da).not.toBe(en);
      expect(da.length).toBeGreaterThan(20);
    }
    const lines = messages.map(({ line }) => line ?? 0);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('runs not even in part: no measure of it with a fault is among those that could be run', () => {
    const lines = scenario.map(([line]) => line);
    const [, bad] = understood(cell('scenario bad', ...lines)).strategies;
    expect(bad!.measures.map(({ measure, from }) => `${measure} ${from}`)).toEqual(['crime-partnership 2026']);
    expect(bad!.triggers).toBeUndefined();
    expect(bad!.goals).toBeUndefined();
  });
});

describe('a figure of which nothing can be read', () => {
  it('is told the faults of all its keys in one go', () => {
    const figure = [
      '```figure nonsense',
      'indicator: gap(nothing)',
      'band: 300',
      'years: sometime',
      'colour: red',
      '```',
    ];
    const told = checkFile([...header, ...figure].join('\n'), 'prøve.md', pack);
    const lines = [...new Set(told.map(({ line = 0 }) => line - header.length))].sort((a, b) => a - b);
    expect(lines).toEqual([1, 3, 4, 5]);
    const known = checkFile([...header, '```figure gap-all', ...figure.slice(1)].join('\n'), 'prøve.md', pack);
    expect([...new Set(known.map(({ line = 0 }) => line - header.length))].sort()).toEqual([2, 3, 4, 5]);
  });
});

describe('the processes that a document may switch off', () => {
  it('are those that a year has', () => {
    expect([...processNames].sort()).toEqual([...switches].sort());
  });
});
