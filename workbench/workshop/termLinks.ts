import { html, type TemplateResult } from 'lit';
import { glossary } from '../text/glossary.ts';
import { wording } from '../text/language.ts';
import type { Language } from '../text/languages.ts';

/** Beginning of the address of a term in the page. */
export const termPrefix = 'term-';

/** A piece of a text, with the id of the term that it is a form of. */
export interface TextPiece {
  readonly text: string;
  readonly term?: string;
}

/**
 * A text in pieces, the first mention of each term apart.
 * @param seen ids that have been mentioned before, which this adds to
 */
export function termPieces(text: string, language: Language, seen: Set<string>): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(formsIn(language))) {
    const id = Object.entries(match.groups ?? {})
      .find(([, found]) => found !== undefined)?.[0]
      .replaceAll('_', '-');
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: match[0], term: id });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** Plain words with the first mention of each term as a link to the glossary. */
export function linkedWords(text: string): TemplateResult {
  const { language } = wording.value;
  return html`${termPieces(text, language, new Set()).map(({ text: piece, term }) =>
    term === undefined ? piece : html`<a class="term" href="#${termPrefix}${term}">${piece}</a>`,
  )}`;
}

/** Safe HTML of prose with the first mention of each term as a link; headings, links and code are left alone. */
export function withTermLinks(safe: string, language: Language): string {
  const template = document.createElement('template');
  template.innerHTML = safe;
  const walker = document.createTreeWalker(template.content, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const seen = new Set<string>();
  for (const node of texts) {
    if (node.parentElement?.closest('a, code, pre, h1, h2, h3, h4, h5, h6')) continue;
    const pieces = termPieces(node.data, language, seen);
    if (!pieces.some(({ term }) => term !== undefined)) continue;
    node.replaceWith(
      ...pieces.map(({ text, term }) => {
        if (term === undefined) return text;
        const link = document.createElement('a');
        link.className = 'term';
        link.href = `#${termPrefix}${term}`;
        link.textContent = text;
        return link;
      }),
    );
  }
  return template.innerHTML;
}

const made = new Map<Language, RegExp>();

/** One pattern for all terms: a named group each, between letters that are none. */
function formsIn(language: Language): RegExp {
  let forms = made.get(language);
  if (!forms) {
    const each = glossary.map((term) => `(?<${term.id.replaceAll('-', '_')}>${term[language].forms})`);
    forms = new RegExp(`(?<![\\p{L}\\d])(?:${each.join('|')})(?![\\p{L}\\d])`, 'giu');
    made.set(language, forms);
  }
  return forms;
}
