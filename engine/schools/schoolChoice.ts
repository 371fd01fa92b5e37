import { logarithm } from '../arithmetic/logarithm.ts';
import { draw } from '../random/hash.ts';
import type { SchoolSystem } from './schoolSystem.ts';

/** What families weigh when they look beyond the school that their address belongs to. Strengths of zero have no effect. */
export interface SchoolChoice {
  /** share that looks beyond, by parents' group, as a draw of 32 bits */
  readonly looksBeyond: Float64Array;
  /** utility of the address's own school */
  readonly own: number;
  /** utility of a school, by its district and the home's, row-major: near is easy */
  readonly nearness: Float64Array;
  readonly districts: number;
  readonly profile: number;
  /** loss of utility per share of children whose parents have basic schooling only */
  readonly composition: number;
  /** share of those who moved who keep their school all the same, as a draw of 32 bits */
  readonly stays: number;
}

/** Gumbel quantiles of 4,096 equal parts, rounded so that engines whose logarithms differ in the last bit agree. */
const gumbel = Float64Array.from(
  { length: 4096 },
  (_, i) => Math.round(-logarithm(-logarithm((i + 0.5) / 4096)) * 65536) / 65536,
);

/** Nearness by pair of districts: `same` within one, and the part of it that a connection makes of a way between two. */
export function nearnessOf(
  districts: number,
  same: number,
  connections: readonly { readonly a: number; readonly b: number; readonly school: number }[],
): Float64Array {
  const nearness = new Float64Array(districts * districts);
  for (let d = 0; d < districts; d++) nearness[d * districts + d] = same;
  for (const { a, b, school } of connections) {
    nearness[a * districts + b] = same * school;
    nearness[b * districts + a] = same * school;
  }
  return nearness;
}

/**
 * The school of a kind that a family likes best: own school, nearness, profile, composition, and a Gumbel term keyed by child and
 * school, so that a change moves only those whose order it changes.
 * @param taken children that each school has already; full schools are left out. Undefined to look at all that are open
 * @param parentsBasic share of each school's children whose parents have basic schooling only
 * @returns −1 where there is none
 */
export function bestSchool(
  system: SchoolSystem,
  choice: SchoolChoice,
  kind: number,
  own: number,
  homeDistrict: number,
  key: number,
  first: number,
  second: number,
  parentsBasic: Float64Array,
  taken: Int32Array | undefined,
): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let s = 0; s < system.count; s++) {
    if (system.kind[s] !== kind) continue;
    const room = (system.capacity[s] as number) - (taken ? (taken[s] as number) : 0);
    if (room <= 0) continue;
    const utility =
      (s === own ? choice.own : 0) +
      (choice.nearness[homeDistrict * choice.districts + (system.district[s] as number)] as number) +
      choice.profile * (system.profile[s] as number) -
      choice.composition * (parentsBasic[s] as number) +
      (gumbel[draw(key, first + Math.imul(s + 1, 0x9e3779b1), second) >>> 20] as number);
    if (utility > most) {
      most = utility;
      best = s;
    }
  }
  return best;
}
