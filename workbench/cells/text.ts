import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { TextCell } from '../../engine/index.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { withTermLinks } from '../workshop/termLinks.ts';
import type { CellKind } from './cellKind.ts';
import { type RenderedText, renderMarkdown } from './markdown.ts';

let latest = new Map<string, RenderedText>();

/** Prose. */
export const textCell: CellKind<'text'> = {
  kind: 'text',
  outline: (cell, session) => rendered(cell, session).headings.filter(({ level }) => level > 1),
  render: (cell, session) => {
    return html`<div class="prose" id=${anchorOf(cell)} lang=${session.frame.value.language}>
      ${unsafeHTML(rendered(cell, session).html)}
    </div>`;
  },
};

/** Text changes seldom and is drawn often: the last few renderings are kept. */
function rendered(cell: TextCell, session: Session): RenderedText {
  const { shift } = session.frame.value;
  const key = `${cell.line}/${shift}\n${cell.text}`;
  const known = latest.get(key);
  if (known) return known;
  if (latest.size > 60) latest = new Map();
  const plain = renderMarkdown(cell.text, anchorOf(cell), shift);
  const made = { ...plain, html: withTermLinks(plain.html, session.frame.value.language) };
  latest.set(key, made);
  return made;
}
