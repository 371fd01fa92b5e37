import { html, nothing } from 'lit';
import type { DataCell, DataColumn } from '../../engine/index.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { type Wording, wording } from '../text/language.ts';
import type { CellKind } from './cellKind.ts';
import { dataTable } from './dataTable.ts';
import { cellHeading, levelOf } from './headings.ts';
import { savesOf } from './saves.ts';

/** Most rows that stand open under the heading; more are a click away. */
const fewRows = 12;

/** An imported table with where it comes from, and what became of its columns. */
export const dataCell: CellKind<'data'> = {
  kind: 'data',
  outline: (cell, session) => [{ anchor: anchorOf(cell), title: titleOf(cell), level: levelOf(cell, session) }],
  render(cell, session) {
    const words = wording.value;
    const { text } = words;
    const id = anchorOf(cell);
    const title = titleOf(cell);
    const { language } = session.frame.value;
    const rows = cell.columns[0]?.values.length ?? 0;
    return html`
      <section class="cell data-cell" id=${id} role="group" aria-labelledby="${id}-title">
        <header class="cell-heading">
          ${cellHeading(levelOf(cell, session), `${id}-title`, title, cell.title && language)}
          <p class="cell-subtitle">
            <span class="chip ${cell.status}">${text.intro.status[cell.status]}</span>
            ${cell.isRefused ? nothing : text.cells.data.size(words.numbers.plain(rows, 0), rows, cell.columns.length)}
          </p>
        </header>
        ${cell.description === undefined ? nothing : html`<p class="description" lang=${language}>${cell.description}</p>`}
        ${
          cell.isRefused
            ? html`<p class="messages" role="alert">${text.cells.data.refused}</p>`
            : html`<details class="twin" ?open=${rows <= fewRows}>
                <summary>${text.chart.table}</summary>
                ${dataTable(shownTable(cell, words), `${text.chart.table}: ${title}`)}
              </details>`
        }
        ${provenanceOf(cell, session)}
        ${cell.isRefused ? nothing : html`<footer class="figure-foot">${savesOf({ id, columns: () => cell.columns })}</footer>`}
      </section>
    `;
  },
};

function provenanceOf(cell: DataCell, session: Session) {
  const words = wording.value;
  const { data } = words.text.cells;
  const lang = session.frame.value.language;
  const used = [...cell.mapping].filter(([, field]) => field !== 'ignore');
  const resource = session.pack.value?.sources.find(({ resource: name }) => name === cell.resource);
  const entries: readonly (readonly [string, unknown])[] = [
    [data.source, cell.source === undefined ? data.notTold : html`<span lang=${lang}>${cell.source}</span>`],
    [data.date, cell.date === undefined ? data.notTold : words.date(cell.date)],
    [data.licence, cell.licence ?? data.notTold],
    ...(cell.file === undefined ? [] : [[data.file, cell.file] as const]),
    ...(cell.resource === undefined
      ? []
      : [[data.resource, resource ? words.label(resource.title) : html`<code>${cell.resource}</code>`] as const]),
    ...(used.length === 0
      ? []
      : [[data.mapping, words.list(used.map(([column, field]) => data.became(column, field)))] as const]),
  ];
  return html`<dl class="facts">
    ${entries.map(([term, fact]) => html`<div><dt>${term}</dt><dd>${fact}</dd></div>`)}
  </dl>`;
}

/** The rows as they are read: numbers by the language, years without grouping, a dash where a figure is missing. */
function shownTable({ columns }: DataCell, words: Wording) {
  const written = columns.map((column) => column.values.map((value) => shownValue(value, column, words)));
  return {
    columns: columns.map(({ name }) => name),
    rows: (columns[0]?.values ?? []).map((_, row) => written.map((values) => values[row] ?? '–')),
  };
}

function shownValue(value: DataColumn['values'][number], { values }: DataColumn, { numbers }: Wording): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  const isYears = values.every((year) => year === null || (Number.isInteger(year) && 1900 <= +year && +year <= 2200));
  return isYears ? String(value) : numbers.short(value);
}

function titleOf(cell: DataCell): string {
  return cell.title ?? cell.source ?? wording.value.text.cells.data.title(cell.id);
}
