import { describe, expect, it } from 'vitest';
import { linesOf, shipped, told, withLine } from './damage.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const lineOf = (file: string, start: string) => linesOf(file).findIndex((line) => line.startsWith(start)) + 1;

describe('too few dwellings', () => {
  const few = withLine(shipped, 'dwellings.csv', 2, 'soborg-almene,social-family,1,0,3050');
  const dwellings = (files: Files) => told(files).filter((fault) => fault.includes('expected a dwelling for each'));
  const exact =
    'households.csv:2 count: soborg-almene has 1885 households and 1820 dwellings in dwellings.csv; expected a dwelling for each. Mend one of the counts.';

  it.each([
    ['households.csv', withLine(few, 'households.csv', 3, 'soborg-almene,singel,2,125')],
    ['dwellings.csv', withLine(few, 'dwellings.csv', 3, 'soborg-almene,social-family,2,435,mange')],
    [
      'dwellings.csv, of another estate',
      withLine(
        few,
        'dwellings.csv',
        lineOf('dwellings.csv', 'hoje-gladsaxe'),
        'hoje-gladsaxe,social-family,1,mange,3050',
      ),
    ],
  ])('are told beside another bad cell of %s', (_, files) => {
    expect(dwellings(files)).toEqual([exact]);
    expect(told(files)).toHaveLength(2);
  });

  it('are told as far as they are known where a count can’t be read', () => {
    const files = withLine(few, 'households.csv', 3, 'soborg-almene,single-with-children,2,få');
    expect(dwellings(withLine(files, 'dwellings.csv', 3, 'soborg-almene,social-family,2,0,4750'))).toEqual([
      exact.replace('1885', 'at least 1760').replace('1820', '1385'),
    ]);
    const elsewhere = withLine(few, 'dwellings.csv', 3, 'nowhere,social-family,2,5,4750');
    expect(dwellings(elsewhere)).toEqual([exact.replace('1820', 'at most 1390')]);
  });

  it('are not told where what couldn’t be read may be the dwellings that are wanting', () => {
    expect(dwellings(withLine(few, 'dwellings.csv', 3, 'soborg-almene,social-family,2,mange,4750'))).toEqual([]);
    expect(dwellings(withLine(few, 'dwellings.csv', 3, 'nowhere,social-family,2,435,4750'))).toEqual([
      exact.replace('1820', 'at most 1820'),
    ]);
    expect(dwellings(withLine(few, 'dwellings.csv', 3, 'nowhere,social-family,2,600,4750'))).toEqual([]);
    expect(dwellings(withLine(few, 'dwellings.csv', 3, 'soborg-almene,social-family'))).toEqual([]);
  });
});
