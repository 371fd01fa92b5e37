/** What a reader is told once, above the document. */
export type Notice =
  | 'unreadable-link'
  | 'link-copied'
  | 'link-too-long'
  | 'not-a-document'
  | 'not-fetched'
  | { readonly link: string }
  /** name of the one of several files that was opened */
  | { readonly onlyOpened: string };
