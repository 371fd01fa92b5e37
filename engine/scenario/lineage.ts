import { didYouMean } from './closestWord.ts';
import type { ScenarioDocument } from './document.ts';
import type { Findings } from './findings.ts';
import type { GoalEntry } from './goal.ts';
import type { MeasureEntry, PilotEntry, Placed, ProgrammeEntry, RateEntry, TriggerEntry } from './written.ts';

/** Id of today's rule, which every scenario starts from unless it says otherwise. */
export const baselineId = 'baseline';

/** Findings of the file that a scenario stands in. */
export type FindingsOf = (scenario: ScenarioDocument) => Findings;

/** Something inherited by id, with the scenario that wrote it. */
export interface Inherited<T> {
  readonly entry: T;
  readonly writtenIn: ScenarioDocument;
}

/** A scenario with everything it inherits laid under it. */
export interface Lineage {
  readonly scenario: ScenarioDocument;
  /** the scenario it is compared with */
  readonly parent?: string;
  /** measure uses by id, with the scenario that wrote each */
  readonly measures: ReadonlyMap<string, Inherited<MeasureEntry>>;
  readonly programmes: ReadonlyMap<string, Inherited<ProgrammeEntry>>;
  readonly pilots: ReadonlyMap<string, Inherited<PilotEntry>>;
  readonly triggers: ReadonlyMap<string, Inherited<TriggerEntry>>;
  /** ids of every measure use that it or an ancestor writes, those removed again among them */
  readonly usesWritten: ReadonlySet<string>;
  readonly rates: ReadonlyMap<string, RateEntry>;
  readonly parameters: ReadonlyMap<string, Placed<number>>;
  readonly references: ScenarioDocument['references'];
  readonly off: readonly string[];
  readonly goals: ReadonlyMap<string, Inherited<GoalEntry>>;
}

/**
 * Follows `extends`. Every ancestor is laid down once, oldest first; a measure use with the id of an inherited one takes its place
 * whole; `remove` takes inherited uses away. Unknown and circular parents are told and left out.
 * @param byId every scenario given, the baseline among them
 */
export function lineageOf(
  scenario: ScenarioDocument,
  byId: ReadonlyMap<string, ScenarioDocument>,
  findingsOf: FindingsOf,
): Lineage {
  const parents = parentsOf(scenario, byId, findingsOf(scenario));
  const parent = comparedWith(parents, byId);
  const layers = ancestry(scenario, byId, findingsOf);
  const measures = new Map<string, Inherited<MeasureEntry>>();
  const programmes = new Map<string, Inherited<ProgrammeEntry>>();
  const pilots = new Map<string, Inherited<PilotEntry>>();
  const triggers = new Map<string, Inherited<TriggerEntry>>();
  const inherited = [measures, programmes, pilots, triggers];
  for (const layer of layers) {
    for (const removed of layer.remove) {
      const taken = inherited.filter((entries) => entries.delete(removed.value));
      if (taken.length === 0 && layer === scenario) {
        const meant = didYouMean(
          removed.value,
          inherited.flatMap((entries) => [...entries.keys()]),
        );
        findingsOf(layer).error(
          removed,
          `Der er ingen nedarvet indsats med id'et \`${removed.value}\` at fjerne.${meant.da}`,
          `There is no inherited measure with the id \`${removed.value}\` to remove.${meant.en}`,
        );
      }
    }
    for (const entry of layer.measures) measures.set(entry.id, { entry, writtenIn: layer });
    for (const entry of layer.programmes) programmes.set(entry.id, { entry, writtenIn: layer });
    for (const entry of layer.pilots) pilots.set(entry.id, { entry, writtenIn: layer });
    for (const entry of layer.triggers) triggers.set(entry.id, { entry, writtenIn: layer });
  }
  return {
    scenario,
    ...(parent && { parent: parent.id }),
    ...{ measures, programmes, pilots, triggers },
    usesWritten: new Set(layers.flatMap((layer) => layer.measures.map(({ id }) => id))),
    rates: new Map(layers.flatMap((layer) => layer.rates.map((rate) => [rate.table.value, rate]))),
    parameters: new Map(layers.flatMap((layer) => [...layer.parameters])),
    references: new Map(layers.flatMap((layer) => [...layer.references])),
    off: [...new Set(layers.flatMap((layer) => layer.off.map((process) => process.value)))],
    goals: new Map(
      layers.flatMap((layer) => (layer.goals ?? []).map((entry) => [entry.id, { entry, writtenIn: layer }] as const)),
    ),
  };
}

/** Ids that scenarios extend and nobody has written: files that a host may look for. */
export function missingParents(scenarios: readonly ScenarioDocument[]): readonly string[] {
  const known = new Set([baselineId, ...scenarios.map((scenario) => scenario.id)]);
  const asked = scenarios.flatMap((scenario) => scenario.extends.map((parent) => parent.value));
  return [...new Set(asked)].filter((id) => !known.has(id));
}

/** The scenario's ancestors and itself, oldest first, each once. */
function ancestry(
  scenario: ScenarioDocument,
  byId: ReadonlyMap<string, ScenarioDocument>,
  findingsOf?: FindingsOf,
): readonly ScenarioDocument[] {
  const layers: ScenarioDocument[] = [];
  const path: ScenarioDocument[] = [];
  const visit = (next: ScenarioDocument): void => {
    if (layers.includes(next)) return;
    path.push(next);
    for (const parent of parentsOf(next, byId)) {
      if (path.includes(parent)) {
        if (findingsOf) tellCircle(path.slice(path.indexOf(parent)), scenario, findingsOf);
      } else visit(parent);
    }
    path.pop();
    layers.push(next);
  };
  visit(scenario);
  return layers;
}

function tellCircle(circle: readonly ScenarioDocument[], scenario: ScenarioDocument, findingsOf: FindingsOf): void {
  if (!circle.includes(scenario)) return;
  const round = [...circle, circle[0] ?? scenario].map((member) => member.id).join(' → ');
  findingsOf(scenario).error(
    scenario.extends[0] ?? { line: scenario.line, column: 1 },
    `extends går i ring: ${round}. Lad et af scenarierne bygge på baseline.`,
    `extends runs in a circle: ${round}. Let one of the scenarios extend baseline.`,
  );
}

function parentsOf(
  scenario: ScenarioDocument,
  byId: ReadonlyMap<string, ScenarioDocument>,
  findings?: Findings,
): readonly ScenarioDocument[] {
  if (scenario.extends.length === 0) {
    const baseline = scenario.id === baselineId ? undefined : byId.get(baselineId);
    return baseline ? [baseline] : [];
  }
  return scenario.extends.flatMap((asked) => {
    const parent = byId.get(asked.value);
    if (parent) return [parent];
    const meant = didYouMean(asked.value, byId.keys());
    findings?.error(
      asked,
      `Scenariet \`${asked.value}\` findes ikke blandt de givne. Skriv det, eller giv også filen med det.${meant.da}`,
      `The scenario \`${asked.value}\` is not among those given. Write it, or give its file too.${meant.en}`,
    );
    return [];
  });
}

/** The only parent, or the nearest scenario that all of several build on. */
function comparedWith(
  parents: readonly ScenarioDocument[],
  byId: ReadonlyMap<string, ScenarioDocument>,
): ScenarioDocument | undefined {
  const [first, ...others] = parents;
  if (!first || others.length === 0) return first;
  const shared = others.map((other) => ancestry(other, byId));
  return ancestry(first, byId).findLast((ancestor) => shared.every((line) => line.includes(ancestor))) ?? first;
}
