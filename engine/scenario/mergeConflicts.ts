import type { Findings } from './findings.ts';

/**
 * A text as one side of its unsolved merge conflicts has it: marker lines and the other side become spaces, so that every line
 * and column stays where it is. Each conflict is told once.
 * @param lines of the file, without line breaks
 * @returns lines of the same number and lengths
 */
export function withoutConflicts(lines: readonly string[], findings: Findings): readonly string[] {
  const kept: string[] = [];
  let side: 'none' | 'ours' | 'theirs' = 'none';
  let began = 0;
  const tell = (last: number): void => {
    const span = `${began + 1}–${last + 1}`;
    findings.error(
      { line: began + 1, column: 1 },
      `Uløst flettekonflikt i linje ${span}. Behold den ene side, og slet linjerne med <<<<<<<, ======= og >>>>>>>.`,
      `Unsolved merge conflict in lines ${span}. Keep one side and delete the lines with <<<<<<<, ======= and >>>>>>>.`,
    );
  };
  for (const [i, line] of lines.entries()) {
    let isMarker = true;
    if (side === 'none' && /^<{7}(?: |$)/.test(line)) {
      side = 'ours';
      began = i;
    } else if (side === 'ours' && /^(?:\|{7}|={7})(?: |$)/.test(line)) {
      side = 'theirs';
    } else if (side !== 'none' && /^>{7}(?: |$)/.test(line)) {
      side = 'none';
      tell(i);
    } else isMarker = false;
    kept.push(isMarker || side === 'theirs' ? ' '.repeat(line.length) : line);
  }
  if (side !== 'none') tell(lines.length - 1);
  return kept;
}
