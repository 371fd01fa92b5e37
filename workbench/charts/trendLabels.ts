/** Letters that a line at the end of a curve has room for: two of them hold the names that scenarios usually have. */
const usual = 18;
/** Letters of the second line from which a name is cut, so that the value after it is never lost. */
const most = 26;

/** A line's name and last value as they stand at its end: in two lines where the name is long, the value alone where there is little room. */
export function labelLines(name: string, number: string, narrow: boolean): string[] {
  if (narrow) return [number];
  if (name.length <= usual) return [`${name} ${number}`];
  const lines: string[] = [''];
  for (const word of name.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length > 0 && `${line} ${word}`.length > usual && lines.length < 2) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  const isCut = lines.some((line, i) => line.length > most - (i === lines.length - 1 ? number.length + 1 : 0));
  const shown = lines.map((line, i) => cut(line, most - (i === lines.length - 1 ? number.length + 1 : 0)));
  const last = shown.at(-1) ?? '';
  // a number that does not fit beside a short last word stands under it
  if (!isCut && lines.length === 1 && `${last} ${number}`.length > usual) return [last, number];
  return [...shown.slice(0, -1), `${last} ${number}`];
}

function cut(line: string, letters: number): string {
  return line.length <= letters ? line : `${line.slice(0, letters - 1).trimEnd()}…`;
}
