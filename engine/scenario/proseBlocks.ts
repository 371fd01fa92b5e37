const fence = /^(`{3,}|~{3,})/;

/**
 * Prose in blocks that can be moved apart: paragraphs, lists, headings. What is indented after a blank line belongs to the block before (an
 * item's second paragraph), and so does all inside a code fence.
 * @returns blocks without blank lines at their ends; joined by one blank line they are the prose again, bar further blank lines
 */
export function proseBlocks(text: string): readonly string[] {
  const blocks: string[][] = [];
  let open: string | undefined;
  let isApart = true;
  for (const line of text.split('\n')) {
    if (open === undefined && line.trim() === '') {
      isApart = true;
      continue;
    }
    const last = blocks.at(-1);
    const belongs = last !== undefined && (open !== undefined || !isApart || isContinued(last, line));
    if (belongs) last.push(...(isApart ? [''] : []), line);
    else blocks.push([line]);
    isApart = false;
    const [mark] = fence.exec(line.trimStart()) ?? [];
    if (open === undefined) open = mark;
    else if (line.trim().startsWith(open) && line.trim().replaceAll(open[0] ?? '`', '') === '') open = undefined;
  }
  return blocks.map((lines) => lines.join('\n'));
}

const item = /^\s*(?:[-*+]|\d+[.)])\s/;

/** Whether a line after a blank one goes on with the block: indented text, or another item of a list. */
function isContinued(block: readonly string[], line: string): boolean {
  return /^\s/.test(line) || (item.test(line) && item.test(block[0] ?? ''));
}
