import { html, nothing } from 'lit';
import { type ComparisonCell, type CriterionId, type Place, placesOf } from '../../engine/index.ts';
import type { FigureTable } from '../charts/figure.ts';
import { placeAmong, unitOf } from '../charts/written.ts';
import { howCalculated } from '../methods/asked.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { doesSubtract } from '../text/agreement.ts';
import { wording } from '../text/language.ts';
import { assumedMark } from './assumed.ts';
import { assumptionTable, comparedChooser } from './assumptionTable.ts';
import type { CellKind } from './cellKind.ts';
import { type ComparedScenario, comparedScenarios, fewestForInterval, startingPoint } from './comparisonData.ts';
import { cellHeading, levelOf } from './headings.ts';
import { savesOf } from './saves.ts';
import { waitingCell } from './waiting.ts';

/** The scenarios at one place. */
export interface ComparedPlace {
  readonly place: string;
  /** whether it has no rest of the municipality to be held against, so that the numbers are levels */
  readonly isWhole: boolean;
  readonly scenarios: readonly ComparedScenario[];
}

/** Scenarios side by side: what they change at each place, for its residents of the base year, and in the eyes of the law. */
export const comparisonCell: CellKind<'comparison'> = {
  kind: 'comparison',
  outline: (cell, session) => [
    { anchor: anchorOf(cell), title: titleOf(cell, session), level: levelOf(cell, session) },
  ],
  render(cell, session) {
    const { text } = wording.value;
    const id = anchorOf(cell);
    const shown = session.settled.value;
    const compared = comparedOf(cell, session);
    if (!shown || !compared) return waitingCell(cell, titleOf(cell, session), session);
    const year = yearOf(cell, session) ?? 0;
    const baseYear = shown.ensemble.shape.years[0] ?? 0;
    const baseline = startingPoint(shown.ensemble, cell.scenarios);
    const about = text.criteria[criterionOf(session)];
    const isWhole = compared.every((place) => place.isWhole);
    const unit = unitOf(criterionOf(session), isWhole ? 'level' : 'gap', wording.value);
    const subheading = isWhole ? text.comparison.subheadingLevel : text.comparison.subheading;
    const columns = columnsOf(baseYear, isWhole);
    const hasIntervals = shown.ensemble.replicates.length >= fewestForInterval;
    const intervals = hasIntervals ? text.interval80 : text.comparison.intervalFrom(fewestForInterval);
    return html`
      <section class="cell comparison" id=${id} role="group" aria-labelledby="${id}-title">
        <header class="cell-heading">
          ${cellHeading(levelOf(cell, session), `${id}-title`, titleOf(cell, session), cell.title && session.frame.value.language)}
          <p class="cell-subtitle">${subheading(about, year, baseline?.strategy.name ?? '', unit, intervals)}</p>
        </header>
        <table class="comparison-table ${hasIntervals ? '' : 'without-intervals'}">
          <caption class="visually-hidden">${text.comparison.caption(year)}</caption>
          <thead>
            <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
          </thead>
          ${compared.map(
            ({ place, scenarios }) => html`<tbody>
              ${compared.length > 1 ? html`<tr class="place-row"><th scope="rowgroup" colspan=${columns.length}>${place}</th></tr>` : nothing}
              ${scenarios.map((row) => comparisonRow(row, columns))}
            </tbody>`,
          )}
        </table>
        ${assumptionTable(cell, id, session)} ${comparedChooser(cell, session)}
        <footer class="figure-foot">
          <p class="notes">${assumedMark(session)} ${compared.some((place) => place.isWhole) ? `${text.noRest}.` : nothing} ${text.comparison.followed(baseYear)} ${compared.every(isPlain) ? '' : text.trend.rounded} ${session.frame.value.hidesFifth ? text.reading.fifth.statusNote : text.comparison.statusNote}</p>
          ${howCalculated('comparison', { session, cell })}
          ${savesOf({ id, table: () => ({ ...comparisonTable(compared, baseYear), unit: unitsOf(compared, criterionOf(session)) }) })}
        </footer>
      </section>
    `;
  },
};

/** The rows as they are shown, place by place; undefined before the first results. */
export function comparedOf(cell: ComparisonCell, session: Session): readonly ComparedPlace[] | undefined {
  const shown = session.settled.value;
  const pack = session.pack.value;
  const year = yearOf(cell, session);
  if (!shown || !pack || year === undefined || !shown.ensemble.shape.years.includes(year)) return undefined;
  const criterion = criterionOf(session);
  const places = placesIn(cell, session);
  const rows = places.map((place) => ({
    place: placeAmong(place, places, { form: 'gap', criterion }, wording.value),
    isWhole: place.isWhole,
    scenarios: comparedScenarios(
      shown.ensemble,
      pack,
      {
        ...{ place, criterion, year, scenarios: cell.scenarios },
        inHand: session.selectedId.value,
        hidesFifth: session.frame.value.hidesFifth,
      },
      wording.value,
    ),
  }));
  return rows.some(({ scenarios }) => scenarios.length > 0) ? rows : undefined;
}

/** Whether every difference is what a reader gets who subtracts the distances as they are shown. */
function isPlain({ scenarios }: ComparedPlace): boolean {
  const from = scenarios.find(({ difference }) => difference === undefined)?.gap ?? '';
  return scenarios.every(({ gap, difference = '' }) => doesSubtract({ from, to: gap ?? '', difference }));
}

/** The comparison as a table of text. */
export function comparisonTable(compared: readonly ComparedPlace[], baseYear: number): FigureTable {
  const { text } = wording.value;
  return {
    columns: [
      text.place,
      ...columnsOf(
        baseYear,
        compared.every(({ isWhole }) => isWhole),
      ),
    ],
    rows: compared.flatMap(({ place, scenarios }) =>
      scenarios.map((row) => [
        place,
        row.name,
        row.gap,
        row.difference === undefined ? '–' : row.interval ? `${row.difference} (${row.interval})` : row.difference,
        row.residents ?? '–',
        row.prevention ?? '–',
        row.vulnerable ?? '–',
      ]),
    ),
  };
}

/** The unit of each row of the table. */
function unitsOf(compared: readonly ComparedPlace[], criterion: CriterionId): readonly string[] {
  return compared.flatMap(({ isWhole, scenarios }) =>
    scenarios.map(() => unitOf(criterion, isWhole ? 'level' : 'gap', wording.value)),
  );
}

function columnsOf(baseYear: number, isWhole: boolean): readonly string[] {
  const { text } = wording.value;
  const { gap, level, difference, residents, prevention, vulnerable } = text.comparison;
  return [text.scenario, isWhole ? level : gap, difference, residents(baseYear), prevention, vulnerable];
}

function comparisonRow(row: ComparedScenario, columns: readonly string[]) {
  const difference = html`<span class="difference"
    ><b>${row.difference ?? '–'}</b> <span class="interval">${row.interval ?? ''}</span></span
  >`;
  return html`<tr>
    <th scope="row"><span class="swatch scenario-${row.index}" aria-hidden="true"></span>${row.name}</th>
    ${[row.gap, difference, row.residents, row.prevention, row.vulnerable].map(
      (value, i) =>
        html`<td><span class="cell-label" aria-hidden="true">${columns[i + 1]}</span><span>${value ?? '–'}</span></td>`,
    )}
  </tr>`;
}

function placesIn(cell: ComparisonCell, session: Session): readonly Place[] {
  const pack = session.pack.value;
  const places = pack ? placesOf(pack.geography) : [];
  const named = cell.places.flatMap((id) => places.find((place) => place.id === id) ?? []);
  const focus = session.focus.value?.place;
  return named.length > 0 ? named : focus ? [focus] : [];
}

/** The comparison is of the criterion that the document looks at; the chooser changes it. */
function criterionOf(session: Session) {
  return session.focus.value?.indicator.criterion ?? 'outside-labour';
}

function yearOf(cell: ComparisonCell, session: Session): number | undefined {
  return cell.year ?? session.focus.value?.year;
}

function titleOf(cell: ComparisonCell, session: Session): string {
  return cell.title ?? wording.value.text.comparison.heading(yearOf(cell, session) ?? 0);
}
