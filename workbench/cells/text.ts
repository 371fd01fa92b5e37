import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Notebook, TextCell } from '../../engine/index.ts';
import { anchorOf, type CellKind } from './cellKind.ts';
import { headingPlan } from './headings.ts';
import { type RenderedText, renderMarkdown } from './markdown.ts';

let latest = new Map<string, RenderedText>();

/** Prose. */
export const textCell: CellKind<'text'> = {
  kind: 'text',
  outline: (cell, session) => rendered(cell, session.notebook.value).headings.filter(({ level }) => level > 1),
  render: (cell, session) => {
    const notebook = session.notebook.value;
    return html`<div class="prose" id=${anchorOf(cell)} lang=${notebook.language}>
      ${unsafeHTML(rendered(cell, notebook).html)}
    </div>`;
  },
};

/** Text changes seldom and is drawn often: the last few renderings are kept. */
function rendered(cell: TextCell, notebook: Notebook): RenderedText {
  const { shift } = headingPlan(notebook);
  const key = `${cell.line}/${shift}\n${cell.text}`;
  const known = latest.get(key);
  if (known) return known;
  if (latest.size > 60) latest = new Map();
  const made = renderMarkdown(cell.text, anchorOf(cell), shift);
  latest.set(key, made);
  return made;
}
