import type { Field, Measure } from '../measures/measure.ts';
import { measures } from '../measures/registry.ts';
import type { EvidenceCard, Pack, Parameter } from '../pack/pack.ts';
import type { Status } from '../pack/sourceStatus.ts';
import type { Label } from '../population/geography.ts';
import type { Strategy } from '../scenario/strategy.ts';
import { type UnknownKind, unknownKinds } from '../scenario/studyCells.ts';
import { quantileOf, type Uncertainty, uncertainties } from './uncertainty.ts';

export { type UnknownKind, unknownKinds };

/** Something that isn't known, with what is known about it. */
export interface Unknown extends Uncertainty {
  readonly kind: UnknownKind;
  readonly label: Label;
  /** usual value: the pack's, the measure's, or a factor of 1 */
  readonly value: number;
  /** of its values; empty where a label says it all */
  readonly unit: Label;
  /** of its range */
  readonly status: Status;
}

/** What of a pack sampling reads. */
export type PackOfUnknowns = Pick<Pack, 'parameters'> & Partial<Pick<Pack, 'evidence' | 'rates' | 'sources'>>;

/** Of a measure's effect, by the ids of measure and field; of a rate, by that of its table. */
const effectMark = 'effect:';
const rateMark = 'rate:';

/**
 * Rates that are drawn: yearly hazards, and the size of the pools of in-migrants. Tables that describe a state or a make-up have no common factor.
 */
const drawnRates: readonly (readonly [table: string, label: Label])[] = [
  ['mortality', { da: 'Dødelighed', en: 'Mortality' }],
  ['fertility', { da: 'Fertilitet', en: 'Fertility' }],
  ['union', { da: 'Pardannelse', en: 'Union formation' }],
  ['separation', { da: 'Samlivsbrud', en: 'Separation' }],
  ['leaving-home', { da: 'Flytning hjemmefra', en: 'Leaving home' }],
  ['dropout', { da: 'Frafald fra uddannelse', en: 'Dropping out of education' }],
  ['conviction', { da: 'Domme', en: 'Convictions' }],
  ['move-wish', { da: 'Flytteønske', en: 'Wish to move' }],
  ['out-migration', { da: 'Fraflytning fra kommunen', en: 'Out-migration' }],
  ['pool-size', { da: 'Tilflyttere, der søger bolig', en: 'Outside seekers of a home' }],
];

/** Of a rate's values: how many times the usual it is. */
const factor: Label = { da: 'gange', en: 'times' };

/** How far off a rate may be, as a factor either way, by the status of its table. Judgement: no source tells the error of a derived rate. */
const rateWidth: Readonly<Record<Status, number>> = { published: 1.05, derived: 1.1, assumed: 1.2 };

/** Everything that an ensemble can draw: parameters in the pack's order, then effects in the registry's, then rates. */
export function unknownsOf(pack: PackOfUnknowns, kinds: readonly UnknownKind[] = unknownKinds): readonly Unknown[] {
  return kinds.flatMap((kind) =>
    kind === 'parameters' ? parametersOf(pack) : kind === 'effects' ? effectsOf(pack) : ratesOf(pack),
  );
}

/** Those that can make a difference to the strategies: effects of measures that none of them uses are left out. */
export function unknownsFor(
  pack: PackOfUnknowns,
  strategies: readonly Pick<Strategy, 'measures'>[],
  kinds: readonly UnknownKind[] = unknownKinds,
): readonly Unknown[] {
  const used = new Set(strategies.flatMap((strategy) => strategy.measures.map(({ measure }) => measure)));
  return unknownsOf(pack, kinds).filter(({ kind, id }) => kind !== 'effects' || used.has(partsOf(id)[0]));
}

/** The one with an id, undefined where the pack has none such. */
export function unknownWithId(pack: PackOfUnknowns, id: string): Unknown | undefined {
  const kind = id.startsWith(effectMark) ? 'effects' : id.startsWith(rateMark) ? 'rates' : 'parameters';
  return unknownsOf(pack, [kind]).find((own) => own.id === id);
}

/**
 * The strategy with unknowns drawn, the same in every strategy. What a document sets itself is known there and stays: parameters and
 * rates that it names, and effects that aren't at the measure's usual value.
 */
export function withDrawn(strategy: Strategy, drawn: Readonly<Record<string, number>>): Strategy {
  const parameters: Record<string, number> = {};
  const rates = [...strategy.rates];
  const effects = new Map<string, number>();
  for (const [id, value] of Object.entries(drawn)) {
    if (id.startsWith(effectMark)) effects.set(id.slice(effectMark.length), value);
    else if (!id.startsWith(rateMark)) parameters[id] = value;
    else if (!strategy.rates.some(({ table }) => rateMark + table === id)) {
      rates.push({ table: id.slice(rateMark.length), multiply: value });
    }
  }
  return {
    ...strategy,
    parameters: { ...parameters, ...strategy.parameters },
    rates,
    measures: effects.size === 0 ? strategy.measures : strategy.measures.map((use) => withEffects(use, effects)),
  };
}

function withEffects(use: Strategy['measures'][number], effects: ReadonlyMap<string, number>) {
  const fields = measures.get(use.measure)?.fields ?? [];
  const own = fields.flatMap((field) => {
    const value = effects.get(`${use.measure}.${field.key}`);
    return value === undefined || use.values[field.key] !== field.default ? [] : [[field.key, value] as const];
  });
  return own.length === 0 ? use : { ...use, values: { ...use.values, ...Object.fromEntries(own) } };
}

function parametersOf({ parameters }: PackOfUnknowns): readonly Unknown[] {
  return uncertainties(parameters).flatMap((own): Unknown[] => {
    const parameter = parameters.get(own.id);
    return parameter
      ? [
          {
            ...own,
            kind: 'parameters',
            label: parameter.label,
            value: parameter.value,
            unit: parameter.unit,
            status: parameter.status,
          },
        ]
      : [];
  });
}

/**
 * Fields of measures that hold a factor or an amount, with the range of the evidence card that is about it: the one whose range holds
 * both the usual value and that at which nothing happens. A card of another unit is about something else.
 */
function effectsOf({ evidence }: PackOfUnknowns): readonly Unknown[] {
  return [...measures.values()].flatMap((measure) =>
    measure.fields.flatMap((field): Unknown[] => {
      if (field.kind !== 'factor' || field.off === undefined) return [];
      const card = measure.evidence.map((id) => evidence?.get(id)).find((own) => own && isAbout(own, field));
      return card ? [effectOf(measure, field, card)] : [];
    }),
  );
}

type FactorField = Extract<Field, { readonly min: number }>;

function isAbout({ low, high }: EvidenceCard, field: FactorField): boolean {
  const holds = (value: number) => value >= low && value <= high;
  return low < high && holds(field.default) && holds(field.off ?? Number.NaN) && low >= field.min && high <= field.max;
}

function effectOf({ id, label }: Measure, field: FactorField, { low, high, strength }: EvidenceCard): Unknown {
  return {
    ...triangular(`${effectMark}${id}.${field.key}`, low, field.default, high),
    ...{ kind: 'effects', value: field.default, unit: field.unit, status: strength === 'J' ? 'assumed' : 'published' },
    label: { da: `${label.da}: ${field.label.da}`, en: `${label.en}: ${field.label.en}` },
  };
}

function ratesOf({ rates, sources }: PackOfUnknowns): readonly Unknown[] {
  return drawnRates.flatMap(([table, label]): Unknown[] => {
    if (!rates?.has(table)) return [];
    const status = sources?.find(({ resource }) => resource === `rate-${table}`)?.status ?? 'assumed';
    const width = rateWidth[status];
    return [
      {
        ...triangular(`${rateMark}${table}`, 1 / width, 1, width),
        kind: 'rates',
        label,
        value: 1,
        unit: factor,
        status: 'assumed',
      },
    ];
  });
}

function triangular(id: string, low: number, value: number, high: number): Uncertainty {
  const shape: Pick<Parameter, 'value' | 'low' | 'high' | 'distribution'> = {
    value,
    low,
    high,
    distribution: 'triangular',
  };
  return { id, low, high, quantile: (share) => quantileOf(shape, share) };
}

function partsOf(id: string): readonly [measure: string, field: string] {
  const [measure = '', field = ''] = id.slice(effectMark.length).split('.');
  return [measure, field];
}
