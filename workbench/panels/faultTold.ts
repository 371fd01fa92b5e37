import { html, nothing, type TemplateResult } from 'lit';
import { type Wording, wording } from '../text/language.ts';

/** A fault in words that readers know, with what the machine says of it for those who can use that. */
export function faultTold(sentence: string, error: unknown): TemplateResult {
  return html`<div class="messages fault" role="alert">
    <p>${sentence}</p>
    ${technicalOf(error)}
  </div>`;
}

/** What an error says in the language on screen, where it was written for readers; else that it is an unknown one. */
export function sentenceOf(error: unknown, { language, text }: Wording): string {
  return ownSentence(error, language) ?? text.cells.failed.unknown;
}

/** What the machine says of an error that was not written for readers, behind a word that opens it. */
export function technicalOf(error: unknown): TemplateResult | typeof nothing {
  const { language, text } = wording.value;
  if (ownSentence(error, language) !== undefined) return nothing;
  const reason = error instanceof Error ? error.message : String(error);
  return html`<details class="technical">
    <summary>${text.cells.failed.technical}</summary>
    <pre tabindex="0">${reason}</pre>
  </details>`;
}

function ownSentence(error: unknown, language: 'da' | 'en'): string | undefined {
  if (error === null || typeof error !== 'object' || !(language in error)) return undefined;
  const sentence = (error as Record<string, unknown>)[language];
  return typeof sentence === 'string' ? sentence : undefined;
}
