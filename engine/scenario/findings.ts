import type { Message } from '../pack/message.ts';

/** A place in a file, counted from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Collects the messages of one file, so that all of its faults are told at once. */
export interface Findings {
  readonly messages: Message[];
  /** what must be mended before the document can be run */
  error(at: Spot, da: string, en: string): void;
  /** what the reader should know, but which stops nothing */
  warning(at: Spot, da: string, en: string): void;
}

/** @param where file or document that the messages name */
export function createFindings(where: string): Findings {
  const messages: Message[] = [];
  const told = new Set<string>();
  const add = (severity: Message['severity'], at: Spot, da: string, en: string): void => {
    const mark = `${at.line}:${at.column} ${en}`;
    if (told.has(mark)) return;
    told.add(mark);
    messages.push({ severity, where, line: at.line, column: String(at.column), da, en });
  };
  return {
    messages,
    error: (at, da, en) => add('error', at, da, en),
    warning: (at, da, en) => add('warning', at, da, en),
  };
}

/** Messages by file and line, as people read them. */
export function inReadingOrder(messages: readonly Message[]): readonly Message[] {
  const files = [...new Set(messages.map((message) => message.where))];
  return [...messages].sort(
    (a, b) =>
      files.indexOf(a.where) - files.indexOf(b.where) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      Number(a.column ?? 0) - Number(b.column ?? 0),
  );
}
