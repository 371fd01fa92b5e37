import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { type FigureCell, placesOf } from '../../engine/index.ts';
import type { Look } from '../charts/look.ts';
import { palettes } from '../charts/palette.ts';
import { drawingMark } from '../charts/stillDrawing.ts';
import { trend } from '../charts/trend.ts';
import { trendData } from '../charts/trendData.ts';
import type { TrendData } from '../charts/trendLine.ts';
import { escaped, type Opening } from './opening.ts';

/** Pixels that the figure is drawn across: as on a page of 1440 beside the levers, and on a phone of 390. */
const widths = { wide: 793, narrow: 358 } as const;

/** Whether a figure is one that can be drawn ahead: a trend of shares. */
export function canStandStill({ figure, formula, indicator }: FigureCell): boolean {
  return (figure === 'trend' || figure === 'gap') && formula === undefined && indicator.criterion !== 'mean-income';
}

/**
 * The figure as HTML with a drawing in it, to be seen before the workbench has come. The same numbers that the workbench then draws of the same results;
 * its colours are those of the page's theme.
 * @throws Error where it is of no place
 */
export async function stillFigure(cell: FigureCell, opening: Opening): Promise<string> {
  const { pack, ensemble, words } = opening;
  const { text } = words;
  const place = placesOf(pack.geography).find(({ id }) => id === cell.places[0]);
  if (!place) throw new Error('the document has no figure of a place');
  const { indicator, scenarios, band } = cell;
  const data = trendData(ensemble, pack, { indicator, place, scenarios, marked: undefined, hasBand: band > 0 }, words);
  const about = text.criteria[indicator.criterion];
  const population = text.populations[indicator.criterion];
  const isGap = data.form === 'gap';
  const name = words.label(place.label);
  const title = cell.title ?? (isGap ? text.trend.headingGap(name) : text.trend.headingLevel(name));
  const subtitle = isGap ? text.trend.subheadingGap(about, population) : text.trend.subheadingLevel(about, population);
  const drawings = await Promise.all(
    Object.entries(widths).map(async ([kind, width]) => {
      const look: Look = { wording: words, theme: 'light', width, height: trend.height(data, width) };
      return `<div class="${kind}" data-drawing="${drawingMark(trend, data, look)}" aria-hidden="true">${await drawn(data, look)}</div>`;
    }),
  );
  return (
    `<section class="figure cell"><header class="cell-heading"><h3 class="cell-title">${escaped(title)}</h3>` +
    `<p class="cell-subtitle">${escaped(subtitle)}</p></header>` +
    `<div class="still-drawings">${drawings.join('')}</div>` +
    `<p class="sentence">${escaped(trend.describe(data, words))}</p></section>`
  );
}

async function drawn(data: TrendData, look: Look): Promise<string> {
  const spec = { ...trend.spec(data, look), datasets: trend.rows(data, look, undefined) } as TopLevelSpec;
  const { spec: compiled } = compile(spec, { config: spec.config ?? {} });
  const view = new View(parse(compiled), { renderer: 'none' });
  try {
    await view.runAsync();
    return themed(await view.toSVG());
  } finally {
    view.finalize();
  }
}

/** The page's own colours by those that are drawn with. */
const tokens: ReadonlyMap<string, string> = new Map([
  ...palettes.light.scenarioTexts.map((colour, i) => [colour, `--scenario-text-${i}`] as const),
  ...palettes.light.scenarios.map((colour, i) => [colour, `--scenario-${i}`] as const),
  ...(['ink', 'muted', 'line', 'paper'] as const).map((name) => [palettes.light[name], `--${name}`] as const),
]);

/** A drawing in the colours of whatever theme the page is in, and as wide as it has room for. */
function themed(svg: string): string {
  const coloured = svg.replace(/<(?:path|line|text|g)\b[^>]*>/g, (tag) => {
    const styles: string[] = [];
    const plain = tag.replace(/ (fill|stroke)="(#[0-9A-F]{6})"/gi, (whole, property: string, colour: string) => {
      const token = tokens.get(colour.toUpperCase());
      if (!token) return whole;
      styles.push(`${property}:var(${token})`);
      return '';
    });
    return styles.length === 0 ? tag : plain.replace(/\/?>$/, (end) => ` style="${styles.join(';')}"${end}`);
  });
  return coloured.replace(/ (?:width|height)="\d+"/, '').replace(/ height="\d+"/, '');
}
