import { html, nothing } from 'lit';
import type { Message } from '../../engine/index.ts';
import { withCode } from '../panels/messages.ts';
import { sentence, words } from './words.ts';

/** Faults as a list: where each stands, and what to do. */
export function faultList(messages: readonly Message[]) {
  return html`<ul>
    ${messages.map(
      (message) => html`<li>
        <b>${message.where}${message.line === undefined ? nothing : html`, ${words.value.check.line(message.line)}`}:</b>
        ${withCode(sentence(message))}
      </li>`,
    )}
  </ul>`;
}
