import type { Pack } from '../../../pack/pack.ts';
import { activities } from '../../../population/codes.ts';
import type { HouseholdTrace, TracedEvent, TracedHome } from '../../../simulation/householdTrace.ts';
import { type LifeEvent, type LifeEventKind, lifeEvents } from '../../../simulation/lifeEvents.ts';
import type { Divergence, ResidentDifference } from '../../../simulation/trace.ts';
import { alignedTable } from '../alignedTable.ts';
import type { Locale } from '../command.ts';
import { eventKindText, eventText, homeText } from './traceEventTexts.ts';
import { memberText, processText } from './traceTexts.ts';

/** Rows shown of what differs first. */
const mostShown = 8;

/** Events of every year in nearly every life, told only where lives part by them. */
const everyYear: ReadonlySet<LifeEventKind> = new Set<LifeEventKind>([
  ...(['income-changed', 'schooling-changed', 'standing-changed', 'rent-changed', 'changed'] as const),
]);

/** Where two scenarios part: the year, the process, which events differ and how often, and the first residents. */
export function divergenceText(
  { year, process, residents, dwellings }: Divergence,
  ours: string,
  theirs: string,
  pack: Pack,
  locale: Locale,
): string {
  const da = locale === 'da';
  const first = da
    ? `Skilles i ${year} ved ${processText(process, locale)}: ${residents.length} beboere og ${dwellings.length} boliger bliver anderledes.`
    : `They part in ${year} at ${processText(process, locale)}: ${residents.length} residents and ${dwellings.length} dwellings become different.`;
  const count = (kind: LifeEventKind, events: (of: ResidentDifference) => readonly LifeEvent[]) =>
    residents.filter((of) => events(of).some((event) => event.kind === kind)).length;
  const counts = lifeEvents.flatMap((kind) => {
    const [our, their] = [count(kind, ({ ourEvents }) => ourEvents), count(kind, ({ theirEvents }) => theirEvents)];
    return our + their > 0 ? [[eventKindText(kind, locale), String(our), String(their)]] : [];
  });
  const shown = tellingFirst(residents)
    .slice(0, mostShown)
    .map(({ key, ourEvents, theirEvents }) => [
      String(key),
      eventsText(ourEvents, pack, locale),
      eventsText(theirEvents, pack, locale),
    ]);
  const parts = [first];
  if (counts.length > 0) parts.push(alignedTable([[da ? 'Hændelse' : 'Event', ours, theirs], ...counts], 2));
  if (shown.length > 0) parts.push(alignedTable([[da ? 'Beboer' : 'Resident', ours, theirs], ...shown], 2));
  return parts.join('\n\n');
}

/** One household's life in both: where it parts and by what, its homes at each year's end, and what happened to its members. */
export function householdText(
  { members, divergence, ...courseOf }: HouseholdTrace,
  ours: string,
  theirs: string,
  pack: Pack,
  locale: Locale,
): string {
  const da = locale === 'da';
  const who = da
    ? `Den syntetiske husstand med ${members.length === 1 ? 'beboeren' : 'beboerne'} ${members.join(', ')}`
    : `The synthetic household of ${members.length === 1 ? 'the resident' : 'the residents'} ${members.join(', ')}`;
  if (!divergence) return `${who} ${da ? 'har det samme liv i begge.' : 'has the same life in both.'}`;
  const at = `${da ? 'skilles i' : 'parts in'} ${divergence.year} ${da ? 'ved' : 'at'} ${processText(divergence.process, locale)}`;
  const told = (events: readonly TracedEvent[]) => memberEventsText(events, pack, locale);
  const first = `${who} ${at}.\n  ${ours}: ${told(divergence.ours)}.\n  ${theirs}: ${told(divergence.theirs)}.`;
  const last = Math.max(
    ...[courseOf.ours, courseOf.theirs].map(({ years }) => years.findLastIndex(({ homes }) => homes.length > 0)),
  );
  // The year in which all are gone is told, those after it aren't.
  const homes = courseOf.ours.years
    .slice(0, last + 2)
    .map(({ year, homes: own }, i) => [
      String(year),
      homesText(own, pack, locale),
      homesText(courseOf.theirs.years[i]?.homes ?? [], pack, locale),
    ]);
  const title = da ? 'Hvor de bor ved årets slutning' : "Where they live at each year's end";
  const happened = eventRows(courseOf.ours.events, courseOf.theirs.events, pack, locale);
  const parts = [first, `${title}\n${alignedTable([['', ours, theirs], ...homes], 2)}`];
  if (happened.length > 0) {
    const lines = happened.map(([step, our, their]) => `  ${step}\n    ${ours}: ${our}\n    ${theirs}: ${their}`);
    parts.push(`${da ? 'Hvad der hændte' : 'What happened'}\n${lines.join('\n')}`);
  }
  return parts.join('\n\n');
}

/** Step, ours and theirs for each process of each year in which something told happened in either. */
function eventRows(
  ours: readonly TracedEvent[],
  theirs: readonly TracedEvent[],
  pack: Pack,
  locale: Locale,
): readonly (readonly string[])[] {
  const told = (events: readonly TracedEvent[]) => events.filter(({ kind }) => !everyYear.has(kind));
  const [our, their] = [told(ours), told(theirs)];
  const nameOf = ({ year, process }: TracedEvent) => `${year} ${processText(process, locale)}`;
  // Years in order; within one, in the order in which either tells them.
  const names = [...new Set([...our, ...their].sort((a, b) => a.year - b.year).map(nameOf))];
  const textIn = (events: readonly TracedEvent[], name: string) =>
    memberEventsText(
      events.filter((event) => nameOf(event) === name),
      pack,
      locale,
    );
  return names.map((name) => [name, textIn(our, name), textIn(their, name)]);
}

/** Those whom something happened to in one and not in the other say more than those whose rent is another. */
function tellingFirst(differences: readonly ResidentDifference[]): readonly ResidentDifference[] {
  const rank = ({ ourEvents, theirEvents }: ResidentDifference) => {
    const [our, their] = [ourEvents[0]?.kind, theirEvents[0]?.kind];
    if (our === their) return 2;
    return [our, their].every((kind) => kind === undefined || everyYear.has(kind)) ? 1 : 0;
  };
  return [...differences].sort((a, b) => rank(a) - rank(b) || a.key - b.key);
}

function eventsText(events: readonly LifeEvent[], pack: Pack, locale: Locale): string {
  if (events.length === 0) return nothing(locale);
  return events.map((event) => eventText(event, pack, locale)).join('; ');
}

/** Who did what: those to whom the same happened together, the oldest first. */
function memberEventsText(events: readonly TracedEvent[], pack: Pack, locale: Locale): string {
  if (events.length === 0) return nothing(locale);
  const ages = new Map<string, number[]>();
  for (const event of events) {
    const text = eventText(event, pack, locale);
    ages.set(text, [...(ages.get(text) ?? []), (event.after ?? event.before)?.age ?? 0]);
  }
  return [...ages].map(([text, of]) => `${yearsText(of, locale)}: ${text}`).join('; ');
}

function yearsText(ages: readonly number[], locale: Locale): string {
  const oldestFirst = [...ages].sort((a, b) => b - a).join(', ');
  return locale === 'da' ? `${oldestFirst} år` : `aged ${oldestFirst}`;
}

function nothing(locale: Locale): string {
  return locale === 'da' ? 'intet hændte' : 'nothing happened';
}

function homesText(homes: readonly TracedHome[], pack: Pack, locale: Locale): string {
  if (homes.length === 0) return locale === 'da' ? 'ingen bor her længere' : 'nobody lives here any more';
  return homes
    .map(({ home, members }) => {
      const oldestFirst = [...members].sort((a, b) => (b.life.age ?? 0) - (a.life.age ?? 0));
      const own = oldestFirst.filter(({ isFollowed }) => isFollowed);
      const joined = oldestFirst.filter(({ isFollowed }) => !isFollowed).map(({ life }) => String(life.age));
      const who = own.map(({ life }) => memberText(life.age ?? 0, activities[life.activity ?? 0] ?? 'child', locale));
      const others = joined.length > 0 ? ` ${locale === 'da' ? 'med' : 'with'} ${joined.join(', ')}` : '';
      return `${homeText(home, pack, locale)}: ${who.join(', ')}${others}`;
    })
    .join(' + ');
}
