import { html } from 'lit';
import { criteria, placesOf, type StatusCell } from '../../engine/index.ts';
import { anchorOf } from '../notebook/anchor.ts';
import { type Criterion, criteriaShown } from '../text/criteria.ts';
import { wording } from '../text/language.ts';
import type { CellKind } from './cellKind.ts';
import { dataTable } from './dataTable.ts';
import { cellHeading, levelOf } from './headings.ts';

/** A year's observed values as they were entered: one row a place, one column a criterion. */
export const statusCell: CellKind<'status'> = {
  kind: 'status',
  outline: (cell, session) => [{ anchor: anchorOf(cell), title: titleOf(cell), level: levelOf(cell, session) }],
  render(cell, session) {
    const { text, label } = wording.value;
    const id = anchorOf(cell);
    const title = titleOf(cell);
    const shown = criteria.filter((criterion) => cell.values.some((value) => value.criterion === criterion));
    const entered = [...new Set(cell.values.map(({ place }) => place.value))];
    const pack = session.pack.value;
    const places = pack ? placesOf(pack.geography) : [];
    const rows = entered.map((place) => {
      const found = places.findLast((candidate) => candidate.id === place);
      return [found ? label(found.label) : place, ...shown.map((criterion) => written(cell, place, criterion))];
    });
    return html`
      <section class="cell status" id=${id} aria-labelledby="${id}-title">
        <header class="cell-heading">
          ${cellHeading(levelOf(cell, session), `${id}-title`, title, cell.title && session.frame.value.language)}
        </header>
        ${dataTable({ columns: [String(cell.year), ...shown.map((criterion) => text.criteria[criterion])], rows }, title)}
      </section>
    `;
  },
};

/** The word is the same in both languages. */
function titleOf(cell: StatusCell): string {
  return cell.title ?? `Status ${cell.year}`;
}

function written(cell: StatusCell, place: string, criterion: Criterion): string {
  const entered = cell.values.findLast((value) => value.place.value === place && value.criterion === criterion);
  const { numbers } = wording.value;
  if (!entered) return '–';
  const decimals = criteriaShown[criterion].mostDecimals;
  return criterion === 'mean-income'
    ? numbers.plain(entered.value, decimals)
    : numbers.percent(entered.value, decimals);
}
