import { extentOf, figureValue, followedValue, personsOf } from '../../engine/index.ts';
import { followedShown } from '../charts/cohortFigure.ts';
import type { FigureInputs } from '../charts/figureInputs.ts';
import type { PanelsData } from '../charts/panelsForm.ts';
import { writtenPersons } from '../charts/written.ts';
import type { Method } from './method.ts';
import { panelPoint } from './panels.ts';
import { rests } from './rests.ts';

/** A share of those who are followed: so many of so many persons. */
export const cohortMethod: Method<PanelsData> = {
  rests: [...rests.people, 'activity', 'rate-labour', 'income', 'rate-income-level', ...rests.moves],
  worked(inputs) {
    const { words, method, inputs: made } = inputs;
    const at = panelPoint(inputs);
    if (!made || !at) return [];
    const { panel, line, point } = at;
    const found = followedAt(made, panel.id, line.index, point.year);
    if (!found) return [];
    const persons = (count: number) => writtenPersons(count, made.ensemble.replicates.length, words);
    return [
      {
        about: `${panel.title}, ${panel.subtitle.toLowerCase()}: ${point.year}, ${line.name}`,
        steps: [method.steps.ofPersons(persons(found.part), persons(found.whole), point.text)],
      },
    ];
  },
};

/** Who is followed to a point of a panel, by the panel's id: persons, means over replicates; undefined where nobody is. */
function followedAt(
  { ensemble, place }: FigureInputs,
  panel: string,
  scenario: number | undefined,
  year: number,
): { readonly part: number; readonly whole: number } | undefined {
  const asked = followedShown.find(({ kind, figure }) => `${kind} ${figure}` === panel);
  // everybody else is told of in the first scenario
  const result = ensemble.strategies[scenario ?? 0];
  if (!asked || !result) return undefined;
  const { kind, figure } = asked;
  const extent = extentOf(ensemble.shape.geography, place);
  const values = followedValue(ensemble, result, extent, ensemble.shape.years.indexOf(year), kind, figure);
  const count = scenario === undefined ? values.rest : values.own;
  const whole = personsOf(figure, count.denominator) / ensemble.replicates.length;
  return { part: whole * (figureValue(figure, count) ?? 0), whole };
}
