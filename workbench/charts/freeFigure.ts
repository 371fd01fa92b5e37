import type { VisualizationSpec } from 'vega-embed';
import type { FreeFigureCell } from '../../engine/index.ts';
import type { Figure, FigureTable, FullColumn } from './figure.ts';
import { type ScenarioNamed, withDefaults } from './freeDefaults.ts';
import { chartConfig, type Look, paletteOf } from './look.ts';

/** A value of a result. */
export type FreeValue = string | number | null;

/** Data under the name that the specification asks for it by. */
export interface FreeRows {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly values: readonly FreeValue[] }[];
}

/** What a free figure is drawn from. */
export interface FreeData {
  readonly cell: FreeFigureCell;
  readonly data: readonly FreeRows[];
  /** in the document's order, which colours go by */
  readonly scenarios: readonly ScenarioNamed[];
  readonly sentence: string;
}

/** Rows that the table under a free figure shows at most. */
export const mostRowsShown = 200;

const usualHeight = 320;

/** A figure that somebody has specified: the document's own rows, the page's look, and nothing else. */
export const freeFigure: Figure<FreeData> = {
  id: 'free',
  asksAll: true,
  shape: ({ cell, scenarios }, look) =>
    [JSON.stringify([cell.spec, scenarios]), look.width, look.height, look.theme, look.wording.language].join(),
  height: ({ cell }) => cell.height ?? usualHeight,
  parameters: () => ({}),
  spec: ({ cell, data, scenarios }, look) => specOf(cell, data, scenarios, look),
  rows: ({ data }) => Object.fromEntries(data.map((rows) => [rows.name, objectsOf(rows)])),
  describe: ({ sentence }) => sentence,
  table: ({ data }, { numbers }) => tableOf(data[0], numbers.short),
  columns: ({ data }) => (data[0]?.columns ?? []).map(fullColumn),
  extent: ({ data }) => ({ steps: Math.min(mostRowsShown, rowsOf(data[0])), series: 1 }),
  read({ data }, { step }, { numbers }) {
    return (data[0]?.columns ?? [])
      .flatMap(({ name, values }) => {
        const value = values[step];
        return value === null || value === undefined ? [] : [`${name} ${written(value, numbers.short)}`];
      })
      .join(', ');
  },
};

/** The specification with the page's look beneath the author's own, and room that follows the page. */
function specOf(
  cell: FreeFigureCell,
  data: FreeData['data'],
  scenarios: FreeData['scenarios'],
  look: Look,
): VisualizationSpec {
  const { $schema: _schema, config = {}, ...spec } = cell.spec;
  const isSingle = !['hconcat', 'vconcat', 'concat', 'facet', 'repeat'].some((key) => key in spec);
  const channels = (spec.encoding ?? {}) as object;
  const isFaceted = 'row' in channels || 'column' in channels || 'facet' in channels;
  const size =
    isSingle && !isFaceted
      ? { width: look.width, height: look.height, autosize: { type: 'fit', contains: 'padding', resize: true } }
      : {};
  const palette = paletteOf(look).scenarios.slice(0, Math.max(1, scenarios.length));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...size,
    ...withDefaults(spec, scenarios, palette),
    // drawn with its rows from the first: a scale over none of them has no ends
    datasets: Object.fromEntries(data.map((rows) => [rows.name, objectsOf(rows)])),
    config: {
      ...chartConfig(look),
      range: { category: palette },
      mark: { color: palette[1] ?? palette[0] },
      legend: { labelColor: paletteOf(look).ink, titleColor: paletteOf(look).muted, orient: 'top' },
      title: { color: paletteOf(look).ink },
      header: { labelColor: paletteOf(look).ink, titleColor: paletteOf(look).muted },
      ...(config as object),
      aria: false,
    },
  } as unknown as VisualizationSpec;
}

function objectsOf({ columns }: FreeRows): readonly object[] {
  return Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, values[row] ?? null])),
  );
}

function fullColumn({ name, values }: FreeRows['columns'][number]): FullColumn {
  return { name, values, kind: values.some((value) => typeof value === 'string') ? 'text' : 'number' };
}

function tableOf(rows: FreeRows | undefined, number: (value: number) => string): FigureTable {
  const columns = rows?.columns ?? [];
  const count = Math.min(mostRowsShown, rowsOf(rows));
  return {
    columns: columns.map(({ name }) => name),
    rows: Array.from({ length: count }, (_, row) => columns.map(({ values }) => written(values[row] ?? null, number))),
  };
}

function rowsOf(rows: FreeRows | undefined): number {
  return rows?.columns[0]?.values.length ?? 0;
}

function written(value: FreeValue, number: (value: number) => string): string {
  return value === null ? '–' : typeof value === 'number' ? number(value) : value;
}
