import { ageBandStarts } from '../../engine/index.ts';
import type { BarsData } from '../charts/barsForm.ts';
import { residents } from '../charts/pyramidFigure.ts';
import { fewestPersons } from '../charts/written.ts';
import { barAt } from './beforeAfter.ts';
import type { Method } from './method.ts';
import { rests } from './rests.ts';

/** Residents of an age band in the last year: the sum over all replicates, and what it is in each. */
export const pyramidMethod: Method<BarsData> = {
  rests: [...rests.people, ...rests.ages, ...rests.moves],
  worked({ data, cursor, table, words, method, inputs }) {
    const at = barAt({ data, cursor });
    if (!inputs || !at) return [];
    const [label, before, after] = table?.rows[at.position] ?? [];
    const band = ageBandStarts.findIndex((start) => String(start) === at.row.id);
    if (label === undefined || before === undefined || after === undefined || band < 0) return [];
    const { ensemble, selected, from, to } = inputs;
    const mean = residents(inputs, selected.result, band, to);
    if (mean < fewestPersons) return [];
    const all = ensemble.replicates.length;
    const sum = method.steps.overReplicates(words.numbers.persons(mean * all), words.numbers.plain(all, 0), after);
    return [
      {
        about: `${label}, ${words.label(inputs.place.label)}, ${selected.result.strategy.name}`,
        steps: [method.steps.value(String(from), before), method.steps.value(String(to), sum)],
      },
    ];
  },
};
