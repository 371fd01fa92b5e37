import MarkdownIt, { type Token } from 'markdown-it';
import type { Wording } from '../text/language.ts';

/** A remark on prose, at a line of the text counted from 1. */
export interface ProseFault {
  readonly line: number;
  readonly sentence: string;
}

// reads more than is ever shown, so that it can be said what isn't
const everything = new MarkdownIt({ html: true });
everything.validateLink = () => true;

/** What a link in a text may lead to. */
const shownLinks = /^(?:https?:|mailto:|#)/i;

/** What of a text is not shown as its author will expect: pictures, HTML, links to elsewhere than the web, headings that skip a level, references that lead nowhere. */
export function proseFaults(text: string, { text: words }: Wording): readonly ProseFault[] {
  const { prose } = words.editing.editor;
  const faults: ProseFault[] = [];
  let level: number | undefined;
  for (const token of everything.parse(text, {})) {
    const line = (token.map?.[0] ?? 0) + 1;
    if (token.type === 'heading_open') {
      const own = Number(token.tag.slice(1));
      if (level !== undefined && own > level + 1) faults.push({ line, sentence: prose.skips(level, own) });
      level = own;
    }
    if (token.type === 'html_block') faults.push({ line, sentence: prose.html(firstWord(token.content)) });
    if (token.type === 'inline') faults.push(...inlineFaults(token, line));
  }
  return faults;

  function inlineFaults({ children }: Token, first: number): ProseFault[] {
    let line = first;
    return (children ?? []).flatMap((child): ProseFault[] => {
      if (child.type === 'softbreak' || child.type === 'hardbreak') line++;
      if (child.type === 'image') return [{ line, sentence: prose.picture(child.content) }];
      if (child.type === 'html_inline') return isEnd(child) ? [] : [{ line, sentence: prose.html(child.content) }];
      if (child.type === 'text')
        return [...child.content.matchAll(/\[[^\][]+\]\[([^\][]*)\]/g)].map(([written]) => ({
          line,
          sentence: prose.nowhere(written),
        }));
      if (child.type !== 'link_open') return [];
      const target = String(child.attrGet('href') ?? '');
      return shownLinks.test(target) ? [] : [{ line, sentence: prose.link(target) }];
    });
  }
}

function isEnd({ content }: Token): boolean {
  return content.startsWith('</');
}

function firstWord(html: string): string {
  return html.trim().split('\n', 1)[0] ?? '';
}
