import {
  type EvidenceCard,
  type FieldValues,
  horizonOf,
  lineageIn,
  type Measure,
  type MeasureEntry,
  type Message,
  measures,
  type Notebook,
  type Place,
  placesOf,
  type ScenarioDocument,
  serializeNotebook,
} from '../../engine/index.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import type { NumberField } from './levers.ts';

/** A use of a measure as its scenario has it, written there or inherited, fit to run or not. */
export interface UseShown {
  readonly id: string;
  readonly measure: Measure;
  readonly entry: MeasureEntry;
  readonly writtenIn: ScenarioDocument;
  /** whether the scenario itself writes it; else it is inherited, and an edit copies it */
  readonly isOwn: boolean;
  /** whether a scenario that this one builds on has it too, so that the own version can be put back */
  readonly isInherited: boolean;
  /** ids of the places as written */
  readonly where: readonly string[];
  readonly from: number;
  readonly to: number;
  /** whether the last year is written, or follows from the measure */
  readonly hasEnd: boolean;
  /** the measure's own fields, completed with what holds where nothing is written */
  readonly values: FieldValues;
}

/** Uses of some measures in a scenario, in the document's order. */
export function usesShown(session: Session, scenarioId: string, ids: ReadonlySet<string>): readonly UseShown[] {
  const notebook = session.notebook.value;
  const pack = session.pack.value;
  const lineage = lineageIn(notebook, scenarioId);
  if (!lineage || !pack) return [];
  const horizon = horizonOf(notebook, pack);
  const parents = lineage.scenario.extends.map(({ value }) => value);
  const above = new Set(parents.flatMap((parent) => [...(lineageIn(notebook, parent)?.measures.keys() ?? [])]));
  return [...lineage.measures.values()].flatMap(({ entry, writtenIn }): UseShown[] => {
    const measure = measures.get(entry.measure.value);
    if (!measure || !ids.has(measure.id)) return [];
    const from = entry.from?.value ?? horizon.from + 1;
    const isWorks = measure.fields.some(({ key }) => key === 'dwellings');
    return [
      {
        ...{ id: entry.id, measure, entry, writtenIn, from },
        isOwn: writtenIn.id === scenarioId,
        isInherited: above.has(entry.id),
        where: entry.where.map(({ value }) => value),
        to: entry.to?.value ?? (isWorks ? from : Math.max(horizon.to, from)),
        hasEnd: entry.to !== undefined,
        values: Object.fromEntries(measure.fields.map((field) => [field.key, writtenOr(entry, field)])),
      },
    ];
  });
}

function writtenOr(entry: MeasureEntry, field: Measure['fields'][number]): FieldValues[string] {
  const written = entry.fields.get(field.key)?.value;
  if (written === undefined) return field.default;
  if (Array.isArray(written)) return written.map(String);
  return typeof written === 'number' ? written : String(written);
}

/** What the engine says about an entry of a scenario, from its line to the next one's. */
export function faultsOf(
  session: Session,
  entry: { readonly line: number },
  writtenIn: ScenarioDocument,
): readonly Message[] {
  const { measures: uses, programmes, pilots, triggers, where } = writtenIn;
  const lines = [...uses, ...programmes, ...pilots, ...triggers, ...session.notebook.value.cells]
    .map(({ line }) => line)
    .filter((line) => line > entry.line);
  const end = Math.min(Number.POSITIVE_INFINITY, ...lines);
  return session.messages.value.filter(
    (message) =>
      message.severity === 'error' &&
      message.where === where &&
      message.line !== undefined &&
      message.line >= entry.line &&
      message.line < end,
  );
}

/** What the engine says about a cell, from its line to the next cell's. */
export function faultsAt(session: Session, line: number): readonly Message[] {
  const later = session.notebook.value.cells.map((cell) => cell.line).filter((other) => other > line);
  const end = Math.min(Number.POSITIVE_INFINITY, ...later);
  return session.messages.value.filter(
    (message) =>
      message.severity === 'error' && message.line !== undefined && message.line >= line && message.line < end,
  );
}

/** Changes the document by an edit of the engine: one step back, or one with the others of its gesture. */
export function edit(session: Session, change: (notebook: Notebook) => Notebook, gesture?: string): void {
  const before = session.notebook.peek();
  const after = change(before);
  if (after !== before) session.history.edit(serializeNotebook(after), gesture);
}

/** What is known of a measure's effect. */
export function evidenceOf({ measure }: Pick<UseShown, 'measure'>, session: Session): readonly EvidenceCard[] {
  return measure.evidence.flatMap((id) => session.pack.value?.evidence.get(id) ?? []);
}

/** A place's name by its id as the document means it: where a district and an estate share an id, the estate. */
export function placeName(session: Session, id: string): string {
  const pack = session.pack.value;
  const found = pack && placesOf(pack.geography).findLast((place) => place.id === id);
  return found ? wording.value.label(found.label) : id;
}

/** Estates of social housing, in the pack's order. */
export function socialEstates(session: Session): readonly Place[] {
  const pack = session.pack.value;
  if (!pack) return [];
  const { geography } = pack;
  return placesOf(geography).filter(
    ({ level, index }) =>
      level === 'estate' && geography.estates[index - 1 - geography.districts.length]?.kind === 'social',
  );
}

/** A year of the projection in which something can begin or end. @param least first year it can be, the one after the base year where left out */
export function yearField(session: Session, least?: number): NumberField {
  const pack = session.pack.value;
  const { from, to } = pack ? horizonOf(session.notebook.value, pack) : { from: 0, to: 0 };
  return {
    kind: 'year',
    key: 'year',
    label: { da: 'År', en: 'Year' },
    unit: { da: '', en: '' },
    min: least ?? from + 1,
    max: to,
    step: 1,
    default: to,
  };
}
