import { type Difference, measures, type Pack, placesOf, type Strategy } from '../../engine/index.ts';
import { wording } from '../text/language.ts';
import { formulaWords } from './formulaWords.ts';

type Value = NonNullable<Difference['a']>;

const million = 1_000_000;

/** One key of a programme, a pilot or a trigger in words: what it is about, when it is judged, and by what. */
export function carriedInWords({ key }: Difference, value: Value, strategies: readonly Strategy[], pack: Pack): string {
  const { text, numbers, list } = wording.value;
  const { carrying, diff } = text.scenarioCells;
  const places = placesOf(pack.geography);
  const placeName = (id: string) => {
    const place = places.findLast((candidate) => candidate.id === id);
    return place ? wording.value.label(place.label) : id;
  };
  const names = (ids: Value) => list([ids].flat().map((id) => useName(String(id), strategies)));
  const condition = () => formulaWords(String(value), wording.value, placeName) ?? String(value);
  if (key.startsWith('dose ')) {
    return carrying.trigger.doses(useName(key.slice('dose '.length), strategies), numbers.short(Number(value)));
  }
  switch (key) {
    case 'uses':
      return names(value);
    case 'start':
      return Array.isArray(value) && value.length === 0 ? '' : carrying.trigger.starts(names(value));
    case 'stop':
      return Array.isArray(value) && value.length === 0 ? '' : carrying.trigger.stops(names(value));
    case 'budget':
      return carrying.programme.budgetOf(numbers.short(Number(value) / million));
    case 'interaction':
      return value === 1 ? '' : carrying.programme.interactionOf(numbers.short(Number(value)));
    case 'review':
      return diff.carried.review(String(value));
    case 'rule':
      return diff.carried.rule(condition());
    case 'ifTrue':
      return value === 'keep' ? diff.carried.keep : diff.carried.drop;
    case 'when':
      return diff.carried.when(condition());
    case 'until':
      return diff.carried.until(condition());
    case 'years':
      return value === 1 ? '' : diff.carried.years(numbers.short(Number(value)));
    case 'lag':
      return value === 0 ? '' : diff.carried.lag(Number(value));
    case 'act':
      return diff.carried.act[value === 'once' || value === 'while' ? value : 'stay'];
    default:
      return String(value);
  }
}

function useName(id: string, strategies: readonly Strategy[]): string {
  const use = strategies.flatMap((strategy) => strategy.measures).find((candidate) => candidate.id === id);
  const known = measures.get(use?.measure ?? '');
  return known ? wording.value.label(known.label) : id;
}
