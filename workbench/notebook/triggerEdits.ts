import { indicatorIn, type Notebook, type TriggerEntry } from '../../engine/index.ts';
import { withCarryingValue } from './carryingEdits.ts';

/** Criteria that a trigger can look at: all but origin, which decides nothing, and the income in kroner. */
export const lookedAt = ['outside-labour', 'convicted', 'basic-schooling', 'low-income'] as const;

/** A line that somebody begins from, as a share of the residents. */
const lineToBeginFrom = 0.3;

type Written = Readonly<Record<string, number | string | undefined>>;

/**
 * The notebook with a trigger's condition written as a formula, or as a line that a value crosses. A line becomes the formula that says the same,
 * and a formula that says no more than a line becomes that line; any other makes room for a line to begin from.
 * @param start place to begin from where the formula names none
 */
export function withConditionAs(
  notebook: Notebook,
  scenario: string,
  entry: TriggerEntry,
  kind: 'line' | 'formula',
  start: { readonly place: string | undefined },
): Notebook {
  return withKeys(
    notebook,
    scenario,
    entry,
    kind === 'formula' ? formulaOf(entry, start.place) : lineOf(entry, start.place),
  );
}

/** The notebook in which what a trigger starts lasts in another way. Only what lasts while the condition holds comes back, so the rest says nothing of how far. */
export function withAct(
  notebook: Notebook,
  scenario: string,
  entry: TriggerEntry,
  act: 'stay' | 'while' | 'once',
): Notebook {
  const gone: Written = act === 'while' ? {} : { hysteresis: undefined, until: undefined };
  return withKeys(notebook, scenario, entry, { ...gone, act: act === 'stay' ? undefined : act });
}

/**
 * How far a value must come back over the line before what was started ends: a share, 0 where it ends at the line itself.
 * @returns undefined where no one number says it: the trigger doesn't end, or its formulas say something else
 */
export function hysteresisOf(entry: TriggerEntry): number | undefined {
  if (entry.act?.value !== 'while') return undefined;
  if (!entry.when) return entry.hysteresis?.value ?? 0;
  const [, form, criterion, place, sign, limit] = plainLine.exec(entry.when.value) ?? [];
  if (limit === undefined) return undefined;
  if (!entry.until) return 0;
  const [, backForm, backCriterion, backPlace, backSign, back] = plainLine.exec(entry.until.value) ?? [];
  const isOfTheSame = backForm === form && backCriterion === criterion && backPlace === place;
  if (back === undefined || !isOfTheSame || backSign?.charAt(0) === sign?.charAt(0)) return undefined;
  const far = tidy(sign?.startsWith('<') ? Number(back) - Number(limit) : Number(limit) - Number(back));
  return far >= 0 ? far : undefined;
}

/** The notebook in which a trigger ends once its value is back over the line by so much, a share: as a number beside a line, as the formula that ends it beside a formula. */
export function withHysteresis(notebook: Notebook, scenario: string, entry: TriggerEntry, far: number): Notebook {
  if (!entry.when) return withKeys(notebook, scenario, entry, { hysteresis: far > 0 ? far : undefined });
  const [, form, criterion, place, sign = '', limit] = plainLine.exec(entry.when.value) ?? [];
  if (limit === undefined) return notebook;
  const isBelow = sign.startsWith('<');
  const release = tidy(isBelow ? Number(limit) + far : Number(limit) - far);
  const until = `${form}("${criterion}", "${place}") ${isBelow ? '>=' : '<='} ${release}`;
  return withKeys(notebook, scenario, entry, { until: far > 0 ? until : undefined });
}

/** The notebook with keys of a trigger written, or taken out where undefined. */
function withKeys(notebook: Notebook, scenario: string, entry: TriggerEntry, written: Written): Notebook {
  const has = (key: string) => entry[key as keyof TriggerEntry] !== undefined;
  return Object.entries(written)
    .filter(([key, value]) => value !== undefined || has(key))
    .reduce(
      (edited, [key, value]) => withCarryingValue(edited, scenario, 'triggers', entry.id, [key], value),
      notebook,
    );
}

/** Keys of the formula that fires as the line does, and of the one that ends it where it comes back by its hysteresis. */
function formulaOf({ indicator, place, above, below, hysteresis, act }: TriggerEntry, elsewhere = ''): Written {
  const read = indicatorIn(indicator?.value ?? '', 'level');
  const value = `${read?.form ?? 'level'}("${read?.criterion ?? lookedAt[0]}", "${place?.value ?? elsewhere}")`;
  const limit = (above ?? below)?.value ?? lineToBeginFrom;
  const isBelow = below !== undefined && above === undefined;
  const back = act?.value === 'while' ? (hysteresis?.value ?? 0) : 0;
  const release = tidy(isBelow ? limit + back : limit - back);
  return {
    ...{ indicator: undefined, place: undefined, above: undefined, below: undefined, hysteresis: undefined },
    when: `${value} ${isBelow ? '<' : '>'} ${tidy(limit)}`,
    ...(back > 0 && { until: `${value} ${isBelow ? '>=' : '<='} ${release}` }),
  };
}

/** A formula that says no more than that a value lies on one side of a line. */
const plainLine = /^\s*(level|gap)\(\s*"([\w-]+)"\s*,\s*"([\w-]+)"\s*\)\s*([<>]=?)\s*(-?\d*\.?\d+)\s*$/;

/** Keys of the line that a formula says, where it says no more than one. */
function lineOf(entry: TriggerEntry, elsewhere = ''): Written {
  const { when } = entry;
  const back = hysteresisOf(entry) ?? 0;
  const [, form = 'level', criterion = '', place = elsewhere, sign = '>', limit = lineToBeginFrom] =
    // a line is crossed; one that may be lain on is another
    (/[<>]=/.test(when?.value ?? '') ? null : plainLine.exec(when?.value ?? '')) ?? [];
  const known = lookedAt.find((id) => id === criterion) ?? lookedAt[0];
  return {
    ...{ when: undefined, until: undefined },
    ...{ indicator: `${form}(${known})`, place },
    [sign === '<' ? 'below' : 'above']: Number(limit),
    ...(back > 0 && { hysteresis: back }),
  };
}

/** Without the tail that binary fractions leave. */
function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
