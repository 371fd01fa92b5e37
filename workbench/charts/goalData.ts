import {
  type ClaimChance,
  type ClaimedGoal,
  claimChances,
  type Goal,
  type GoalChance,
  goalChance,
} from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import type { BarsData } from './barsForm.ts';
import type { FigureInputs } from './figureInputs.ts';
import { goalValue } from './goalValue.ts';
import { writtenChance } from './written.ts';

type GoalInputs = Pick<FigureInputs, 'ensemble' | 'scenarios' | 'words'>;

/** How likely each scenario is to reach one goal, or a claim to hold of it, with the value that it comes to, how far that is from the goal, and the one that it begins from. */
export function goalData({ ensemble, scenarios, words }: GoalInputs, goal: Goal | ClaimedGoal): BarsData | undefined {
  const { text, numbers } = words;
  const rows = scenarios.flatMap(({ result, index }) => {
    const chance = remembered([result.counts], `goal ${JSON.stringify(goal)}`, () =>
      'reach' in goal
        ? claimChances(ensemble, result).find(({ claim }) => claim.isOfCell && claim.id === goal.id)
        : goalChance(ensemble, result, goal),
    );
    return chance ? [{ name: result.strategy.name, index, chance }] : [];
  });
  if (rows.length === 0) return undefined;
  const written = ({ reached, replicates }: GoalChance | ClaimChance) => writtenChance(reached, replicates, words);
  const findingOf = () => {
    const ordered = [...rows].sort((a, b) => a.chance.reached - b.chance.reached);
    const [least, most] = [ordered[0], ordered.at(-1)];
    if (!least || !most) return undefined;
    return written(least.chance) === written(most.chance)
      ? text.findings.goal(goal.year, written(least.chance))
      : text.findings.goalFrom(goal.year, [written(least.chance), least.name], [written(most.chance), most.name]);
  };
  return {
    sections: [
      {
        id: goal.id,
        title: '',
        low: 0,
        high: 100,
        ticks: [0, 25, 50, 75, 100].map((tick) => ({ value: tick, text: numbers.percent(tick / 100, 0) })),
        rows: rows.map(({ name, index, chance }) => ({
          id: name,
          label: name,
          bars: [
            {
              form: 'line',
              fill: { scenario: index },
              from: 0,
              to: chance.probability * 100,
              text: written(chance),
              spoken: `${name}: ${written(chance)}`,
            },
          ],
        })),
      },
    ],
    finding: findingOf(),
    sentence: text.cells.goal.sentence(words.list(rows.map(({ name, chance }) => `${name} ${written(chance)}`))),
    table: {
      columns: [
        text.scenario,
        text.figures.goals.probability,
        text.figures.goals.reached,
        text.cells.goal.valueIn(goal.year),
        text.figures.goals.distance,
        text.cells.goal.valueIn(ensemble.shape.years[0] ?? 0),
      ],
      rows: rows.map(({ name, chance }) => {
        const { value, distance, base } = goalValue(chance, words);
        const reached = text.figures.replicatesOf(chance.reached, chance.replicates);
        return [name, written(chance), reached, value, distance, base];
      }),
    },
  };
}
