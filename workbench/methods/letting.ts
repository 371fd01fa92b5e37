import { channels } from '../../engine/index.ts';
import type { BarsData } from '../charts/barsForm.ts';
import { lettingOf, waitsFor } from '../charts/lettingFigure.ts';
import { barAt, scenarioOf } from './beforeAfter.ts';
import type { Method } from './method.ts';
import { rests } from './rests.ts';

/** Dwellings let by a way in: how many a year, and how long those who got one had waited. */
export const lettingMethod: Method<BarsData> = {
  rests: [...rests.letting, 'dwellings', 'rate-move-wish'],
  worked({ data, cursor, words, method, inputs }) {
    const at = barAt({ data, cursor });
    const index = at && scenarioOf(at.bar);
    const scenario = index === undefined ? undefined : inputs?.ensemble.strategies[index];
    const channel = channels.find((each) => at?.row.id.endsWith(` ${each}`));
    const found = inputs && scenario && channel && lettingOf(inputs, scenario, channel);
    if (!found) return [];
    const whole = (count: number) => words.numbers.plain(count, 0);
    const { lettings, years, aYear, waiting } = found;
    return [
      {
        about: `${words.text.figures.letting.channels[channel]}, ${inputs.from + 1}–${inputs.to}, ${scenario.strategy.name}`,
        steps: [
          method.steps.aYear(whole(lettings), whole(years), whole(aYear)),
          ...(waitsFor.has(channel)
            ? [method.steps.waited(whole(lettings * waiting), whole(lettings), whole(waiting))]
            : []),
        ],
      },
    ];
  },
};
