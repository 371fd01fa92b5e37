import { describe, expect, it } from 'vitest';
import { requiredParameters, requiredRates, requiredReferences } from '../../engine/pack/requirements.ts';
import {
  faultsOf,
  linesOf,
  shipped,
  told,
  withDescriptor,
  withLine,
  withLineAdded,
  withLines,
  withoutFile,
  withoutLine,
  withoutResource,
} from './damage.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const bytes = (text: string) => new TextEncoder().encode(text);
const lineOf = (file: string, start: string) => linesOf(file).findIndex((line) => line.startsWith(start)) + 1;

describe('a pack is refused, with file, row, column, what was found, what was expected and what to do,', () => {
  const cases: readonly [string, Files, string][] = [
    [
      'a file is not there',
      withoutFile(shipped, 'income.csv'),
      'income.csv: The file is missing; expected since datapackage.json names it as “income”. Put it in the folder.',
    ],
    [
      'a cell has the wrong type',
      withLine(shipped, 'population.csv', 2, 'soborg-almene,man,0,4,mange'),
      'population.csv:2 count: Found “mange”; expected a whole number, at least 0. Mend the cell.',
    ],
    [
      'a decimal has a comma',
      withLine(shipped, 'rates/after-school.csv', 2, 'basic,unknown,none,"0,0875"'),
      'rates/after-school.csv:2 value: Found “0,0875”; expected a number with a dot for decimals from 0 to 1. Write 0.0875.',
    ],
    [
      'a word is none of the code list',
      withLine(shipped, 'households.csv', 2, 'soborg-almene,singel,1,925'),
      'households.csv:2 type: Found “singel”; expected one of the words single, single-with-children, couple, couple-with-children, other. Mend the cell.',
    ],
    [
      'a count is negative',
      withLine(shipped, 'dwellings.csv', 2, 'soborg-almene,social-family,1,-80,3050'),
      'dwellings.csv:2 count: Found “-80”; expected a whole number, at least 0. Mend the cell.',
    ],
    [
      'a count is no whole number',
      withLine(shipped, 'convictions.csv', 2, 'soborg-almene,30.5,31'),
      'convictions.csv:2 this_year: Found “30.5”; expected a whole number, at least 0. Mend the cell.',
    ],
    [
      'a place is unknown',
      withLine(shipped, 'income.csv', 2, 'soeborg,367500'),
      'income.csv:2 estate: Found “soeborg”; expected an estate in estates.csv. Mend the cell.',
    ],
    [
      'a district is unknown',
      withLine(shipped, 'estates.csv', 4, 'soborg-andel,A,B,soeborg,cooperative,,false,false,0,0,assumed,C,D'),
      'estates.csv:4 district: Found “soeborg”; expected a district in districts.csv. Mend the cell.',
    ],
    [
      'an estate is left out',
      withoutLine(shipped, 'income.csv', 2),
      'income.csv estate: soborg-almene is missing; expected every estate. Add it.',
    ],
    [
      'a place has the id of another',
      withLineAdded(shipped, 'districts.csv', 'pileparken,Pileparken,Pileparken,assumed'),
      'estates.csv:6 id: “pileparken” is used before (districts.csv:8); expected each place to have an id of its own. Rename it.',
    ],
    [
      'there are more households than dwellings',
      withLine(shipped, 'dwellings.csv', 2, 'soborg-almene,social-family,1,0,3050'),
      'households.csv:2 count: soborg-almene has 1885 households and 1820 dwellings in dwellings.csv; expected a dwelling for each. Mend one of the counts.',
    ],
    [
      'the households hold other persons than the population',
      withLine(shipped, 'households.csv', 2, 'soborg-almene,single,1,926'),
      'households.csv:2 count: The households of soborg-almene hold 3593 persons, population.csv 3592; expected the same. Mend one of them.',
    ],
    [
      'education does not sum to the people of an age',
      withLine(shipped, 'education.csv', 2, 'soborg-almene,15,29,none,41'),
      'education.csv:2 count: soborg-almene, 15–29: the counts sum to 702; expected 701 as in the population. Mend the counts.',
    ],
    [
      'activity does not sum to the people of an age',
      withLine(shipped, 'activity.csv', 2, 'soborg-almene,18,29,student,226'),
      'activity.csv:2 count: soborg-almene, 18–29: the counts sum to 581; expected 582 as in the population. Mend the counts.',
    ],
    [
      'more are convicted than there are adults',
      withLine(shipped, 'convictions.csv', 2, 'soborg-almene,9000,31'),
      'convictions.csv:2 this_year: Found 9000 convicted; expected at most the 2856 adults of the estate. Mend the count.',
    ],
    [
      'the fifth criterion counts more than live there',
      withLine(shipped, 'origin.csv', 2, 'soborg-almene,0,17,9000'),
      'origin.csv:2 count: Found 9000; expected at most the 736 residents aged 0–17 of soborg-almene. Mend the count.',
    ],
    [
      'an age band is left out',
      withoutLine(shipped, 'population.csv', 3),
      "population.csv:3 age_from, age_to: Age band 10–14 (soborg-almene, man) doesn't fit the others; expected bands without gap or overlap that hold age 5. Mend the ages.",
    ],
    [
      'a household is of an impossible size',
      withLine(shipped, 'households.csv', 2, 'soborg-almene,single,2,925'),
      'households.csv:2 size: Found 2 persons in the type single; expected 1. Mend type or size.',
    ],
    [
      'shares of a rate table do not sum to one',
      withLine(shipped, 'rates/after-school.csv', 3, 'basic,unknown,general,0.5'),
      'rates/after-school.csv:2 value: parents basic, result unknown: the shares sum to 0.8432; expected 1. Mend the shares.',
    ],
    [
      'yearly transitions sum to more than one',
      withLine(
        shipped,
        'rates/labour.csv',
        lineOf('rates/labour.csv', 'unemployed,30,basic,employed'),
        'unemployed,30,basic,employed,1',
      ),
      'rates/labour.csv:1022 value: from unemployed, age 30, education basic: the shares sum to 1.11666; expected at most 1. Mend the shares.',
    ],
    [
      'a probability is over one',
      withLine(shipped, 'rates/mortality.csv', 2, 'man,0,1.2'),
      'rates/mortality.csv:2 value: Found “1.2”; expected a number with a dot for decimals from 0 to 1. Mend the cell.',
    ],
    [
      'a row of a rate table is missing',
      withoutLine(shipped, 'rates/mortality.csv', 3),
      'rates/mortality.csv value: The row sex man, age 1 is missing; expected a row for every combination. Add it.',
    ],
    [
      'a row of a rate table is there twice',
      withLineAdded(shipped, 'rates/mortality.csv', 'man,1,0.0002'),
      'rates/mortality.csv:224: Same sex man, age 1 as line 3; expected one line of each. Delete one.',
    ],
    [
      'letting shares sum to more than one',
      withLine(shipped, 'letting.csv', 2, 'soborg-almene,0.25,0.8,assumed'),
      'letting.csv:2 municipal_share, flexible_share: soborg-almene: the shares sum to 1.05; expected at most 1, the rest goes to the waiting list. Mend the shares.',
    ],
    [
      'priorities of flexible letting do not sum to one',
      withLine(shipped, 'letting-priorities.csv', 2, 'soborg-almene,employed,0.5'),
      'letting-priorities.csv:2 share: soborg-almene: the priorities sum to 0.9; expected 1, since the estate has flexible letting. Mend the shares.',
    ],
    [
      'a priority is none that the law allows',
      withLine(shipped, 'letting-priorities.csv', 2, 'soborg-almene,citizenship,0.6'),
      'letting-priorities.csv:2 criterion: Found “citizenship”; expected one of the words employed, steady-work, in-education, senior-55, local-senior-55, family-with-children, local, local-job. Mend the cell.',
    ],
    [
      'private housing has a letting agreement',
      withLineAdded(shipped, 'letting.csv', 'soborg-ejer,0.25,0,assumed'),
      'letting.csv:12 estate: soborg-ejer has no social dwellings; expected agreements for social dwellings alone. Delete the line.',
    ],
    [
      'a row is there twice',
      withLineAdded(shipped, 'convictions.csv', 'soborg-almene,31,31'),
      'convictions.csv:30 estate: Same estate as line 2; expected one line of each. Delete one, or add them up.',
    ],
    [
      'a parameter is missing',
      withoutLine(shipped, 'parameters.csv', 2),
      'parameters.csv id: “income-sigma” is missing; expected in every pack. Add a line with it.',
    ],
    [
      'a parameter lies outside its own range',
      withLine(
        shipped,
        'parameters.csv',
        2,
        'income-sigma,A,B,0.7,0.4,0.55,triangular,logpoint,log points,assumed,C,D',
      ),
      'parameters.csv:2 value: income-sigma: found 0.4, 0.7, 0.55; expected low ≤ value ≤ high. Mend the numbers.',
    ],
    [
      'a parameter is what nothing can be',
      withLine(shipped, 'parameters.csv', 4, 'income-persistence,A,B,0.8,0.7,1.1,triangular,andel,share,assumed,C,D'),
      'parameters.csv:4 high: income-persistence: found 1.1; expected 0 to 1. Mend the number.',
    ],
    [
      'a column is missing',
      withLines(shipped, 'income.csv', (lines) => lines.map((line) => line.split(',')[0] ?? '')),
      'income.csv:1 mean: Column “mean” is missing; found estate. Add it.',
    ],
    [
      'a row has too many fields',
      withLine(shipped, 'income.csv', 2, 'soborg-almene,367,500'),
      'income.csv:2: The line has 3 fields; expected 2 as in the first line. Look for commas in text and numbers.',
    ],
    [
      'fields are separated by semicolons',
      withLines(shipped, 'income.csv', (lines) => lines.map((line) => line.replaceAll(',', ';'))),
      'income.csv:1: The fields are separated by semicolons; expected commas, and dots in decimals. Save the file with commas.',
    ],
    [
      'a file is empty',
      new Map([...shipped, ['income.csv', bytes('')]]),
      'income.csv:1: The file is empty; expected a line of column names. Write it at the top.',
    ],
    [
      'a file is not UTF-8',
      new Map([
        ...shipped,
        ['districts.csv', Uint8Array.from(linesOf('districts.csv').join('\n'), (c) => c.charCodeAt(0))],
      ]),
      'districts.csv: The file is not UTF-8; expected text in UTF-8. Save it again as “CSV UTF-8”.',
    ],
    [
      'the descriptor is missing',
      withoutFile(shipped, 'datapackage.json'),
      "datapackage.json: The file is missing; expected a data package with datapackage.json at the top of the folder. Choose the package's folder.",
    ],
    [
      'the descriptor is no JSON',
      new Map([...shipped, ['datapackage.json', bytes('{"name": ')]]),
      "datapackage.json: The file can't be read as JSON (Unexpected end of JSON input); expected valid JSON in UTF-8. Mend it.",
    ],
    [
      'a resource has no status',
      withDescriptor(shipped, (d) => ({
        ...d,
        resources: d.resources.map((r) => (r.name === 'income' ? { ...r, status: 'probable' } : r)),
      })),
      'datapackage.json resources.7.status: income, status: found "probable"; expected ("published" | "derived" | "assumed"). Mend the descriptor.',
    ],
    [
      'a resource lies outside the package',
      withDescriptor(shipped, (d) => ({
        ...d,
        resources: d.resources.map((r) => (r.name === 'income' ? { ...r, path: '../income.csv' } : r)),
      })),
      'datapackage.json resources.7.path: income, path: found "../income.csv"; expected a path to a file in the package\'s folder. Mend the descriptor.',
    ],
    [
      'an estate is sought more than twice as often as the usual one',
      withLine(shipped, 'sign-ups.csv', 2, 'soborg-almene,15'),
      'sign-ups.csv:2 sought: Found “15”; expected a number with a dot for decimals from 0 to 2. Mend the cell.',
    ],
    [
      'more than everybody feels safe',
      withLine(shipped, 'safety.csv', 2, 'soborg-almene,82,2025,assumed,x,y'),
      'safety.csv:2 safe: Found “82”; expected a number with a dot for decimals from 0 to 1. Mend the cell.',
    ],
    [
      'an observed share is written in per cent',
      withLine(shipped, 'observed.csv', 2, 'vaerebro-park,origin,2020,51.8,published,x,y'),
      'observed.csv:2 value: Found 51.8; expected a share from 0 to 1. Write 0.518 if it is per cent.',
    ],
  ];

  it.each(cases)('where %s', (_, files, expected) => {
    expect(told(files)).toEqual([expected]);
  });
});

describe('a pack without what every pack needs', () => {
  it.each([
    ...[
      'districts',
      'estates',
      'dwellings',
      'population',
      'households',
      'education',
      'activity',
      'income',
      'convictions',
    ],
    ...[
      'origin',
      'origin-pools',
      'letting',
      'letting-priorities',
      'schools',
      'catchments',
      'observed',
      'references',
      'parameters',
      'unit-values',
      'evidence',
    ],
    ...requiredRates.map(({ id }) => `rate-${id}`),
  ])('is refused for the resource %s alone', (name) => {
    const faults = told(withoutResource(shipped, name));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`datapackage.json ${name}: Resource “${name}” is missing; found`);
  });

  it('is refused for every parameter that it lacks, by name', () => {
    // Twenty at a time, since of one column only the first twenty faults are told one by one.
    const most = 20;
    const parts = Math.ceil(requiredParameters.length / most);
    for (let part = 0; part < parts; part++) {
      const missing = requiredParameters.slice(part * most, (part + 1) * most);
      const files = withLines(shipped, 'parameters.csv', (lines) =>
        lines.filter((line) => !missing.some((id) => line.startsWith(`${id},`))),
      );
      expect(told(files)).toEqual(
        missing.map((id) => `parameters.csv id: “${id}” is missing; expected in every pack. Add a line with it.`),
      );
    }
  });

  it.each(requiredReferences)('is refused for the reference value %s alone', (id) => {
    const files = withLines(shipped, 'references.csv', (lines) => lines.filter((line) => !line.startsWith(`${id},`)));
    expect(told(files)).toEqual([`references.csv id: “${id}” is missing; expected in every pack. Add a line with it.`]);
  });
});

describe('a personal identity number', () => {
  const withColumn = (name: string, value: string) =>
    withLines(shipped, 'income.csv', ([header = '', ...rows]) => [
      `${header},${name}`,
      ...rows.map((row) => `${row},${value}`),
    ]);

  it.each(['cpr', 'CPR-nr.', 'cpr_nummer', 'PNR', 'personnummer', 'person_id', 'fødselsnummer', 'SSN'])(
    'is seen in the name of the column %s',
    (name) => {
      expect(told(withColumn(name, '1'))).toEqual([
        `income.csv:1 ${name}: Column “${name}” looks like a personal identity number; expected only counts and rates. Delete the column before the pack is shared.`,
      ]);
    },
  );

  it.each(['0101700000', '010170-0000', '311299 1234'])('is seen in the value %s and never repeated', (value) => {
    const faults = faultsOf(withColumn('note', value));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ where: 'income.csv', line: 2, column: 'note' });
    expect(JSON.stringify(faults)).not.toContain(value);
  });

  it('is seen in a file that lies beside the pack', () => {
    const files = new Map([...shipped, ['raw/people.csv', bytes('id,kommune\n0101700000,159\n')]]);
    expect(told(files).map((fault) => fault.split(': ')[0])).toEqual(['raw/people.csv:2 id']);
  });

  it.each(['4000000000', '1345', '3213990000', '2025-01-31'])('is not seen in %s', (value) => {
    expect(told(withColumn('note', value))).toEqual([]);
  });
});

describe('a pack with many faults', () => {
  const many = [
    (files: Files) => withoutResource(files, 'evidence'),
    (files: Files) => withoutFile(files, 'rates/union.csv'),
    (files: Files) => withLine(files, 'income.csv', 2, 'soeborg,many'),
    (files: Files) => withLine(files, 'letting.csv', 3, 'pileparken,0.7,0.6,assumed'),
    (files: Files) => withLine(files, 'convictions.csv', 4, 'soborg-andel,-16,16'),
    (files: Files) => withLineAdded(files, 'references.csv', 'regional-mean-income,2030,1,assumed,igen,again'),
    (files: Files) => withLine(files, 'rates/after-school.csv', 3, 'basic,unknown,general,0.5'),
  ].reduce((files, damage) => damage(files), shipped);

  it('tells them all at once, each with its place', () => {
    const places = told(many).map((fault) => fault.split(': ')[0]);
    expect(places.toSorted()).toEqual([
      'convictions.csv:4 this_year',
      'datapackage.json evidence',
      'income.csv:2 estate',
      'income.csv:2 mean',
      'letting.csv:3 municipal_share, flexible_share',
      'rates/after-school.csv:2 value',
      'rates/union.csv',
      'references.csv:19 id, year',
    ]);
  });

  it('tells each in Danish and in English, and what to do in both', () => {
    for (const { severity, da, en } of faultsOf(many)) {
      expect(severity).toBe('error');
      for (const text of [da, en]) expect(text).toMatch(/[:;].*\. \p{Lu}[^.]+\.$/u);
      expect(da).not.toBe(en);
    }
  });

  it('counts the rest where a whole column is wrong', () => {
    const files = withLines(shipped, 'rates/mortality.csv', ([header = '', ...rows]) => [
      header,
      ...rows.map((row) => row.replace(/[^,]+$/, 'x')),
    ]);
    const faults = told(files);
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)).toBe(
      'rates/mortality.csv value: 202 more faults in the same column. Mend the ones named and read the pack again.',
    );
  });
});
