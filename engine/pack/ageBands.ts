import type { Faults } from './faults.ts';
import { groupBy, sumOf } from './grouping.ts';

/** A row that counts people in an age band of an estate. */
export interface BandRow {
  readonly estate: number;
  readonly age_from: number;
  readonly age_to: number;
  readonly count: number;
  readonly line: number;
}

/** Counts of people by estate and age, as the population table gives them. */
export interface PeopleByAge {
  /** first ages of the bands, ascending; the same in every estate and for both sexes */
  readonly starts: readonly number[];
  /** residents of an estate aged `from … to`; undefined where a border falls inside a band */
  between(estate: number, from: number, to: number): number | undefined;
}

/** Oldest age of the last band. */
export const lastAge = 110;

/**
 * Refuses bands that end before they begin, overlap, leave ages out, or don't reach from `from` to `to`.
 * @param group what else distinguishes rows of one estate (sex), so that each group has bands of its own
 */
export function checkBands<R extends BandRow>(
  file: string,
  rows: readonly R[],
  group: (row: R) => string,
  reach: { readonly from: number; readonly to: number },
  faults: Faults,
): void {
  const groups = groupBy(rows, group);
  for (const [name, members] of groups) {
    const bands = [...new Map(members.map((r) => [`${r.age_from} ${r.age_to}`, r])).values()];
    bands.sort((a, b) => a.age_from - b.age_from);
    let next = bands[0]?.age_from ?? reach.from;
    if (next > reach.from) tell(file, bands[0], name, `${reach.from}`, faults);
    for (const band of bands) {
      if (band.age_from !== next || band.age_to < band.age_from) tell(file, band, name, `${next}`, faults);
      next = band.age_to + 1;
    }
    if (next <= reach.to) tell(file, bands[bands.length - 1], name, `${reach.to}`, faults);
  }
}

function tell(file: string, band: BandRow | undefined, group: string, missing: string, faults: Faults): void {
  const found = band ? `${band.age_from}–${band.age_to}` : '';
  faults.add(
    { where: file, ...(band ? { line: band.line } : {}), column: 'age_from, age_to' },
    `Aldersgruppen ${found} (${group}) passer ikke til de andre; forventet: sammenhængende grupper, der har alder ${missing} med. Ret alderen.`,
    `Age band ${found} (${group}) doesn't fit the others; expected bands without gap or overlap that hold age ${missing}. Mend the ages.`,
  );
}

/** Looks people up by estate and age. */
export function peopleByAge(rows: readonly BandRow[]): PeopleByAge {
  const starts = [...new Set(rows.map((r) => r.age_from))].sort((a, b) => a - b);
  const ends = new Set(rows.map((r) => r.age_to));
  const byEstate = groupBy(rows, (r) => r.estate);
  return {
    starts,
    between(estate, from, to) {
      if (!starts.includes(from) || !(to >= lastAge || ends.has(to))) return undefined;
      const members = byEstate.get(estate) ?? [];
      return sumOf(members, (r) => (r.age_from >= from && r.age_to <= to ? r.count : 0));
    },
  };
}
