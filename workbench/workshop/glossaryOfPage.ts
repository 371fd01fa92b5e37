import { glossary } from '../text/glossary.ts';
import { wording } from '../text/language.ts';
import { termPrefix } from './termLinks.ts';

/** The terms that a page links to, as a section for its foot, so that the links lead somewhere without a script; nothing where it has none. */
export function glossaryOf(page: HTMLElement): string {
  const { language, text } = wording.peek();
  const linked = new Set([...page.querySelectorAll<HTMLAnchorElement>('a.term')].map(({ hash }) => hash.slice(1)));
  const terms = glossary.filter(({ id }) => linked.has(termPrefix + id));
  if (terms.length === 0) return '';
  const list = document.createElement('dl');
  list.className = 'glossary-list';
  for (const term of terms) {
    const entry = document.createElement('div');
    entry.id = termPrefix + term.id;
    const { name, sentence } = term[language];
    const title = document.createElement('dt');
    title.textContent = term.law === undefined ? name : `${name} (${term.law})`;
    const words = document.createElement('dd');
    words.textContent = sentence;
    entry.append(title, words);
    list.append(entry);
  }
  const section = document.createElement('section');
  section.className = 'cell';
  const heading = document.createElement('h2');
  heading.textContent = text.room.glossary.heading;
  section.append(heading, list);
  return section.outerHTML;
}
