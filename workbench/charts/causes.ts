import type { VisualizationSpec } from 'vega-embed';
import { roundParts } from '../../engine/index.ts';
import { supportedDecimals } from '../text/numbers.ts';
import type { Figure } from './figure.ts';
import { chartConfig, isNarrow, type Look, paletteOf } from './look.ts';
import { scaleRange, ticksOf } from './scaleRange.ts';

/** Who a cause works through: other residents come and go, or the same residents change. */
export type CauseGroup = 'place' | 'people';

/** A step of the change, as a share of the place's residents in the criterion. */
export interface CauseStep {
  readonly id: string;
  readonly group: CauseGroup;
  readonly change: number;
}

/** Why a criterion changed at a place from one year to another. Steps sum to the total. */
export interface CausesData {
  readonly scenario: string;
  readonly place: string;
  readonly criterion: string;
  readonly from: number;
  readonly to: number;
  readonly steps: readonly CauseStep[];
  readonly total: number;
  /** Monte-Carlo error of the total, as a share */
  readonly mcse?: number | undefined;
  readonly mostDecimals: number;
}

const top = 6;
const bottom = 28;
const rowHeight = 26;
const right = 44;

/** Waterfall of causes, read from the top: other residents first, then the same residents, then the sum. */
export const causes: Figure<CausesData> = {
  id: 'causes',

  shape: (data, look) =>
    [
      data.steps.map(({ id, group }) => `${id}-${group}`).join(' '),
      look.theme,
      look.wording.language,
      isNarrow(look) ? 'narrow' : 'wide',
    ].join('|'),

  height: (data) => top + bottom + barsOf(data).length * rowHeight,

  parameters: (data) => {
    const range = rangeOf(data);
    return { low: range.low, high: range.high, ticks: ticksOf(range) };
  },

  spec(data, look): VisualizationSpec {
    const colours = paletteOf(look);
    const { text } = look.wording;
    const left = leftSpace(look);
    const ids = barsOf(data).map(({ id }) => id);
    const range = rangeOf(data);
    const y = {
      field: 'id',
      type: 'nominal' as const,
      scale: { domain: ids, paddingInner: 0.36, paddingOuter: 0.18 },
      axis: null,
    };
    const x = {
      field: 'start',
      type: 'quantitative' as const,
      scale: { domain: [{ expr: 'low' }, { expr: 'high' }], nice: false as const, zero: false as const },
      axis: { values: { expr: 'ticks' }, title: null, domain: false, labelFlush: false },
    };
    const colour = {
      field: 'group',
      type: 'nominal' as const,
      legend: null,
      scale: { domain: ['place', 'people', 'total'], range: [colours.place, colours.people, colours.ink] },
    };
    const names = (filter: string, fontWeight: number) => ({
      data: { name: 'bars' },
      transform: [{ filter }],
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'middle',
        x: -left,
        fontSize: 12.5,
        fontWeight,
        color: colours.ink,
        limit: left - 8,
      },
      encoding: { y, text: { field: 'label' } },
    });
    return {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      config: chartConfig(look),
      params: [
        { name: 'low', value: range.low },
        { name: 'high', value: range.high },
        { name: 'ticks', value: ticksOf(range) },
      ],
      autosize: { type: 'none' },
      padding: { left, right, top, bottom },
      width: look.width - left - right,
      height: look.height - top - bottom,
      datasets: { bars: [], zero: [{ value: 0 }], cursor: [] },
      layer: [
        {
          data: { name: 'cursor' },
          mark: { type: 'bar', opacity: 0.12, color: colours.ink },
          encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' } },
        },
        {
          data: { name: 'zero' },
          mark: { type: 'rule', color: colours.muted, strokeWidth: 1 },
          encoding: { x: { ...x, field: 'value' } },
        },
        { data: { name: 'bars' }, mark: { type: 'bar' }, encoding: { y, x, x2: { field: 'end' }, color: colour } },
        {
          data: { name: 'bars' },
          transform: [{ filter: "datum.next != ''" }],
          mark: { type: 'rule', color: colours.muted, strokeWidth: 1 },
          encoding: {
            y: { ...y, bandPosition: 0.5 },
            y2: { field: 'next', bandPosition: 0.5 },
            x: { ...x, field: 'end' },
          },
        },
        { data: { name: 'bars' }, mark: { type: 'bar' }, encoding: { y, x, x2: { field: 'end' }, color: colour } },
        {
          data: { name: 'bars' },
          mark: {
            type: 'text',
            align: 'left',
            baseline: 'middle',
            dx: 6,
            fontSize: 12,
            color: colours.ink,
            stroke: colours.paper,
            strokeWidth: 0,
          },
          encoding: { y, x: { ...x, field: 'edge' }, text: { field: 'value' } },
        },
        names("datum.group != 'total'", 400),
        names("datum.group == 'total'", 600),
      ],
      description: text.causes.title,
    } as VisualizationSpec;
  },

  rows(data, look, cursor) {
    const { numbers } = look.wording;
    const decimals = decimalsOf(data);
    const bars = barsOf(data);
    const { low, high } = rangeOf(data);
    return {
      bars: bars.map((bar, i) => ({
        id: bar.id,
        group: bar.group,
        label: nameOf(bar.id, look.wording),
        start: bar.start * 100,
        end: bar.end * 100,
        edge: Math.max(bar.start, bar.end) * 100,
        value: numbers.points(bar.shown, decimals),
        next: bars[i + 1]?.id ?? '',
      })),
      zero: [{ value: 0 }],
      cursor: bars.flatMap(({ id }, i) => (i === cursor?.step ? [{ id, low, high }] : [])),
    };
  },

  describe(data, { text, numbers }) {
    const decimals = decimalsOf(data);
    const bars = barsOf(data);
    const shown = (group: Bar['group']) =>
      numbers.points(
        bars.reduce((sum, bar) => sum + (bar.group === group ? bar.shown : 0), 0),
        decimals,
      );
    return text.causes.sentence(shown('total'), shown('place'), shown('people'));
  },

  table(data, wording) {
    const { text, numbers } = wording;
    const decimals = decimalsOf(data);
    return {
      columns: [text.causes.cause, text.causes.through, text.percentagePoints],
      rows: barsOf(data).map((bar) => [
        nameOf(bar.id, wording),
        bar.group === 'total' ? '' : bar.group === 'place' ? text.causes.place : text.causes.people,
        numbers.points(bar.shown, decimals),
      ]),
    };
  },

  extent: (data) => ({ steps: barsOf(data).length, series: 1 }),

  read(data, cursor, wording) {
    const bar = barsOf(data)[cursor.step];
    if (!bar) return '';
    return wording.text.causes.read(nameOf(bar.id, wording), wording.numbers.points(bar.shown, decimalsOf(data)));
  },
};

interface Bar {
  readonly id: string;
  readonly group: CauseGroup | 'total';
  /** where it is drawn */
  readonly start: number;
  readonly end: number;
  /** its change in the decimals shown, such that the shown steps sum to the shown total */
  readonly shown: number;
}

function barsOf(data: CausesData): readonly Bar[] {
  const rounded = roundParts(
    data.steps.map(({ change }) => change * 100),
    data.total * 100,
    decimalsOf(data),
  );
  let reached = 0;
  const bars: Bar[] = data.steps.map(({ id, group, change }, i) => {
    const start = reached;
    reached += change;
    return { id, group, start, end: reached, shown: (rounded.parts[i] ?? 0) / 100 };
  });
  return [...bars, { id: 'total', group: 'total', start: 0, end: data.total, shown: rounded.total / 100 }];
}

function decimalsOf(data: CausesData): number {
  return supportedDecimals(data.mcse, data.mostDecimals);
}

function rangeOf(data: CausesData) {
  return scaleRange(
    barsOf(data).flatMap(({ start, end }) => [start * 100, end * 100]),
    4,
  );
}

function leftSpace(look: Look): number {
  return look.width < 420 ? 128 : 158;
}

function nameOf(id: string, wording: Look['wording']): string {
  const names: Readonly<Record<string, string>> = wording.text.causes.names;
  return names[id] ?? id;
}
