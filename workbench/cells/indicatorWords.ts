import { activities, type CriterionId, criteria } from '../../engine/index.ts';
import type { Wording } from '../text/language.ts';

/** What an indicator of formulas counts: shares in 0–1, differences of shares, kroner, grade points, or so many of something. */
export type IndicatorUnit = 'share' | 'points' | 'kroner' | 'grade' | 'number';

/** An indicator of formulas, taken apart for whoever tells it. */
export interface IndicatorTold {
  readonly form: 'level' | 'gap' | 'change';
  /** what it is of, for the middle of a sentence: *dømte*, *andelen af ledige boliger* */
  readonly about: string;
  /** id of its place */
  readonly place: string;
  readonly unit: IndicatorUnit;
  /** undefined for what is no criterion */
  readonly criterion: CriterionId | undefined;
}

/** An indicator by its function and words; undefined for what there are no words for. */
export function indicatorTold(name: string, words: readonly string[], { text }: Wording): IndicatorTold | undefined {
  const told = text.scenarioCells.carrying.indicators;
  const [first = '', second = ''] = words;
  const isForm = name === 'level' || name === 'gap' || name === 'change';
  const criterion = criteria.find((known) => known === (isForm ? first : name.replaceAll('_', '-')));
  if (criterion) {
    const about = text.criteria[criterion];
    const form = isForm ? name : 'level';
    return {
      form,
      about: about.charAt(0).toLowerCase() + about.slice(1),
      place: isForm ? second : first,
      unit: criterion === 'mean-income' ? 'kroner' : form === 'level' ? 'share' : 'points',
      criterion,
    };
  }
  const level = (about: string, place: string, unit: IndicatorUnit): IndicatorTold => ({
    ...{ form: 'level', about, place, unit, criterion: undefined },
  });
  if (name === 'residents') return level(told.residents, first, 'number');
  if (name === 'activity_share' || name === 'youth_share') {
    const activity = activities.find((known) => known === first);
    return activity && level(told[name](told.activities[activity]), second, 'share');
  }
  if (name === 'school_result') return level(told.places[name], first, 'grade');
  const ofPlace = (Object.keys(told.places) as (keyof typeof told.places)[]).find((known) => known === name);
  return ofPlace && level(told.places[ofPlace], first, 'share');
}
