import type { Faults } from '../pack/faults.ts';
import type { AgeBand } from './ages.ts';
import type { GatheredRow } from './gather.ts';
import { descriptorOf, type PackFiles, tableOf } from './packFiles.ts';
import type { ImportTarget } from './target.ts';
import { type BandCount, toBands } from './toBands.ts';

/**
 * Counts by age in the pack's bands: those of the estates that the table doesn't replace, since all estates have the same, or where it
 * replaces them all, the table's own.
 * @param age name of the field with ages
 * @param isSpread whether wider bands are shared out by what the pack has now
 */
export function bandsFor(
  rows: readonly GatheredRow[],
  age: string,
  target: ImportTarget,
  files: PackFiles,
  isSpread: boolean,
  where: string,
  faults: Faults,
): { readonly rows: readonly GatheredRow[]; readonly isSpread: boolean } {
  const existing = tableOf(files, target.resource).rows;
  const imported = new Set(rows.map(({ categories }) => String(categories.estate)));
  const others = existing.filter(({ estate = '' }) => !imported.has(estate));
  const bands = bandsOf(others.length > 0 ? others : []);
  const own = others.length === 0 && !isSpread;
  const known = own ? undefined : bands.length > 0 ? bands : bandsOf(existing);
  if (!known || known.length === 0) return { rows, isSpread: false };
  const [figure = 'count'] = Object.keys(rows[0]?.figures ?? {});
  const counts = rows.map(({ categories, figures, line }): BandCount => {
    const { [age]: ages, ...rest } = categories;
    return { group: JSON.stringify(rest), ages: ages as AgeBand, count: figures[figure]?.value ?? null, line };
  });
  const weights = isSpread ? weightsOf(existing, target, descriptorOf(files).municipality.id) : undefined;
  const banded = toBands(counts, known, weights, where, faults);
  return {
    isSpread: banded.isSpread,
    rows: banded.counts.map(({ group, ages, count, line }) => ({
      categories: { ...(JSON.parse(group) as Record<string, string>), [age]: ages },
      figures: { [figure]: { value: count, isPercent: false, line, column: figure } },
      line,
    })),
  };
}

type TextRow = Readonly<Record<string, string>>;

function bandsOf(rows: readonly TextRow[]): readonly AgeBand[] {
  const bands = new Map(rows.map((row) => [`${row.age_from} ${row.age_to}`, row]));
  return [...bands.values()]
    .map(({ age_from, age_to }) => ({ from: Number(age_from), to: Number(age_to) }))
    .sort((a, b) => a.from - b.from);
}

/** Persons whom the pack has now, by group and band: in each estate, and in all of them under the municipality's id. */
function weightsOf(
  existing: readonly TextRow[],
  target: ImportTarget,
  municipality: string,
): (group: string, band: AgeBand) => number {
  const names = target.fields.filter(({ kind }) => kind !== 'ages' && kind !== 'count').map(({ name }) => name);
  const weights = new Map<string, number>();
  for (const row of existing) {
    for (const estate of [row.estate ?? '', municipality]) {
      const group = JSON.stringify(Object.fromEntries(names.map((n) => [n, n === 'estate' ? estate : (row[n] ?? '')])));
      const key = `${group} ${row.age_from}`;
      weights.set(key, (weights.get(key) ?? 0) + Number(row.count ?? 0));
    }
  }
  return (group, { from }) => weights.get(`${group} ${from}`) ?? 0;
}
