import type { PanelsData } from '../charts/panelsForm.ts';
import { childrenAt } from '../charts/schoolsFigure.ts';
import { writtenPersons } from '../charts/written.ts';
import type { Method } from './method.ts';
import { panelPoint } from './panels.ts';
import { rests } from './rests.ts';

/** A share of a school's or day care's children: so many of so many. */
export const schoolsMethod: Method<PanelsData> = {
  rests: rests.schools,
  worked(inputs) {
    const { words, method, inputs: made } = inputs;
    const at = panelPoint(inputs);
    if (!made || at?.line.index === undefined) return [];
    const { panel, line, point } = at;
    const found = childrenAt(made, panel.id, line.index ?? 0, point.year);
    if (!found) return [];
    const persons = (count: number) => writtenPersons(count, made.ensemble.replicates.length, words);
    return [
      {
        about: `${panel.title}, ${panel.subtitle.toLowerCase()}: ${point.year}, ${line.name}`,
        steps: [method.steps.ofChildren(persons(found.part), persons(found.whole), point.text)],
      },
    ];
  },
};
