import { html, nothing, type TemplateResult } from 'lit';
import type { Cell, Notebook } from '../../engine/index.ts';

/** How a document's headings stand on the page. */
export interface HeadingPlan {
  /** whether the document has no single `#` heading to be the page's first, and the title is shown instead */
  readonly showsTitle: boolean;
  /** levels that headings in prose move down */
  readonly shift: number;
}

/** One heading of the first level on the page: the document's own where it has exactly one at the top, else its title. */
export function headingPlan(notebook: Notebook): HeadingPlan {
  const first = notebook.cells.flatMap((cell) => (cell.kind === 'text' ? (cell.text.match(/^# .+$/gm) ?? []) : []));
  const [top] = notebook.cells;
  const leads = first.length === 1 && top?.kind === 'text' && /^\s*# /.test(top.text);
  return leads ? { showsTitle: false, shift: 0 } : { showsTitle: true, shift: 1 };
}

/** Level of a cell's own heading: one under the last heading in the prose before it. */
export function cellHeadingLevel(notebook: Notebook, cell: Cell): 2 | 3 {
  const { shift } = headingPlan(notebook);
  let level = 1;
  for (const before of notebook.cells) {
    if (before === cell || (before.kind !== 'text' && cell.kind !== 'text' && before.line === cell.line)) break;
    if (before.kind !== 'text') continue;
    for (const [, marks] of before.text.matchAll(/^(#{1,6}) /gm)) level = (marks?.length ?? 1) + shift;
  }
  return level <= 1 ? 2 : 3;
}

/** A cell's heading. */
export function cellHeading(level: 2 | 3, id: string, title: string, language?: string): TemplateResult {
  const lang = language ?? nothing;
  return level === 2
    ? html`<h2 class="cell-title" id=${id} lang=${lang}>${title}</h2>`
    : html`<h3 class="cell-title" id=${id} lang=${lang}>${title}</h3>`;
}
