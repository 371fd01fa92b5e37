import type { Pack } from '../../../pack/pack.ts';
import { activities } from '../../../population/codes.ts';
import type { Label } from '../../../population/geography.ts';
import type { LifeEvent, LifeEventKind } from '../../../simulation/lifeEvents.ts';
import type { Life } from '../../../simulation/lives.ts';
import type { Locale } from '../command.ts';
import { numbersOf } from '../numbers.ts';
import { activityText } from './traceTexts.ts';

/** What happened, after a subject in the singular. */
const kinds: Readonly<Record<LifeEventKind, Label>> = {
  died: { da: 'døde', en: 'died' },
  'moved-to-care-home': { da: 'flyttede på plejehjem', en: 'moved to a care home' },
  'moved-out': { da: 'flyttede fra kommunen', en: 'moved out of the municipality' },
  'found-no-home': {
    da: 'fandt ingen bolig og flyttede fra kommunen',
    en: 'found no home and moved out of the municipality',
  },
  born: { da: 'blev født', en: 'was born' },
  'moved-in': { da: 'flyttede til kommunen', en: 'moved to the municipality' },
  'moved-in-with-partner': { da: 'flyttede ind hos en partner', en: 'moved in with a partner' },
  'partner-moved-in': { da: 'fik en partner i hjemmet', en: 'had a partner move in' },
  parted: { da: 'gik fra sin partner', en: 'parted from a partner' },
  'lost-partner': { da: 'mistede sin partner', en: 'lost a partner' },
  'left-home': { da: 'flyttede hjemmefra', en: 'left home' },
  'returned-home': { da: 'flyttede hjem igen', en: 'moved back home' },
  'came-along': { da: 'flyttede med til en anden husstand', en: 'came along to another household' },
  'took-offer': { da: 'tog imod en almen bolig', en: 'took an offer of social housing' },
  'was-assigned': { da: 'fik anvist en bolig', en: 'was assigned a home' },
  'was-rehoused': { da: 'blev genhuset', en: 'was rehoused' },
  'bought-home': { da: 'købte bolig', en: 'bought a home' },
  'took-cooperative-home': { da: 'fik en andelsbolig', en: 'took a co-operative home' },
  'rented-privately': { da: 'lejede privat', en: 'rented privately' },
  'lost-home': { da: 'måtte ud af sin bolig', en: 'had to leave the home' },
  'began-looking': { da: 'begyndte at søge bolig', en: 'began to look for a home' },
  'stopped-looking': { da: 'blev boende efter at have søgt', en: 'stayed after looking for a home' },
  'refused-offer': { da: 'sagde nej til et tilbud om bolig', en: 'refused an offer of a home' },
  'rent-changed': { da: 'fik en anden husleje', en: 'had another rent' },
  convicted: { da: 'fik en dom', en: 'was convicted' },
  'found-work': { da: 'kom i arbejde', en: 'found work' },
  'lost-work': { da: 'mistede arbejdet', en: 'lost work' },
  'began-school': { da: 'begyndte i skole', en: 'began school' },
  'began-education': { da: 'begyndte på en uddannelse', en: 'began an education' },
  'left-education': { da: 'gik ud af uddannelse', en: 'left education' },
  'completed-education': { da: 'fuldførte en uddannelse', en: 'completed an education' },
  retired: { da: 'gik på pension', en: 'retired' },
  'disability-pension': { da: 'fik førtidspension', en: 'was granted a disability pension' },
  'activity-changed': { da: 'fik en anden ydelse', en: 'changed benefit' },
  'standing-changed': { da: 'fik en anden stilling eller visitation', en: 'changed standing in work or on benefit' },
  'schooling-changed': { da: 'fik en anden skolegang', en: 'changed in schooling' },
  'income-changed': { da: 'fik en anden indkomst', en: 'had another income' },
  changed: { da: 'blev anderledes', en: 'became different' },
};

/** Events after which somebody lives in the home that is told. */
const toHome: ReadonlySet<LifeEventKind> = new Set<LifeEventKind>([
  ...(['moved-in', 'moved-in-with-partner', 'returned-home', 'came-along', 'took-offer', 'was-assigned'] as const),
  ...(['was-rehoused', 'bought-home', 'took-cooperative-home', 'rented-privately'] as const),
]);

/** Events after which a new activity is told. */
const toActivity: ReadonlySet<LifeEventKind> = new Set<LifeEventKind>([
  'lost-work',
  'left-education',
  'activity-changed',
]);

/** The kind of an event, in words without a subject. */
export function eventKindText(kind: LifeEventKind, locale: Locale): string {
  return kinds[kind][locale];
}

/** An event with where it led, in words without a subject: `took an offer of social housing in Værebro Park (3 rooms, 6,450 kr.)`, rent or user cost a month. */
export function eventText({ kind, after }: LifeEvent, pack: Pack, locale: Locale): string {
  const text = eventKindText(kind, locale);
  if (!after) return text;
  const numbers = numbersOf(locale);
  if (toHome.has(kind) && (after.estate ?? -1) >= 0) {
    const into = kind === 'moved-in' ? ':' : locale === 'da' ? ' i' : ' in';
    const rent = `${numbers.fixed(after.rent ?? 0, 0)} kr.`;
    return `${text}${into} ${homeText(after, pack, locale).replace(/\)$/, `, ${rent})`)}`;
  }
  if (toActivity.has(kind)) return `${text} (${activityText(activities[after.activity ?? 0] ?? 'child', locale)})`;
  if (kind === 'income-changed')
    return `${text}: ${numbers.fixed((after.income ?? 0) / 1000, 0)} ${locale === 'da' ? 't.kr.' : 'thousand kr.'}`;
  if (kind === 'rent-changed') return `${text}: ${numbers.fixed(after.rent ?? 0, 0)} kr.`;
  return text;
}

/** A home by its estate and rooms. */
export function homeText({ estate, rooms }: Life, pack: Pack, locale: Locale): string {
  const name = pack.geography.estates[estate ?? -1]?.label[locale];
  if (!name) return locale === 'da' ? 'uden bolig' : 'without a home';
  if (locale === 'da') return `${name} (${rooms} rum)`;
  return `${name} (${rooms} ${rooms === 1 ? 'room' : 'rooms'})`;
}
