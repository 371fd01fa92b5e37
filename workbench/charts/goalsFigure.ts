import {
  type ClaimChance,
  claimChances,
  type Ensemble,
  type Goal,
  type GoalChance,
  goalChances,
} from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import { hasTooFewResidents, tellsOfPersons } from '../dataflow/smallPlaces.ts';
import { type BarRow, type BarsData, barsFigure } from './barsForm.ts';
import type { FigureInputs } from './figureInputs.ts';
import { goalValue } from './goalValue.ts';
import { claimWords, goalWords } from './goalWords.ts';
import { figureKind, type Nothing } from './shownFigure.ts';
import { writtenChance } from './written.ts';

/** Probability from which a goal counts as reached where all of them are told in one line. */
const likely = 0.8;

interface ChanceShown {
  readonly name: string;
  readonly index: number;
  readonly chance: GoalChance | ClaimChance;
}

/** How likely each scenario is to reach its goals; a scenario without any is held against the municipality's ambition. */
export function goalsData(inputs: FigureInputs): BarsData | Nothing {
  const { ensemble, words, scenarios } = inputs;
  const { text, numbers } = words;
  const byGoal = new Map<string, ChanceShown[]>();
  for (const { result, index } of scenarios) {
    const chances = remembered([result.counts], `goals ${JSON.stringify(result.strategy.goals ?? '')}`, () =>
      goalChances(ensemble, result),
    );
    // of a claim it isn't known whom it is about; a line that is moved up and down would find what is hidden
    const claims = tellsOfPersons.peek() ? [] : claimChances(ensemble, result).filter(({ claim }) => !claim.isOfCell);
    const told = [
      ...chances
        .filter(({ goal }) => !isHidden(goal, ensemble, result.strategy.id))
        .map((chance) => [goalWords(chance, inputs), chance] as const),
      ...claims.map((chance) => [claimWords(chance, inputs), chance] as const),
    ];
    for (const [key, chance] of told) {
      byGoal.set(key, [...(byGoal.get(key) ?? []), { name: result.strategy.name, index, chance }]);
    }
  }
  if (byGoal.size === 0) return { nothing: text.figures.goals.none };
  const written = ({ chance }: ChanceShown) => writtenChance(chance.reached, chance.replicates, words);
  const goals = [...byGoal];
  return {
    sections: [
      {
        id: 'goals',
        title: '',
        low: 0,
        high: 100,
        ticks: [0, 25, 50, 75, 100].map((tick) => ({ value: tick, text: numbers.percent(tick / 100, 0) })),
        rows: goals.map(
          ([label, chances]): BarRow => ({
            id: label,
            label,
            bars: chances.map((shown) => ({
              form: 'line',
              fill: { scenario: shown.index },
              from: 0,
              to: shown.chance.probability * 100,
              text: written(shown),
              spoken: `${shown.name}: ${written(shown)}`,
            })),
          }),
        ),
      },
    ],
    finding: text.findings.goals(
      inputs.selected.result.strategy.name,
      goals.filter(([, chances]) =>
        chances.some(({ index, chance }) => index === inputs.selected.index && chance.probability >= likely),
      ).length,
      goals.filter(([, chances]) => chances.some(({ index }) => index === inputs.selected.index)).length,
    ),
    sentence: text.figures.goals.sentence(
      inputs.selected.result.strategy.name,
      words.list(
        goals.flatMap(([label, chances]) =>
          chances.filter(({ index }) => index === inputs.selected.index).map((shown) => `${label}: ${written(shown)}`),
        ),
      ),
    ),
    table: {
      columns: [
        text.figures.goals.goal,
        text.scenario,
        text.figures.goals.probability,
        text.figures.goals.reached,
        text.figures.goals.value,
        text.figures.goals.distance,
      ],
      rows: goals.flatMap(([label, chances]) =>
        chances.map((shown) => {
          const { value, distance } = goalValue(shown.chance, words);
          const reached = text.figures.replicatesOf(shown.chance.reached, shown.chance.replicates);
          return [label, shown.name, written(shown), reached, value, distance];
        }),
      ),
    },
  };
}

export const goalsFigure = figureKind({
  figure: barsFigure,
  method: 'goals',
  legend: 'scenarios',
  title: ({ words }) => words.text.figures.goals.title,
  subtitle: ({ words }) => words.text.figures.goals.subtitle,
  data: goalsData,
});

/** Whether a goal is about a number that isn't shown of one of its places. */
function isHidden({ estates, indicator: { criterion }, year }: Goal, ensemble: Ensemble, strategy: string): boolean {
  return estates.some((estate) => {
    const place = ensemble.shape.geography.estates[estate]?.id ?? '';
    return hasTooFewResidents(ensemble, { strategy, place, criterion, year });
  });
}
