import {
  baselineId,
  type EvidenceCard,
  estatesWithin,
  type Field,
  type Measure,
  type MeasureEntry,
  type MeasureUse,
  measures,
  type Notebook,
  type Pack,
  type Place,
  placesOf,
  type ScenarioDocument,
  type Strategy,
  type Track,
} from '../../engine/index.ts';

/** A field that a slider can hold. */
export type NumberField = Extract<Field, { readonly step: number }>;

/** A slider: one numeric field of one measure at one estate, in one scenario. */
export interface Lever {
  /** stable while the page lives: measure, field and estate */
  readonly key: string;
  readonly measure: Measure;
  readonly field: NumberField;
  readonly estate: Place;
  readonly value: number;
  /** value in the scenario that this one is compared with; undefined where that has no such measure for it to belong to */
  readonly baseline: number | undefined;
  readonly isChanged: boolean;
  /** use that the value comes from, in this scenario; undefined where the measure isn't used */
  readonly use: MeasureUse | undefined;
  readonly evidence: readonly EvidenceCard[];
  /** whether the slider ends at the dwellings that are left to take */
  readonly isStockBound: boolean;
}

/** Levers of a track, in the registry's order. */
export interface TrackLevers {
  readonly track: Track;
  readonly levers: readonly Lever[];
}

/** The strategy's tracks in the order they are shown. */
export const tracks: readonly Track[] = ['organisational', 'social', 'physical'];

/** What stands for "not used" in the fields that switch a measure on. */
const primaryFields: Readonly<Record<string, number>> = { coverage: 0, dwellings: 0, attractiveness: 0 };

/** The estate that levers act on for a place: the estate itself, or the first social estate of a district. */
export function leverEstate(pack: Pack, place: Place): Place | undefined {
  const { geography } = pack;
  const within = estatesWithin(geography, place.index);
  const social = within.find((estate) => geography.estates[estate]?.kind === 'social');
  const estate = social ?? within[0];
  return estate === undefined ? undefined : placesOf(geography)[1 + geography.districts.length + estate];
}

/** Levers of a strategy at an estate, by track. Fields beside the one that switches a measure on show once it is used. */
export function leversAt(pack: Pack, strategy: Strategy, parent: Strategy | undefined, estate: Place): TrackLevers[] {
  const index = estate.index - 1 - pack.geography.districts.length;
  const isSocial = pack.geography.estates[index]?.kind === 'social';
  return tracks.map((track) => ({
    track,
    levers: [...measures.values()]
      .filter((measure) => measure.track === track && (isSocial || measure.where !== 'social-estates'))
      .flatMap((measure) => leversOf(pack, measure, strategy, parent, estate, index)),
  }));
}

/** How many levers of a strategy differ from its parent, over all places. */
export function changedUses(strategy: Strategy, parent: Strategy | undefined): number {
  const before = new Map(parent?.measures.map((use) => [use.id, JSON.stringify(use)]));
  const after = new Set(strategy.measures.map(({ id }) => id));
  const changed = strategy.measures.filter((use) => before.get(use.id) !== JSON.stringify(use)).length;
  return changed + [...before.keys()].filter((id) => !after.has(id)).length;
}

function leversOf(
  pack: Pack,
  measure: Measure,
  strategy: Strategy,
  parent: Strategy | undefined,
  estate: Place,
  index: number,
): Lever[] {
  const use = useAt(strategy, measure, index);
  const parentUse = parent && useAt(parent, measure, index);
  const evidence = measure.evidence.flatMap((id) => pack.evidence.get(id) ?? []);
  return measure.fields.flatMap((field) => {
    if (!('step' in field)) return [];
    const off = offValue(pack, field, index);
    if (off === undefined && !use) return [];
    const value = numberIn(use, field, off);
    const baseline = off === undefined && !parentUse ? undefined : numberIn(parentUse, field, off);
    const isChanged = baseline !== undefined && Math.abs(value - baseline) > field.step / 1000;
    const key = `${measure.id}/${field.key}/${estate.id}`;
    const bounded = withinStock(pack, strategy, measure, field, index, value);
    return [
      {
        key,
        measure,
        field: bounded,
        estate,
        value,
        baseline,
        isChanged,
        use,
        evidence,
        isStockBound: bounded !== field,
      },
    ];
  });
}

/** The last use of a measure that reaches the estate, which is the one that counts. */
function useAt(strategy: Strategy, measure: Measure, estate: number): MeasureUse | undefined {
  return strategy.measures.findLast((use) => use.measure === measure.id && use.estates.includes(estate));
}

/** What a field is where its measure isn't used: today's agreement, or nothing. Undefined for fields that then mean nothing. */
function offValue(pack: Pack, field: NumberField, estate: number): number | undefined {
  const agreement = pack.letting.find((letting) => letting.estate === estate);
  if (field.key === 'municipalShare') return agreement?.municipalShare ?? 0;
  if (field.key === 'flexibleShare') return agreement?.flexibleShare ?? 0;
  return primaryFields[field.key];
}

/** Measures whose dwellings are taken from the family dwellings that stand there. */
const takesFamilyDwellings: ReadonlySet<string> = new Set(['demolition', 'conversion', 'sale']);

/**
 * No more family dwellings can be demolished, converted and sold together than the estate has, so the slider ends at those that
 * the strategy's other works leave. A document that asks for more keeps its slider.
 */
function withinStock(
  pack: Pack,
  strategy: Strategy,
  measure: Measure,
  field: NumberField,
  estate: number,
  value: number,
): NumberField {
  if (field.key !== 'dwellings' || !takesFamilyDwellings.has(measure.id)) return field;
  const stock = pack.stock.reduce(
    (sum, row) => sum + (row.estate === estate && row.tenure === 'social-family' ? row.count : 0),
    0,
  );
  const taken = strategy.measures.reduce((sum, use) => {
    const isOther = use.measure !== measure.id && takesFamilyDwellings.has(use.measure) && use.estates.includes(estate);
    return sum + (isOther ? Number(use.values.dwellings ?? 0) : 0);
  }, 0);
  const left = Math.floor(Math.max(0, stock - taken) / field.step) * field.step;
  const max = Math.max(left, value, field.step);
  return max < field.max ? { ...field, max } : field;
}

function numberIn(use: MeasureUse | undefined, field: NumberField, off: number | undefined): number {
  const value = use?.values[field.key];
  return typeof value === 'number' ? value : (off ?? field.default);
}

/** The measure entry behind a use: in the scenario itself, or in one it starts from. */
export interface EntryFound {
  readonly writtenIn: ScenarioDocument;
  readonly entry: MeasureEntry;
  /** position among the measures of the scenario that wrote it */
  readonly index: number;
}

/** Finds the entry of a use, nearest first. */
export function entryOf(notebook: Notebook, scenarioId: string, use: string): EntryFound | undefined {
  const scenarios = new Map(
    notebook.cells.flatMap((cell) => (cell.kind === 'scenario' ? [[cell.id, cell.scenario] as const] : [])),
  );
  const visited = new Set<string>();
  const search = (id: string): EntryFound | undefined => {
    const scenario = scenarios.get(id);
    if (!scenario || visited.has(id)) return undefined;
    visited.add(id);
    const index = scenario.measures.findLastIndex((entry) => entry.id === use);
    const entry = scenario.measures[index];
    if (entry) return { writtenIn: scenario, entry, index };
    const parents = scenario.extends.length > 0 ? scenario.extends.map(({ value }) => value) : [baselineId];
    for (const parent of [...parents].reverse()) {
      const found = search(parent);
      if (found) return found;
    }
    return undefined;
  };
  return search(scenarioId);
}
