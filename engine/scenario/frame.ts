/** The frame of a notebook's text: header, prose and fenced blocks, before anything in them is understood. */

export interface ProseFrame {
  readonly kind: 'prose';
  readonly line: number;
  readonly text: string;
}

export interface FenceFrame {
  readonly kind: 'fence';
  /** line of the opening fence */
  readonly line: number;
  readonly fence: string;
  readonly info: string;
  readonly body: string;
  readonly closed: boolean;
}

export interface Frame {
  /** undefined where the text doesn't begin with a `---` block */
  readonly header: string | undefined;
  readonly headerClosed: boolean;
  readonly parts: readonly (ProseFrame | FenceFrame)[];
}

const opening = /^(`{3,}|~{3,})[ \t]*([^`\n]*?)[ \t]*$/;
const isBlank = (line: string): boolean => line.trim() === '';

/** Lines of a text, with any kind of line break and without a byte order mark. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

/**
 * Finds header, cells and prose. A fenced block is a cell when `isCell` takes its info string; other code blocks are prose.
 * @param lines the file's lines
 * @param seen the same lines as they are looked at for fences (without merge conflicts); bodies come from `lines`
 */
export function frameOf(lines: readonly string[], seen: readonly string[], isCell: (info: string) => boolean): Frame {
  const { header, headerClosed, bodyFrom } = headerOf(lines, seen);
  const parts: (ProseFrame | FenceFrame)[] = [];
  const end = lines.length;
  let next = bodyFrom;
  let proseFrom = next;

  const endProse = (to: number): void => {
    let first = proseFrom;
    let last = to;
    while (first < last && isBlank(lines[first] ?? '')) first++;
    while (last > first && isBlank(lines[last - 1] ?? '')) last--;
    if (first < last) parts.push({ kind: 'prose', line: first + 1, text: lines.slice(first, last).join('\n') });
  };

  while (next < end) {
    const match = opening.exec(seen[next] ?? '');
    if (!match?.[1]) {
      next++;
      continue;
    }
    const [, fence, info = ''] = match;
    const closing = closingFence(seen, next + 1, fence);
    if (isCell(info)) {
      endProse(next);
      const body = lines.slice(next + 1, closing);
      while (closing === end && body.length > 0 && isBlank(body.at(-1) ?? '')) body.pop();
      parts.push({ kind: 'fence', line: next + 1, fence, info, body: body.join('\n'), closed: closing < end });
      proseFrom = closing + 1;
    }
    next = closing + 1;
  }
  endProse(end);
  return { header, headerClosed, parts };
}

function headerOf(lines: readonly string[], seen: readonly string[]) {
  if (!isHeaderLine(seen[0])) return { header: undefined, headerClosed: true, bodyFrom: 0 };
  const close = seen.findIndex((line, i) => i > 0 && isHeaderLine(line));
  if (close > 0) return { header: lines.slice(1, close).join('\n'), headerClosed: true, bodyFrom: close + 1 };
  // without the closing line, the header goes as far as lines look like settings
  const last = seen.findIndex((line, i) => i > 0 && !/^[\w-]+:/.test(line));
  const bodyFrom = last < 0 ? lines.length : last;
  return { header: lines.slice(1, bodyFrom).join('\n'), headerClosed: false, bodyFrom };
}

function isHeaderLine(line: string | undefined): boolean {
  return line !== undefined && /^---[ \t]*$/.test(line);
}

/** Index of the line that closes the fence, or the number of lines where none does. */
function closingFence(lines: readonly string[], from: number, fence: string): number {
  for (let i = from; i < lines.length; i++) {
    const line = (lines[i] ?? '').trimEnd();
    if (line.length >= fence.length && line === (fence[0] ?? '`').repeat(line.length)) return i;
  }
  return lines.length;
}

/** Text of a frame as it is kept: parts apart by one blank line, a fence long enough for its body, one line break at the end. */
export function textOf(frame: Pick<Frame, 'header' | 'parts'>): string {
  const parts = frame.parts.map((part) => (part.kind === 'prose' ? trimBlankLines(part.text) : fencedText(part)));
  const body = parts.filter((part) => part !== '').join('\n\n');
  const head = frame.header === undefined ? '' : `---\n${frame.header === '' ? '' : `${frame.header}\n`}---\n`;
  return `${head}${body}${body === '' ? '' : '\n'}`;
}

function fencedText({ fence, info, body, closed }: FenceFrame): string {
  const opened = `${longEnough(fence, body)}${info}`;
  const lines = body === '' ? opened : `${opened}\n${body}`;
  return closed ? `${lines}\n${longEnough(fence, body)}` : lines;
}

function longEnough(fence: string, body: string): string {
  const letter = fence[0] ?? '`';
  let length = fence.length;
  for (const line of body.split('\n')) {
    const trimmed = line.trimEnd();
    if (trimmed.length >= length && trimmed === letter.repeat(trimmed.length)) length = trimmed.length + 1;
  }
  return letter.repeat(length);
}

function trimBlankLines(text: string): string {
  const lines = text.split('\n');
  while (lines.length > 0 && isBlank(lines[0] ?? '')) lines.shift();
  while (lines.length > 0 && isBlank(lines.at(-1) ?? '')) lines.pop();
  return lines.join('\n');
}
