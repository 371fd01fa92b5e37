import type { Catchment, School } from '../pack/pack.ts';
import { schoolKinds } from '../population/schoolKinds.ts';
import { draw } from '../random/hash.ts';

/** Day cares and schools as the loops need them, of one year. A school's index is that of the pack; a resident's column holds it plus one. */
export interface SchoolSystem {
  readonly count: number;
  /** 0 day care, 1 school */
  readonly kind: Uint8Array;
  readonly district: Int32Array;
  /** children there is room for; 0 where it is closed */
  readonly capacity: Int32Array;
  readonly profile: Float64Array;
  readonly addresses: Addresses;
}

/** Whose addresses belong where: row `2 × estate + kind` lists schools with the cumulative share, as a draw of 32 bits, up to which one belongs. */
export interface Addresses {
  readonly start: Int32Array;
  readonly school: Uint8Array;
  readonly upTo: Float64Array;
}

/** Words of the draw that settles for ever to which school of an estate's an address belongs. */
const addressFirst = 0x61646472;
const addressSecond = 0x63617463;

/** The system as the pack has it. */
export function compileSchools(
  schools: readonly School[],
  catchments: readonly Catchment[],
  estates: number,
): SchoolSystem {
  const rows = Array.from({ length: estates * 2 }, (_, row) =>
    catchments.filter(({ estate, school }) => estate === row >> 1 && schools[school]?.kind === schoolKinds[row & 1]),
  );
  return {
    count: schools.length,
    kind: Uint8Array.from(schools, ({ kind }) => schoolKinds.indexOf(kind)),
    district: Int32Array.from(schools, ({ district }) => district),
    capacity: Int32Array.from(schools, ({ capacity }) => capacity),
    profile: Float64Array.from(schools, ({ profile }) => profile),
    addresses: layOut(rows),
  };
}

/** Lays lists of shares one after another. */
export function layOut(rows: readonly (readonly { readonly school: number; readonly share: number }[])[]): Addresses {
  const start = new Int32Array(rows.length + 1);
  const school: number[] = [];
  const upTo: number[] = [];
  rows.forEach((row, r) => {
    let sum = 0;
    for (const { school: s, share } of row) {
      sum += share;
      school.push(s);
      upTo.push(sum * 4294967296);
    }
    // Shares that sum to one but for rounding leave no address without a school.
    if (row.length > 0) upTo[upTo.length - 1] = 4294967296;
    start[r + 1] = school.length;
  });
  return { start, school: Uint8Array.from(school), upTo: Float64Array.from(upTo) };
}

/**
 * The school or day care that an address belongs to; −1 where none does.
 * @param dwellingKey what names the address
 */
export function ownSchool(
  { start, school, upTo }: Addresses,
  kind: number,
  estate: number,
  dwellingKey: number,
): number {
  const row = 2 * estate + kind;
  const first = start[row] as number;
  const end = start[row + 1] as number;
  if (end - first < 2) return end > first ? (school[first] as number) : -1;
  const u = draw(dwellingKey, addressFirst, addressSecond);
  let at = first;
  while (u >= (upTo[at] as number)) at++;
  return school[at] as number;
}
