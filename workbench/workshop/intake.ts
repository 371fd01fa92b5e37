import {
  baselineId,
  type GroupEntry,
  type Message,
  type Notebook,
  type Pack,
  parseNotebook,
} from '../../engine/index.ts';
import { documentOfPage } from '../notebook/exportPage.ts';
import { documentIn } from '../notebook/share.ts';
import { groupOf } from './groups.ts';

/** Why something that was handed in is not a group's work. */
export type IntakeFault =
  | { readonly kind: 'notALink' | 'unreadable' | 'notADocument' | 'noScenario' | 'tooMany' }
  | { readonly kind: 'repeated'; readonly name: string }
  | { readonly kind: 'otherPack'; readonly pack: string }
  | { readonly kind: 'broken'; readonly message: Message };

/** One thing that was handed in: a group's work, and whether somebody named it, or why it isn't. `label` is what it was handed in as. */
export type Intake = { readonly label: string } & (
  | { readonly group: GroupEntry; readonly isNamed: boolean; readonly fault?: undefined }
  | { readonly fault: IntakeFault; readonly group?: undefined }
);

/** Largest file that is read, bytes: far more than any document. */
const largestFile = 8_000_000;

/** What is taken in is held against the document that the groups started from, on its pack. */
export interface IntakeFrame {
  readonly notebook: Notebook;
  readonly pack: Pack;
  /** name of a group that gives none, by its number among what is handed in now, from 0 */
  nameOf(number: number): string;
  /** what a link without a name is called in a fault */
  linkOf(number: number): string;
}

/** Links in a text, one a line, each with the group's name before it where it has one; or a whole document. */
export async function takeText(text: string, frame: IntakeFrame): Promise<readonly Intake[]> {
  if (/^---\r?\n[\s\S]*^fremsyn:/m.test(text.trimStart())) return [readDocument(text, '', frame.nameOf(0), frame)];
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return Promise.all(lines.map((line, i) => takeLine(line.trim(), i, frame)));
}

/** Files that were dropped or chosen: documents and exported pages. */
export function takeFiles(files: Iterable<File>, frame: IntakeFrame): Promise<readonly Intake[]> {
  return Promise.all(
    [...files].map(async (file): Promise<Intake> => {
      const label = file.name;
      const text = file.size > largestFile ? '' : await file.text();
      const document = documentOfPage(text) ?? (/^\s*</.test(text) ? '' : text);
      if (document === '') return { label, fault: { kind: 'notADocument' } };
      const name = label.replace(/\.(md|html?|txt)$/i, '').replaceAll(/[-_]+/g, ' ');
      return { ...readDocument(document, name, name, frame), label };
    }),
  );
}

async function takeLine(line: string, number: number, frame: IntakeFrame): Promise<Intake> {
  const [, before = '', hash] = /^(.*?)\S*?(#d=\S+)$/.exec(line) ?? [];
  const name = before.replace(/[\s:–-]+$/, '').trim();
  const label = name || frame.linkOf(number + 1);
  if (hash === undefined)
    return { label: line.length > 60 ? `${line.slice(0, 60)}…` : line, fault: { kind: 'notALink' } };
  const document = await documentIn(hash);
  if (document === undefined || document === 'unreadable') return { label, fault: { kind: 'unreadable' } };
  return { ...readDocument(document, name, frame.nameOf(number), frame), label };
}

function readDocument(text: string, given: string, otherwise: string, frame: IntakeFrame): Intake {
  const name = given || otherwise;
  const { notebook } = parseNotebook(text, name);
  const written = notebook.cells.flatMap((cell) =>
    cell.kind === 'scenario' ? [{ id: cell.id, body: cell.body }] : [],
  );
  const label = name;
  if (written.length === 0) {
    return { label, fault: { kind: /^\s*fremsyn:/m.test(text) ? 'noScenario' : 'notADocument' } };
  }
  if (notebook.pack !== frame.pack.id) return { label, fault: { kind: 'otherPack', pack: notebook.pack.slice(0, 40) } };
  const scenario = lastChanged(written, frame.notebook);
  if (scenario === undefined) return { label, fault: { kind: 'noScenario' } };
  const entry: GroupEntry = { name: name.slice(0, 40), scenario, scenarios: written };
  const group = groupOf(entry, frame.notebook, frame.pack);
  if (group.fault) return { label, fault: { kind: 'broken', message: group.fault } };
  return { label, group: entry, isNamed: given !== '' };
}

/** The scenario that a group worked on: the last that is written otherwise than in the document it started from, else its last. */
function lastChanged(written: GroupEntry['scenarios'], started: Notebook): string | undefined {
  const before = new Map(started.cells.flatMap((cell) => (cell.kind === 'scenario' ? [[cell.id, cell.body]] : [])));
  const own = written.filter(({ id }) => id !== baselineId);
  return (own.findLast(({ id, body }) => before.get(id) !== body) ?? own.at(-1))?.id;
}
