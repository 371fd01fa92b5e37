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
  const written: Written = kind === 'formula' ? formulaOf(entry, start.place) : lineOf(entry, start.place);
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

const plainLine = /^\s*(level|gap)\(\s*"([\w-]+)"\s*,\s*"([\w-]+)"\s*\)\s*([<>])\s*(-?\d*\.?\d+)\s*$/;

/** Keys of the line that a formula says, where it says no more than one. */
function lineOf({ when }: TriggerEntry, elsewhere = ''): Written {
  const [, form = 'level', criterion = '', place = elsewhere, sign = '>', limit = lineToBeginFrom] =
    plainLine.exec(when?.value ?? '') ?? [];
  const known = lookedAt.find((id) => id === criterion) ?? lookedAt[0];
  return {
    ...{ when: undefined, until: undefined },
    ...{ indicator: `${form}(${known})`, place },
    [sign === '<' ? 'below' : 'above']: Number(limit),
  };
}

/** Without the tail that binary fractions leave. */
function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
