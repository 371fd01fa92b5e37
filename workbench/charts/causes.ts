import type { VisualizationSpec } from 'vega-embed';
import { roundParts } from '../../engine/index.ts';
import { supportedDecimals } from '../text/numbers.ts';
import { textWidth } from './drawing.ts';
import type { Figure } from './figure.ts';
import { chartConfig, isNarrow, type Look, paletteOf } from './look.ts';
import { scaleRange, ticksOf } from './scaleRange.ts';

/** Who a cause works through: other residents come and go, or the same residents change. */
export type CauseGroup = 'place' | 'people';

/** A step of the change, as a share of the place's residents in the criterion; of the mean income, in hundreds of thousands of kroner. */
export interface CauseStep {
  readonly id: string;
  readonly group: CauseGroup;
  readonly change: number;
  /** 80 % confidence interval of the change, as shares; undefined where it isn't known */
  readonly interval?: readonly [low: number, high: number] | undefined;
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
  /** 80 % confidence intervals of all causes of either kind, and of all */
  readonly sides?: Readonly<Record<CauseGroup | 'total', CauseStep['interval']>>;
  /** Monte-Carlo error of the total, as a share */
  readonly mcse?: number | undefined;
  readonly mostDecimals: number;
  /** what a hundredth of the changes is */
  readonly unit: string;
}

const top = 6;
const bottom = 28;
const rowHeight = 26;
const right = 44;

/** Size of a bar's number, and its distance to the bar, pixels. */
const labelSize = 12;
const labelGap = 6;

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
          transform: [{ filter: 'datum.low != null' }],
          mark: { type: 'rule', color: colours.paper, strokeWidth: 4 },
          encoding: { y: { ...y, bandPosition: 0.5 }, x: { ...x, field: 'low' }, x2: { field: 'high' } },
        },
        {
          data: { name: 'bars' },
          transform: [{ filter: 'datum.low != null' }],
          mark: { type: 'rule', color: colours.ink, strokeWidth: 1.5 },
          encoding: { y: { ...y, bandPosition: 0.5 }, x: { ...x, field: 'low' }, x2: { field: 'high' } },
        },
        {
          data: { name: 'bars' },
          mark: {
            type: 'text',
            align: { expr: 'datum.align' },
            baseline: 'middle',
            dx: { expr: `datum.align == 'right' ? -${labelGap} : ${labelGap}` },
            fontSize: labelSize,
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
        low: bar.interval ? (bar.start + bar.interval[0]) * 100 : null,
        high: bar.interval ? (bar.start + bar.interval[1]) * 100 : null,
        ...labelAt(bar, numbers.points(bar.shown, decimals), { low, high }, look),
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
    const sentence = text.causes.sentence(shown('total'), data.unit, shown('place'), shown('people'));
    const { place, people } = data.sides ?? {};
    if (!place || !people) return sentence;
    const ends = (interval: readonly [number, number]) => {
      const [low = '', high = ''] = interval.map((end) => numbers.points(end, decimals));
      // narrower than its own digits, it would go from a number to itself
      return low === high ? text.causes.around(low) : text.causes.range(low, high);
    };
    return `${sentence} ${text.causes.sure(ends(place), ends(people))}`;
  },

  table(data, wording) {
    const { text, numbers } = wording;
    const decimals = decimalsOf(data);
    const hasIntervals = barsOf(data).some(({ interval }) => interval);
    return {
      columns: [
        ...[text.causes.cause, text.causes.through, data.unit],
        ...(hasIntervals ? [text.causes.interval] : []),
      ],
      rows: barsOf(data).map((bar) => [
        nameOf(bar.id, wording),
        bar.group === 'total' ? '' : bar.group === 'place' ? text.causes.place : text.causes.people,
        numbers.points(bar.shown, decimals),
        ...(hasIntervals ? [intervalText(bar, wording, decimals)] : []),
      ]),
    };
  },

  extent: (data) => ({ steps: barsOf(data).length, series: 1 }),

  read(data, cursor, wording) {
    const bar = barsOf(data)[cursor.step];
    if (!bar) return '';
    const { text, numbers } = wording;
    return text.causes.read(nameOf(bar.id, wording), numbers.points(bar.shown, decimalsOf(data)), data.unit);
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
  readonly interval?: CauseStep['interval'];
}

/** The right end of what is drawn of a bar, after which its number stands. */
function furthest({ start, end, interval }: Bar): number {
  return Math.max(start, end, start + (interval?.[1] ?? 0));
}

/** Ends are told in the decimals of the estimate: the runs support no more of the one than of the other. */
function intervalText({ interval }: Bar, { text, numbers }: Look['wording'], decimals: number): string {
  return interval
    ? text.causes.range(numbers.points(interval[0], decimals), numbers.points(interval[1], decimals))
    : '';
}

function barsOf(data: CausesData): readonly Bar[] {
  const rounded = roundParts(
    data.steps.map(({ change }) => change * 100),
    data.total * 100,
    decimalsOf(data),
  );
  let reached = 0;
  const bars: Bar[] = data.steps.map(({ id, group, change, interval }, i) => {
    const start = reached;
    reached += change;
    return { id, group, start, end: reached, shown: (rounded.parts[i] ?? 0) / 100, interval };
  });
  const interval = data.sides?.total;
  return [...bars, { id: 'total', group: 'total', start: 0, end: data.total, shown: rounded.total / 100, interval }];
}

/**
 * Where a bar's number stands: right of the bar, but left of it where it would lie across the zero line, and right of that line where there is no
 * room at the left.
 */
function labelAt(
  bar: Bar,
  value: string,
  { low, high }: { readonly low: number; readonly high: number },
  look: Look,
): { readonly value: string; readonly edge: number; readonly align: 'left' | 'right' } {
  const perPixel = (high - low) / Math.max(1, look.width - leftSpace(look) - right);
  const room = (labelGap + textWidth(value, labelSize)) * perPixel;
  const ends = [bar.start, bar.end, ...(bar.interval ?? []).map((end) => bar.start + end)].map((end) => end * 100);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (most >= 0 || most + room <= 0) return { value, edge: most, align: 'left' };
  return least - room >= low ? { value, edge: least, align: 'right' } : { value, edge: 0, align: 'left' };
}

function decimalsOf(data: CausesData): number {
  return supportedDecimals(data, data.mostDecimals);
}

function rangeOf(data: CausesData) {
  return scaleRange(
    barsOf(data).flatMap((bar) =>
      [bar.start, bar.end, bar.start + (bar.interval?.[0] ?? 0), furthest(bar)].map((end) => end * 100),
    ),
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
