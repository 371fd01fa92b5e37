import { later } from '../later.ts';
import type { Session } from '../session.ts';

/** A file of a document: Markdown, or a page that was saved to be read. */
const isDocument = /\.(md|markdown|html?)$/i;

/**
 * Lets a document be opened by dropping its file anywhere on the page. What a part of the page takes itself, as a round-up of groups does, stays
 * there; any other file is left alone, but doesn't take the page's place either.
 */
export function openDropped(session: Session): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!event.defaultPrevented && hasFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (event.defaultPrevented || !hasFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    const file = files.find(({ name }) => isDocument.test(name));
    if (file)
      later(async ({ openDocumentText }) => {
        const isOpened = await openDocumentText(session, await file.text());
        if (isOpened && files.length > 1) session.tell({ onlyOpened: file.name });
      });
    else session.tell('not-a-document');
  });
}
