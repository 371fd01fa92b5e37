import type { activities } from '../../../population/codes.ts';
import type { Label } from '../../../population/geography.ts';
import type { Locale } from '../command.ts';

const activityNames: Readonly<Record<(typeof activities)[number], Label>> = {
  child: { da: 'barn', en: 'child' },
  student: { da: 'under uddannelse', en: 'in education' },
  employed: { da: 'i arbejde', en: 'in work' },
  unemployed: { da: 'på dagpenge', en: 'on unemployment benefit' },
  'social-assistance': { da: 'på kontanthjælp', en: 'on social assistance' },
  'disability-pension': { da: 'på førtidspension', en: 'on disability pension' },
  retired: { da: 'på pension', en: 'retired' },
  outside: { da: 'uden arbejde eller ydelse', en: 'without work or benefit' },
};

/** What a resident does, in words. */
export function activityText(activity: (typeof activities)[number], locale: Locale): string {
  return activityNames[activity][locale];
}

/** Somebody's age and what they do, in words. */
export function memberText(age: number, activity: (typeof activities)[number], locale: Locale): string {
  if (activity !== 'child') return `${age} ${activityText(activity, locale)}`;
  return locale === 'da' ? `barn på ${age}` : `child of ${age}`;
}

const processNames: Readonly<Record<string, Label>> = {
  ageing: { da: 'årets gang', en: 'the passing of the year' },
  mortality: { da: 'dødsfald', en: 'deaths' },
  'care-home': { da: 'flytning på plejehjem', en: 'moves to care homes' },
  fertility: { da: 'fødsler', en: 'births' },
  partnership: { da: 'pardannelse', en: 'union formation' },
  separation: { da: 'brud', en: 'separation' },
  'leaving-home': { da: 'flytning hjemmefra', en: 'leaving home' },
  conviction: { da: 'domme', en: 'convictions' },
  education: { da: 'uddannelse', en: 'education' },
  labour: { da: 'arbejdsmarkedet', en: 'the labour market' },
  income: { da: 'indkomst', en: 'income' },
  'out-migration': { da: 'fraflytning og flytteønsker', en: 'out-migration and wishes to move' },
  housing: { da: 'byggeri, udlejning og flytninger', en: 'works, letting and moves' },
  closing: { da: 'årets opgørelse', en: "the year's closing" },
};

/** A process of the year, in words; its own name where it has none here. */
export function processText(process: string, locale: Locale): string {
  return processNames[process]?.[locale] ?? process;
}
