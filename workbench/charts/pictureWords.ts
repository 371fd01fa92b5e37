import { palettes, scenarioDashes } from './palette.ts';

/** What stands around a drawing on the page, and goes along where the drawing is taken away from it. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  /** what the colours say, where the drawing doesn't */
  readonly legend: readonly LegendEntry[];
  readonly sentence: string;
  readonly notes: string;
  readonly language: string;
}

export interface LegendEntry {
  readonly mark: 'line' | 'block' | 'dot';
  readonly colour: string;
  readonly dash: readonly number[];
  readonly text: string;
}

/** The words that stand around a cell's drawing. Its sentence and the keyboard's own words are for those who hear it. */
export function pictureWords(cell: Element): PictureWords {
  const words = (part: string) => plain(cell.querySelector(part)?.textContent ?? '');
  return {
    title: words('.cell-title'),
    subtitle: words('.cell-subtitle'),
    legend: [...cell.querySelectorAll('.legend.always li')].map(legendEntry),
    sentence: words('.sentence'),
    notes: parts(cell.querySelector('.notes')),
    language: document.documentElement.lang,
  };
}

/** What stands in an element, piece by piece: the mark of assumed figures is one of its own. */
function parts(element: Element | null): string {
  const texts = [...(element?.childNodes ?? [])].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE);
  return texts
    .map(({ textContent }) => plain(textContent ?? ''))
    .filter((text) => text !== '')
    .join('\u00a0· ');
}

function legendEntry(entry: Element): LegendEntry {
  const { scenarios, place, people, ink } = palettes.light;
  const classes = entry.querySelector('.swatch')?.classList;
  const index = Number([...(classes ?? [])].find((name) => name.startsWith('scenario-'))?.slice('scenario-'.length));
  const fills = { place, people, ink };
  const [, fill] = Object.entries(fills).find(([name]) => classes?.contains(name)) ?? [];
  return {
    mark: classes?.contains('block') ? 'block' : classes?.contains('dot') ? 'dot' : 'line',
    colour: fill ?? scenarios[index] ?? ink,
    dash: scenarioDashes[index] ?? [],
    text: plain(entry.textContent ?? ''),
  };
}

function plain(text: string): string {
  return text
    .replaceAll('\u00ad', '')
    .replace(/\s+/g, (space) => (space.includes('\u00a0') ? '\u00a0' : ' '))
    .trim();
}
