import { fileNameOf, saveFile } from './notebook/files.ts';
import { wording } from './text/language.ts';

/** What the page for a failed page needs to know. */
export interface CrashParts {
  /** the document as it stood */
  text(): string;
  title(): string;
  /** makes the next visit begin with the document that the page comes with */
  leaveDocument(): Promise<void>;
}

let parts: CrashParts | undefined;
let isShown = false;

/** Tells what is to be saved if drawing the page should fail. */
export function prepareForCrash(given: CrashParts): void {
  parts = given;
}

/**
 * Drawing the page has failed in a way that nothing caught: the page gives way to one that hands the work out. It is made of plain elements, since
 * what draws the others has just failed.
 */
export function crash(error: unknown): void {
  if (isShown) return;
  isShown = true;
  console.error(error);
  const words = wording.peek().text.editing.crash;
  const main = element('main', { id: 'document', className: 'crash' });
  const heading = element('h1', { textContent: words.heading, tabIndex: -1 });
  const actions = element('p', { className: 'crash-actions' });
  const known = parts;
  if (known) {
    const save = () => saveFile(new Blob([known.text()], { type: 'text/markdown' }), `${fileNameOf(known.title())}.md`);
    actions.append(button(words.save, save));
  }
  actions.append(button(words.reload, () => location.reload()));
  if (known) {
    const leave = () => void known.leaveDocument().finally(() => location.reload());
    actions.append(button(words.standard, leave));
  }
  const details = element('details', {});
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const written = element('pre', { textContent: reason, tabIndex: 0 });
  details.append(element('summary', { textContent: words.details }), written);
  main.append(heading, element('p', { textContent: words.sentence, role: 'alert' }), actions, details);
  document.querySelector('fremsyn-workbench')?.replaceWith(main);
  heading.focus();
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  values: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), values);
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', textContent: words });
  made.addEventListener('click', act);
  return made;
}
