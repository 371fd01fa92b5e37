import { tidy } from './reading.ts';
import type { MapTree, Tree } from './yamlTree.ts';

/** A value that an edit writes. */
export type Writable = number | string | readonly (number | string)[];

/**
 * The YAML text with one key of one block set to a value, and nothing else changed: one line of text where the value stood on one.
 * @param block as read from this very text
 */
export function withKey(text: string, block: MapTree, key: string, value: Writable): string {
  const written = rendered(value);
  const entry = block.entries.find((candidate) => candidate.key === key);
  if (entry) {
    const [start, end] = extent(text, entry.value);
    const gap = /\s/.test(text[start - 1] ?? ' ') ? '' : ' ';
    return `${text.slice(0, start)}${gap}${written}${text.slice(end)}`;
  }
  const line = `${keyText(key)}: ${written}`;
  if (block.flow) {
    const brace = block.end - 1;
    const before = text.slice(0, brace).trimEnd();
    return `${before}${block.entries.length > 0 ? ', ' : ' '}${line} ${text.slice(brace)}`;
  }
  const last = block.entries.at(-1);
  if (!last) return text === '' ? line : `${line}\n${text}`;
  return insertedAfter(text, extent(text, last.value)[1], `${' '.repeat(block.column - 1)}${line}`);
}

/** The YAML text with one key and its value taken out. */
export function withoutKey(text: string, block: MapTree, key: string): string {
  const entry = block.entries.find((candidate) => candidate.key === key);
  if (!entry || block.flow) return text;
  return withoutLines(text, entry.at.start, Math.max(entry.at.end, extent(text, entry.value)[1]));
}

/** The text with lines put in after the line that holds the offset. */
export function insertedAfter(text: string, offset: number, lines: string): string {
  const breakAt = text.indexOf('\n', offset);
  return breakAt < 0 ? `${text}\n${lines}` : `${text.slice(0, breakAt)}\n${lines}${text.slice(breakAt)}`;
}

/** The text without the whole lines from one offset to another. */
export function withoutLines(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const breakAt = text.indexOf('\n', end);
  if (breakAt >= 0) return text.slice(0, from) + text.slice(breakAt + 1);
  return text.slice(0, Math.max(0, from - 1));
}

/** Offsets of a value without the line breaks that may follow it. */
export function extent(text: string, value: Tree): readonly [number, number] {
  const end = value.start + text.slice(value.start, value.end).trimEnd().length;
  return [value.start, Math.max(value.start, end)];
}

/** A value as YAML on one line. */
export function rendered(value: Writable): string {
  if (typeof value === 'number') return tidy(value);
  if (typeof value === 'string') return scalarText(value, false);
  return `[${value.map((item) => (typeof item === 'number' ? tidy(item) : scalarText(item, true))).join(', ')}]`;
}

const readAsOther = /^(?:true|false|null|~|[-+]?[\d.].*)$/i;

function scalarText(text: string, isInList: boolean): string {
  const isPlain =
    /^[\p{L}\p{N}][^\n\r\t"'#:{}[\]&*!|>%@`\\]*$/u.test(text) &&
    text === text.trim() &&
    !(isInList && text.includes(',')) &&
    (!readAsOther.test(text) || /^\d{4}\.\.\d{4}$/.test(text));
  return isPlain ? text : JSON.stringify(text);
}

function keyText(key: string): string {
  return scalarText(key, true);
}
