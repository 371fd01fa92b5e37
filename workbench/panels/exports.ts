import { tables, toCsv } from '../../engine/index.ts';
import { documentOfPage, exportPage } from '../notebook/exportPage.ts';
import { tableAsTold, textAsTold } from '../notebook/fifthCriterion.ts';
import { fileNameOf, openTextFile, saveFile } from '../notebook/files.ts';
import { linkTo, longestLink } from '../notebook/share.ts';
import type { Session } from '../session.ts';
import { language, wording } from '../text/language.ts';

/** Saves the document as the Markdown file that the command line runs too. */
export function exportNotebook(session: Session): void {
  const { title } = session.notebook.peek();
  saveFile(new Blob([session.history.text.peek()], { type: 'text/markdown' }), `${fileNameOf(title)}.md`);
  session.documents.fileReminder.saved();
}

/** Opens a file that the reader chooses, a document or an exported page, beside the document that is open. */
export async function openDocumentFile(session: Session): Promise<void> {
  const text = await openTextFile('.md,.html,text/markdown,text/html');
  if (text !== undefined) await openDocumentText(session, text);
}

/**
 * Opens what a file held: a document, or the one that an exported page carries. Any other page is no document, and is not opened.
 * @returns whether it was opened
 */
export async function openDocumentText(session: Session, text: string): Promise<boolean> {
  const document = documentOfPage(text) ?? (/^\s*</.test(text) ? undefined : text);
  if (document !== undefined) await session.start(document);
  session.tell(document === undefined ? 'not-a-document' : undefined);
  return document !== undefined;
}

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
    exportNotebook(session);
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
