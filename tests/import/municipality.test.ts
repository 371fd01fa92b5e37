import { describe, expect, it } from 'vitest';
import {
  committed,
  messagesOf,
  ownChoice,
  type PackFiles,
  provenanceOf,
  suggestMapping,
  takeTables,
} from '../../engine/import/index.ts';
import { Faults } from '../../engine/pack/faults.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { shipped } from '../pack/damage.ts';
import { folk1a, residentsIn } from './folk1a.ts';
import { describedIn, linesIn } from './importing.ts';
import { tableOf } from './reading.ts';

const today = '2026-11-26';

/** A text as a table in Gladsaxe's pack, with the municipality's figures shared out or not. */
function taken(text: string, { spreadPlaces = true, resource }: { spreadPlaces?: boolean; resource?: string } = {}) {
  const table = tableOf(text);
  const suggested = suggestMapping(table, resource);
  if (!suggested) throw new Error('nothing suggested');
  const mapped = { table, mapping: suggested.mapping, provenance: provenanceOf(table, today), spreadPlaces };
  const faults = new Faults();
  const result = takeTables([mapped], shipped, new Map(), ownChoice(today), faults);
  return { ...result, told: messagesOf(faults).map(({ en }) => en) };
}

function sumOf(files: PackFiles, path: string, keep: (cells: readonly string[]) => boolean): number {
  const rows = linesIn(files, path)
    .slice(1)
    .map((line) => line.split(','));
  return rows.filter(keep).reduce((sum, cells) => sum + Number(cells.at(-1)), 0);
}

describe('residents of the whole municipality from FOLK1A', () => {
  it('are refused as estates, with word of what can be done', () => {
    const { told, taken: tables } = taken(folk1a('Gladsaxe'), { spreadPlaces: false });
    expect(told).toEqual([expect.stringMatching(/^The figures are of the whole municipality;.*--spread places/)]);
    expect(tables[0]?.conversion).toMatchObject({ couldBeShared: true, isOfMunicipality: false });
  });

  it('shared out over the estates hold to the last person, of the newest quarter, and leave a whole pack', () => {
    const { files, told } = taken(folk1a('Gladsaxe'));
    expect(told).toEqual([]);
    for (const [sex, isMan] of [
      ['man', true],
      ['woman', false],
    ] as const) {
      for (const [from, to] of [
        [0, 4],
        [25, 29],
        [95, 125],
      ] as const) {
        const count = sumOf(files, 'population.csv', (cells) => cells[1] === sex && cells[2] === String(from));
        expect(count).toBe(residentsIn(isMan, from, to, 2026));
      }
    }
    const { pack } = committed(files);
    const everybody = residentsIn(true, 0, 125, 2026) + residentsIn(false, 0, 125, 2026);
    expect(synthesise(pack).population.residentCount).toBe(everybody);
  });

  it('leave the tables assumed, with the source beside the earlier ones', () => {
    const { files } = taken(folk1a('Gladsaxe'));
    for (const resource of ['population', 'households', 'education', 'schools']) {
      const now = describedIn(files, resource);
      expect(now.status).toBe('assumed');
      expect(now.sources.at(-1).labels.en).toMatch(/shared out over estates as before$/);
      expect(now.sources.length).toBe(describedIn(shipped, resource).sources.length + 1);
    }
    expect(describedIn(files, 'rate-mortality')).toEqual(describedIn(shipped, 'rate-mortality'));
  });

  it('of another municipality are not used', () => {
    const { told } = taken(folk1a('Herlev'));
    expect(told).toEqual([expect.stringMatching(/^No line can be used; found Herlev/)]);
  });
});

describe('other figures of the whole municipality', () => {
  it('move the mean income there and touch nothing else', () => {
    const { files, told } = taken('Område;Indkomst\nGladsaxe Kommune;420.000\n', { resource: 'income' });
    expect(told).toEqual([]);
    const grown = (id: string) => sumOf(files, 'population.csv', (cells) => cells[0] === id && Number(cells[2]) >= 15);
    const incomes = linesIn(files, 'income.csv')
      .slice(1)
      .map((line) => line.split(','));
    const persons = incomes.reduce((sum, [id = '']) => sum + grown(id), 0);
    const mean = incomes.reduce((sum, [id = '', value]) => sum + grown(id) * Number(value), 0) / persons;
    expect(mean).toBeCloseTo(420_000, -2);
    const changed = [...files].filter(([name, bytes]) => shipped.get(name) !== bytes).map(([name]) => name);
    expect(changed.sort()).toEqual(['datapackage.json', 'income.csv']);
  });

  it('may be of ages that the pack has no bands for, and count no fewer than five in a band', () => {
    const ages = Array.from({ length: 11 }, (_, i) => `${15 + 5 * i}-${19 + 5 * i} år`);
    const lines = (few: number) =>
      ages.flatMap((age, i) => [
        `Gladsaxe;${age};H10 Grundskole;${900 + 10 * i}`,
        `Gladsaxe;${age};H30 Erhvervsfaglige uddannelser;1500`,
        `Gladsaxe;${age};H80 Ph.d. og forskeruddannelser;${i === 0 ? few : 200}`,
      ]);
    const table = (few: number) => `Område;Alder;Uddannelse;Antal\n${lines(few).join('\n')}\n`;
    const { files, told } = taken(table(2));
    expect(told).toEqual([]);
    committed(files);
    const adults = (education: string) =>
      sumOf(files, 'education.csv', (cells) => cells[1] === '30' && cells[3] === education);
    expect(adults('vocational')).toBeGreaterThan(adults('basic'));
    const only = table(2).replaceAll(/(2\d|[3-6]\d)-\d\d år;H80.*;200/g, '$1-9 år;H80;0');
    expect(taken(only.replaceAll(/(\d)\d-9 år/g, '$10-$19 år')).told.join()).toMatch(/fewer than 5 persons/);
  });
});
