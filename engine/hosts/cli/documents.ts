import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Message } from '../../pack/message.ts';
import { isNotebookText, type NamedText, scenariosIn } from '../../scenario/check.ts';
import type { Notebook, ScenarioDocument } from '../../scenario/document.ts';
import { parseNotebook } from '../../scenario/notebook.ts';
import { parseScenarioFile } from '../../scenario/scenarioFile.ts';
import { fault, systemReason, unreadable } from './commandRefusal.ts';

/** Documents as text, by the path they were given with. */
export interface DocumentTexts {
  readonly texts: readonly NamedText[];
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly messages: readonly Message[];
}

/** The documents of one run, taken together. */
export interface Documents {
  readonly scenarios: readonly ScenarioDocument[];
  /** the first notebook, whose front matter gives what flags leave open */
  readonly notebook: Notebook | undefined;
  readonly files: DocumentTexts['files'];
  readonly messages: readonly Message[];
}

/** Reads files as text, each once; those that can't be read are told in the messages. */
export async function readTexts(paths: readonly string[], folder: string): Promise<DocumentTexts> {
  const texts: NamedText[] = [];
  const files: { path: string; sha256: string }[] = [];
  const messages: Message[] = [];
  for (const path of new Set(paths)) {
    const bytes = await readFile(resolve(folder, path)).catch((error: unknown) => {
      messages.push(unreadableDocument(path, systemReason(error)));
      return undefined;
    });
    if (!bytes) continue;
    files.push({ path, sha256: createHash('sha256').update(bytes).digest('hex') });
    const text = decode(bytes);
    if (text === undefined) messages.push(notText(path, bytes));
    else texts.push({ where: path, text });
  }
  return { texts, files, messages };
}

/**
 * Reads scenario files (YAML) and notebooks (Markdown).
 * @param paths as given on the command line
 * @returns what could be read, and all that is wrong with it
 */
export async function readDocuments(paths: readonly string[], folder: string): Promise<Documents> {
  const { texts, files, messages } = await readTexts(paths, folder);
  const parsed = parseDocuments(texts);
  return { ...parsed, files, messages: [...messages, ...parsed.messages] };
}

/** What texts say, and what is wrong with their form. */
export function parseDocuments(texts: readonly NamedText[]): Omit<Documents, 'files'> {
  const scenarios: ScenarioDocument[] = [];
  const messages: Message[] = [];
  let notebook: Notebook | undefined;
  for (const { where, text } of texts) {
    if (isNotebookText(text, where)) {
      const read = parseNotebook(text, where);
      messages.push(...read.messages);
      scenarios.push(...scenariosIn(read.notebook));
      notebook ??= read.notebook;
    } else {
      const read = parseScenarioFile(text, where);
      messages.push(...read.messages);
      scenarios.push(...read.scenarios);
    }
  }
  return { scenarios, notebook, messages };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unreadableDocument(path: string, reason: string): Message {
  if (reason === 'EISDIR') {
    return fault(
      path,
      'this is a folder; expected a scenario (.yaml) or a notebook (.md).',
      'det er en mappe; forventede et scenarie (.yaml) eller en notesbog (.md).',
    );
  }
  return unreadable(path, reason);
}

function notText(path: string, bytes: Uint8Array): Message {
  const told = fault(
    path,
    'the file is not text in UTF-8. Save it as UTF-8.',
    'filen er ikke tekst i UTF-8. Gem den som UTF-8.',
  );
  return { ...told, line: firstStrangeLine(bytes) };
}

/** Number of the first line that isn't UTF-8: there stands the letter that was saved otherwise. */
function firstStrangeLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    if (decode(bytes.subarray(from, to)) === undefined) return line;
    from = to;
  }
  return line;
}
