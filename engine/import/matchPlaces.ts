import type { Aliases } from './aliases.ts';
import { type NamedPlace, type PlaceLevel, plainName } from './placeNames.ts';

/** What a name is said to be that somebody has decided is none of the pack's places. */
export const noPlace = '';

/** What became of the names of places in a table. */
export interface PlaceMatches {
  /** place id by name as the table writes it */
  readonly matched: ReadonlyMap<string, string>;
  /** names that could be several places: candidates by name; somebody has to choose */
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
  /** names of no place of the pack */
  readonly unmatched: readonly string[];
}

/**
 * Finds the pack's places by what tables call them: by StatBank's municipality code, by a remembered alias, by id or name whatever the
 * spelling of Danish letters, or by all the words of a name. A name that could be several places is never guessed.
 * @param names as the table writes them, each with its code where the table has one
 * @param levels the kinds of places that are asked for
 * @param chosen what somebody has chosen for a name now, by name; `noPlace` where it is none of them
 */
export function matchPlaces(
  names: ReadonlyMap<string, string | undefined>,
  places: readonly NamedPlace[],
  levels: readonly PlaceLevel[],
  aliases: Aliases,
  chosen: ReadonlyMap<string, string> = new Map(),
): PlaceMatches {
  const wanted = places.filter(({ level }) => levels.includes(level));
  const decided = new Map([...aliases, ...[...chosen].map(([name, id]): [string, string] => [plainName(name), id])]);
  const matched = new Map<string, string>();
  const ambiguous = new Map<string, readonly string[]>();
  const unmatched: string[] = [];
  for (const [name, code] of names) {
    const said = decided.get(plainName(name));
    // what a name is known to be settles it also where such places aren't asked for: the whole municipality is no estate
    const isElsewhere =
      said === noPlace || (!wanted.some(({ id }) => id === said) && places.some(({ id }) => id === said));
    const found = isElsewhere ? [] : candidatesOf(name, code, wanted, decided);
    const [first] = found;
    if (first === undefined) unmatched.push(name);
    else if (found.length === 1) matched.set(name, first);
    else ambiguous.set(name, found);
  }
  return { matched, ambiguous, unmatched };
}

function candidatesOf(
  name: string,
  code: string | undefined,
  places: readonly NamedPlace[],
  decided: Aliases,
): readonly string[] {
  const plain = plainName(name);
  const remembered = decided.get(plain);
  if (remembered !== undefined && places.some(({ id }) => id === remembered)) return [remembered];
  const called = (wanted: string) => ids(places, (names) => names.some((own) => plainName(own) === wanted));
  if (code !== undefined) {
    const byCode = called(plainName(code));
    if (byCode.length === 1) return byCode;
    // a code that is no place of the pack is one of another municipality
    if (/^\d{3}$/.test(code)) return [];
  }
  const withoutCode = plain.replace(/^\d+ (?=[a-z])/, '');
  const same = [...new Set([...called(plain), ...called(withoutCode)])];
  if (same.length > 0) return same;
  const words = new Set(withoutCode.split(' '));
  if (words.size === 0 || withoutCode === '') return [];
  const within = (inner: Iterable<string>, outer: ReadonlySet<string>) => [...inner].every((word) => outer.has(word));
  const spoken = (own: string) => plainName(own).split(' ');
  // the name says more than the pack's, as in »Værebro Park, Bagsværd«
  const more = ids(places, (names, level) =>
    names.slice(1).some((own) => {
      if (own.length <= 3 || !within(spoken(own), words)) return false;
      // a municipality's name is part of many a place's: only words that mean the whole of it may stand beside
      return level !== 'municipality' || [...words].every((word) => spoken(own).includes(word) || whole.has(word));
    }),
  );
  if (more.length > 0) return more;
  return ids(
    places,
    (names) => names.some((own) => within(words, new Set(spoken(own))) || isNear(own, withoutCode)),
    true,
  );
}

const whole: ReadonlySet<string> = new Set([
  'kommune',
  'kommunen',
  'municipality',
  'hele',
  'whole',
  'the',
  'i',
  'alt',
  'total',
]);

function ids(
  places: readonly NamedPlace[],
  is: (names: readonly string[], level: PlaceLevel) => boolean,
  doubt = false,
): readonly string[] {
  const found = places.filter(({ names, level }) => is(names, level)).map(({ id }) => id);
  // one that is merely near is still to be confirmed: an empty candidate says that it may be none
  return doubt && found.length === 1 ? [...found, ''] : [...new Set(found)];
}

/** Whether two names share nearly all their pairs of letters (Dice), as with a slip of the pen. */
function isNear(own: string, plain: string): boolean {
  const [a, b] = [pairsOf(plainName(own)), pairsOf(plain)];
  if (a.length < 5 || b.length < 5) return false;
  const rest = [...b];
  const shared = a.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length) >= 0.8;
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
