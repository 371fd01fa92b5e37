import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { Message } from '../../pack/message.ts';
import type { Notebook, ScenarioDocument } from '../../scenario/document.ts';
import { parseNotebook } from '../../scenario/notebook.ts';
import { parseScenarioFile } from '../../scenario/scenarioFile.ts';
import { fault, systemReason } from './commandRefusal.ts';

/** The documents of one call, taken together. */
export interface Documents {
  readonly scenarios: readonly ScenarioDocument[];
  /** the first notebook, whose front matter gives what flags leave open */
  readonly notebook: Notebook | undefined;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly messages: readonly Message[];
}

/**
 * Reads scenario files (YAML) and notebooks (Markdown).
 * @param paths as given on the command line
 * @returns what could be read, and all that is wrong with it
 */
export async function readDocuments(paths: readonly string[], folder: string): Promise<Documents> {
  const scenarios: ScenarioDocument[] = [];
  const files: { path: string; sha256: string }[] = [];
  const messages: Message[] = [];
  let notebook: Notebook | undefined;
  for (const path of new Set(paths)) {
    const bytes = await readFile(resolve(folder, path)).catch((error: unknown) => {
      messages.push(unreadable(path, systemReason(error)));
      return undefined;
    });
    if (!bytes) continue;
    files.push({ path, sha256: createHash('sha256').update(bytes).digest('hex') });
    const text = decode(bytes);
    if (text === undefined) messages.push(notText(path));
    else if (isNotebook(path)) {
      const read = parseNotebook(text, path);
      messages.push(...read.messages);
      scenarios.push(...read.notebook.cells.flatMap((cell) => (cell.kind === 'scenario' ? [cell.scenario] : [])));
      notebook ??= read.notebook;
    } else if (isScenarioFile(path)) {
      const read = parseScenarioFile(text, path);
      messages.push(...read.messages);
      scenarios.push(...read.scenarios);
    } else messages.push(unknownKind(path));
  }
  return { scenarios, notebook, files, messages };
}

/** Whether a file is a notebook, by its name; other documents are scenario files. */
export function isNotebook(path: string): boolean {
  return ['.md', '.markdown'].includes(extname(path).toLowerCase());
}

function isScenarioFile(path: string): boolean {
  return ['.yaml', '.yml'].includes(extname(path).toLowerCase());
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unreadable(path: string, reason: string): Message {
  if (reason === 'ENOENT') {
    return fault(path, 'there is no such file. Check the path.', 'filen findes ikke. Kontrollér stien.');
  }
  if (reason === 'EISDIR') {
    return fault(
      path,
      'this is a folder; expected a scenario (.yaml) or a notebook (.md).',
      'det er en mappe; forventede et scenarie (.yaml) eller en notesbog (.md).',
    );
  }
  return fault(path, `the file can't be read (${reason}).`, `filen kan ikke læses (${reason}).`);
}

function notText(path: string): Message {
  return fault(
    path,
    'the file is not text in UTF-8. Save it as UTF-8.',
    'filen er ikke tekst i UTF-8. Gem den som UTF-8.',
  );
}

function unknownKind(path: string): Message {
  return fault(
    path,
    'expected a scenario (.yaml) or a notebook (.md).',
    'forventede et scenarie (.yaml) eller en notesbog (.md).',
  );
}
