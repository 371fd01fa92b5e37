import { type Difference, diffStrategies, type Field, measures, type Pack, type Strategy } from '../../engine/index.ts';
import type { NumberField } from '../notebook/levers.ts';
import { leverValue } from '../panels/leverValue.ts';
import { amountOf } from '../text/amounts.ts';
import { wording } from '../text/language.ts';
import { carriedInWords } from './carriedDifference.ts';
import { placesCovered } from './placesCovered.ts';

/** One assumption that scenarios make differently: what it is about, and what each says of it, in the scenarios' order. */
export interface AssumptionRow {
  readonly key: string;
  readonly about: string;
  /** values that differ, joined; undefined where the scenario doesn't make the assumption */
  readonly values: readonly (string | undefined)[];
}

/**
 * The assumptions in which scenarios differ from one another, each once: measures in their order, then how they are carried out, then rates,
 * parameters, references and processes. What all of them say alike is not told.
 */
export function assumptionRows(strategies: readonly Strategy[], pack: Pack): readonly AssumptionRow[] {
  const [first, ...others] = strategies;
  if (!first) return [];
  const differences = others.map((other) => new Map(diffStrategies(first, other).map((one) => [keyOf(one), one])));
  const groups = new Map<string, Map<string, Difference>>();
  for (const found of differences) {
    for (const [key, difference] of found) {
      const group = groups.get(groupOf(difference)) ?? new Map<string, Difference>();
      groups.set(groupOf(difference), group);
      if (!group.has(key)) group.set(key, difference);
    }
  }
  return [...groups].map(([key, group]) => {
    const [head] = group.values();
    const inFirst = [...group.values()].map((difference) => [difference, difference.a] as const);
    const valuesOf = (index: number) =>
      index === 0
        ? inFirst
        : [...group].map(([one, difference]) => {
            // what a scenario doesn't say differently from the first, it says as the first
            const own = differences[index - 1]?.get(one);
            return [difference, own ? own.b : difference.a] as const;
          });
    return {
      key,
      about: head ? aboutOf(head, strategies, pack) : key,
      values: strategies.map((_, index) => told(valuesOf(index), strategies, pack)),
    };
  });
}

function keyOf({ kind, id, measure, key }: Difference): string {
  return [kind, id, measure ?? '', key].join('|');
}

function groupOf({ kind, id, measure }: Difference): string {
  return [kind, id, measure ?? ''].join('|');
}

/** The values of one scenario in words; undefined where it has none of them. */
function told(
  values: readonly (readonly [Difference, Difference['a']])[],
  strategies: readonly Strategy[],
  pack: Pack,
): string | undefined {
  const said = values.filter(([, value]) => value !== undefined);
  if (said.length === 0) return undefined;
  // a measure that comes in at once says so by saying nothing, and its places stand in the row's heading where they are all it has
  const isPlain = ({ kind, key, a, b }: Difference, value: Difference['a']) =>
    kind === 'measure' &&
    ((key === 'ramp' && value === 0) || (key === 'estates' && (a === undefined || b === undefined)));
  const telling = said.filter(([difference, value]) => !isPlain(difference, value));
  return (telling.length > 0 ? telling : said)
    .map(([difference, value]) => inWords(difference, value, strategies, pack))
    .filter((words) => words !== '')
    .join('; ');
}

function aboutOf({ kind, id, measure }: Difference, strategies: readonly Strategy[], pack: Pack): string {
  const { text, label, list } = wording.value;
  const words = text.scenarioCells.diff;
  switch (kind) {
    case 'measure': {
      const use = strategies.flatMap((strategy) => strategy.measures).find((candidate) => candidate.id === id);
      const known = measures.get(measure ?? '');
      const places = use ? list(placeNames(use.estates, pack)) : '';
      return [known ? label(known.label) : (measure ?? id), places].filter((part) => part !== '').join(', ');
    }
    case 'parameter': {
      const parameter = pack.parameters.get(id);
      return parameter ? label(parameter.label) : id;
    }
    default:
      return `${words.kinds[kind]}: ${id}`;
  }
}

function inWords(difference: Difference, value: Difference['a'], strategies: readonly Strategy[], pack: Pack): string {
  const words = wording.value;
  const { numbers, text, label, list } = words;
  const { diff } = text.scenarioCells;
  const { kind, key, measure } = difference;
  const plain = () =>
    Array.isArray(value) ? list(value.map(String)) : typeof value === 'number' ? numbers.short(value) : String(value);
  if (kind === 'parameter' && typeof value === 'number') {
    const unit = pack.parameters.get(difference.id)?.unit;
    if (unit) return amountOf(value, unit, words).words;
  }
  if (value !== undefined && (kind === 'programme' || kind === 'pilot' || kind === 'trigger')) {
    return carriedInWords(difference, value, strategies, pack);
  }
  if (kind !== 'measure') return key === '' ? plain() : `${key} ${plain()}`;
  if (key === 'estates') return list(placeNames(Array.isArray(value) ? value.map(Number) : [], pack));
  if (key === 'from' || key === 'to' || key === 'ramp') return diff[key](String(value));
  const field = measures.get(measure ?? '')?.fields.find((candidate) => candidate.key === key);
  const name = field ? lower(label(field.label)) : key;
  if (field && isNumber(field) && typeof value === 'number') {
    const amount = leverValue(field, value, words);
    return key === 'dwellings' ? amount : `${name} ${amount}`;
  }
  if (field && !isNumber(field)) {
    const chosen = Array.isArray(value) ? value.map(String) : [String(value)];
    const names = chosen.map((id) => {
      const option = field.options.find((candidate) => candidate.id === id);
      return option ? label(option.label) : id;
    });
    return `${name} ${list(names)}`;
  }
  return `${name} ${plain()}`;
}

function isNumber(field: Field): field is NumberField {
  return 'step' in field;
}

function placeNames(estates: readonly number[], pack: Pack): readonly string[] {
  return placesCovered(estates, pack).map((place) => wording.value.label(place.label));
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
