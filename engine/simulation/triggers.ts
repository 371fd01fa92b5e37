import { comparisonIn } from '../scenario/comparison.ts';
import { compileFormula, type Formula, type Readings } from '../scenario/formula.ts';
import { strategyVocabulary } from '../scenario/formulaVocabulary.ts';
import type { Strategy, Trigger } from '../scenario/strategy.ts';
import { safetyWeight } from './safety.ts';
import type { CarryingState, Spell, TriggerState } from './standing.ts';
import { type StatusPack, statusReader, type YearEnd } from './yearStatus.ts';

/** A year's end as the run has it. */
export type Counted = Omit<YearEnd, 'before' | 'hasFired'>;

/** What was decided at a year's end, for the log. */
export interface Decisions {
  readonly state: CarryingState;
  /** per trigger: whether it fired, whether what it does is in force next year */
  readonly triggers: readonly { readonly fired: boolean; readonly inForce: boolean }[];
  /** per pilot: the verdict given now, if any */
  readonly verdicts: readonly ('kept' | 'dropped' | undefined)[];
  /** per claimed goal: whether it holds, and the value that it holds up to a line or is itself, NaN where it has none */
  readonly claims: readonly { readonly holds: boolean; readonly value: number }[];
}

/** Judges a strategy's triggers, pilots and claimed goals at a year's end. */
export type Judge = (state: CarryingState, counted: Counted) => Decisions;

interface CompiledTrigger {
  readonly trigger: Trigger;
  readonly when: Formula;
  readonly until: Formula | undefined;
}

/**
 * Compiles a strategy's formulas, once a run.
 * @returns undefined where the strategy has no trigger, no pilot and no claimed goal
 * @throws Error for a formula that can't be read: documents are checked before they get here
 */
export function compileJudge(pack: StatusPack, strategy: Strategy): Judge | undefined {
  const { triggers = [], pilots = [], claims = [] } = strategy;
  if (triggers.length + pilots.length + claims.length === 0) return undefined;
  const vocabulary = strategyVocabulary(
    pack,
    triggers.map(({ id }) => id),
  );
  const compile = (source: string): Formula => {
    const { formula, messages } = compileFormula(source, vocabulary);
    if (!formula) throw new Error(`formula ${source}: ${messages[0]?.en}`);
    return formula;
  };
  const compiled = triggers.map(
    (trigger): CompiledTrigger => ({
      trigger,
      when: compile(trigger.when),
      until: trigger.until === undefined ? undefined : compile(trigger.until),
    }),
  );
  const rules = pilots.map(({ rule }) => compile(rule));
  const claimed = claims.map(({ reach }) => {
    const compared = comparisonIn(reach);
    return { claim: compile(reach), of: compared && compile(compared.of) };
  });
  const read = statusReader(pack, safetyWeight(pack, strategy.parameters['safety-convictions']));

  return (state, counted) => {
    const after: TriggerState[] = [];
    const readings = read({
      ...counted,
      before: state.before,
      hasFired: (id) => (after[triggers.findIndex((trigger) => trigger.id === id)]?.spells.length ?? 0) > 0,
    });
    const decided = compiled.map((entry, t) => {
      const before = state.triggers[t] ?? { running: 0, spells: [] };
      const now = passedYear(entry, before, counted.year, readings);
      after.push(now);
      return {
        fired: now.spells.length > before.spells.length,
        inForce: now.spells.some(({ from, to }) => from <= counted.year + 1 && (to === undefined || to > counted.year)),
      };
    });
    const verdicts = pilots.map((pilot, p) => {
      if (pilot.review !== counted.year) return undefined;
      const holds = rules[p]?.evaluate(readings) === true;
      return holds === (pilot.ifTrue === 'keep') ? ('kept' as const) : ('dropped' as const);
    });
    return {
      state: {
        triggers: after,
        verdicts: state.verdicts.map((verdict, p) => verdicts[p] ?? verdict),
        before: counted.counts.slice(),
      },
      triggers: decided,
      verdicts,
      claims: claimed.map(({ claim, of }) => {
        const came = claim.evaluate(readings);
        const value = of ? of.evaluate(readings) : came;
        return { holds: came === true, value: typeof value === 'number' ? value : Number.NaN };
      }),
    };
  };
}

/**
 * A trigger a year later. It fires when its condition has held for its years running and nothing of it is in force; what acts while the
 * condition lasts ends at `until`, so that a value which wavers around the line doesn't switch it on and off.
 */
function passedYear(
  { trigger, when, until }: CompiledTrigger,
  { running: before, spells }: TriggerState,
  year: number,
  readings: Readings,
): TriggerState {
  const holds = when.evaluate(readings) === true;
  const running = holds ? before + 1 : 0;
  const last = spells.at(-1);
  if (last && trigger.act !== 'while') return { running, spells };
  if (last && last.to === undefined) {
    const ends = until ? until.evaluate(readings) === true : !holds;
    return { running, spells: ends ? [...spells.slice(0, -1), ended(last, year)] : spells };
  }
  if (running < trigger.years) return { running, spells };
  return { running, spells: [...spells, { from: year + 1 + trigger.lag }] };
}

/** What has not begun by then never does: its last year comes before its first. */
function ended({ from }: Spell, year: number): Spell {
  return { from, to: Math.max(year, from - 1) };
}
