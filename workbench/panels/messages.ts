import { html, nothing } from 'lit';
import { inReadingOrder, type Message } from '../../engine/index.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';

/** What is told of the data, then of the document, from its first line to its last. */
export function messagesOf(session: Session): readonly Message[] {
  return [...session.packMessages.value, ...inReadingOrder(session.messages.value)];
}

/** What is wrong with the document or the data, each with its line and what to do. */
export function messages(session: Session) {
  const { text, language } = wording.value;
  const all = messagesOf(session);
  if (all.length === 0) return nothing;
  return html`
    <section class="messages" aria-labelledby="messages-heading">
      <h2 class="cell-title" id="messages-heading">${text.messages.heading}</h2>
      <ul>
        ${all.map(
          (message) => html`<li>
            ${message.line === undefined ? nothing : html`<b>${text.messages.line(message.line)}:</b>`} ${withCode(message[language])}
          </li>`,
        )}
      </ul>
    </section>
  `;
}

/** A sentence with what stands between backticks as code. */
export function withCode(sentence: string) {
  return sentence.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
}

/** What is wrong with one entry, told where it is edited. @param id of the list, for what is described by it */
export function faultList(faults: readonly Message[], id: string) {
  const { language } = wording.value;
  return html`<div class="faults" id=${id} role="status">
    ${faults.map((fault) => html`<p>${withCode(fault[language])}</p>`)}
  </div>`;
}
