import { placesOf } from '../../engine/index.ts';
import { outlineOf, outlineOfAll } from '../cells/registry.ts';
import { isSpotlit, mode, modes, showsBaselineOnly } from '../mode.ts';
import { anchorOf } from '../notebook/anchor.ts';
import { isTold } from '../notebook/fifthCriterion.ts';
import { startingKinds } from '../notebook/startingCells.ts';
import { cellName } from '../panels/cellName.ts';
import { addStartingCell, canEditCells, labelOf } from '../panels/cellTools.ts';
import { exportNotebook, openDocumentFile, saveInFile } from '../panels/documentFiles.ts';
import type { DocumentsDialog } from '../panels/documentsDialog.ts';
import { exportReading, exportTables, shareDocument } from '../panels/exports.ts';
import type { Session } from '../session.ts';
import { applyTheme } from '../style/theme.ts';
import { fiveCriteria } from '../text/criteria.ts';
import { type Wording, wording } from '../text/language.ts';
import type { Action } from './actionsFound.ts';
import { goTo, overlay } from './overlay.ts';

/** Everything that can be done on the page just now, and every cell that can be gone to. */
export function actionsOf(session: Session): readonly Action[] {
  const words = wording.value;
  return [
    ...documentActions(session, words),
    ...roomActions(words),
    ...modes
      .filter((other) => other !== mode.value)
      .map((other) =>
        action('mode', `mode-${other}`, words.text.room.palette.mode(words.text.modes[other]), () => {
          mode.value = other;
        }),
      ),
    ...cellActions(session, words),
    ...focusActions(session, words),
    ...lookActions(session, words),
    ...addActions(session, words),
  ];
}

function action(group: Action['group'], id: string, label: string, run: () => void, keys?: string): Action {
  return { id, group, label, run, ...(keys !== undefined && { keys }) };
}

function documentActions(session: Session, { text }: Wording): readonly Action[] {
  const { history } = session;
  const hasResults = session.shown.value !== undefined;
  const { kind } = session.projector.status.value;
  const file = session.documents.file.handle.value;
  const documents = () => void document.querySelector<DocumentsDialog>('fremsyn-documents')?.show();
  return [
    ...(history.canUndo.value ? [action('edit', 'undo', text.header.undo, () => history.undo(), 'Ctrl+Z')] : []),
    ...(history.canRedo.value ? [action('edit', 'redo', text.header.redo, () => history.redo(), 'Ctrl+Shift+Z')] : []),
    ...(kind === 'running' || kind === 'refining'
      ? [action('edit', 'stop', text.room.palette.stop, () => session.projector.cancel())]
      : []),
    action('document', 'documents', text.editing.documents.menu, documents),
    action('document', 'open', text.header.open, () => void openDocumentFile(session)),
    ...(file ? [action('document', 'save-in', text.header.saveInFile(file.name), () => void saveInFile(session))] : []),
    action('document', 'save', text.header.exportNotebook, () => void exportNotebook(session)),
    action('document', 'share', text.share.copy, () => void shareDocument(session)),
    ...(hasResults
      ? [
          action('document', 'tables', text.header.exportTables, () => exportTables(session)),
          action('document', 'page', text.share.page, () => void exportReading(session)),
        ]
      : []),
    action('document', 'print', text.header.print, () => window.print()),
  ];
}

function roomActions({ text: { room, workshop } }: Wording): readonly Action[] {
  const show = (kind: 'code' | 'shortcuts' | 'glossary' | 'tour') => () => {
    overlay.value = { kind };
  };
  const inRoom = [
    action('workshop', 'baseline', workshop.baseline, () => {
      showsBaselineOnly.value = !showsBaselineOnly.peek();
    }),
    action('workshop', 'spotlight', workshop.spotlight, () => {
      isSpotlit.value = !isSpotlit.peek();
    }),
  ];
  return [
    action('workshop', 'code', room.qr.action, show('code')),
    ...(mode.value === 'workshop' ? inRoom : []),
    action('help', 'glossary', room.glossary.action, show('glossary')),
    action('help', 'shortcuts', room.shortcuts.action, show('shortcuts'), '?'),
    action('help', 'tour', room.tour.action, show('tour')),
  ];
}

function cellActions(session: Session, words: Wording): readonly Action[] {
  const { cells } = session.notebook.value;
  const outline = outlineOfAll(cells, session, words);
  return cells.map((cell) => {
    const anchor = anchorOf(cell);
    const [own] = outlineOf(cell, session, words);
    const name = outline.find((entry) => entry.anchor === own?.anchor)?.title ?? cellName(cell);
    return action('cell', `cell-${anchor}`, words.text.room.palette.goTo(name), () => goTo(anchor));
  });
}

function focusActions(session: Session, { text, label }: Wording): readonly Action[] {
  const pack = session.pack.value;
  const { palette } = text.room;
  const scenarios = session.strategies.value.map(({ id, name }) =>
    action('scenario', `scenario-${id}`, palette.scenario(name), () => session.select(id)),
  );
  if (!pack || session.isReadOnly.value) return scenarios;
  return [
    ...scenarios,
    ...placesOf(pack.geography)
      .filter(({ index }) => index > 0)
      .map((place) =>
        action('place', `place-${place.id}`, palette.place(label(place.label)), () => session.setPlace(place.id)),
      ),
    ...fiveCriteria
      .filter((criterion) => isTold(criterion, session.frame.value.hidesFifth))
      .map((criterion) =>
        action('criterion', `criterion-${criterion}`, palette.place(text.criteria[criterion]), () =>
          session.setCriterion(criterion),
        ),
      ),
  ];
}

function lookActions(session: Session, { text, language }: Wording): readonly Action[] {
  const { palette } = text.room;
  const other = language === 'da' ? 'en' : 'da';
  return [
    ...(['system', 'light', 'dark'] as const).map((choice) =>
      action('look', `theme-${choice}`, palette.theme(text.header.themes[choice]), () => applyTheme(choice)),
    ),
    action('look', `language-${other}`, palette.languages[other], () => session.setLanguage(other)),
  ];
}

/** A cell is added under the one that is read, else at the end. */
function addActions(session: Session, { text }: Wording): readonly Action[] {
  if (!canEditCells(session)) return [];
  return startingKinds.map((kind) =>
    action('add', `add-${kind}`, text.room.palette.add(labelOf(kind).toLowerCase()), () =>
      addStartingCell(session, session.notebook.peek().cells.length - 1, kind),
    ),
  );
}
