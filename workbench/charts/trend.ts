import type { VisualizationSpec } from 'vega-embed';
import { errorToRoundBy } from '../../engine/index.ts';
import { supportedDecimals } from '../text/numbers.ts';
import { placeLabels } from './endLabels.ts';
import type { Figure } from './figure.ts';
import { chartConfig, isNarrow, type Look, paletteOf } from './look.ts';
import { scenarioDashes } from './palette.ts';
import { scaleRange, ticksOf } from './scaleRange.ts';
import { labelLines } from './trendLabels.ts';
import type { TrendData, TrendLine, TrendPoint } from './trendLine.ts';
import { trendSentence } from './trendSentence.ts';
import { firstYear, lastYear, nowOf, yearsOf, yearsOrObserved, yearTicks } from './trendYears.ts';

const top = 18;
const bottom = 26;
const left = 38;
/** between two lines of one label, and around a label, pixels */
const labelLineHeight = 15;
const labelSpace = 5;

/** Trend of a criterion: lines with bands, doubled by dash and label, against the rest of the municipality. */
export const trend: Figure<TrendData> = {
  id: 'trend',
  isElastic: true,

  shape: (data, look) =>
    [
      data.form,
      data.lines.map(({ id }) => id).join(' '),
      firstYear(data),
      lastYear(data),
      look.theme,
      look.wording.language,
      isNarrow(look) ? 'narrow' : 'wide',
      rightSpace(data, look),
    ].join('|'),

  height: (_, width) => (width < 560 ? Math.round(Math.max(230, width * 0.68)) : 320),

  parameters: (data) => {
    const range = rangeOf(data);
    return { low: range.low, high: range.high, ticks: ticksOf(range) };
  },

  spec: trendSpec,
  rows: trendRows,

  describe: (data, wording) => trendSentence(data, lastYear(data), decimalsOf(data), wording),

  table(data, { text, numbers }) {
    const decimals = decimalsOf(data);
    const value = (share: number) =>
      data.form === 'gap' ? numbers.gap(share, decimals) : numbers.percent(share, decimals);
    const hasObserved = data.observed.length > 0;
    const seenIn = (year: number) => data.observed.findLast((seen) => seen.year === year)?.value;
    return {
      ...(data.form === 'gap' ? { unit: text.percentagePoints } : {}),
      columns: [
        text.year,
        ...data.lines.flatMap(({ name }) => (data.hasBand ? [name, text.interval80] : [name])),
        ...(hasObserved ? [text.trend.observed] : []),
      ],
      rows: yearsOrObserved(data).map((year) => [
        String(year),
        ...data.lines.flatMap((line) => {
          const point = at(line, year);
          if (!point) return data.hasBand ? ['–', '–'] : ['–'];
          return data.hasBand
            ? [value(point.mean), text.comparison.interval(value(point.p10), value(point.p90))]
            : [value(point.mean)];
        }),
        ...(hasObserved ? [written(seenIn(year), value)] : []),
      ]),
    };
  },

  extent: (data) => ({ steps: yearsOf(data).length, series: data.lines.length }),

  stepAt(data, look, x) {
    const first = firstYear(data);
    const last = lastYear(data);
    const width = look.width - left - rightSpace(data, look);
    const year = Math.round(first + ((x - left) / width) * (last - first));
    const step = year - (yearsOf(data)[0] ?? first);
    return step < 0 || step >= yearsOf(data).length ? undefined : step;
  },

  read(data, cursor, { text, numbers }) {
    const year = yearsOf(data)[cursor.step];
    const line = data.lines[cursor.series];
    const point = line && year !== undefined ? at(line, year) : undefined;
    if (!line || !point) return '';
    const decimals = decimalsOf(data);
    const value = (share: number) => numbers.gap(share, decimals);
    return data.hasBand
      ? text.trend.readWithBand(year ?? 0, line.name, value(point.mean), value(point.p10), value(point.p90), data.form)
      : text.trend.read(year ?? 0, line.name, value(point.mean), data.form);
  },
};

/** Decimals that every line's Monte-Carlo error at the end supports. */
export function decimalsOf(data: TrendData): number {
  const year = lastYear(data);
  const ends = data.lines.map((line) => at(line, year)).filter((point) => point?.mcse !== undefined);
  return supportedDecimals(
    ends.length > 0 ? { mcse: Math.max(...ends.map(errorToRoundBy)) } : undefined,
    data.mostDecimals,
  );
}

function trendSpec(data: TrendData, look: Look): VisualizationSpec {
  const colours = paletteOf(look);
  const ids = data.lines.map(({ id }) => id);
  const colour = {
    field: 'scenario',
    type: 'nominal' as const,
    legend: null,
    scale: { domain: ids, range: colours.scenarios.slice(0, ids.length) },
  };
  const dash = {
    field: 'scenario',
    type: 'nominal' as const,
    legend: null,
    scale: { domain: ids, range: scenarioDashes.slice(0, ids.length).map((part) => [...part]) },
  };
  const range = rangeOf(data);
  const first = firstYear(data);
  const last = lastYear(data);
  const years = yearTicks(first, last, isNarrow(look));
  const yScale = { domain: [{ expr: 'low' }, { expr: 'high' }], nice: false as const, zero: false as const };
  const x = {
    field: 'year',
    type: 'quantitative' as const,
    scale: { domain: [first, last], nice: false as const },
    axis: { values: years, format: 'd', grid: false, title: null, labelOverlap: false as const },
  };
  const y = {
    field: 'value',
    type: 'quantitative' as const,
    scale: yScale,
    axis: { values: { expr: 'ticks' }, title: null, domain: false },
  };
  const bandY = { ...y, field: 'p10' };
  const plain = { x, y };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    config: chartConfig(look),
    params: [
      { name: 'low', value: range.low },
      { name: 'high', value: range.high },
      { name: 'ticks', value: ticksOf(range) },
    ],
    autosize: { type: 'none' },
    padding: { left, right: rightSpace(data, look), top, bottom },
    width: look.width - left - rightSpace(data, look),
    height: look.height - top - bottom,
    datasets: { bands: [], lines: [], labels: [], observed: [], rules: [], notes: [], rest: [], cursor: [] },
    layer: [
      {
        data: { name: 'rules' },
        transform: [{ filter: "datum.kind == 'zero'" }],
        mark: { type: 'rule', color: colours.muted, strokeWidth: 1.5 },
        encoding: { y },
      },
      {
        data: { name: 'rules' },
        transform: [{ filter: "datum.kind == 'marked'" }],
        mark: { type: 'rule', color: colours.ink, strokeDash: [1, 3], strokeWidth: 1.2 },
        encoding: { y },
      },
      {
        data: { name: 'rules' },
        transform: [{ filter: "datum.kind == 'now'" }],
        mark: { type: 'rule', color: colours.muted, strokeWidth: 1 },
        encoding: { x },
      },
      { data: { name: 'rest' }, mark: { type: 'line', color: colours.muted, strokeWidth: 1 }, encoding: plain },
      {
        data: { name: 'bands' },
        mark: { type: 'area', opacity: look.theme === 'dark' ? 0.2 : 0.16 },
        encoding: { x, y: bandY, y2: { field: 'p90' }, color: colour },
      },
      {
        data: { name: 'lines' },
        mark: { type: 'line', strokeWidth: 2.25, strokeCap: 'butt' },
        encoding: {
          ...plain,
          color: colour,
          strokeDash: dash,
          detail: { field: 'part' },
          opacity: { condition: { test: "datum.part == 'before'", value: 0.4 }, value: 1 },
        },
      },
      {
        data: { name: 'observed' },
        mark: { type: 'point', filled: true, size: 36, color: colours.ink, opacity: 1 },
        encoding: plain,
      },
      { data: { name: 'cursor' }, mark: { type: 'rule', color: colours.ink, strokeWidth: 1 }, encoding: { x } },
      {
        data: { name: 'cursor' },
        mark: { type: 'point', filled: true, size: 64, opacity: 1, stroke: colours.paper, strokeWidth: 1.5 },
        encoding: { ...plain, color: colour },
      },
      {
        data: { name: 'labels' },
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 8, fontSize: 12.5, fontWeight: 600 },
        encoding: { ...plain, text: { field: 'text' }, color: { field: 'colour', type: 'nominal', scale: null } },
      },
      {
        data: { name: 'notes' },
        transform: [{ filter: "datum.kind == 'now'" }],
        mark: { type: 'text', align: 'left', baseline: 'top', dx: 5, y: -14, fontSize: 11.5, color: colours.muted },
        encoding: { x, text: { field: 'text' } },
      },
      {
        data: { name: 'notes' },
        transform: [{ filter: "datum.kind == 'line'" }],
        mark: { type: 'text', align: 'left', baseline: 'bottom', dx: 4, dy: -3, fontSize: 11.5, color: colours.muted },
        encoding: { ...plain, text: { field: 'text' } },
      },
      {
        // at the other end than the mark of the base year, which stands as high when the line is the top of the axis
        data: { name: 'notes' },
        transform: [{ filter: "datum.kind == 'marked'" }],
        mark: {
          type: 'text',
          align: 'right',
          baseline: 'bottom',
          dx: -4,
          dy: -3,
          fontSize: 11.5,
          color: colours.muted,
        },
        encoding: { ...plain, text: { field: 'text' } },
      },
    ],
  } as VisualizationSpec;
}

/** A line in one part, or in two while it is run: what is as asked, and what lies after, as it was before. */
function linePoints({ id, points, reachedYear }: TrendLine) {
  const reached = reachedYear ?? Number.POSITIVE_INFINITY;
  const part = (name: string, isIn: (year: number) => boolean) =>
    points
      .filter(({ year }) => isIn(year))
      .map(({ year, mean }) => ({ scenario: id, part: name, year, value: mean * 100 }));
  return [...part('asked', (year) => year <= reached), ...part('before', (year) => year >= reached)];
}

function trendRows(data: TrendData, look: Look, cursor: Parameters<typeof trend.rows>[2]) {
  const { text, numbers } = look.wording;
  const colours = paletteOf(look);
  const last = lastYear(data);
  const decimals = decimalsOf(data);
  const range = rangeOf(data);
  const plotHeight = look.height - top - bottom;
  const pixel = (value: number) => plotHeight * (1 - (value - range.low) / (range.high - range.low));
  const value = (pixels: number) => range.low + (1 - pixels / plotHeight) * (range.high - range.low);

  const ends = data.lines.flatMap((line, index) => {
    const point = at(line, last);
    if (!point) return [];
    const number = numbers.plain(point.mean * 100, decimals);
    return [{ index, wanted: pixel(point.mean * 100), lines: labelLines(line.name, number, isNarrow(look)) }];
  });
  const wanted = ends.map((end) => ({ at: end.wanted, height: end.lines.length * labelLineHeight + labelSpace }));
  const placed = placeLabels(wanted, -6, plotHeight + 8);

  const year = cursor ? yearsOf(data)[cursor.step] : undefined;
  const marked = data.form === 'gap' && data.marked !== undefined ? [data.marked * 100] : [];
  return {
    bands: data.hasBand
      ? data.lines.flatMap(({ id, points }) =>
          points.map((p) => ({ scenario: id, year: p.year, p10: p.p10 * 100, p90: p.p90 * 100 })),
        )
      : [],
    lines: data.lines.flatMap(linePoints),
    labels: ends.flatMap((end, i) =>
      end.lines.map((line, k) => ({
        year: last,
        value: value((placed[i] ?? end.wanted) + (k - (end.lines.length - 1) / 2) * labelLineHeight),
        text: line,
        colour: colours.scenarioTexts[end.index] ?? colours.ink,
      })),
    ),
    observed: data.observed.map((point) => ({ year: point.year, value: point.value * 100 })),
    rest: data.form === 'level' ? data.rest.map((point) => ({ year: point.year, value: point.value * 100 })) : [],
    rules: [
      { kind: 'zero', value: 0 },
      { kind: 'now', year: nowOf(data) },
      ...marked.map((line) => ({ kind: 'marked', value: line })),
    ],
    notes: [
      { kind: 'now', year: nowOf(data), text: text.trend.now },
      ...(data.form === 'gap'
        ? [{ kind: 'line', year: firstYear(data), value: 0, text: text.restOfMunicipality }]
        : []),
      ...marked.map((line) => ({ kind: 'marked', year: last, value: line, text: text.trend.marked })),
    ],
    cursor:
      year === undefined
        ? []
        : data.lines.flatMap((line, series) => {
            const point = at(line, year);
            const isRead = cursor?.series === series || cursor?.series === -1;
            return point && isRead ? [{ scenario: line.id, year, value: point.mean * 100 }] : [];
          }),
  };
}

/** Room for end labels: their longest line at about seven pixels a letter. */
function rightSpace(data: TrendData, look: Look): number {
  if (isNarrow(look)) return 40;
  const longest = Math.max(
    ...data.lines.flatMap(({ name }) => labelLines(name, '00,0', false).map((line) => line.length)),
    0,
  );
  return Math.min(Math.round(look.width * 0.3), 16 + Math.ceil(longest * 7.1));
}

function rangeOf(data: TrendData) {
  const values = data.lines.flatMap(({ points }) =>
    points.flatMap((p) => (data.hasBand ? [p.p10, p.p90, p.mean] : [p.mean])),
  );
  const others = [...data.observed, ...(data.form === 'level' ? data.rest : [])].map((point) => point.value);
  const marked = data.form === 'gap' && data.marked !== undefined ? [data.marked] : [];
  return scaleRange([...values, ...others, ...marked].map((share) => share * 100));
}

function written(value: number | undefined, write: (value: number) => string): string {
  return value === undefined ? '–' : write(value);
}

function at(line: TrendLine, year: number): TrendPoint | undefined {
  return line.points.find((point) => point.year === year);
}
