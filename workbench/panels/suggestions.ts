import type { Vocabulary } from '../../engine/index.ts';

/** A word that could be written where the hand is, with what it means. */
export interface Suggestion {
  readonly word: string;
  readonly about?: string;
  /** what is written, where it is more than the word */
  readonly written?: string;
}

/** Words for the place in the text, which take the place of what stands from `from` to the hand. */
export interface Suggestions {
  readonly from: number;
  readonly words: readonly Suggestion[];
}

/** All words that a cell can be written with. */
export interface CellWords {
  /** keys by kind of cell */
  readonly keys: readonly string[];
  /** keys of a use of a measure, by the measure's id; those of all under the empty one */
  measureKeys(measure: string): readonly Suggestion[];
  /** values by key; of a measure's field where a measure is given */
  values(key: string, measure: string): readonly Suggestion[];
  /** keys under a key, such as the parameters' ids */
  keysUnder(key: string): readonly Suggestion[];
  /** words of formulas */
  readonly formulas: Vocabulary;
}

/** Keys whose text is a formula. */
const formulaKeys: ReadonlySet<string> = new Set(['formula', 'when', 'until', 'keep', 'drop', 'reach', 'outcome']);

const word = /[\wæøåÆØÅ-]*$/;

/** What could be written at a position of a cell's YAML: keys of its kind, words of the pack and the document as values, words of formulas. */
export function suggestYaml(text: string, position: number, words: CellWords): Suggestions | undefined {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const line = text.slice(start, position);
  const begun = word.exec(line)?.[0] ?? '';
  const from = position - begun.length;
  const [, indent = '', dash = '', key, rest = ''] = /^(\s*)((?:- )*)(?:([\w-]+):(?:\s|$))?(.*)$/.exec(line) ?? [];
  const above = blockAbove(text.slice(0, start), indent.length);
  const measure = measureAt(text, start, indent.length + dash.length);
  if (key !== undefined) {
    if (formulaKeys.has(key)) return suggestFormula(line, position, words.formulas, text.slice(position));
    return { from, words: words.values(key, measure) };
  }
  if (/[^\s\wæøåÆØÅ-]/.test(rest)) return undefined;
  if (above === undefined)
    return indent === '' && dash === ''
      ? { from, words: words.keys.map((each) => ({ word: each, written: `${each}: ` })) }
      : undefined;
  if (above === 'measures' && (dash !== '' || indent !== '')) {
    return { from, words: words.measureKeys(measure).map((each) => ({ ...each, written: `${each.word}: ` })) };
  }
  const under = words.keysUnder(above);
  if (under.length > 0) return { from, words: under.map((each) => ({ ...each, written: `${each.word}: ` })) };
  return dash === '' ? undefined : { from, words: words.values(above, measure) };
}

/**
 * What could be written in a formula: its functions and names, and between quotation marks the words of the place in the brackets. A word that nothing
 * ends yet is ended with it.
 * @param line what stands before the hand
 * @param after what stands behind it
 */
export function suggestFormula(
  line: string,
  position: number,
  { functions, names, words, silent }: Vocabulary,
  after = '',
): Suggestions | undefined {
  const inQuotes = /(\w+)\(([^()]*)["']([^"'()]*)$/.exec(line);
  const marks = (line.match(/"/g)?.length ?? 0) % 2;
  if (inQuotes && marks === 1) {
    const [, name = '', before = '', begun = ''] = inQuotes;
    const lists = functions.get(name) ?? [];
    const place = before.split(',').length - 1;
    const end = after.trimStart() !== '' ? '' : place + 1 < lists.length ? '", "' : '")';
    return {
      from: position - begun.length,
      words: (lists[place] ?? []).map((each) => ({ word: each, written: `${each}${end}` })),
    };
  }
  const begun = word.exec(line)?.[0] ?? '';
  const called = [...functions].flatMap(([name, lists]) => {
    // what the pack says nothing of would be refused
    if (silent?.get(name)?.isWhole) return [];
    return [{ word: name, about: `(${lists.map((list) => list[0] ?? '').join(', ')})`, written: `${name}("` }];
  });
  const plain = ['min', 'max', 'abs', 'round'].map((name) => ({ word: name, written: `${name}(` }));
  const others = [...names, ...(words?.keys() ?? [])].map((name) => ({ word: name }));
  return { from: position - begun.length, words: [...called, ...others, ...plain] };
}

/** The key that a line stands under: the nearest line above with less indentation that ends in a colon. */
function blockAbove(before: string, indent: number): string | undefined {
  const lines = before.split('\n').slice(0, -1).reverse();
  for (const line of lines) {
    const match = /^(\s*)(?:- )?([\w-]+):\s*$/.exec(line);
    if (match && (match[1]?.length ?? 0) < Math.max(1, indent)) return match[2];
    if (/^\S/.test(line) && !line.startsWith('-')) return undefined;
  }
  return undefined;
}

/** The measure of the list item that a line belongs to. */
function measureAt(text: string, lineStart: number, indent: number): string {
  const lines = text.split('\n');
  const at = text.slice(0, lineStart).split('\n').length - 1;
  const isItem = (line: string) => /^\s*- /.test(line);
  let first = at;
  while (first > 0 && !isItem(lines[first] ?? '') && (/^\s+/.test(lines[first] ?? '') || first === at)) first--;
  for (let i = first; i < lines.length && (i === first || !isItem(lines[i] ?? '')); i++) {
    const found = /^\s*(?:- )?measure:\s*([\w-]+)/.exec(lines[i] ?? '');
    if (found && indent > 0) return found[1] ?? '';
  }
  return '';
}

/** What could be written at a position of Markdown: a cell's opening fence. */
export function suggestMarkdown(text: string, position: number, kinds: readonly Suggestion[]): Suggestions | undefined {
  const line = text.slice(text.lastIndexOf('\n', position - 1) + 1, position);
  const fence = /^```([a-z-]*)$/.exec(line);
  if (!fence) return undefined;
  return { from: position - (fence[1]?.length ?? 0), words: kinds };
}
