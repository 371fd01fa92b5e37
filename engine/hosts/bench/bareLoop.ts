import { exponential } from '../../arithmetic/exponential.ts';
import { combineKeys } from '../../random/hash.ts';

const ages = 111;
const longestLife = ages - 1;

/** Yearly thresholds by sex and age, as shares of 2³² that a draw is compared with. */
interface Thresholds {
  readonly death: Uint32Array;
  readonly birth: Uint32Array;
  readonly union: Uint32Array;
  readonly schooling: Uint32Array;
  readonly work: Uint32Array;
  readonly conviction: Uint32Array;
}

/**
 * The yardstick that the model is measured against: seven processes (ageing, death with a newborn in the same row, birth, union,
 * education, work, conviction) in one pass over typed arrays, each event by a table and a keyed draw, and nothing else: no
 * households, no homes, no counts.
 */
export interface BareLoop {
  readonly residents: number;
  /** simulates one year; gives a sum over what happened, so that no work can be left out as unused */
  year(number: number): number;
}

export function createBareLoop(residents: number): BareLoop {
  const key = new Uint32Array(residents);
  const age = new Uint8Array(residents);
  const sex = new Uint8Array(residents);
  const united = new Uint8Array(residents);
  const education = new Uint8Array(residents);
  const working = new Uint8Array(residents);
  const convicted = new Uint8Array(residents);
  for (let row = 0; row < residents; row++) {
    key[row] = combineKeys(row, 1);
    age[row] = combineKeys(row, 2) % 90;
    sex[row] = combineKeys(row, 3) & 1;
  }
  const { death, birth, union, schooling, work, conviction } = thresholds();

  function year(number: number): number {
    // Streams in locals, draws written out: a call costs as much as the draw.
    const first = combineKeys(number, 4) | 0;
    const second = combineKeys(number, 5) | 0;
    let births = 0;
    let happened = 0;
    for (let row = 0; row < residents; row++) {
      const identity = key[row] as number;
      const years = Math.min((age[row] as number) + 1, longestLife);
      const at = (sex[row] as number) * ages + years;
      let h = identity ^ first;
      h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
      h = (h ^ (h >>> 15)) + second;
      h = Math.imul(h ^ (h >>> 16), 0x735a2d97);
      if ((h ^ (h >>> 15)) >>> 0 < (death[at] as number)) {
        key[row] = (identity + 0x9e3779b9) >>> 0;
        age[row] = 0;
        united[row] = 0;
        education[row] = 0;
        working[row] = 0;
        convicted[row] = 0;
        happened++;
        continue;
      }
      age[row] = years;
      h = identity ^ (first + 1);
      h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
      h = (h ^ (h >>> 15)) + second;
      h = Math.imul(h ^ (h >>> 16), 0x735a2d97);
      if ((h ^ (h >>> 15)) >>> 0 < (birth[at] as number)) births++;
      h = identity ^ (first + 2);
      h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
      h = (h ^ (h >>> 15)) + second;
      h = Math.imul(h ^ (h >>> 16), 0x735a2d97);
      if ((h ^ (h >>> 15)) >>> 0 < (union[at] as number)) united[row] = (united[row] as number) ^ 1;
      h = identity ^ (first + 3);
      h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
      h = (h ^ (h >>> 15)) + second;
      h = Math.imul(h ^ (h >>> 16), 0x735a2d97);
      if ((h ^ (h >>> 15)) >>> 0 < (schooling[at] as number))
        education[row] = Math.min((education[row] as number) + 1, 5);
      h = identity ^ (first + 4);
      h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
      h = (h ^ (h >>> 15)) + second;
      h = Math.imul(h ^ (h >>> 16), 0x735a2d97);
      if ((h ^ (h >>> 15)) >>> 0 < (work[at] as number)) working[row] = (working[row] as number) ^ 1;
      h = identity ^ (first + 5);
      h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
      h = (h ^ (h >>> 15)) + second;
      h = Math.imul(h ^ (h >>> 16), 0x735a2d97);
      convicted[row] =
        ((convicted[row] as number) << 1) | ((h ^ (h >>> 15)) >>> 0 < (conviction[at] as number) ? 1 : 0);
      happened += working[row] as number;
    }
    return happened + births;
  }

  return { residents, year };
}

/** Plausible sizes of hazards: what matters here is how often a branch is taken. */
function thresholds(): Thresholds {
  const table = (hazard: (age: number, isWoman: boolean) => number): Uint32Array =>
    Uint32Array.from({ length: 2 * ages }, (_, at) => hazard(at % ages, at >= ages) * 4294967295);
  const between = (age: number, first: number, last: number) => age >= first && age <= last;
  return {
    death: table((age) => Math.min(1, 0.00002 * exponential(0.1 * age))),
    birth: table((age, isWoman) => (isWoman && between(age, 18, 45) ? 0.06 : 0)),
    union: table((age) => (between(age, 18, 90) ? 0.04 : 0)),
    schooling: table((age) => (between(age, 15, 35) ? 0.15 : 0)),
    work: table((age) => (between(age, 16, 66) ? 0.1 : 0)),
    conviction: table((age) => (between(age, 15, 60) ? 0.01 : 0)),
  };
}
