import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';

/** A heading of a text. */
export interface Heading {
  readonly anchor: string;
  readonly title: string;
  readonly level: number;
}

/** Text as it is shown, with its headings. */
export interface RenderedText {
  readonly html: string;
  readonly headings: readonly Heading[];
}

// no HTML of the author's own, no pictures: a document that somebody was sent must not fetch or run anything
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image');

/**
 * Shows Markdown as safe HTML: what the parser lets through is purified once more.
 * @param prefix of the headings' ids
 * @param shift levels that headings move down, so that the page has one of the first
 */
export function renderMarkdown(text: string, prefix: string, shift: number): RenderedText {
  const tokens = markdown.parse(text, {});
  const headings: Heading[] = [];
  tokens.forEach((token, i) => {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') return;
    const level = Math.min(6, Number(token.tag.slice(1)) + shift);
    token.tag = `h${level}`;
    if (token.type === 'heading_close') return;
    const title = tokens[i + 1]?.content ?? '';
    const anchor = `${prefix}-${headings.length + 1}`;
    token.attrSet('id', anchor);
    headings.push({ anchor, title, level });
  });
  const html = DOMPurify.sanitize(markdown.renderer.render(tokens, markdown.options, {}), {
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#)/i,
    FORBID_TAGS: ['img', 'style', 'form', 'input', 'video', 'audio', 'iframe', 'svg', 'math'],
    FORBID_ATTR: ['style', 'srcset'],
  });
  return { html, headings };
}
