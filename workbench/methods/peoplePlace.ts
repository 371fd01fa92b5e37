import type { BarsData } from '../charts/barsForm.ts';
import { barAt } from './beforeAfter.ts';
import type { Method } from './method.ts';
import { rests } from './rests.ts';
import { signApart } from './waterfall.ts';

/** The two parts of a scenario's change as they are shown, which sum to it. */
export const peoplePlaceMethod: Method<BarsData> = {
  rests: [...rests.moves, ...rests.letting],
  worked({ data, cursor, table, words, method, inputs }) {
    const at = barAt({
      data,
      cursor: cursor ?? { step: data.sections.flatMap(({ rows }) => rows).length - 1, series: 0 },
    });
    const [name, place, people, total] = table?.rows[at?.position ?? 0] ?? [];
    if (!inputs || name === undefined || !place || !people || !total) return [];
    const { from, to } = inputs;
    const { causes } = words.text;
    const { named } = method.steps;
    return [
      {
        about: `${words.label(inputs.place.label)}, ${from}–${to}, ${name}`,
        steps: [
          method.steps.sum(
            `${named(place, causes.place)} ${named(signApart(people), causes.people)}`,
            words.text.figures.points(total),
          ),
        ],
      },
    ];
  },
};
