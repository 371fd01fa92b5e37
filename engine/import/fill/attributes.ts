import type { AgeBand } from '../ages.ts';
import { type PackFiles, tableOf } from '../packFiles.ts';
import type { AgedTotal, MunicipalTotals } from '../statbank/totals.ts';
import type { FilledTables, Reference } from './filledTables.ts';
import type { Peopled } from './population.ts';
import { sharedOut, sum } from './shares.ts';
import { fitted } from './table.ts';
import type { TextRow } from './textRow.ts';

/** Fits education and activity to the published ones at the ages that are published, and lets what else depends on people follow. */
export function fillAttributes(
  files: PackFiles,
  people: Peopled,
  totals: MunicipalTotals,
  reference: Reference,
  filled: FilledTables,
): void {
  const personsAt = (ages: AgeBand) =>
    sum(totals.population.filter((t) => t.ages.from >= ages.from && t.ages.from <= ages.to).map((t) => t.count));
  filled.set('education', byBands(files, 'education', people, totals.education, personsAt));
  filled.set('activity', byBands(files, 'activity', people, totals.activity, personsAt));
  filled.set('income', incomes(files, totals, reference));
  filled.set('convictions', convictions(files, people));
  filled.set('origin', origins(files, people));
  filled.set('schools', schools(files, people));
}

/** A table of people by category in bands of age: each estate's people in each band, in the published shares of the band. */
function byBands(
  files: PackFiles,
  resource: 'education' | 'activity',
  people: Peopled,
  published: readonly AgedTotal[] | undefined,
  personsAt: (ages: AgeBand) => number,
): readonly TextRow[] {
  const before = tableOf(files, resource).rows;
  const bands = [...new Map(before.map((row) => [row.age_from, row])).values()].map(({ age_from, age_to }) => ({
    from: Number(age_from),
    to: Number(age_to),
  }));
  const categories = [...new Set(before.map((row) => row[resource] ?? ''))];
  return bands.flatMap((band) => {
    const own = new Map(
      before
        .filter((row) => Number(row.age_from) === band.from)
        .map((row) => [`${row.estate} ${row[resource]}`, Number(row.count)]),
    );
    const seed = people.estates.map((id) => categories.map((category) => own.get(`${id} ${category}`) ?? 0));
    const rows = people.estates.map((id) => people.between(id, band.from, band.to));
    const columns = published && columnsOf(published, band, categories, seed, personsAt);
    const table = columns ? fitted(seed, rows, columns) : seed.map((cells, e) => sharedOut(cells, rows[e] ?? 0));
    return people.estates.flatMap((estate, e) =>
      categories.map((category, c) => ({
        estate,
        age_from: String(band.from),
        age_to: String(band.to),
        [resource]: category,
        count: String(table[e]?.[c] ?? 0),
      })),
    );
  });
}

/**
 * Published persons in each category at the ages of a band; a published band across a border counts in proportion to the people on
 * either side. Undefined where the ages aren't published in full. Children still in school are among those with basic school where
 * education is published, so they are taken from them as the pack has them.
 */
function columnsOf(
  published: readonly AgedTotal[],
  band: AgeBand,
  categories: readonly string[],
  seed: readonly (readonly number[])[],
  personsAt: (ages: AgeBand) => number,
): readonly number[] | undefined {
  const overlap = ({ ages }: AgedTotal) => ({ from: Math.max(ages.from, band.from), to: Math.min(ages.to, band.to) });
  const inBand = published.filter((total) => overlap(total).from <= overlap(total).to);
  const covered = new Set(inBand.flatMap((total) => range(overlap(total))));
  if (range(band).some((age) => !covered.has(age))) return undefined;
  const counts = new Map(categories.map((category) => [category, 0]));
  for (const total of inBand) {
    const share = personsAt(overlap(total)) / Math.max(1, personsAt(total.ages));
    counts.set(total.category, (counts.get(total.category) ?? 0) + total.count * Math.min(1, share));
  }
  const all = sum([...counts.values()]);
  const now = sum(seed.flat());
  const inSchool = categories.includes('none') ? sum(seed.map((cells) => cells[categories.indexOf('none')] ?? 0)) : 0;
  if (inSchool > 0 && counts.get('none') === 0) {
    const children = (inSchool / Math.max(1, now)) * all;
    counts.set('none', children);
    counts.set('basic', Math.max(0, (counts.get('basic') ?? 0) - children));
  }
  return all > 0 ? categories.map((category) => counts.get(category) ?? 0) : undefined;
}

function range({ from, to }: AgeBand): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Incomes as many times those of the pack as the municipality's mean is that of the one whose estates the pack starts from. */
function incomes(files: PackFiles, { income }: MunicipalTotals, reference: Reference): readonly TextRow[] {
  const factor = income && reference.income ? income / reference.income : 1;
  return tableOf(files, 'income').rows.map((row) => ({
    ...row,
    mean: String(Math.round((Number(row.mean) * factor) / 100) * 100),
  }));
}

/** Convicted as many as before of each estate's adults. */
function convictions(files: PackFiles, people: Peopled): readonly TextRow[] {
  return tableOf(files, 'convictions').rows.map((row) => {
    const { estate = '' } = row;
    const adults = people.between(estate, 18, 110);
    const factor = adults / Math.max(1, people.before(estate, 18, 110));
    const scaled = (count: string | undefined) => String(Math.min(adults, Math.round(Number(count) * factor)));
    return { ...row, this_year: scaled(row.this_year), last_year: scaled(row.last_year) };
  });
}

/** The same share of each estate's people at each age as before; nothing published speaks of it. */
function origins(files: PackFiles, people: Peopled): readonly TextRow[] {
  return tableOf(files, 'origin').rows.map((row) => {
    const [estate, from, to] = [row.estate ?? '', Number(row.age_from), Number(row.age_to)];
    const persons = people.between(estate, from, to);
    const factor = persons / Math.max(1, people.before(estate, from, to));
    return { ...row, count: String(Math.min(persons, Math.round(Number(row.count) * factor))) };
  });
}

/** Places at schools as many times as before as there are children. */
function schools(files: PackFiles, people: Peopled): readonly TextRow[] {
  const after = sum(people.estates.map((id) => people.between(id, 0, 17)));
  const before = sum(people.estates.map((id) => people.before(id, 0, 17)));
  const factor = after / Math.max(1, before);
  return tableOf(files, 'schools').rows.map((row) => ({
    ...row,
    capacity: String(Math.ceil(Number(row.capacity) * factor)),
  }));
}
