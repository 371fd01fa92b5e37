import { type Year, yearAtWork } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';

/** Nobody's sign-up is looked back over for longer. */
const longest = 60;

/**
 * Year from which a household's present sign-up counts, at the latest `earliest`. A sign-up costs a fee a year (*ventelistegebyr*), and each year
 * a share lets it lapse (`list-lapse`) and begins anew: a draw for household and year that is the same in every scenario. So whoever
 * has long lived in a home of their own has not for that reason waited as long, and waits are as long in the last year as in the first.
 * @param key of the household
 * @param earliest calendar year before which it was on no list
 */
export function signedUpSince(now: Year, key: number, earliest: number): number {
  const { model, lasting, year } = yearAtWork(now);
  const threshold = model.listLapse;
  const first = (lasting.first[Stream['sign-up']] as number) ^ 6;
  const second = lasting.second[Stream['sign-up']] as number;
  const from = Math.max(earliest, year - longest);
  let since = year;
  while (since > from && draw(combineKeys(key, since), first, second) >= threshold) since--;
  return since;
}
