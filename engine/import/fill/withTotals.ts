import { readAges } from '../ages.ts';
import type { Conversion } from '../conversion.ts';
import { descriptorOf, type PackFiles, tableOf } from '../packFiles.ts';
import type { Provenance } from '../provenance.ts';
import type { AgedTotal, MunicipalTotals } from '../statbank/totals.ts';
import { fillAttributes } from './attributes.ts';
import type { FilledTables, Reference } from './filledTables.ts';
import { fillHouseholds, fillPack, withFilled } from './fillPack.ts';
import { peopleIn } from './population.ts';
import { sum } from './shares.ts';
import type { TextRow } from './textRow.ts';

/** Resources of which figures of the whole municipality can be shared out over the pack's estates. */
const shareable: ReadonlySet<string> = new Set(['population', 'households', 'education', 'activity', 'income']);

/** Whether figures of the whole municipality can be shared out over the pack's estates. */
export function canShareOut(resource: string): boolean {
  return shareable.has(resource);
}

/**
 * The pack with its estates fitted to figures of the whole municipality, which then hold, while what the pack has of how estates differ stays.
 * With residents everything that depends on them follows. The tables stay as certain as they were, since nobody has counted the estates;
 * the source is added to each that changed.
 * @param conversion rows of the municipality, in the pack's columns
 */
export function withTotals(files: PackFiles, conversion: Conversion, told: Provenance): PackFiles {
  const { resource } = conversion.target;
  const now: Reference = { population: residentsIn(files), ...incomeIn(files) };
  const totals: MunicipalTotals = { ...now, ...totalsIn(conversion, files) };
  const source = sharedOut(told);
  if (resource === 'population') {
    const filled = fillPack(files, totals, now, new Map());
    const changed = descriptorOf(files).resources.filter(
      ({ name }) => name === resource || !isSame(tableOf(filled, name).rows, tableOf(files, name).rows),
    );
    return withFilled(
      files,
      new Map(changed.map(({ name }) => [name, tableOf(filled, name).rows])),
      new Map(changed.map(({ name }) => [name, source])),
    );
  }
  const all: FilledTables = new Map();
  const people = peopleIn(files);
  if (resource === 'households') fillHouseholds(files, people, totals, tableOf(files, 'dwellings').rows, all);
  else fillAttributes(files, people, totals, now, all);
  const own = resource === 'households' ? all : new Map([[resource, all.get(resource) ?? []]]);
  return withFilled(files, own, new Map([...own.keys()].map((name) => [name, source])));
}

/** The source of figures that the estates were fitted to; what it says of the estates is an assumption. */
function sharedOut(told: Provenance): Provenance {
  return {
    ...told,
    source: {
      da: `${told.source.da}, fordelt på boligområder som før`,
      en: `${told.source.en}, shared out over estates as before`,
    },
    status: 'assumed',
  };
}

function totalsIn({ target, rows }: Conversion, files: PackFiles): Partial<MunicipalTotals> {
  switch (target.resource) {
    case 'population':
      return { population: aged(rows, 'sex') };
    case 'education':
      return { education: aged(rows, 'education') };
    case 'activity':
      return { activity: aged(rows, 'activity') };
    case 'households':
      return { households: new Map(rows.map(({ type, size, count }) => [`${type} ${size}`, Number(count)])) };
    default: {
      const mean = rows[0]?.mean;
      return mean === undefined ? incomeIn(files) : { income: Number(mean) };
    }
  }
}

function aged(rows: readonly TextRow[], category: string): readonly AgedTotal[] {
  return rows.flatMap((row) => {
    const ages = readAges(`${row.age_from}-${row.age_to}`);
    return ages && ages !== 'total' ? [{ category: row[category] ?? '', ages, count: Number(row.count) }] : [];
  });
}

/** Everybody in the pack by sex and age. */
function residentsIn(files: PackFiles): readonly AgedTotal[] {
  return aged(tableOf(files, 'population').rows, 'sex');
}

/** The mean income of people of 15 and more, as Statistics Denmark's is of persons over 14. */
function incomeIn(files: PackFiles): { readonly income?: number } {
  const grown = new Map<string, number>();
  for (const { estate = '', age_from, count } of tableOf(files, 'population').rows) {
    if (Number(age_from) >= 15) grown.set(estate, (grown.get(estate) ?? 0) + Number(count));
  }
  const rows = tableOf(files, 'income').rows;
  const persons = sum(rows.map(({ estate = '' }) => grown.get(estate) ?? 0));
  if (persons === 0) return {};
  return { income: sum(rows.map(({ estate = '', mean }) => (grown.get(estate) ?? 0) * Number(mean))) / persons };
}

function isSame(a: readonly TextRow[], b: readonly TextRow[]): boolean {
  return JSON.stringify(a.map(Object.entries)) === JSON.stringify(b.map(Object.entries));
}
