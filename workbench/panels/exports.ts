import { tables, toCsv } from '../../engine/index.ts';
import { exportPage } from '../notebook/exportPage.ts';
import { tableAsTold, textAsTold } from '../notebook/fifthCriterion.ts';
import { fileNameOf, saveFile } from '../notebook/files.ts';
import { linkTo, longestLink } from '../notebook/share.ts';
import type { Session } from '../session.ts';
import { language, wording } from '../text/language.ts';
import { exportNotebook } from './documentFiles.ts';

/** Saves the document as it stands as one page that can be read anywhere, offline, and opened here for editing again. */
export async function exportReading(session: Session): Promise<void> {
  const main = document.querySelector<HTMLElement>('#document');
  if (!main) return;
  const { title } = session.notebook.peek();
  const note = wording.peek().text.share.pageNote;
  const page = await exportPage(main, textAsTold(session.history.text.peek()), title, note);
  saveFile(new Blob([page], { type: 'text/html' }), `${fileNameOf(title)}.html`);
}

/** Copies a link that holds the document; one that is too long for a link is saved as a file. */
export async function shareDocument(session: Session): Promise<void> {
  const link = await linkTo(location.href, textAsTold(session.history.text.peek()));
  if (link.length > longestLink) {
    await exportNotebook(session);
    session.tell('link-too-long');
    return;
  }
  try {
    await navigator.clipboard.writeText(link);
    session.tell('link-copied');
  } catch {
    session.tell({ link });
  }
}

/** Saves the criteria, their differences and the legal status of every scenario and place, one file a table. */
export function exportTables(session: Session): void {
  const shown = session.shown.peek();
  const pack = session.pack.peek();
  if (!shown || !pack) return;
  for (const name of ['criteria', 'differences', 'status'] as const) {
    const made = tables.get(name)?.(shown.ensemble, pack);
    const table = made && tableAsTold(made, session.frame.peek().hidesFifth);
    if (table) saveFile(new Blob([toCsv(table, language.peek())], { type: 'text/csv' }), `${name}.csv`);
  }
}
