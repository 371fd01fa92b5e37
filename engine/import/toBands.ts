import type { Faults } from '../pack/faults.ts';
import { groupBy } from '../pack/grouping.ts';
import type { AgeBand } from './ages.ts';

/** A count of an age band; missing where it is null. */
export interface BandCount {
  /** what else the count is of, so that bands of one group follow one another */
  readonly group: string;
  readonly ages: AgeBand;
  readonly count: number | null;
  readonly line: number;
}

/** What bands become. */
export interface Banding {
  readonly counts: readonly BandCount[];
  /** whether a band was shared out over narrower ones, so that the figures are derived */
  readonly isSpread: boolean;
}

/**
 * Puts counts into the pack's age bands: narrower ones are added up, and a wider one is shared out by the weights where that is asked
 * for. Faults: a band across a border of the pack's, ages of a band that the table leaves out; each band is told of once, where it
 * stands first.
 * @param bands the pack's bands, ascending
 * @param weightOf persons whom the pack has in a band of a group now; undefined where nothing is to be shared out
 */
export function toBands(
  counts: readonly BandCount[],
  bands: readonly AgeBand[],
  weightOf: ((group: string, band: AgeBand) => number) | undefined,
  where: string,
  faults: Faults,
): Banding {
  const told: BandCount[] = [];
  const refused = new Set<string>();
  const isNews = (what: string, { from, to }: AgeBand): boolean => {
    const known = refused.size;
    return refused.add(`${what} ${from}-${to}`).size > known;
  };
  let isSpread = false;
  for (const [group, members] of groupBy(counts, (c) => c.group)) {
    const inside = new Map<AgeBand, BandCount[]>();
    for (const member of members) {
      const holding = bands.find(({ from, to }) => from <= member.ages.from && member.ages.to <= to);
      const covered = bands.filter(({ from, to }) => member.ages.from <= from && to <= member.ages.to);
      const isUnion = covered[0]?.from === member.ages.from && covered.at(-1)?.to === member.ages.to;
      if (holding) inside.set(holding, [...(inside.get(holding) ?? []), member]);
      else if (isUnion && weightOf) {
        isSpread = true;
        told.push(...sharedOut(member, covered, (band) => weightOf(group, band)));
      } else if (isNews('band', member.ages)) refuseBand(member.ages, member.line, bands, isUnion, where, faults);
    }
    for (const [band, parts] of inside) {
      const ages = parts.reduce((sum, { ages: { from, to } }) => sum + to - from + 1, 0);
      const line = parts[0]?.line ?? 1;
      const isPart = ages < band.to - band.from + 1 && !isOpenEnded(band, parts);
      if (isPart && isNews('part', band)) refusePart(band, line, where, faults);
      const isMissing = parts.some(({ count }) => count === null);
      told.push({
        group,
        ages: band,
        line,
        count: isMissing ? null : parts.reduce((sum, { count }) => sum + (count ?? 0), 0),
      });
    }
  }
  return { counts: told, isSpread };
}

/** Tables of single years end with the oldest person there is. */
function isOpenEnded(band: AgeBand, parts: readonly BandCount[]): boolean {
  const ages = parts.map(({ ages: { from, to } }) => [from, to] as const).sort(([a], [b]) => a - b);
  let next = band.from;
  for (const [from, to] of ages) {
    if (from !== next) return false;
    next = to + 1;
  }
  return band.to >= 110 && next >= 100;
}

/** Whole numbers in proportion to the weights, summing to the count (largest remainders). */
function sharedOut(member: BandCount, bands: readonly AgeBand[], weightOf: (band: AgeBand) => number): BandCount[] {
  const { count } = member;
  const weights = bands.map(weightOf);
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => ((count ?? 0) * (sum > 0 ? w : 1)) / (sum > 0 ? sum : weights.length));
  const whole = exact.map(Math.floor);
  const left = (count ?? 0) - whole.reduce((a, b) => a + b, 0);
  const order = exact.map((value, i) => ({ i, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest);
  for (const { i } of order.slice(0, Math.round(left))) whole[i] = (whole[i] ?? 0) + 1;
  return bands.map((ages, i) => ({ ...member, ages, count: count === null ? null : (whole[i] ?? 0) }));
}

function refuseBand(
  { from, to }: AgeBand,
  line: number,
  bands: readonly AgeBand[],
  isUnion: boolean,
  where: string,
  faults: Faults,
): void {
  const touched = bands.filter((band) => band.from <= to && from <= band.to);
  const list = touched.map((band) => `${band.from}–${band.to}`).join(', ');
  faults.add(
    { where, line, column: 'age' },
    isUnion
      ? `Aldersgruppen ${from}–${to} dækker flere af pakkens (${list}); forventet: pakkens grupper. Fordel den efter pakkens tal (--spread ages), eller indlæs finere grupper.`
      : `Aldersgruppen ${from}–${to} går hen over en grænse i pakken (${list}); forventet: grupper, der passer ind i den. Hent tal på finere alder.`,
    isUnion
      ? `Age band ${from}–${to} covers several of the pack's (${list}); expected the pack's bands. Share it out by the pack's figures (--spread ages), or import narrower bands.`
      : `Age band ${from}–${to} crosses a border of the pack's bands (${list}); expected bands that fit into them. Get figures by narrower ages.`,
  );
}

function refusePart({ from, to }: AgeBand, line: number, where: string, faults: Faults): void {
  faults.add(
    { where, line, column: 'age' },
    `Tabellen har kun en del af alderen ${from}–${to}; forventet: alle aldre i pakkens gruppe. Hent også de andre aldre.`,
    `The table has only a part of ages ${from}–${to}; expected all ages of the pack's band. Get the other ages too.`,
  );
}
