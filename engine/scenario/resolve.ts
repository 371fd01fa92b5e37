import type { MeasureUse } from '../measures/measureUse.ts';
import type { Message } from '../pack/message.ts';
import type { Pack } from '../pack/pack.ts';
import type { YearRange } from './cellParts.ts';
import { checkAssumptions } from './checkAssumptions.ts';
import { checkCarrying } from './checkCarrying.ts';
import { checkTogether } from './checkTogether.ts';
import { checkUse } from './checkUse.ts';
import type { ScenarioDocument } from './document.ts';
import { createFindings, type Findings, inReadingOrder } from './findings.ts';
import { checkClaim, checkGoal } from './goals.ts';
import { baselineId, type Lineage, lineageOf } from './lineage.ts';
import type { Strategy } from './strategy.ts';
import { checkSwitchedOff } from './switchedOff.ts';
import type { MeasureEntry } from './written.ts';
import type { WrittenUse } from './writtenUse.ts';
import type { Horizon } from './yearRange.ts';

/** What a document around the scenarios adds. */
export interface ResolveOptions {
  /** years of the projection: uses before them are refused, those after them do nothing, and open ends close there */
  readonly years?: YearRange;
  /** language of the name of a baseline that nobody wrote */
  readonly language?: 'da' | 'en';
}

/** Measure uses in one scenario beyond which it is refused. */
const mostUses = 400;

/**
 * Scenarios as the simulation takes them, in the documents' order: `extends` followed, measures checked against the registry and
 * the pack, defaults filled in. Today's rule (`baseline`) is put first where no document writes it.
 * All faults are told at once; the strategies are fit to run only where no message is an error.
 */
export function resolveStrategies(
  scenarios: readonly ScenarioDocument[],
  pack: Pack,
  options: ResolveOptions = {},
): { readonly strategies: readonly Strategy[]; readonly messages: readonly Message[] } {
  const byFile = new Map<string, Findings>();
  const findingsOf = ({ where }: ScenarioDocument): Findings => {
    const findings = byFile.get(where) ?? createFindings(where);
    byFile.set(where, findings);
    return findings;
  };
  const byId = new Map<string, ScenarioDocument>();
  const twins: ScenarioDocument[] = [];
  for (const scenario of withBaseline(scenarios, options.language ?? 'da')) {
    const twin = byId.get(scenario.id);
    if (!twin) byId.set(scenario.id, scenario);
    else {
      tellTwin(scenario, twin, findingsOf(scenario));
      twins.push(scenario);
    }
  }
  const horizon = horizonFor(options.years, pack);
  const checked = new Map<MeasureEntry, WrittenUse | undefined>();
  // One that stands twice can't be run, but its other faults are told as well.
  const resolved = [...byId.values(), ...twins].map((scenario) => {
    checkAssumptions(scenario, pack, findingsOf(scenario));
    checkSwitchedOff(scenario, findingsOf(scenario));
    const lineage = lineageOf(scenario, byId, findingsOf);
    const written = [...lineage.measures.values()].flatMap(({ entry, writtenIn }) => {
      if (!checked.has(entry)) {
        const findings = findingsOf(writtenIn);
        const read = checkUse(entry, pack, horizon, findings);
        checked.set(entry, read && { ...read, entry, findings, writtenIn });
      }
      return checked.get(entry) ?? [];
    });
    if (written.length > mostUses) tellTooMany(scenario, findingsOf(scenario));
    else checkTogether(written, pack);
    const whole = written.filter(({ isWhole }) => isWhole);
    const carrying = checkCarrying(
      { pack, horizon, lineage, findingsOf, dated: useById(written) },
      whole.map(({ use }) => use),
    );
    const strategy = { ...strategyOf(lineage, whole), ...carrying };
    const entries = [...lineage.goals.values()];
    const goals = entries.flatMap(({ entry, writtenIn }) =>
      entry.reach ? [] : (checkGoal(entry, pack, horizon, strategy, findingsOf(writtenIn)) ?? []),
    );
    const triggers = strategy.triggers?.map(({ id }) => id) ?? [];
    const claims = entries.flatMap(
      ({ entry, writtenIn }) => checkClaim(entry, pack, horizon, triggers, findingsOf(writtenIn)) ?? [],
    );
    // With claims alone it has goals of its own, so that the ordinary ones aren't its.
    if (claims.length > 0) return { ...strategy, goals, claims };
    return goals.length > 0 ? { ...strategy, goals } : strategy;
  });
  const messages = [...byFile.values()].flatMap((findings) => findings.messages);
  return { strategies: resolved.slice(0, byId.size), messages: inReadingOrder(messages) };
}

function useById(written: readonly WrittenUse[]): ReadonlyMap<string, MeasureUse> {
  return new Map(written.map(({ use }) => [use.id, use]));
}

function withBaseline(scenarios: readonly ScenarioDocument[], language: 'da' | 'en'): readonly ScenarioDocument[] {
  if (scenarios.some((scenario) => scenario.id === baselineId)) return scenarios;
  return [unwrittenBaseline(language), ...scenarios];
}

/** Today's rule: the pack's letting agreements and rates, nothing changed. */
function unwrittenBaseline(language: 'da' | 'en'): ScenarioDocument {
  return {
    id: baselineId,
    where: baselineId,
    line: 1,
    name: language === 'da' ? 'Basis' : 'Baseline',
    extends: [],
    measures: [],
    programmes: [],
    pilots: [],
    triggers: [],
    remove: [],
    rates: [],
    parameters: new Map(),
    references: new Map(),
    off: [],
  };
}

function horizonFor(years: YearRange | undefined, pack: Pack): Horizon {
  if (years) return { ...years, isKnown: true };
  return { from: pack.baseYear, to: pack.baseYear + 100, isKnown: false };
}

function strategyOf(lineage: Lineage, written: readonly WrittenUse[]): Strategy {
  const { scenario, parent, rates, parameters, references, off } = lineage;
  return {
    id: scenario.id,
    name: scenario.name,
    ...(parent !== undefined && { parent }),
    measures: written.map(({ use }) => use),
    rates: [...rates.values()].map(({ table, multiply, set }) => ({
      table: table.value,
      ...(multiply && { multiply: multiply.value }),
      ...(set && { set: set.value }),
    })),
    parameters: Object.fromEntries([...parameters].map(([id, { value }]) => [id, value])),
    references: Object.fromEntries(
      [...references].map(([id, points]) => [
        id,
        Object.fromEntries([...points].map(([year, { value }]) => [year, value])),
      ]),
    ),
    off,
  };
}

function tellTwin(scenario: ScenarioDocument, twin: ScenarioDocument, findings: Findings): void {
  const there = twin.where === scenario.where ? '' : `${twin.where}, `;
  findings.error(
    { line: scenario.line, column: 1 },
    `Scenariet \`${scenario.id}\` er skrevet to gange (også ${there}linje ${twin.line}). Giv det ene et andet id.`,
    `The scenario \`${scenario.id}\` is written twice (also ${there}line ${twin.line}). Give one another id.`,
  );
}

function tellTooMany(scenario: ScenarioDocument, findings: Findings): void {
  findings.error(
    { line: scenario.line, column: 1 },
    `Scenariet ${scenario.id} har mere end ${mostUses} indsatser. Del det op.`,
    `The scenario ${scenario.id} has more than ${mostUses} measures. Split it.`,
  );
}
