import { html, nothing, type TemplateResult } from 'lit';
import { toCsv } from '../../engine/index.ts';
import type { ChartElement } from '../charts/chartElement.ts';
import type { FigureTable, FullColumn } from '../charts/figure.ts';
import { saveFile, tableAsCsv } from '../notebook/files.ts';
import { asParquet, columnsOf } from '../notebook/parquetFile.ts';
import { wording } from '../text/language.ts';

/** What a reader can take along of a cell. */
export interface Saves {
  /** name of the files, without ending */
  readonly id: string;
  /** the table as it is shown */
  readonly table?: () => FigureTable;
  /** the table in full digits, in place of the one that is shown */
  readonly columns?: (() => readonly FullColumn[]) | undefined;
  /** whether there is a drawing in the cell */
  readonly hasPicture?: boolean;
}

/** Ways to save a cell's numbers, and its drawing where it has one: the same under every figure and table. */
export function savesOf({ id, table, columns, hasPicture = false }: Saves): TemplateResult {
  const { text, language } = wording.value;
  const shown = async (): Promise<FigureTable> => {
    const { savedTable } = await import('../notebook/savedTable.ts');
    return table ? savedTable(table(), wording.value) : { columns: [], rows: [] };
  };
  const saveCsv = async () => {
    const csv = columns ? toCsv({ columns: columns() }, language) : tableAsCsv(await shown(), language);
    saveFile(new Blob([csv], { type: 'text/csv' }), `${id}.csv`);
  };
  const saveParquet = async () => {
    const all = columns ? columns() : columnsOf(await shown(), language);
    saveFile(new Blob([await asParquet(all)], { type: 'application/vnd.apache.parquet' }), `${id}.parquet`);
  };
  const savePicture = async (event: Event, kind: 'svg' | 'png') => {
    const cell = (event.currentTarget as HTMLElement).closest('.cell');
    const chart = cell?.querySelector<ChartElement<unknown>>('fremsyn-chart, fremsyn-free-chart');
    if (!cell || !chart) return;
    const { pictureWords } = await import('../charts/pictureWords.ts');
    const picture = await chart.picture(kind, pictureWords(cell));
    if (picture) saveFile(picture, `${id}.${kind}`);
  };
  return html`<div class="saves" role="group" aria-label=${text.chart.saveAs}>
    <button type="button" class="quiet" @click=${saveCsv}>CSV</button>
    <button type="button" class="quiet" @click=${saveParquet}>Parquet</button>
    ${
      hasPicture
        ? html`<button type="button" class="quiet" @click=${(event: Event) => savePicture(event, 'png')}>PNG</button>
            <button type="button" class="quiet" @click=${(event: Event) => savePicture(event, 'svg')}>SVG</button>`
        : nothing
    }
  </div>`;
}
