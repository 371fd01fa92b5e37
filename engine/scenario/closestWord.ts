/**
 * The known word that somebody probably meant: the one with fewest letters to change, at most a third of them, or else the only
 * one that begins with what was written.
 * @returns undefined where nothing is near
 */
export function closestWord(written: string, known: Iterable<string>): string | undefined {
  const wanted = plain(written);
  if (wanted.length === 0 || wanted.length > 60) return undefined;
  const words = [...known];
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const word of words) {
    const distance = editDistance(wanted, plain(word));
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  if (best !== undefined || wanted.length < 3) return best;
  const beginnings = words.filter((word) => plain(word).startsWith(wanted) || wanted.startsWith(plain(word)));
  return beginnings.length === 1 ? beginnings[0] : undefined;
}

/** `mente du …` as the end of a message, empty where no word is near. */
export function didYouMean(written: string, known: Iterable<string>): { readonly da: string; readonly en: string } {
  const words = [...known];
  const word = closestWord(written, words);
  if (word !== undefined) return { da: ` Mente du \`${word}\`?`, en: ` Did you mean \`${word}\`?` };
  if (words.length === 0 || words.length > 12) return { da: '', en: '' };
  const list = words.map((w) => `\`${w}\``).join(', ');
  return { da: ` Mulige: ${list}.`, en: ` Possible: ${list}.` };
}

/** Lower case, Danish letters spelled out, spaces and underscores as hyphens: `Værebro Park` is near `vaerebro-park`. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[\s_]+/g, '-');
}

/** Letters to insert, delete, change or swap with the next one (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
