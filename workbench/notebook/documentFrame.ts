import type { Notebook } from '../../engine/index.ts';
import { anchorOf } from './anchor.ts';
import { isAboutFifth } from './fifthCriterion.ts';

/** What a cell needs to know of the document around it. It changes seldom, while cells change with every lever. */
export interface DocumentFrame {
  readonly language: 'da' | 'en';
  /** whether the document has no single `#` heading to be the page's first, and the title is shown instead */
  readonly showsTitle: boolean;
  /** levels that headings in prose move down */
  readonly shift: number;
  /** level of each cell's own heading, by anchor: one under the last heading in the prose before it */
  readonly levels: Readonly<Record<string, 2 | 3>>;
  /** id of the figure that follows the hand */
  readonly focusFigure: string | undefined;
  /** whether nothing tells of the law's fifth criterion */
  readonly hidesFifth: boolean;
}

/** One heading of the first level on the page: the document's own where it has exactly one at the top, else its title. */
export function documentFrame({ language, cells, hidesFifth = false }: Notebook): DocumentFrame {
  const first = cells.flatMap((cell) => (cell.kind === 'text' ? (cell.text.match(/^# .+$/gm) ?? []) : []));
  const [top] = cells;
  const leads = first.length === 1 && top?.kind === 'text' && /^\s*# /.test(top.text);
  const shift = leads ? 0 : 1;
  const levels: Record<string, 2 | 3> = {};
  let last = 1;
  for (const cell of cells) {
    if (cell.kind !== 'text') levels[anchorOf(cell)] = last <= 1 ? 2 : 3;
    else for (const [, marks] of cell.text.matchAll(/^(#{1,6}) /gm)) last = (marks?.length ?? 1) + shift;
  }
  const figure = cells.find((cell) => cell.kind === 'figure' && !(hidesFifth && isAboutFifth(cell)));
  return {
    language,
    showsTitle: !leads,
    shift,
    levels,
    focusFigure: figure?.kind === 'figure' ? figure.id : undefined,
    hidesFifth,
  };
}
