import type { Message } from '../pack/message.ts';
import type { Pack } from '../pack/pack.ts';
import { ageGroupsOf } from './ageCuts.ts';
import { householdRoom } from './householdRoom.ts';
import { ageCount, type BandTarget, type EstateTargets, total } from './targets.ts';

/**
 * What makes it impossible to meet a pack's marginals together: bands that overlap or leave ages out, tables that disagree
 * about how many people there are, households that have no room for the children, more households than dwellings.
 * Empty when a population exists.
 */
export function inconsistenciesOf(pack: Pack, targets: readonly EstateTargets[]): readonly Message[] {
  return targets.flatMap((estate) => [
    ...bandFaults(estate),
    ...ageFaults(estate),
    ...householdFaults(estate),
    ...dwellingFaults(pack, estate),
    ...figureFaults(estate),
  ]);
}

function fault(table: string, estate: EstateTargets, da: string, en: string): Message {
  return { severity: 'error', where: `${table} (${estate.id})`, da, en };
}

function bandFaults(estate: EstateTargets): Message[] {
  const faults: Message[] = [];
  for (const table of ['population', 'education', 'activity', 'origin'] as const) {
    const bands: readonly BandTarget[] = estate[table];
    for (let i = 0; i < bands.length; i++) {
      const { from, to } = bands[i] as BandTarget;
      if (!(from >= 0 && from <= to && to < ageCount)) {
        faults.push(
          fault(
            table,
            estate,
            `aldersgruppen ${from}–${to} går ikke fra lav til høj alder mellem 0 og 110`,
            `age band ${from}–${to} does not run from a low to a high age between 0 and 110`,
          ),
        );
      }
      const before = bands[i - 1];
      if (before && before.to >= from) {
        faults.push(
          fault(
            table,
            estate,
            `aldersgrupperne ${before.from}–${before.to} og ${from}–${to} overlapper; skriv hver alder én gang`,
            `age bands ${before.from}–${before.to} and ${from}–${to} overlap; give each age once`,
          ),
        );
      }
      if (table === 'population' && before && before.to + 1 < from) {
        faults.push(
          fault(
            table,
            estate,
            `alderen ${before.to + 1}–${from - 1} mangler`,
            `ages ${before.to + 1}–${from - 1} are missing`,
          ),
        );
      }
    }
  }
  return faults;
}

function ageFaults(estate: EstateTargets): Message[] {
  return ageGroupsOf(estate).conflicts.map(({ table, from, to, found, expected }) =>
    expected === undefined
      ? fault(
          table,
          estate,
          `aldersgruppen ${from}–${to} kan ikke knyttes til befolkningens aldersgrupper; lad en ende falde sammen med en af dem`,
          `age band ${from}–${to} can't be tied to the population's bands; let one end coincide with one of them`,
        )
      : fault(
          table,
          estate,
          `${found} personer på ${from}–${to} år, men de andre tabeller giver ${expected}`,
          `${found} persons aged ${from}–${to}, but the other tables give ${expected}`,
        ),
  );
}

function householdFaults(estate: EstateTargets): Message[] {
  const faults: Message[] = [];
  if (ageGroupsOf(estate).groups.some(({ from, until, count }) => from < 18 && until > 18 && count > 0)) {
    faults.push(
      fault(
        'population',
        estate,
        'ingen tabel deler alderen ved 18 år, så det kan ikke ses, hvem der skal bo hos en voksen; lad en aldersgruppe slutte med 17',
        "no table divides ages at 18, so that who must live with an adult can't be seen; let an age band end with 17",
      ),
    );
  }
  const room = householdRoom(estate);
  if (room.places !== estate.persons) {
    faults.push(
      fault(
        'households',
        estate,
        `husstandene har plads til ${room.places} personer, men befolkningen er ${estate.persons}`,
        `the households hold ${room.places} persons, but the population is ${estate.persons}`,
      ),
    );
  }
  for (const { type, size, count } of estate.households) {
    const [low, high] = sizesOf(type);
    if (size < low || size > high) {
      faults.push(
        fault(
          'households',
          estate,
          `${count} husstande af typen ${type} med ${size} medlemmer; typen har ${low} til ${high}`,
          `${count} households of type ${type} with ${size} members; the type has ${low} to ${high}`,
        ),
      );
    }
  }
  if (room.minors > room.placesForMinors) {
    faults.push(
      fault(
        'households',
        estate,
        `${room.minors} under 18 år, men husstandene har kun ${room.placesForMinors} pladser til børn`,
        `${room.minors} persons under 18, but the households have only ${room.placesForMinors} places for children`,
      ),
    );
  }
  return faults;
}

function sizesOf(type: string): readonly [number, number] {
  if (type === 'single') return [1, 1];
  if (type === 'couple') return [2, 2];
  return type === 'couple-with-children' ? [3, 6] : [2, 6];
}

function dwellingFaults(pack: Pack, estate: EstateTargets): Message[] {
  const dwellings = pack.stock.reduce((sum, row) => sum + (row.estate === estate.estate ? row.count : 0), 0);
  const households = estate.households.reduce((sum, row) => sum + row.count, 0);
  if (dwellings >= households) return [];
  return [
    fault(
      'stock',
      estate,
      `${dwellings} boliger til ${households} husstande`,
      `${dwellings} dwellings for ${households} households`,
    ),
  ];
}

function figureFaults(estate: EstateTargets): Message[] {
  const faults: Message[] = [];
  if (estate.persons > 0 && !((estate.meanIncome ?? 0) > 0)) {
    faults.push(fault('income', estate, 'middelindkomsten mangler', 'the mean income is missing'));
  }
  const adults = estate.persons - householdRoom(estate).minors;
  const convicted = Math.max(estate.convictedThisYear, estate.convictedLastYear);
  if (convicted > adults) {
    faults.push(
      fault(
        'convictions',
        estate,
        `${convicted} dømte blandt ${adults} voksne`,
        `${convicted} convicted among ${adults} adults`,
      ),
    );
  }
  const persons = estate.origin.reduce((sum, band) => sum + total(band.counts), 0);
  if (persons > estate.persons) {
    faults.push(
      fault(
        'origin',
        estate,
        `${persons} talt blandt ${estate.persons} beboere`,
        `${persons} counted among ${estate.persons} residents`,
      ),
    );
  }
  return faults;
}
