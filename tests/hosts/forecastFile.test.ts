import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readForecast } from '../../engine/hosts/cli/forecastFile.ts';
import { Refusal } from '../../engine/pack/message.ts';
import { temporaryFolder } from './temporaryFolder.ts';

async function forecastOf(...lines: readonly string[]) {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'prognose.csv'), `\uFEFF${lines.join('\r\n')}\r\n`);
  return readForecast('prognose.csv', folder, 2025);
}

describe('a population forecast', () => {
  it('is read as Danish spreadsheets write it, bands and thousands with points, and past years left out', async () => {
    const read = await forecastOf(
      'År;Alder;Antal',
      '2025;0-17 år;9',
      '2026;0-17 år;1.234',
      '2026;18+ år;5.000',
      '2027;0-17 år;1.240',
      '2027;18+ år;5.010',
    );
    expect(read).toEqual({
      ageFrom: [0, 18],
      years: [
        { year: 2026, residents: [1234, 5000] },
        { year: 2027, residents: [1240, 5010] },
      ],
    });
  });

  it('adds what stands on several lines for one age, such as women and men', async () => {
    const read = await forecastOf('year,age,sex,residents', '2026,0,m,10', '2026,0,f,11');
    expect(read.years).toEqual([{ year: 2026, residents: [21] }]);
  });

  it.each([
    [['year,residents', '2026,10'], ['no column age']],
    [['year,age,residents', '2027,0,10'], ['every year from 2026 on']],
    [['year,age,residents', '2026,18,10'], ['begin at 0']],
    [['year,age,residents', '2026,0,10', '2026,18,9', '2027,0,10'], ['no residents of 18 in 2027']],
    [
      ['year,age,residents', 'soon,0,10', '2026,0,many', '2026,0,4'],
      ['expected a year', 'expected a year'],
    ],
  ])('%j is refused with what was found and expected', async (lines, sentences) => {
    const refusal = await forecastOf(...lines).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    const { messages } = refusal as Refusal;
    expect(messages).toHaveLength(sentences.length);
    messages.forEach(({ en, da }, i) => {
      expect(en).toContain(sentences[i]);
      expect(da).not.toBe(en);
    });
  });
});
