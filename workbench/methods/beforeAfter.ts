import { placesOf } from '../../engine/index.ts';
import type { Bar, BarsData } from '../charts/barsForm.ts';
import { drawnValue, formAt } from '../charts/written.ts';
import { doesSubtract } from '../text/agreement.ts';
import type { Method, MethodInputs } from './method.ts';
import { meanAt, pointText, withUnit, workedPoint } from './point.ts';
import { rests } from './rests.ts';

/** A row of bars and one of them: what the reader stands at, else the first row's last. */
export function barAt({ data, cursor }: Pick<MethodInputs<BarsData>, 'data' | 'cursor'>) {
  const rows = data.sections.flatMap((section) => section.rows.map((row) => ({ section, row })));
  const at = cursor ? rows[cursor.step] : rows.find(({ row }) => row.bars.length > 0);
  const series = cursor && cursor.series >= 0 ? cursor.series : undefined;
  const bar = series === undefined ? at?.row.bars.at(-1) : at?.row.bars[series];
  return at && bar ? { ...at, bar, position: rows.indexOf(at) } : undefined;
}

/** The scenario that a bar's colour tells, by its place in the document. */
export function scenarioOf({ fill }: Bar): number | undefined {
  return typeof fill === 'object' ? fill.scenario : undefined;
}

/** A place in the first year and the last: the last with what it came from, and the change between them. */
export const beforeAfterMethod: Method<BarsData> = {
  rests: [...rests.moves, ...rests.letting],
  worked(inputs) {
    const { words, method, inputs: made } = inputs;
    const at = barAt(inputs);
    const index = at && scenarioOf(at.bar);
    if (!made || !at || index === undefined) return [];
    const { ensemble, cell, from, to } = made;
    const place = placesOf(ensemble.shape.geography).find(({ id }) => id === at.row.id);
    const strategy = ensemble.strategies[index]?.strategy.id;
    if (!place || strategy === undefined) return [];
    const { criterion } = cell.indicator;
    const form = formAt(cell.indicator, place);
    const end = { ensemble, strategy, place, criterion, year: to, form };
    const before = pointText({ ...end, year: from }, words) ?? '';
    const worked = workedPoint({ ...end, text: at.bar.text }, words, method);
    if (!worked) return [];
    const difference = meanAt(end) - meanAt({ ...end, year: from });
    const decimals = Math.min(decimalsIn(before), decimalsIn(at.bar.text));
    const change = words.numbers.signed(drawnValue(criterion, difference), decimals);
    const shown = (text: string) => withUnit(criterion, form, text, words);
    const step = method.steps.change(
      from,
      to,
      shown(at.bar.text),
      shown(before),
      withUnit(criterion, 'gap', change, words),
    );
    const isRounded = !doesSubtract({ from: before, to: at.bar.text, difference: change });
    return [{ ...worked, steps: [...worked.steps, isRounded ? `${step}. ${words.text.trend.rounded}` : step] }];
  },
};

function decimalsIn(written: string): number {
  return /[.,](\d+)$/.exec(written)?.[1]?.length ?? 0;
}
