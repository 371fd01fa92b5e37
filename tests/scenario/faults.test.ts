import { describe, expect, it } from 'vitest';
import { measures } from '../../engine/measures/registry.ts';
import { checkFile } from '../../engine/scenario/check.ts';
import { parseScenarioFile } from '../../engine/scenario/scenarioFile.ts';
import { cell, notebookText, pack, resolvedFiles, told, understood, using } from './writing.ts';

/** Faults of a scenario file with one use; the measure's word stands on line 2. */
const faultsOf = (measure: string, ...lines: readonly string[]) =>
  told(checkFile(using(measure, ...lines).join('\n'), 'plan.yaml', pack));

describe('a use of a measure', () => {
  it.each([
    [
      'leting-shares',
      ['where: hill', 'from: 2026'],
      '2:14 The measure `leting-shares` is unknown. Did you mean `letting-shares`?',
    ],
    [
      'flexible-letting',
      ['where: hill', 'from: 2026', 'share: 1.4'],
      '5:12 share is 1.4; expected 0 to 1. Write 0.014 for 1.4 %.',
    ],
    [
      'flexible-letting',
      ['where: hill', 'from: 2026', 'share: 60'],
      '5:12 share is 60; expected 0 to 1. Write 0.6 for 60 %.',
    ],
    [
      'flexible-letting',
      ['where: hill', 'from: 2026', 'share: 60 %'],
      '5:12 share is “60 %”; expected 0 to 1. Write 0.6 for 60 %.',
    ],
    [
      'flexible-letting',
      ['where: hill', 'from: 2026', 'share: 0,6'],
      '5:12 share is “0,6”; expected 0 to 1. Write 0.6 for 60 %.',
    ],
    [
      'demolition',
      ['where: hill', 'from: 2026', 'dwellings: 12.5'],
      '5:16 dwellings is 12.5; expected a whole number from 0 to 2000.',
    ],
    [
      'sale',
      ['where: hill', 'from: 2026', 'tenure: owner'],
      '5:13 tenure is “owner”; expected private-rental, cooperative, owner-occupied. Did you mean `owner-occupied`?',
    ],
    [
      'sale',
      ['where: hill', 'from: 2026', 'dwelings: 20'],
      '5:15 The measure sale has no key `dwelings`. Did you mean `dwellings`?',
    ],
    [
      'flexible-letting',
      ['where: hill', 'from: 2026', 'prioritise: [employd]'],
      '5:17 prioritise is “employd”; expected employed, steady-work, in-education, senior-55, local-senior-55, family-with-children, local, local-job. Did you mean `employed`?',
    ],
    [
      'flexible-letting',
      ['where: hill', 'from: 2026', 'prioritise: [local, local]'],
      '5:17 prioritise names the same thing twice.',
    ],
    [
      'flexible-letting',
      ['where: hill', 'from: 2026', 'prioritise: []'],
      '5:17 prioritise names 0; expected at least one of employed, steady-work, in-education, senior-55, local-senior-55, family-with-children, local, local-job.',
    ],
    [
      'renovation',
      ['where: Bakken', 'from: 2026'],
      '3:12 The place `Bakken` is not in the data pack. Did you mean `hill`?',
    ],
    [
      'renovation',
      ['where: nowhere-at-all', 'from: 2026'],
      '3:12 The place `nowhere-at-all` is not in the data pack. Districts: north, hill-district, garden.',
    ],
    [
      'demolition',
      ['where: garden', 'from: 2026'],
      '3:12 `garden` has no social housing; the measure can be used in social estates only.',
    ],
    ['demolition', ['from: 2026'], '2:5 The measure demolition has no `where`. Write the id of one or more places.'],
    ['renovation', ['where: hill'], '2:5 The measure renovation has no `from`. Write its first year.'],
    ['renovation', ['where: hill', 'from: 2019'], '4:11 from is 2019; expected a year from 2025 to 2125.'],
    [
      'renovation',
      ['where: hill', 'from: 2030', 'to: 2028'],
      '5:9 to is 2028, before from 2030. Swap them, or mend one.',
    ],
    ['renovation', ['where: hill', 'from: soon'], '4:11 from is “soon”; expected a number.'],
    ['renovation', ['where: hill', 'from: 2026', 'ramp: -1'], '5:11 ramp is -1; expected a whole number from 0 to 50.'],
    [
      'demolition',
      ['where: hill', 'from: 2026', 'dwellings: 2000'],
      /^5:16 At The Hill there are (\d+) family dwellings, and 2000 are asked for: demolition 2000 \(line 2\)\. Lower demolition \(line 2\) to at most \1\.$/,
    ],
  ])('%s %j is told with place, found, expected and mend', (measure, lines, sentence) => {
    const [first, ...more] = faultsOf(measure, ...lines);
    if (typeof sentence === 'string') expect(first).toBe(sentence);
    else expect(first).toMatch(sentence);
    expect(more.filter((fault) => !fault.includes('has no `from`'))).toEqual([]);
  });

  it('has all of its faults told at once, in reading order', () => {
    const faults = faultsOf(
      'letting-shares',
      'where: [hil, north-park]',
      'from: 1066',
      'flexibleShare: 2',
      'Priority: local',
    );
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['3:13', '4:11', '5:20', '6:15']);
  });

  it('may name a district or the whole municipality, which stand for the estates it can act on', () => {
    const { strategies, messages } = understood(
      cell('scenario a', ...using('letting-shares', 'where: small-town', 'from: 2026', 'flexibleShare: 0.1')),
      cell('scenario b', ...using('renovation', 'where: [hill-district, north-park]', 'from: 2026')),
    );
    expect(messages).toEqual([]);
    expect(strategies.map(({ measures }) => measures.map(({ estates }) => estates))).toEqual([
      [],
      [[0, 1, 2]],
      [[0, 1, 2, 4]],
    ]);
  });

  it('before the projection is refused; one that begins or ends after it is told, and does nothing there', () => {
    const read = (...lines: readonly string[]) =>
      understood(cell('scenario a', ...using('renovation', 'where: hill', ...lines)));
    expect(told(read('from: 2024').messages)).toEqual(['12:11 from is 2024; expected a year from 2025 to 2040.']);
    expect(read('from: 2030', 'to: 2045').messages).toMatchObject([{ severity: 'warning', line: 13 }]);
    for (const lines of [['from: 2041'], ['from: 2041', 'to: 2045']]) {
      const { strategies, messages } = read(...lines);
      expect(messages.map(({ severity }) => severity)).toEqual(['warning']);
      expect(told(messages)).toEqual([
        '12:11 renovation begins in 2041, after the last year of this run (2025–2040), so it does nothing here.',
      ]);
      expect(strategies.find(({ id }) => id === 'a')!.measures).toMatchObject([{ measure: 'renovation', from: 2041 }]);
    }
  });

  it('may begin after the last year of the run, whatever the measure', () => {
    for (const { id, fields } of measures.values()) {
      const values = fields.some(({ key }) => key === 'dwellings') ? ['dwellings: 10'] : [];
      const lines = using(id, 'where: hill', 'from: 2041', ...values);
      const { messages } = understood(cell('scenario a', ...lines));
      const begins = messages.filter(({ line }) => line === 12);
      expect(begins, id).toMatchObject([{ severity: 'warning', en: expect.stringContaining(`${id} begins in 2041`) }]);
    }
  });
});

describe('uses of one scenario', () => {
  const two = (first: readonly string[], second: readonly string[]) =>
    told(
      resolvedFiles({
        'plan.yaml': [...using('renovation', ...first), ...using('renovation', ...second).slice(1)],
      }).messages,
    );

  it('may not overlap at an estate', () => {
    expect(two(['where: hill', 'from: 2026', 'to: 2030'], ['where: hill-district', 'from: 2029'])).toEqual([
      '6:5 renovation is used twice at The Hill in 2029–2030 (also line 2). Mend the years, or delete one.',
    ]);
  });

  it('may follow one another, and act in different places', () => {
    expect(two(['where: hill', 'from: 2026', 'to: 2028'], ['where: hill', 'from: 2029'])).toEqual([]);
    expect(two(['where: hill', 'from: 2026'], ['where: north-park', 'from: 2026'])).toEqual([]);
  });

  const demolishing = (dwellings: number) =>
    using('demolition', 'where: hill', 'from: 2026', `dwellings: ${dwellings}`);
  const selling = (dwellings: number) =>
    using('sale', 'where: hill', 'from: 2030', `dwellings: ${dwellings}`, 'tenure: cooperative');
  const stockOfHill = pack.stock
    .filter(({ estate, tenure }) => pack.geography.estates[estate]?.id === 'hill' && tenure === 'social-family')
    .reduce((sum, { count }) => sum + count, 0);

  it('may together take every family dwelling that an estate has, and none more', () => {
    const both = (sold: number) => [...demolishing(stockOfHill - 20), ...selling(sold).slice(1)];
    expect(resolvedFiles({ 'plan.yaml': both(20) }).messages).toEqual([]);
    expect(told(resolvedFiles({ 'plan.yaml': both(50) }).messages)).toEqual([
      `5:16 At The Hill there are ${stockOfHill} family dwellings, and ${stockOfHill + 30} are asked for: demolition ${stockOfHill - 20} (line 2) and sale 50 (line 6). Lower demolition (line 2) to at most ${stockOfHill - 50} or sale (line 6) to at most 20.`,
    ]);
  });

  it('that hold alone and ask for too many dwellings together are all named, with the largest number that fits', () => {
    const files = {
      'a.yaml': demolishing(stockOfHill - 20),
      'b.yaml': selling(50),
      'both.yaml': ['extends: [a, b]'],
      'more.yaml': ['extends: both'],
    };
    expect(resolvedFiles({ 'a.yaml': files['a.yaml'], 'b.yaml': files['b.yaml'] }).messages).toEqual([]);
    const { messages } = resolvedFiles(files);
    expect(messages.map(({ where }) => where)).toEqual(['a.yaml']);
    expect(messages[0]!.en).toContain(
      `demolition ${stockOfHill - 20} (line 2) and sale 50 (b.yaml, line 2). Lower demolition (line 2) to at most ${stockOfHill - 50} or sale (b.yaml, line 2) to at most 20.`,
    );
    const { messages: inNotebook } = understood(
      cell('scenario a', ...demolishing(stockOfHill - 20)),
      cell('scenario b', ...selling(50)),
      cell('scenario both', 'extends: [a, b]'),
    );
    expect(inNotebook[0]!.en).toContain(`demolition ${stockOfHill - 20} (a, line 10) and sale 50 (b, line 18).`);
  });

  it('are told the largest number only of those that can give way alone', () => {
    const { messages } = resolvedFiles({ 'plan.yaml': [...demolishing(stockOfHill + 30), ...selling(10).slice(1)] });
    expect(messages).toHaveLength(1);
    expect(messages[0]!.en).toContain(`Lower demolition (line 2) to at most ${stockOfHill - 10}.`);
  });

  it('that no single one can mend are told to be lowered together', () => {
    const twice = stockOfHill + 10;
    const { messages } = resolvedFiles({ 'plan.yaml': [...demolishing(twice), ...selling(twice).slice(1)] });
    expect(told(messages)).toEqual([
      expect.stringContaining(`Lower more than one of them, to at most ${stockOfHill} together.`),
    ]);
  });

  it('may stand beside one another where they choose differently', () => {
    const lines = ['where: hill', 'from: 2026', 'to: 2028', 'dwellings: 10'];
    const youth = using('conversion', ...lines, 'tenure: social-youth');
    const elderly = using('conversion', ...lines, 'tenure: social-elderly').slice(1);
    expect(resolvedFiles({ 'plan.yaml': [...youth, ...elderly] }).messages).toEqual([]);
  });

  it('may set different shares of one letting agreement, but not the same', () => {
    const flexible = using('flexible-letting', 'where: hill', 'from: 2026', 'share: 0.4');
    const municipal = using('municipal-assignment', 'where: hill', 'from: 2026', 'share: 0.1').slice(1);
    expect(resolvedFiles({ 'plan.yaml': [...flexible, ...municipal] }).messages).toEqual([]);
    const again = using('letting-shares', 'where: hill', 'from: 2030', 'flexibleShare: 0.5').slice(1);
    expect(told(resolvedFiles({ 'plan.yaml': [...flexible, ...again] }).messages)).toEqual([
      '6:5 letting-shares is used twice at The Hill in 2030–2125 (also line 2). Mend the years, or delete one.',
    ]);
  });

  it('may not let more than every vacancy, today’s municipal share counted in', () => {
    expect(faultsOf('flexible-letting', 'where: north-park', 'from: 2026', 'share: 0.9')).toEqual([
      '5:12 Municipal assignment and flexible letting at North Park from 2026 are 0.15 + 0.9 = 1.05; expected at most 1. Set flexible letting to at most 0.85, or lower municipal assignment.',
    ]);
    expect(
      faultsOf('letting-shares', 'where: north-park', 'from: 2026', 'flexibleShare: 0.9', 'municipalShare: 0.1'),
    ).toEqual([]);
  });

  it('sums letting shares at every date at which they change', () => {
    const flexible = using('flexible-letting', 'where: hill', 'from: 2026', 'share: 0.75');
    const later = using('municipal-assignment', 'where: hill', 'from: 2031', 'share: 0.3').slice(1);
    expect(told(resolvedFiles({ 'plan.yaml': [...flexible, ...later] }).messages)).toEqual([
      expect.stringMatching(/^9:12 .* at The Hill from 2031 are 0\.3 \+ 0\.75 = 1\.05; expected at most 1\./),
    ]);
  });
});

describe('what a scenario assumes', () => {
  const faults = (...lines: readonly string[]) => told(checkFile(lines.join('\n'), 'plan.yaml', pack));

  it.each([
    [
      ['rates:', '  - table: mortalty', '    multiply: 0.9'],
      '2:12 The rate table `mortalty` is not in the data pack. Did you mean `mortality`?',
    ],
    [['rates:', '  - table: mortality', '    multiply: -1'], '3:15 multiply is -1; expected 0 to 20.'],
    [['rates:', '  - table: mortality'], '2:5 A rate needs `table` and either `multiply` or `set`.'],
    [
      ['parameters:', '  refusal-famly: 0.4'],
      '2:3 The parameter `refusal-famly` is not in the data pack. Did you mean `refusal-family`?',
    ],
    [
      ['references:', '  national-mean-income: 430000'],
      '2:3 The reference `national-mean-income` must be years and values, for example `2030: 0.007`.',
    ],
    [
      ['references:', '  national-mean-incom:', '    2030: 430000'],
      '3:11 The reference `national-mean-incom` is not in the data pack. Did you mean `national-mean-income`?',
    ],
    [['references:', '  national-mean-income:', '    soon: 1'], '3:5 `soon` is not a year from 1900 to 2200.'],
    [['name: [A]'], '1:7 name is […]; expected text.'],
    [['measures: none'], '1:11 measures is “none”; expected a list in which each item begins with -.'],
    [['measures:', '  - where: hill', '    from: 2026'], '2:5 The entry has no `measure`. Write which measure it is.'],
    [['id: Ny Plan'], "1:5 `Ny Plan` can't be an id; expected small letters, digits and hyphens. Write `ny-plan`."],
    [
      ['measurs: []'],
      '1:1 Unknown key `measurs` in the scenario plan. It is kept but not used. Did you mean `measures`?',
    ],
  ])('%j', (lines, sentence) => {
    expect(faults(...lines)).toEqual([sentence]);
  });

  it('is warned of, not refused, where a parameter leaves the range of the pack', () => {
    const refusal = pack.parameters.get('refusal-family');
    if (!refusal) throw new Error('the pack has no refusals');
    const ranged = new Map(pack.parameters).set('refusal-family', { ...refusal, low: 0.2, high: 0.8 });
    const [message, ...others] = checkFile('parameters:\n  refusal-family: 0.99', 'plan.yaml', {
      ...pack,
      parameters: ranged,
    });
    expect(message).toMatchObject({ severity: 'warning', line: 2 });
    expect(message?.en).toBe("refusal-family is 0.99; the data pack's range is 0.2 to 0.8.");
    expect(others).toEqual([]);
    // one that the pack gives no range has none to lie beyond
    expect(checkFile('parameters:\n  refusal-family: 0.99', 'plan.yaml', pack)).toEqual([]);
  });

  it('is taken over whole', () => {
    const { strategies, messages } = resolvedFiles({
      'plan.yaml': [
        ...['rates:', '  - table: mortality', '    multiply: 0.9', '  - table: fertility', '    set: 0'],
        ...['parameters:', '  refusal-family: 0.5', 'references:', '  national-mean-income:', '    2030: 430000'],
        'off: [in-migration]',
      ],
    });
    expect(messages).toEqual([]);
    expect(strategies[1]).toMatchObject({
      rates: [
        { table: 'mortality', multiply: 0.9 },
        { table: 'fertility', set: 0 },
      ],
      parameters: { 'refusal-family': 0.5 },
      references: { 'national-mean-income': { 2030: 430_000 } },
      off: ['in-migration'],
    });
  });
});

describe('a check of a notebook', () => {
  it('tells faults of form, reference and value together, in reading order', () => {
    const text = notebookText(
      cell('scenario a', 'extend: baseline', ...using('sale', 'where: hill', 'from: 2026', 'tenure: owner')),
      cell('figure trend', 'indicator: gap(convictd)'),
    );
    expect(told(checkFile(text, 'prøve.md', pack)).map((fault) => fault.split(' ')[0])).toEqual([
      '9:1',
      '14:13',
      '18:12',
    ]);
  });
});

describe('a file of something else', () => {
  it('is refused, not read as a scenario without measures', () => {
    const { messages } = parseScenarioFile('{"name": "x", "version": "1", "type": "module"}', 'package.json');
    const errors = messages.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ en }) => en).join()).toContain('The file is not a scenario: found the key “version”');
  });
});
