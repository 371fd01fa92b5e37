import { html, type TemplateResult } from 'lit';
import type { FreeFigureCell } from '../../engine/index.ts';
import { formulaShown } from '../charts/formulaShown.ts';
import { type FreeData, type FreeRows, freeFigure, mostRowsShown } from '../charts/freeFigure.ts';
import { rowsNamed } from '../dataflow/freeRows.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { assumedMark } from './assumed.ts';
import type { CellKind } from './cellKind.ts';
import { figureFrame } from './figureFrame.ts';
import { cellHeading, levelOf } from './headings.ts';
import { faultsWithin } from './rootFaults.ts';
import { waitingCell } from './waiting.ts';

/** A figure that somebody has specified in Vega-Lite, on the document's own results by name. */
export const freeCell: CellKind<'vega'> = {
  kind: 'vega',
  outline: (cell, session) => [{ anchor: anchorOf(cell), title: titleOf(cell), level: levelOf(cell, session) }],
  render(cell, session) {
    const { text, numbers } = wording.value;
    const title = titleOf(cell);
    // what the engine has told an error of is not drawn
    if (faultsWithin(cell, session).length > 0) return faulty(cell, session);
    const shown = session.settled.value;
    const rows = shown && rowsOf(cell, session);
    if (!shown || !rows) return waitingCell(cell, title, session);
    if (rows.length > 0 && rows.every(({ columns }) => (columns[0]?.values.length ?? 0) === 0))
      return empty(cell, session);
    const [first] = rows;
    const count = first?.columns[0]?.values.length ?? 0;
    const subtitle = text.cells.free.subtitle(cell.data.map(({ name }) => name).join(', '), numbers.plain(count, 0));
    const data: FreeData = {
      cell,
      data: rows,
      scenarios: shown.ensemble.strategies.map(({ strategy: { id, name } }) => ({ id, name })),
      sentence: cell.description ?? text.cells.free.undescribed,
    };
    const notes = count > mostRowsShown ? [text.cells.free.someRows(mostRowsShown)] : [];
    return figureFrame({
      id: anchorOf(cell),
      level: levelOf(cell, session),
      description: undefined,
      documentLanguage: session.frame.value.language,
      figure: freeFigure,
      data,
      revision: shown.revision,
      title,
      isTitleWritten: cell.title !== undefined,
      subtitle,
      label: `${title}. ${data.sentence}`,
      notes: [...notes, text.status.replicates(shown.ensemble.replicates.length), text.trend.seed(shown.ensemble.seed)],
      method: { name: 'vega', session, cell, ensemble: shown.ensemble },
      assumed: assumedMark(session),
    });
  },
};

function rowsOf(cell: FreeFigureCell, session: Session): readonly FreeRows[] | undefined {
  const shown = session.settled.value;
  const pack = session.pack.value;
  const focusPlace = session.focus.value?.place.id;
  if (!shown || !pack || focusPlace === undefined) return undefined;
  const { cells, years } = session.formulas.value;
  const sources = {
    ensemble: shown.ensemble,
    pack,
    cells: session.notebook.value.cells,
    formulas: cells.flatMap((formula) => formulaShown(formula, years, pack) ?? []),
    focusPlace,
    hidesFifth: session.frame.value.hidesFifth,
  };
  const rows = cell.data.flatMap(({ name }) => rowsNamed(name, sources) ?? []);
  return rows.length === cell.data.length ? rows : undefined;
}

function faulty(cell: FreeFigureCell, session: Session) {
  return told(cell, session, html`<p class="messages">${wording.value.text.cells.free.faulty}</p>`);
}

/** A figure of results that have no rows: said instead of drawn, since its scales would have no ends. */
function empty(cell: FreeFigureCell, session: Session) {
  const { text, list } = wording.value;
  const names = list(cell.data.map(({ name }) => name));
  return told(cell, session, html`<p class="muted">${text.cells.free.empty(names)}</p>`);
}

function told(cell: FreeFigureCell, session: Session, words: TemplateResult) {
  const id = anchorOf(cell);
  return html`<section class="cell" id=${id} role="group" aria-labelledby="${id}-title">
    <header class="cell-heading">${cellHeading(levelOf(cell, session), `${id}-title`, titleOf(cell))}</header>
    ${words}
  </section>`;
}

function titleOf(cell: FreeFigureCell): string {
  return cell.title ?? wording.value.text.cells.free.title(cell.id);
}
