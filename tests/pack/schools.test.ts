import { describe, expect, it } from 'vitest';
import { rateAt } from '../../engine/pack/rates.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { schoolKinds } from '../../engine/population/schoolKinds.ts';
import { linesOf, shipped, told, withLine, withLineAdded, withLines, withoutLine } from './damage.ts';

const pack = readPack(shipped);
const { estates, districts } = pack.geography;
const rate = (id: string, at: Record<string, string | number>) => rateAt(pack.rates.get(id)!, at);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Children by their parents' schooling, as the derivation weighs them. */
const parentShares = { basic: 0.1, vocational: 0.26, higher: 0.64 };
const parents = Object.keys(parentShares) as (keyof typeof parentShares)[];

describe("Gladsaxe's schools", () => {
  it('are all assumed, since no list of places was found', () => {
    expect(new Set(pack.schools.map(({ status }) => status))).toEqual(new Set(['assumed']));
    const source = (name: string) => pack.sources.find(({ resource }) => resource === name)?.status;
    expect([source('schools'), source('catchments')]).toEqual(['assumed', 'assumed']);
  });

  it('have addresses in every estate, for day care and for school, and room for the children who live there', () => {
    for (const [estate] of estates.entries()) {
      for (const kind of schoolKinds) {
        const rows = pack.catchments.filter((row) => row.estate === estate && pack.schools[row.school]?.kind === kind);
        expect(sum(rows.map(({ share }) => share))).toBeCloseTo(1, 9);
      }
    }
    const room = sum(pack.schools.filter(({ kind }) => kind === 'school').map(({ capacity }) => capacity));
    const ofSchoolAge = sum(
      pack.marginals.population
        .filter(({ ageFrom }) => ageFrom >= 5 && ageFrom <= 15)
        .map(({ ageFrom, count }) => (ageFrom === 5 ? count * 0.8 : ageFrom === 15 ? count / 3 : count)),
    );
    expect(room).toBeGreaterThan(ofSchoolAge);
  });

  it('take in the areas of social balance as reported: Skovbrynet Værebro Park, Grønnemose Høje Gladsaxe', () => {
    const schoolOf = (id: string) =>
      pack.catchments
        .filter(({ estate }) => estates[estate]?.id === id)
        .map(({ school }) => pack.schools[school])
        .filter((school) => school?.kind === 'school')
        .map((school) => school?.id);
    expect(schoolOf('vaerebro-park')).toEqual(['skovbrynet-skole']);
    expect(schoolOf('hoje-gladsaxe')).toEqual(['groennemose-skole']);
    expect(schoolOf('morkhoj-almene')).toEqual(['morkhoj-skole']);
  });

  it('lie in districts that are there', () => {
    for (const { district } of pack.schools) expect(districts[district]).toBeDefined();
  });
});

describe("Gladsaxe's rates of school", () => {
  it('send as many straight into general and vocational education as was published: 84.0 and 12.2 %', () => {
    const share = (to: string) =>
      sum(parents.map((p) => parentShares[p] * rate('after-school', { parents: p, result: 'unknown', to })));
    expect(share('general')).toBeCloseTo(0.84, 3);
    expect(share('vocational')).toBeCloseTo(0.122, 3);
  });

  it('give a mean result of 7.4, as published for 2018/19', () => {
    expect(sum(parents.map((p) => parentShares[p] * rate('school-result', { parents: p })))).toBeCloseTo(7.4, 1);
  });

  it('give a mean absence of 7 % over ages and parents, as nationally in 2022/23', () => {
    const ages = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
    const mean = sum(
      parents.map((p) => parentShares[p] * (sum(ages.map((age) => rate('absence', { parents: p, age }))) / 10)),
    );
    expect(mean).toBeCloseTo(0.07, 3);
  });

  it('lead the oftener to general education the better the result, and the rarer to none', () => {
    const bands = ['under-2', '2-to-5', '5-to-7', '7-to-10', '10-and-over'];
    for (const p of parents) {
      const general = bands.map((result) => rate('after-school', { parents: p, result, to: 'general' }));
      const none = bands.map((result) => rate('after-school', { parents: p, result, to: 'none' }));
      expect(general).toEqual(general.toSorted((a, b) => a - b));
      expect(none).toEqual(none.toSorted((a, b) => b - a));
    }
  });
});

describe('a pack is refused, with what to do,', () => {
  const first = linesOf('catchments.csv').findIndex((line) => line.startsWith('hoje-gladsaxe,groennemose-skole')) + 1;

  it.each([
    [
      'where the addresses of an estate don’t all belong to a school',
      withLine(shipped, 'catchments.csv', first, 'hoje-gladsaxe,groennemose-skole,0.9'),
      [
        `catchments.csv:${first} share: hoje-gladsaxe: the shares sum to 0.9 for school; expected 1, so that every address belongs. Mend the shares.`,
      ],
    ],
    [
      'where an estate has no day care',
      withLines(shipped, 'catchments.csv', (lines) =>
        lines.filter((line) => !line.startsWith('hoje-gladsaxe,dagtilbud')),
      ),
      [
        'catchments.csv share: hoje-gladsaxe: the shares sum to 0 for day-care; expected 1, so that every address belongs. Mend the shares.',
      ],
    ],
    [
      'where a school is unknown',
      withLine(shipped, 'catchments.csv', first, 'hoje-gladsaxe,groenmose-skole,1'),
      [`catchments.csv:${first} school: Found “groenmose-skole”; expected a school in schools.csv. Mend the cell.`],
    ],
    [
      'where a school stands twice',
      withLineAdded(shipped, 'schools.csv', linesOf('schools.csv')[1]!),
      ['schools.csv:21 id: Same id as line 2; expected one line of each. Delete one, or add them up.'],
    ],
    [
      'where a school has fewer than no places',
      withLine(shipped, 'schools.csv', 2, linesOf('schools.csv')[1]!.replace(/,\d+,0,assumed/, ',-5,0,assumed')),
      ['schools.csv:2 capacity: Found “-5”; expected a whole number from 0 to 100000. Mend the cell.'],
    ],
  ] as const)('%s', (_, files, faults) => {
    expect(told(files)).toEqual(faults);
  });

  it('once for a school that is left out, wherever its addresses are', () => {
    const faults = told(withoutLine(shipped, 'schools.csv', 2));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every((fault) => fault.startsWith('catchments.csv'))).toBe(true);
  });
});
