import type { BarsData } from '../charts/barsForm.ts';
import { flowsOf } from '../charts/movesFigure.ts';
import { fewestPersons } from '../charts/written.ts';
import { barAt } from './beforeAfter.ts';
import type { Method } from './method.ts';
import { rests } from './rests.ts';

/** Persons who went to one place or came from it: the sum over all replicates, and what it is in each. */
export const movesMethod: Method<BarsData> = {
  rests: [...rests.moves, ...rests.letting],
  worked({ data, cursor, table, words, method, inputs }) {
    const at = barAt({ data, cursor });
    if (!inputs || !at) return [];
    const flow = flowsOf(inputs)[at.position];
    const [label, ...written] = table?.rows[at.position] ?? [];
    if (!flow || label === undefined) return [];
    const { moves } = words.text.figures;
    const { from, to, selected, ensemble } = inputs;
    const all = ensemble.replicates.length;
    const step = (name: string, mean: number, text: string | undefined) =>
      mean < fewestPersons || text === undefined
        ? []
        : [
            method.steps.value(
              name,
              method.steps.overReplicates(words.numbers.persons(mean * all), words.numbers.plain(all, 0), text),
            ),
          ];
    return [
      {
        about: `${label}, ${from}–${to}, ${selected.result.strategy.name}`,
        steps: [...step(moves.went, flow.went, written[0]), ...step(moves.came, flow.came, written[1])],
      },
    ];
  },
};
