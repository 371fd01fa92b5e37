import type { VisualizationSpec } from 'vega-embed';
import type { Figure, Parameters } from './figure.ts';
import type { Look } from './look.ts';

/** A drawing that is updated in place. */
export interface ChartView {
  /** replaces rows by data set name and sets parameters; resolves when drawn */
  update(rows: Readonly<Record<string, readonly object[]>>, parameters: Parameters): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** whether nothing is drawn but scales: no row came through what the spec does to them */
  isBare(): boolean;
  /** the drawing as a file's content */
  svg(): Promise<string>;
  /** the drawing as pixels, so many to each of its own */
  canvas(scale: number): Promise<HTMLCanvasElement>;
  finalize(): void;
}

/** No chart fetches anything, whatever its spec says. */
const closedLoader = {
  load: () => Promise.reject(new Error('charts load nothing')),
  sanitize: () => Promise.reject(new Error('charts link nowhere')),
  http: () => Promise.reject(new Error('charts load nothing')),
  file: () => Promise.reject(new Error('charts load nothing')),
};

/**
 * Draws a spec into a container. Expressions are interpreted, since the page's policy forbids code from text.
 * The drawing library is loaded with the first chart.
 * @param space what the padding takes of the width and height
 * @param asksAll whether the spec may ask for more than the page's own figures do
 */
export async function openView(
  container: HTMLElement,
  spec: VisualizationSpec,
  space: { readonly horizontal: number; readonly vertical: number },
  asksAll = false,
): Promise<ChartView> {
  const { changeset, embed, truthy } = await import('./vega.ts');
  if (asksAll) await import('virtual:vega-rest');
  const { view, finalize } = await embed(container, spec, {
    mode: 'vega-lite',
    ast: true,
    actions: false,
    defaultStyle: false,
    tooltip: { disableDefaultStyle: true },
    hover: false,
    renderer: 'svg',
    loader: closedLoader,
  });
  const drawn = new Map<string, string>();
  return {
    async update(rows, parameters) {
      for (const [name, values] of Object.entries(rows)) {
        // most of a figure's rows stay as they are while a line moves
        const content = JSON.stringify(values);
        if (drawn.get(name) === content) continue;
        drawn.set(name, content);
        view.change(
          name,
          changeset()
            .remove(truthy)
            .insert([...values]),
        );
      }
      for (const [name, value] of Object.entries(parameters)) {
        const content = JSON.stringify(value);
        if (drawn.get(`= ${name}`) === content) continue;
        drawn.set(`= ${name}`, content);
        view.signal(name, value);
      }
      await view.runAsync();
    },
    async resize(width, height) {
      await view
        .width(Math.max(40, width - space.horizontal))
        .height(Math.max(40, height - space.vertical))
        .runAsync();
    },
    isBare: () => !holdsMark((view.scenegraph() as unknown as { root: Drawn }).root),
    svg: () => view.toSVG(),
    canvas: (scale) => view.toCanvas(scale),
    finalize,
  };
}

/** What is told of a part of a drawing: marks of data, or of scales, titles and legends, and what lies inside them. */
interface Drawn {
  readonly role?: string;
  readonly marktype?: string;
  readonly items?: readonly Drawn[];
}

function holdsMark({ role, marktype, items = [] }: Drawn): boolean {
  if (role !== undefined && /^(axis|legend|title|row-|column-)/.test(role)) return false;
  if (role === 'mark' && marktype !== 'group' && items.length > 0) return true;
  return items.some(holdsMark);
}

/**
 * Draws a figure once, off the page.
 * @param taken what is taken of the drawing
 */
export async function drawApart<Data, Taken>(
  figure: Figure<Data>,
  data: Data,
  look: Look,
  taken: (view: ChartView) => Promise<Taken>,
): Promise<Taken> {
  const spec = figure.spec(data, look);
  const view = await openView(document.createElement('div'), spec, spaceOf(spec, look), figure.asksAll);
  try {
    await view.update(figure.rows(data, look, undefined), figure.parameters(data, look));
    return await taken(view);
  } finally {
    view.finalize();
  }
}

/** What a spec's padding takes of the width and height. */
export function spaceOf(spec: object, look: Look): { readonly horizontal: number; readonly vertical: number } {
  const { width, height } = spec as { width?: number; height?: number };
  return { horizontal: look.width - (width ?? look.width), vertical: look.height - (height ?? look.height) };
}
