import type { Call } from '../scenario/formulaVocabulary.ts';
import { pilotFigures, triggerFigures, useFigures } from '../simulation/carryingLog.ts';
import type { Ensemble } from '../simulation/ensemble.ts';
import { strategyResult } from './selection.ts';

/** A trigger at a year's end, over the replicates. */
export interface TriggerYear {
  readonly year: number;
  /** share of replicates in which it fired then, 0–1 */
  readonly fired: number;
  /** share of replicates in which what it does is in force the year after, 0–1 */
  readonly inForce: number;
}

/** What a programme asked for and was given in a year, kroner, mean over replicates. */
export interface ProgrammeYear {
  readonly year: number;
  readonly asked: number;
  readonly spent: number;
}

/** How a strategy was carried out over the replicates: when its triggers fired, what its pilots came to, what its programmes cost. */
export interface CarryingSummary {
  readonly triggers: ReadonlyMap<string, readonly TriggerYear[]>;
  /** shares of replicates, 0–1; the rest had no verdict, since the pilot never ran there */
  readonly pilots: ReadonlyMap<string, { readonly kept: number; readonly dropped: number }>;
  readonly programmes: ReadonlyMap<string, readonly ProgrammeYear[]>;
}

/**
 * Reads the logs of carrying out of one strategy.
 * @throws RangeError where the ensemble has no such strategy
 */
export function carryingSummary(ensemble: Ensemble, strategyId: string): CarryingSummary {
  const { strategy, sums } = strategyResult(ensemble, strategyId);
  const { triggers = [], pilots = [], programmes = [], measures = [] } = strategy;
  const { years } = ensemble.shape;
  const replicates = ensemble.replicates.length;
  const shareOf = (log: Float64Array, at: number) => (log[at] ?? 0) / replicates;
  const triggerYears = (t: number) =>
    years.map((year, y): TriggerYear => {
      const at = (y * triggers.length + t) * triggerFigures.length;
      return { year, fired: shareOf(sums.triggers, at), inForce: shareOf(sums.triggers, at + 1) };
    });
  const verdictOf = (p: number) => {
    let [kept, dropped] = [0, 0];
    for (const y of years.keys()) {
      const at = (y * pilots.length + p) * pilotFigures.length;
      kept += shareOf(sums.pilots, at);
      dropped += shareOf(sums.pilots, at + 1);
    }
    return { kept, dropped };
  };
  const programmeYears = (uses: readonly string[]) =>
    years.slice(1).map((year, y): ProgrammeYear => {
      let [asked, spent] = [0, 0];
      for (const [u, use] of measures.entries()) {
        if (!uses.includes(use.id)) continue;
        const at = (y * measures.length + u) * useFigures.length;
        asked += shareOf(sums.uses, at + useFigures.indexOf('asked'));
        spent += shareOf(sums.uses, at + useFigures.indexOf('spent'));
      }
      return { year, asked, spent };
    });
  return {
    triggers: new Map(triggers.map(({ id }, t) => [id, triggerYears(t)])),
    pilots: new Map(pilots.map(({ id }, p) => [id, verdictOf(p)])),
    programmes: new Map(programmes.map(({ id, uses }) => [id, programmeYears(uses)])),
  };
}

/** The indicators that a formula asks for with their words, in its order, each once: `level("convicted", "…")`, `vacant_share("…")`. Whether another trigger has fired is none. */
export function indicatorsAskedIn(formula: string): readonly Call[] {
  const found = new Map<string, Call>();
  const text = `"[^"]*"|'[^']*'`;
  const call = new RegExp(String.raw`([a-z_]+)\s*\(\s*(${text})(?:\s*,\s*(${text}))?\s*\)`, 'g');
  for (const [, name = '', ...quoted] of formula.matchAll(call)) {
    if (name === 'fired') continue;
    const words = quoted.flatMap((word) => (word === undefined ? [] : word.slice(1, -1)));
    found.set([name, ...words].join(' '), { name, words });
  }
  return [...found.values()];
}
