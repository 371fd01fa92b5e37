import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import type { Task } from '../../simulation/task.ts';
import type { Goal, Outcome } from '../studies/outcome.ts';
import { hiddenCriterionRows } from './disclosed.ts';

/** What decides whether small cells are hidden, and of which places they are. */
type Declared = Pick<Pack, 'synthetic' | 'geography'>;

/**
 * Thrown instead of telling anything of an outcome that rests on fewer than five persons or could give such a number away. All figures of a
 * study are made of its outcome, so none of them is told: not a probability either, since a line moved up and down would find the value.
 */
export class HiddenOutcome extends Error {
  override readonly name = 'HiddenOutcome';

  constructor(readonly outcome: Outcome) {
    super(`${outcome.criterion} in ${outcome.place} ${outcome.year} may not be told`);
  }
}

/**
 * A `simulate` whose ensembles are looked through before a study reads them: by the rule of the criteria table, in every strategy, over the
 * runs together. Of a pack that is declared synthetic nothing is looked for.
 * @param outcomes what the study tells of
 * @returns the same verb, which throws `HiddenOutcome` for the first outcome that may not be told
 */
export function disclosing<More extends readonly unknown[]>(
  simulate: (task: Task, ...more: More) => Promise<Ensemble>,
  outcomes: readonly Outcome[],
  pack: Declared,
): (task: Task, ...more: More) => Promise<Ensemble> {
  if (pack.synthetic || outcomes.length === 0) return simulate;
  return async (task, ...more) => {
    const ensemble = await simulate(task, ...more);
    const isHidden = hiddenOutcomes(ensemble, pack);
    const hidden = outcomes.find(isHidden);
    if (hidden) throw new HiddenOutcome(hidden);
    return ensemble;
  };
}

/** Whether an outcome may not be told in any of the ensemble's strategies. */
export function hiddenOutcomes(ensemble: Ensemble, pack: Declared): (outcome: Omit<Outcome, 'measure'>) => boolean {
  const isHidden = hiddenCriterionRows(ensemble, pack);
  return ({ place, year, criterion }) =>
    ensemble.strategies.some(({ strategy }) => isHidden({ scenario: strategy.id, place, year, criterion }));
}

/**
 * The outcome of a criterion that a goal is about; a legal status to be avoided tells of no number, as in the table of statuses, and of a claim it isn't
 * known whom it is about: of packs that aren't declared synthetic none is answered.
 */
export function outcomeOfGoal(goal: Goal): Outcome | undefined {
  return 'outcome' in goal ? goal.outcome : undefined;
}
