import type { FieldValues, MeasureUse } from '../measures/measureUse.ts';
import type { Pilot, Programme, Strategy, Trigger } from './strategy.ts';

/** What two strategies can differ in. */
export type AssumptionKind =
  | 'measure'
  | 'programme'
  | 'pilot'
  | 'trigger'
  | 'rate'
  | 'parameter'
  | 'reference'
  | 'process';

/** One assumption that two strategies make differently; undefined on the side that doesn't make it. */
export interface Difference {
  readonly kind: AssumptionKind;
  /** measure use, rate table, parameter, reference path or process */
  readonly id: string;
  /** measure of a measure use, by id */
  readonly measure?: string;
  /** field of the measure, `estates`, `from`, `to`, `ramp`; `multiply` or `set`; a year; empty where there is only one value */
  readonly key: string;
  readonly a: DifferenceValue | undefined;
  readonly b: DifferenceValue | undefined;
}

type DifferenceValue = FieldValues[string] | readonly number[] | undefined;

/** Every assumption in which `b` differs from `a`: measures in their order, then rates, parameters, references, processes. */
export function diffStrategies(a: Strategy, b: Strategy): readonly Difference[] {
  return [
    ...diffMeasures(a.measures, b.measures),
    ...diffFlat('programme', byId(a.programmes), byId(b.programmes)),
    ...diffFlat('pilot', byId(a.pilots), byId(b.pilots)),
    ...diffFlat('trigger', byId(a.triggers), byId(b.triggers)),
    ...diffFlat('rate', ratesOf(a), ratesOf(b)),
    ...diffFlat('parameter', singles(a.parameters), singles(b.parameters)),
    ...diffFlat('reference', new Map(Object.entries(a.references)), new Map(Object.entries(b.references))),
    ...diffFlat('process', offs(a), offs(b)),
  ];
}

function diffMeasures(a: readonly MeasureUse[], b: readonly MeasureUse[]): readonly Difference[] {
  const inA = new Map(a.map((use) => [use.id, use]));
  const inB = new Map(b.map((use) => [use.id, use]));
  return union(inA.keys(), inB.keys()).flatMap((id) => {
    const before = inA.get(id);
    const after = inB.get(id);
    const measure = (after ?? before)?.measure ?? '';
    const same = before && after && before.measure !== after.measure ? undefined : before;
    return changes('measure', id, flattened(same), flattened(after)).map((difference) => ({ ...difference, measure }));
  });
}

function flattened(use: MeasureUse | undefined): Readonly<Record<string, DifferenceValue>> {
  if (!use) return {};
  const { estates, from, to, ramp, values } = use;
  return { estates, from, to, ramp, ...values };
}

type Flat = ReadonlyMap<string, Readonly<Record<string, DifferenceValue>>>;

function diffFlat(kind: AssumptionKind, a: Flat, b: Flat): readonly Difference[] {
  return union(a.keys(), b.keys()).flatMap((id) => changes(kind, id, a.get(id) ?? {}, b.get(id) ?? {}));
}

function changes(
  kind: AssumptionKind,
  id: string,
  a: Readonly<Record<string, DifferenceValue>>,
  b: Readonly<Record<string, DifferenceValue>>,
): readonly Difference[] {
  return union(Object.keys(a), Object.keys(b)).flatMap((key) =>
    isSame(a[key], b[key]) ? [] : [{ kind, id, key, a: a[key], b: b[key] }],
  );
}

function isSame(a: DifferenceValue | undefined, b: DifferenceValue | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function union(a: Iterable<string>, b: Iterable<string>): readonly string[] {
  return [...new Set([...a, ...b])];
}

function ratesOf({ rates }: Strategy): Flat {
  return new Map(
    rates.map(({ table, multiply, set }) => [
      table,
      { ...(multiply !== undefined && { multiply }), ...(set !== undefined && { set }) },
    ]),
  );
}

/** Programmes, pilots and triggers key by key; doses one by one, as `dose use`. */
function byId(entries: readonly (Programme | Pilot | Trigger)[] = []): Flat {
  return new Map(
    entries.map((entry) => {
      const { id, ...rest } = entry;
      const doses =
        'dose' in entry ? Object.entries(entry.dose).map(([use, dose]) => [`dose ${use}`, dose] as const) : [];
      const plain = Object.entries(rest).filter(([key]) => key !== 'dose') as [string, DifferenceValue][];
      return [id, Object.fromEntries([...plain, ...doses])];
    }),
  );
}

function singles(values: Strategy['parameters']): Flat {
  return new Map(Object.entries(values).map(([id, value]) => [id, { '': value }]));
}

function offs({ off }: Strategy): Flat {
  return new Map(off.map((process) => [process, { '': 'off' }]));
}
