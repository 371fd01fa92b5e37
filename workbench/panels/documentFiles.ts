import { fileOpen, fileSave } from 'browser-fs-access';
import { documentOfPage } from '../notebook/exportPage.ts';
import { fileNameOf, saveFile } from '../notebook/files.ts';
import type { Session } from '../session.ts';

/**
 * Saves the document as the Markdown file that the command line runs too: where the reader says, or as a download where the browser lets no page
 * write in files.
 */
export function exportNotebook(session: Session): Promise<void> {
  return save(session, undefined);
}

/** Saves the document in the file that it was opened from or saved in last; asks where, if it has none. */
export function saveInFile(session: Session): Promise<void> {
  return save(session, session.documents.file.handle.peek());
}

/** Opens a file that the reader chooses, a document or an exported page, beside the document that is open. */
export async function openDocumentFile(session: Session): Promise<void> {
  try {
    const file = await fileOpen({
      extensions: ['.md', '.html'],
      mimeTypes: ['text/markdown', 'text/html'],
      description: 'Fremsyn',
    });
    await openDocumentText(session, await file.text(), file.handle);
  } catch (error) {
    if (!isGivenUp(error)) session.tell('not-a-document');
  }
}

/**
 * Opens what a file held: a document, or the one that an exported page carries. Any other page is no document, and is not opened.
 * @param handle the file, where the document can be saved in it again
 * @returns whether it was opened
 */
export async function openDocumentText(
  session: Session,
  text: string,
  handle?: FileSystemFileHandle,
): Promise<boolean> {
  const carried = documentOfPage(text);
  const document = carried ?? (/^\s*</.test(text) ? undefined : text);
  if (document !== undefined) await session.start(document);
  // a page for reading is no file that a document could be saved in
  if (document !== undefined && carried === undefined) {
    if (handle) session.documents.file.is(handle);
    session.documents.fileReminder.saved();
  }
  session.tell(document === undefined ? 'not-a-document' : undefined);
  return document !== undefined;
}

async function save(session: Session, file: FileSystemFileHandle | undefined): Promise<void> {
  const content = new Blob([session.history.text.peek()], { type: 'text/markdown' });
  const fileName = `${fileNameOf(session.notebook.peek().title)}.md`;
  const { documents } = session;
  try {
    const options = { fileName, extensions: ['.md'], description: 'Markdown' };
    const written = await fileSave(content, options, file);
    if (written) documents.file.is(written);
  } catch (error) {
    if (isGivenUp(error)) return;
    // a file that may not be written in must not be the end of the work
    saveFile(content, fileName);
  }
  documents.fileReminder.saved();
}

/** Whether the reader closed the browser's dialog without choosing. */
function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
