import { html, type TemplateResult } from 'lit';
import { wording } from '../text/language.ts';

/** What stands in a cell's place until its kind has been fetched; seldom seen, since kinds are fetched when the first figures stand. */
export function comingCell(anchor: string): TemplateResult {
  return html`<section class="cell" id=${anchor} aria-busy="true"><p class="muted">${wording.value.text.cells.coming}</p></section>`;
}
