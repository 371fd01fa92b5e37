import { html, nothing, type TemplateResult } from 'lit';
import type { Figure } from '../charts/figure.ts';
import '../charts/chartElement.ts';
import { howCalculated } from '../methods/asked.ts';
import type { MethodAsked } from '../methods/method.ts';
import type { MethodOf } from '../methods/names.ts';
import { wording } from '../text/language.ts';
import { dataTable } from './dataTable.ts';
import { cellHeading } from './headings.ts';
import { savesOf } from './saves.ts';

/** A figure with what surrounds it. */
export interface FramedFigure<Data> {
  readonly id: string;
  readonly figure: Figure<Data>;
  readonly data: Data;
  readonly revision: number;
  readonly title: string;
  readonly subtitle: string;
  readonly label: string;
  /** facts under the drawing: what the bands are, where the numbers come from */
  readonly notes: readonly string[];
  /** mark of what rests on assumed figures */
  readonly assumed: unknown;
  readonly legend?: TemplateResult;
  /** what of the figure can be chosen where it stands */
  readonly choices?: unknown;
  readonly isFocus?: boolean;
  readonly level: 2 | 3;
  /** the author's own words on the figure */
  readonly description: string | undefined;
  /** language that title and description are written in */
  readonly documentLanguage: string;
  readonly isTitleWritten: boolean;
  /** the rule that its numbers follow, and what they are made from */
  readonly method: MethodAsked & { readonly name: MethodOf<Data> };
}

/** Title, drawing, sentence, table and ways to save it: the same for every figure. */
export function figureFrame<Data>(frame: FramedFigure<Data>): TemplateResult {
  const { id, figure, data } = frame;
  const words = wording.value;
  const { text } = words;
  const sentence = figure.describe(data, words);
  return html`
    <section class=${frame.isFocus ? 'figure cell focus-figure' : 'figure cell'} id=${id} role="group" aria-labelledby="${id}-title">
      <header class="cell-heading">
        ${cellHeading(frame.level, `${id}-title`, frame.title, frame.isTitleWritten ? frame.documentLanguage : undefined)}
        <p class="cell-subtitle">${frame.subtitle}</p>
      </header>
      ${frame.legend ?? nothing}
      <fremsyn-chart
        .figure=${figure}
        .data=${data}
        .label=${frame.label}
        .describedBy=${`${id}-sentence ${id}-keys`}
        .revision=${frame.revision}
      ></fremsyn-chart>
 <p class="visually-hidden" id="${id}-keys">${text.chart.keyboard}</p>
      <p class="sentence" id="${id}-sentence">${sentence}</p>
      ${frame.description === undefined ? nothing : html`<p class="description" lang=${frame.documentLanguage}>${frame.description}</p>`}
      ${frame.choices ?? nothing}
      <footer class="figure-foot">
        <p class="notes">${frame.assumed} ${frame.notes.join('\u00a0· ')}</p>
        <details class="twin">
          <summary>${text.chart.table}</summary>
          ${dataTable(figure.table(data, words), `${frame.title}. ${frame.subtitle}`)}
        </details>
        ${howCalculated(frame.method.name, frame.method, data, () => figure.table(data, words))}
        ${savesOf({
          id,
          table: () => figure.table(data, words),
          columns: figure.columns && (() => figure.columns?.(data) ?? []),
          hasPicture: true,
        })}
      </footer>
    </section>
  `;
}
