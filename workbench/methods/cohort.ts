import { followedAt } from '../charts/cohortFigure.ts';
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
