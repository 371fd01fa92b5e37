import { type CriterionId, type FormulaPart, formulaParts } from '../../engine/index.ts';
import type { Wording } from '../text/language.ts';
import { type IndicatorUnit, indicatorTold } from './indicatorWords.ts';

/** What a number in a formula counts: that of the values it is held against. */
type Unit = IndicatorUnit | 'year';

/**
 * A condition in words, for the middle of a sentence: *dømte i Værebro Park er under 2 %*.
 * @param placeName a place's name by its id
 * @returns undefined where the formula can't be read or says what there are no words for
 */
export function formulaWords(source: string, words: Wording, placeName: (id: string) => string): string | undefined {
  const part = formulaParts(source);
  return part && claimWords(part, { words, placeName }, false);
}

/** A value that crosses a line, in the same words. */
export function lineCrossed(
  line: {
    readonly form: 'level' | 'gap';
    readonly criterion: CriterionId;
    readonly place: string;
    readonly side: 'smaller' | 'larger';
    readonly line: number;
  },
  words: Wording,
  placeName: (id: string) => string,
): string {
  const value: FormulaPart = { kind: 'indicator', name: line.form, words: [line.criterion, line.place] };
  return comparisonWords(line.side, value, { kind: 'number', value: line.line }, { words, placeName }) ?? '';
}

interface Told {
  readonly words: Wording;
  readonly placeName: (id: string) => string;
}

const comparisons = ['smaller', 'smallerEq', 'larger', 'largerEq', 'equal', 'unequal'] as const;

/** @param isWithin whether it stands within another claim, and must say where it begins */
function claimWords(part: FormulaPart, told: Told, isWithin: boolean): string | undefined {
  const { rule } = told.words.text.scenarioCells.carrying;
  if (part.kind === 'indicator' && part.name === 'fired') return rule.fired(part.words[0] ?? '');
  if (part.kind !== 'operation') return undefined;
  const { name, parts } = part;
  const [first, second] = parts;
  if (name === 'not') {
    const claim = first && claimWords(first, told, true);
    return claim && rule.not(claim);
  }
  if (name === 'and' || name === 'or') {
    const claims = flat(part, name).map((each) => claimWords(each, told, true));
    if (!claims.every((claim) => claim !== undefined)) return undefined;
    return isWithin ? rule.within[name](claims.join(rule.joined[name])) : claims.join(rule.joined[name]);
  }
  const sign = comparisons.find((comparison) => comparison === name);
  return sign && first && second && comparisonWords(sign, first, second, told);
}

/** The claims of `a and b and c`, which is written as pairs within pairs. */
function flat(part: FormulaPart, name: string): readonly FormulaPart[] {
  return part.kind === 'operation' && part.name === name ? part.parts.flatMap((each) => flat(each, name)) : [part];
}

function comparisonWords(
  sign: (typeof comparisons)[number],
  left: FormulaPart,
  right: FormulaPart,
  told: Told,
): string | undefined {
  const { rule } = told.words.text.scenarioCells.carrying;
  // what is looked at is told first: 0.3 < level(…) is level(…) > 0.3
  if (left.kind === 'number' && right.kind !== 'number') return comparisonWords(mirrored[sign], right, left, told);
  const unit = unitOf(left, told) ?? unitOf(right, told) ?? 'number';
  if (left.kind === 'indicator' && left.name === 'change' && right.kind === 'number' && right.value === 0) {
    const moved = sign === 'smaller' ? rule.falls : sign === 'larger' ? rule.rises : undefined;
    const value = indicatorTold('level', left.words, told.words);
    if (moved && value) return moved(rule.at(value.about, told.placeName(value.place)));
  }
  if (left.kind === 'indicator' && left.name === 'fired' && right.kind === 'number') {
    const trigger = left.words[0] ?? '';
    const isYes = (sign === 'equal' && right.value === 1) || (sign === 'larger' && right.value === 0);
    if (isYes) return rule.fired(trigger);
    if (sign === 'equal' && right.value === 0) return rule.notFired(trigger);
  }
  const [value, limit] = [valueWords(left, unit, told, false), valueWords(right, unit, told, false)];
  if (value === undefined || limit === undefined) return undefined;
  if (left.kind === 'name' && left.name === 'year') return rule.year[sign](limit);
  return rule.compared[sign](value, limit);
}

const mirrored = {
  smaller: 'larger',
  smallerEq: 'largerEq',
  larger: 'smaller',
  largerEq: 'smallerEq',
  equal: 'equal',
  unequal: 'unequal',
} as const;

/** What a part counts; undefined for a bare number, which counts what it is held against. */
function unitOf(part: FormulaPart, told: Told): Unit | undefined {
  switch (part.kind) {
    case 'number':
      return undefined;
    case 'name':
      return 'year';
    case 'indicator':
      return indicatorTold(part.name, part.words, told.words)?.unit ?? 'number';
    case 'operation': {
      const units = part.parts.map((each) => unitOf(each, told));
      const unit = units.find((each) => each !== undefined);
      if (part.name === 'divide' && units[1] !== undefined) return 'number';
      // the difference of two shares is told in percentage points
      return part.name === 'subtract' && unit === 'share' && units[1] === 'share' ? 'points' : unit;
    }
  }
}

/** @param isWithin whether it stands within another sum, and must say where it begins and ends */
function valueWords(part: FormulaPart, unit: Unit, told: Told, isWithin: boolean): string | undefined {
  const { rule } = told.words.text.scenarioCells.carrying;
  switch (part.kind) {
    case 'number':
      return numberWords(part.value, unit, told);
    case 'name':
      return part.name === 'year' ? rule.theYear : undefined;
    case 'indicator':
      return indicatorWords(part.name, part.words, told);
    case 'operation': {
      const { name, parts } = part;
      const isOfNumbers = name === 'multiply' || name === 'divide' || name === 'pow';
      const own = unitOf(part, told) ?? unit;
      const values = parts.map((each) => valueWords(each, isOfNumbers ? 'number' : own, told, true));
      const [first, second] = values;
      if (first === undefined || !values.every((value) => value !== undefined)) return undefined;
      if (name === 'min' || name === 'max') return rule[name](told.words.list(values));
      if (name === 'abs') return rule.abs(first);
      if (name === 'unaryMinus') return rule.minus(first);
      const sum = sums.find((each) => each === name);
      if (!sum || second === undefined) return undefined;
      const written = rule.sums[sum](first, second);
      return isWithin ? `(${written})` : written;
    }
  }
}

const sums = ['add', 'subtract', 'multiply', 'divide'] as const;

function numberWords(value: number, unit: Unit, { words }: Told): string {
  const { numbers, text } = words;
  const number = (of: number) => numbers.short(Number(of.toPrecision(12)));
  switch (unit) {
    case 'share':
      return text.scenarioCells.carrying.trigger.percent(number(value * 100));
    case 'points':
      return text.figures.points(number(value * 100));
    case 'kroner':
      return text.cells.formula.kroner(number(value));
    case 'year':
      return String(value);
    default:
      return number(value);
  }
}

function indicatorWords(name: string, asked: readonly string[], { words, placeName }: Told): string | undefined {
  const { rule } = words.text.scenarioCells.carrying;
  const value = indicatorTold(name, asked, words);
  if (!value) return undefined;
  const there = rule.at(value.about, placeName(value.place));
  return value.form === 'level' ? there : rule[value.form](there);
}
