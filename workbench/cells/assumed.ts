import { html, nothing } from 'lit';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';

/** Anchor of the list of sources at the head of the document. */
export const sourcesAnchor = 'sources';

/** Marks numbers that rest on assumed figures, with the way to what those are; nothing where all were published or derived. */
export function assumedMark(session: Session) {
  const isAssumed = session.pack.value?.sources.some(({ status }) => status === 'assumed') ?? false;
  return isAssumed
    ? html`<a class="chip" href="#${sourcesAnchor}">${wording.value.text.intro.assumedShort}</a>`
    : nothing;
}
