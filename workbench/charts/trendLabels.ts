/** A line's name and last value as they stand at its end: in two lines where the name is long, the value alone where there is little room. */
export function labelLines(name: string, number: string, narrow: boolean): string[] {
  if (narrow) return [number];
  if (name.length <= 18 || !name.includes(' ')) return [`${name} ${number}`];
  const words = name.split(' ');
  const lines: string[] = [''];
  for (const word of [...words, number]) {
    const line = lines.at(-1) ?? '';
    if (line.length > 0 && `${line} ${word}`.length > 18 && lines.length < 2) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}
