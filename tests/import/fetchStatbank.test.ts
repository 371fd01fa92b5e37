import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../engine/hosts/cli/commandLine.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { fakeTerminal } from '../hosts/fakeTerminal.ts';
import { temporaryFolder } from '../hosts/temporaryFolder.ts';
import { gladsaxeFolder, readPackFiles } from '../pack/packFiles.ts';
import { statbankServer } from './statbankServer.ts';
import { publishedPersons, statbankTables } from './statbankTables.ts';

async function call(folder: string, ...words: string[]) {
  const terminal = fakeTerminal({ folder });
  const code = await runCommandLine(['fetch', 'statbank', '--pack', gladsaxeFolder, ...words], terminal);
  return { code, printed: terminal.printed(), reported: terminal.reported() };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('fremsyn fetch statbank', () => {
  it("fills the municipality's own pack: every published figure of residents holds, and estates differ as before", async () => {
    const folder = await temporaryFolder();
    const { url } = await statbankServer(statbankTables);
    const { code, printed, reported } = await call(folder, '--area', '159', '--out', 'ny', '--base-url', url);
    expect(reported).not.toContain('warning');
    expect(code).toBe(0);
    const pack = readPack(readPackFiles(join(folder, 'ny')));
    const { population, education } = pack.marginals;
    for (const sex of ['man', 'woman'] as const) {
      for (const [from, to] of [
        [0, 4],
        [30, 34],
        [95, 110],
      ] as const) {
        const found = sum(
          population.filter((row) => row.sex === sex && row.ageFrom === from).map(({ count }) => count),
        );
        expect(found).toBe(publishedPersons('159', sex, from, to));
      }
    }
    const adults = education.filter(({ ageFrom }) => ageFrom === 30);
    const basic = sum(adults.filter((row) => row.education === 'basic').map(({ count }) => count));
    // the made StatBank has 20 of 98 with known education in basic school
    expect(basic / sum(adults.map(({ count }) => count))).toBeCloseTo(0.2 / 0.98, 3);
    const estates = pack.geography.estates.map(({ id }) => id);
    const share = (id: string) => {
      const own = adults.filter(({ estate }) => estates[estate] === id);
      return (
        sum(own.filter((row) => row.education === 'basic').map(({ count }) => count)) /
        sum(own.map(({ count }) => count))
      );
    };
    expect(share('vaerebro-park')).toBeGreaterThan(share('vaerebro-ejer'));
    const source = pack.sources.find(({ resource }) => resource === 'population');
    expect(source).toMatchObject({ status: 'assumed' });
    expect(source?.sources.at(-1)).toMatchObject({ path: 'https://www.statistikbanken.dk/FOLK1A' });
    expect(printed).toContain(
      "the municipality's figures are Statistics Denmark's; how estates differ is still assumed",
    );
    expect(await readdir(join(folder, 'ny/statbank'))).toEqual(statbankTables.map(({ id }) => `${id}.json`).toSorted());
  });

  it('assembles the pack of another municipality, an estate for each kind of dwelling', async () => {
    const folder = await temporaryFolder();
    const { url } = await statbankServer(statbankTables);
    const { code } = await call(folder, '--area', '163', '--out', 'herlev', '--base-url', url);
    expect(code).toBe(0);
    const pack = readPack(readPackFiles(join(folder, 'herlev')));
    expect(pack.geography.municipality).toMatchObject({ id: 'herlev-kommune', code: '163' });
    expect(pack.geography.estates.map(({ kind }) => kind)).toEqual([
      'social',
      'private-rental',
      'cooperative',
      'owner-occupied',
    ]);
    const persons = sum(pack.marginals.population.map(({ count }) => count));
    expect(persons).toBe(publishedPersons('163', 'man', 0, 110) + publishedPersons('163', 'woman', 0, 110));
    expect(pack.observed).toEqual([]);
    expect(pack.baseYear).toBe(2025);
  });

  it('gives the same tables where StatBank wants them streamed', async () => {
    const folder = await temporaryFolder();
    const whole = await statbankServer(statbankTables);
    const narrow = await statbankServer(statbankTables, { limit: 3 });
    await call(folder, '--area', '163', '--out', 'a', '--base-url', whole.url);
    await call(folder, '--area', '163', '--out', 'b', '--base-url', narrow.url);
    for (const file of ['population.csv', 'households.csv', 'activity.csv', 'rates/pool-size.csv']) {
      expect(await readFile(join(folder, 'b', file), 'utf8')).toBe(await readFile(join(folder, 'a', file), 'utf8'));
    }
    expect(await readdir(join(folder, 'b/statbank'))).toContain('FOLK1A.bulk.txt');
  });

  it('keeps what the pack had where a table is gone or speaks of groups that nobody knows, and says so', async () => {
    const folder = await temporaryFolder();
    const strange = statbankTables.flatMap((table) => {
      if (table.id === 'FAM55N') return [];
      if (table.id !== 'RAS201') return [table];
      const variables = table.variables.map((v) =>
        v.id === 'SOCIO' ? { ...v, values: [...v.values, ['999', 'Rumrejsende'] as const] } : v,
      );
      return [{ ...table, variables }];
    });
    const { url } = await statbankServer(strange);
    const { code, reported } = await call(folder, '--area', '159', '--out', 'ny', '--base-url', url);
    expect(code).toBe(0);
    expect(reported).toContain('FAM55N: warning: FAM55N: StatBank refused (EXTRACT-NOTFOUND)');
    expect(reported).toContain(
      'RAS201: warning: Unknown groups: Rumrejsende. The pack keeps its activity, since nothing is guessed.',
    );
  });

  it('writes nothing where StatBank does not answer, knows no such municipality, or the call is wrong', async () => {
    const folder = await temporaryFolder();
    const down = await statbankServer(statbankTables, { troubles: [{ status: 503 }] });
    const failed = await call(folder, '--area', '159', '--out', 'ny', '--base-url', down.url, '--retries', '0');
    expect(failed).toMatchObject({
      code: 4,
      reported: expect.stringContaining('StatBank did not answer (HTTP 503) after 1 attempt.'),
    });
    const { url } = await statbankServer(statbankTables);
    const unknown = await call(folder, '--area', '999', '--out', 'ny', '--base-url', url);
    expect(unknown).toMatchObject({ code: 4, reported: expect.stringContaining('FOLK1A lacks OMRÅDE 999') });
    const wrong = await call(folder, '--area', 'Gladsaxe', '--base-url', 'statbank');
    expect(wrong.code).toBe(2);
    for (const flag of ['--area', '--out', '--base-url']) expect(wrong.reported).toContain(`${flag}: error:`);
    expect(await readdir(folder)).toEqual([]);
  });
});
