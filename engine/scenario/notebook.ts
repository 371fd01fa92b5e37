import type { Message } from '../pack/message.ts';
import type { FencedCell } from './cellParts.ts';
import type { Cell, Notebook, TextCell } from './document.ts';
import { createFindings, type Findings, inReadingOrder } from './findings.ts';
import { type FenceFrame, frameOf, linesOf, textOf } from './frame.ts';
import { readHeader } from './header.ts';
import { withoutConflicts } from './mergeConflicts.ts';
import { migrated } from './migrations.ts';
import { cellKindNames, isCellInfo, readCell } from './readCell.ts';
import { isSlug, slugOf, slugRule } from './slug.ts';

/** Longest notebook read, characters. */
export const longestNotebook = 2_000_000;

/**
 * Reads a notebook: Markdown with a `fremsyn: 1` header, whose fenced blocks of a known kind are cells. Never throws on a text:
 * what can't be understood is kept as it is and told with its line, what to expect and what to do.
 * @param where file name or title for the messages
 */
export function parseNotebook(
  text: string,
  where: string,
): { readonly notebook: Notebook; readonly messages: readonly Message[] } {
  const findings = createFindings(where);
  const read = readNotebook(boundedText(text, findings), where, findings);
  const lifted = migrated(read.text, read.notebook.version, { line: 2, column: 1 }, findings);
  const notebook = lifted === read.text ? read.notebook : readNotebook(lifted, where, findings).notebook;
  return { notebook, messages: inReadingOrder(findings.messages) };
}

/**
 * The notebook's text. Canonical: header, then cells one blank line apart, one line break at the end; what stands inside prose
 * and cells is kept to the letter. `serializeNotebook(parseNotebook(text).notebook) === text` for such a text.
 */
export function serializeNotebook(notebook: Notebook): string {
  const parts = notebook.cells.map((cell) =>
    cell.kind === 'text'
      ? { kind: 'prose' as const, line: cell.line, text: cell.text }
      : { kind: 'fence' as const, ...fenceOf(cell) },
  );
  // prose that was edited may hold fences of its own: framing the text once more sets them apart too
  const lines = linesOf(textOf({ header: notebook.header, parts }));
  return textOf(frameOf(lines, withoutConflicts(lines, createFindings(notebook.where)), isCellInfo));
}

/** The cell that a line of the file belongs to: the last that begins at or before it. */
export function cellAtLine(notebook: Notebook, line: number): Cell | undefined {
  return notebook.cells.findLast((cell) => cell.line <= line);
}

function readNotebook(text: string, where: string, findings: Findings): { notebook: Notebook; text: string } {
  const lines = linesOf(text);
  const seen = withoutConflicts(lines, findings);
  const frame = frameOf(lines, seen, isCellInfo);
  const ids = new Set<string>();
  const header = frame.header ?? '';
  const settings = readHeader(
    frame.header === undefined ? undefined : seen.slice(1, 1 + header.split('\n').length).join('\n'),
    frame.headerClosed,
    findings,
  );
  const cells = frame.parts.map((part): Cell => {
    if (part.kind === 'prose') return { kind: 'text', line: part.line, text: part.text } satisfies TextCell;
    const cell = identified(part, ids, findings);
    const lineCount = part.body === '' ? 0 : part.body.split('\n').length;
    return readCell(cell, seen.slice(part.line, part.line + lineCount).join('\n'), where, findings);
  });
  const written = frame.header === undefined ? `fremsyn: ${settings.version}` : header;
  return { notebook: { where, header: written, ...settings, cells }, text };
}

function identified(part: FenceFrame, ids: Set<string>, findings: Findings): FencedCell {
  const { line, fence, info, body, closed } = part;
  const at = { line, column: 1 };
  const [kind = '', given] = info.split(/\s+/);
  if (!closed) {
    findings.error(
      at,
      `Cellen \`${info}\` slutter ikke. Skriv ${fence} på linjen efter dens sidste.`,
      `The cell \`${info}\` does not end. Write ${fence} on the line after its last.`,
    );
  }
  if (given === undefined) {
    findings.warning(
      at,
      `Cellen har intet id. Skriv \`${kind} navn\` efter ${fence}.`,
      `The cell has no id. Write \`${kind} name\` after ${fence}.`,
    );
  } else if (!isSlug(given)) findings.error(at, ...slugRule(given));
  const id = given ?? kind;
  const mark = `${kind} ${id}`;
  if (ids.has(mark) && given !== undefined && cellKindNames.includes(kind)) {
    findings.error(
      at,
      `Id'et \`${id}\` er brugt af en anden celle af samme slags. Giv cellen et andet, for eksempel \`${slugOf(id)}-2\`.`,
      `The id \`${id}\` is used by another cell of the same kind. Give the cell another, for example \`${slugOf(id)}-2\`.`,
    );
  }
  ids.add(mark);
  return { id, line, fence, info, body, closed };
}

function fenceOf(cell: FencedCell): Omit<FenceFrame, 'kind'> {
  const { line, fence, info, body, closed } = cell;
  return { line, fence, info, body, closed };
}

function boundedText(text: string, findings: Findings): string {
  if (text.length <= longestNotebook) return text;
  findings.error(
    { line: 1, column: 1 },
    `Filen fylder ${text.length} tegn; højst ${longestNotebook} læses. Del den op.`,
    `The file is ${text.length} characters; at most ${longestNotebook} are read. Split it.`,
  );
  return '';
}
