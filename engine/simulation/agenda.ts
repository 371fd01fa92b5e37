import { type ReferenceId, referenceIds, referenceValues } from '../criteria/referenceValues.ts';
import type { AgendaPlan } from '../measures/plan.ts';
import type { Pack } from '../pack/pack.ts';
import type { Strategy } from '../scenario/strategy.ts';
import { planYear } from './plans.ts';

/** By which of the law's lines and against which reference values a strategy's areas are judged, where they are not today's. */
export interface Judgement {
  /** reference paths that differ, by id: year → value */
  readonly references?: Strategy['references'];
  /** lines of the law that differ, by year */
  readonly agenda?: Readonly<Record<number, AgendaPlan>>;
}

/**
 * What the national agenda of a strategy changes for legal status. From the first year with another reference value on, every year is
 * written out, so that the path ends when the measure does.
 */
export function judgementOf(pack: Pack, strategy: Strategy, years: readonly number[]): Judgement {
  const own = strategy.references;
  const hasOwn = Object.keys(own).length > 0;
  if (!strategy.measures.some(({ measure }) => measure === 'national-agenda')) return hasOwn ? { references: own } : {};
  const agenda: Record<number, AgendaPlan> = {};
  for (const year of years) {
    const changed = planYear(pack, strategy, year).agenda;
    if (changed) agenda[year] = changed;
  }
  const references: Record<string, Record<number, number>> = {};
  for (const [id, points] of Object.entries(own)) references[id] = { ...points };
  for (const id of referenceIds) {
    const first = years.find((year) => factorOf(agenda[year], id) !== 1);
    if (first === undefined) continue;
    const path: Record<number, number> = {};
    for (const year of years) {
      if (year >= first || year >= Math.min(...Object.keys(own[id] ?? {}).map(Number))) {
        path[year] = referenceValues(pack, year, own)[id] * factorOf(agenda[year], id);
      }
    }
    references[id] = path;
  }
  return {
    ...(Object.keys(references).length > 0 && { references }),
    ...(Object.keys(agenda).length > 0 && { agenda }),
  };
}

function factorOf(agenda: AgendaPlan | undefined, id: ReferenceId): number {
  if (!agenda) return 1;
  return id === 'national-conviction-share' ? agenda.convictionReference : agenda.incomeReference;
}
