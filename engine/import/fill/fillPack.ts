import { redescribe } from '../describe.ts';
import { bytesOf, descriptorOf, type PackFiles, tableOf } from '../packFiles.ts';
import type { Provenance } from '../provenance.ts';
import type { MunicipalTotals } from '../statbank/totals.ts';
import { fillAttributes } from './attributes.ts';
import type { FilledTables, Reference } from './filledTables.ts';
import { householdsFor } from './households.ts';
import { fillPopulation, type Peopled } from './population.ts';
import { fillRates } from './rates.ts';
import { sharedOut, sum } from './shares.ts';
import type { TextRow } from './textRow.ts';

/**
 * The pack with its municipality's published totals: every table of estates is fitted to them, so that what is published of the
 * municipality holds, and what the pack assumed of how estates differ stays. The tables stay assumed, since nobody publishes them by
 * estate; the published source is added to each.
 * @param reference totals of the municipality that the pack's estates are of, in the same tables; the same totals where it is the same
 * @param provenance where the totals of a resource come from
 */
export function fillPack(
  files: PackFiles,
  totals: MunicipalTotals,
  reference: Reference,
  provenance: ReadonlyMap<string, Provenance>,
): PackFiles {
  const filled: FilledTables = new Map();
  const estates = tableOf(files, 'estates').rows;
  const dwellings = dwellingsFor(files, estates, totals);
  const people = fillPopulation(files, estates, totals, growthOf(files, estates, dwellings), filled);
  fillHouseholds(files, people, totals, dwellings, filled);
  fillAttributes(files, people, totals, reference, filled);
  fillRates(files, totals, reference, filled);
  return withFilled(files, filled, provenance);
}

/** The pack with new rows for resources, each with its source added where there is one. */
export function withFilled(
  files: PackFiles,
  filled: ReadonlyMap<string, readonly TextRow[]>,
  provenance: ReadonlyMap<string, Provenance>,
): PackFiles {
  let written: PackFiles = files;
  for (const [resource, rows] of filled) {
    const described = descriptorOf(written).resources.find(({ name }) => name === resource);
    if (!described) continue;
    const { header } = tableOf(written, resource);
    written = new Map([...written, [described.path, bytesOf({ header, rows })]]);
    const source = provenance.get(resource);
    if (source) written = redescribe(written, resource, header, source, false);
  }
  return written;
}

/** Dwellings of every row, in the sums that are published for each kind. */
function dwellingsFor(files: PackFiles, estates: readonly TextRow[], { dwellings }: MunicipalTotals): TextRow[] {
  const rows = tableOf(files, 'dwellings').rows;
  const kindOf = new Map(estates.map(({ id = '', kind = '' }) => [id, kind]));
  const counts = new Map<TextRow, number>();
  for (const kind of new Set(kindOf.values())) {
    const own = rows.filter(({ estate = '' }) => kindOf.get(estate) === kind);
    const now = own.map(({ count }) => Number(count));
    const target = dwellings?.get(kind) ?? sum(now);
    for (const [i, count] of sharedOut(now, target).entries()) if (own[i]) counts.set(own[i], count);
  }
  return rows.map((row) => ({ ...row, count: String(counts.get(row) ?? row.count) }));
}

/** How many times as many dwellings each estate has as before. */
function growthOf(files: PackFiles, estates: readonly TextRow[], after: readonly TextRow[]): readonly number[] {
  const before = tableOf(files, 'dwellings').rows;
  const countIn = (rows: readonly TextRow[], id: string) =>
    sum(rows.filter(({ estate }) => estate === id).map(({ count }) => Number(count)));
  return estates.map(({ id = '' }) => countIn(after, id) / Math.max(1, countIn(before, id)));
}

/** Households that hold the estate's people, and a dwelling for each. */
export function fillHouseholds(
  files: PackFiles,
  people: Peopled,
  totals: Pick<MunicipalTotals, 'households'>,
  dwellings: readonly TextRow[],
  filled: FilledTables,
): void {
  const before = tableOf(files, 'households').rows;
  const now = people.estates.map((id) => {
    const own = before.filter(({ estate }) => estate === id);
    return new Map(own.map(({ type, size, count }) => [`${type} ${size}`, Number(count)]));
  });
  const wanted = people.estates.map((id) => ({
    persons: people.between(id, 0, 110),
    minors: people.between(id, 0, 17),
  }));
  const households = householdsFor(now, wanted, totals.households);
  filled.set(
    'households',
    people.estates.flatMap((estate, e) =>
      [...(households[e] ?? [])].map(([key, count]) => {
        const [type = '', size = ''] = key.split(' ');
        return { estate, type, size, count: String(count) };
      }),
    ),
  );
  const roomy = people.estates.flatMap((estate, e) => {
    const own = dwellings.filter((row) => row.estate === estate);
    const short = sum([...(households[e]?.values() ?? [])]) - sum(own.map(({ count }) => Number(count)));
    const most = own.toSorted((a, b) => Number(b.count) - Number(a.count))[0];
    return own.map((row) => (row === most && short > 0 ? { ...row, count: String(Number(row.count) + short) } : row));
  });
  filled.set('dwellings', roomy);
}
