import { Pool } from '../processes/pools.ts';
import type { Year } from '../processes/year.ts';
import type { Applicants } from './applicants.ts';
import { look } from './look.ts';
import type { ListPart, WaitingList } from './waitingList.ts';

/** The part of the list that has every one of the traits, in order of seniority: found once a year for each set of them. */
export function partOf(year: Year, applicants: Applicants, list: WaitingList, asked: number): ListPart {
  const { parts, count } = list;
  for (let i = 0; i < list.partCount; i++) if (parts[i]?.asked === asked) return parts[i] as ListPart;
  const part = parts[list.partCount] ?? { asked, from: 0, to: 0 };
  parts[list.partCount++] = part;
  if (list.places.length < list.placeCount + count) {
    const longer = new Int32Array(2 * (list.placeCount + count));
    longer.set(list.places);
    list.places = longer;
  }
  part.asked = asked;
  part.from = list.placeCount;
  for (let place = 0; place < count; place++) {
    const a = list.order[place] as number;
    if (asked !== 0) look(year, applicants, a);
    if (((applicants.traits[a] as number) & asked) === asked) list.places[list.placeCount++] = place;
  }
  part.to = list.placeCount;
  return part;
}

/**
 * Whether an applicant can wait for what it wants, or takes the home it can get.
 * @param line yearly income for each grown-up from which one can, kroner
 */
export function hasChoice({ pool, income, adults }: Applicants, a: number, line: number): boolean {
  return pool[a] !== Pool.fewChoices && (income[a] as number) >= line * (adults[a] as number);
}
