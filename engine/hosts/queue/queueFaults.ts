import { HostError } from '../hostError.ts';
import { writeReplicates } from '../replicateNumbers.ts';
import type { Reason } from './jobs.ts';

/** Told where jobs have failed as often as they may, all of them with their reasons. */
export function deadLetterFault(dead: readonly { readonly runs: string; readonly reason: Reason }[]): HostError {
  const count = dead.length;
  const lines = (locale: 'da' | 'en') =>
    [...new Set(dead.map(({ runs, reason }) => `\n  ${stretch(runs, locale)}: ${reason[locale]}`))].join('');
  return new HostError(
    `${count === 1 ? 'Et job' : `${count} job`} i køen er opgivet:${lines('da')}\nDet øvrige bliver i køen. Ret årsagen, og kør submit igen, så prøves de på ny; collect --now tager det, der er færdigt.`,
    `${count === 1 ? 'A job' : `${count} jobs`} in the queue had to be given up:${lines('en')}\nThe others stay in the queue. Mend the cause and submit again to have them tried anew; collect --now takes what is finished.`,
  );
}

/** Told where runs asked for are neither done nor on their way. */
export function notSubmitted(runs: readonly number[]): HostError {
  const shown = writeReplicates(runs);
  const numbers = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  return new HostError(
    `Hverken færdig eller på vej: ${runs.length} af kørslerne (${stretch(numbers, 'da')}). Læg dem i køen med: npx fremsyn submit, med de samme filer og flag og den samme udgave af programmet.`,
    `Neither done nor on the way: ${runs.length} of the runs (${stretch(numbers, 'en')}). Put them into the queue with: npx fremsyn submit, with the same files and flags and the same version of the program.`,
  );
}

/** Told where results in the database could not be used and were taken away. */
export function damagedResults(damaged: readonly { readonly runs: string; readonly reason: string }[]): HostError {
  const lines = (locale: 'da' | 'en') =>
    damaged.map(({ runs, reason }) => `\n  ${stretch(runs, locale)}: ${reason}`).join('');
  return new HostError(
    `Resultater i køen har ikke den rigtige form og er fjernet; ingen af dem er talt med:${lines('da')}\nKør submit igen, så regnes de på ny.`,
    `Results in the queue are not of the right shape and were removed; none of them was counted:${lines('en')}\nSubmit again to have them done anew.`,
  );
}

/** `12` stands for the runs 0 to 11 where replicates are written, which a sentence has to say. */
function stretch(runs: string, locale: 'da' | 'en'): string {
  const word = locale === 'da' ? 'kørsel' : 'runs';
  return `${word} ${/^\d+$/.test(runs) ? `0..${Number(runs) - 1}` : runs}`;
}
