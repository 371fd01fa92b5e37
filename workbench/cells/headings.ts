import { html, nothing, type TemplateResult } from 'lit';
import type { Cell } from '../../engine/index.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';

/** Level of a cell's own heading. */
export function levelOf(cell: Cell, session: Session): 2 | 3 {
  return session.frame.value.levels[anchorOf(cell)] ?? 3;
}

/** A cell's heading. */
export function cellHeading(level: 2 | 3, id: string, title: string, language?: string): TemplateResult {
  const lang = language ?? nothing;
  return level === 2
    ? html`<h2 class="cell-title" id=${id} lang=${lang}>${title}</h2>`
    : html`<h3 class="cell-title" id=${id} lang=${lang}>${title}</h3>`;
}
