import { html, type TemplateResult } from 'lit';
import type { FigureTable } from '../charts/figure.ts';

/** A figure's numbers as a table that scrolls in its own frame when it is wide. */
export function dataTable(table: FigureTable, caption: string): TemplateResult {
  return html`
    <div class="table-frame" tabindex="0" role="region" aria-label=${caption}>
      <table class="numbers">
        <caption class="visually-hidden">${caption}</caption>
        <thead>
          <tr>${table.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>
          ${table.rows.map(
            ([heading, ...cells]) =>
              html`<tr><th scope="row">${heading}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
