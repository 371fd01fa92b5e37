import { summaryOf } from '../cells/carryingWords.ts';
import type { Method } from './method.ts';
import { replicatesCounted } from './replicatesCounted.ts';
import { rests } from './rests.ts';

/** What a scenario's triggers came to: the year in which most replicates had one in force. */
export const scenarioMethod: Method<undefined> = {
  rests: rests.unknowns,
  criteria: () => [],
  worked({ cell, session, words, method }) {
    const summary = cell.kind === 'scenario' ? summaryOf(session, cell.scenario.id) : undefined;
    const all = session.settled.value?.ensemble.replicates.length ?? 0;
    return [...(summary?.triggers ?? [])].flatMap(([id, years]) => {
      const [first] = years;
      if (!first) return [];
      const most = years.reduce((best, year) => (year.inForce > best.inForce ? year : best), first);
      const told = words.numbers.percent(most.inForce, 0);
      return [
        {
          about: `${id}, ${most.year}`,
          steps: [
            method.steps.value(
              words.text.scenarioCells.carrying.trigger.inForce,
              replicatesCounted(Math.round(most.inForce * all), all, told, words, method),
            ),
          ],
        },
      ];
    });
  },
};
