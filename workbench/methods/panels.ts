import { placesOf } from '../../engine/index.ts';
import type { PanelsData } from '../charts/panelsForm.ts';
import type { Method, MethodInputs } from './method.ts';
import { workedPoint } from './point.ts';
import { rests } from './rests.ts';

/** A panel's line at a year: what the reader stands at, else the first panel's last line in the last year that has a value. */
export function panelPoint({ data, cursor }: Pick<MethodInputs<PanelsData>, 'data' | 'cursor'>) {
  const count = Math.max(1, ...data.panels.map(({ lines }) => lines.length));
  const series = cursor && cursor.series >= 0 ? cursor.series : undefined;
  const panel = data.panels[series === undefined ? 0 : Math.floor(series / count)];
  const filled = panel?.lines.filter(({ points }) => points.length > 0);
  const line = series === undefined ? filled?.at(-1) : panel?.lines[series % count];
  const year = cursor ? data.years[cursor.step] : undefined;
  const point = line?.points.find((each) => each.year === year) ?? (cursor ? undefined : line?.points.at(-1));
  return panel && line && point ? { panel, line, point } : undefined;
}

/** Small lines of criteria at places, and the table that shows the same in numbers. */
export const panelsMethod: Method<PanelsData> = {
  rests: [...rests.moves, ...rests.letting],
  worked(inputs) {
    const { ensemble, words, method, data } = inputs;
    const at = panelPoint(inputs);
    const index = at?.line.index;
    if (!ensemble || !at || index === undefined) return [];
    const { panel, point } = at;
    const place = placesOf(ensemble.shape.geography).find(({ id }) => id === panel.of?.place);
    const strategy = ensemble.strategies[index]?.strategy;
    const { criterion, form } = panel.of ?? {};
    if (!place || !strategy || !criterion || !form) return [];
    const first = data.panels[0]?.lines[0]?.index;
    const against = first === undefined ? undefined : ensemble.strategies[first]?.strategy.id;
    const shown = {
      ensemble,
      strategy: strategy.id,
      place,
      criterion,
      year: point.year,
      form,
      text: point.text,
      against,
    };
    return [workedPoint(shown, words, method)].flatMap((worked) => worked ?? []);
  },
};
