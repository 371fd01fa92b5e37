import { type Message, Refusal } from '../../engine/pack/message.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { gladsaxeFolder, readPackFiles, withFile } from './packFiles.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** The files of the pack that ships, as they are. */
export const shipped = readPackFiles(gladsaxeFolder);

/** What a pack is refused for; empty where it is read. */
export function faultsOf(files: Files): readonly Message[] {
  try {
    readPack(files);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.messages;
    throw error;
  }
}

/** Faults as `file:line column: sentence`, in English. */
export function told(files: Files): readonly string[] {
  return faultsOf(files).map(({ where, line, column, en }) => {
    const place = [line ? `${where}:${line}` : where, ...(column ? [column] : [])].join(' ');
    return `${place}: ${en}`;
  });
}

/** Lines of a shipped file, the header first. */
export function linesOf(file: string): readonly string[] {
  return new TextDecoder().decode(shipped.get(file)).trimEnd().split('\n');
}

/** A change of one file's lines. */
export function withLines(files: Files, file: string, change: (lines: readonly string[]) => readonly string[]): Files {
  return withFile(files, file, (text) => `${change(text.trimEnd().split('\n')).join('\n')}\n`);
}

/** One line of a file rewritten; the header is line 1. */
export function withLine(files: Files, file: string, line: number, written: string): Files {
  return withLines(files, file, (lines) => lines.with(line - 1, written));
}

export function withoutLine(files: Files, file: string, line: number): Files {
  return withLines(files, file, (lines) => lines.toSpliced(line - 1, 1));
}

export function withLineAdded(files: Files, file: string, written: string): Files {
  return withLines(files, file, (lines) => [...lines, written]);
}

export function withoutFile(files: Files, file: string): Files {
  return new Map([...files].filter(([name]) => name !== file));
}

/** The descriptor without one of its resources. */
export function withoutResource(files: Files, name: string): Files {
  return withDescriptor(files, (descriptor) => ({
    ...descriptor,
    resources: descriptor.resources.filter((resource) => resource.name !== name),
  }));
}

interface Described {
  readonly resources: readonly { readonly name: string }[];
}

/** The descriptor rewritten. */
export function withDescriptor(files: Files, change: (descriptor: Described) => object): Files {
  return withFile(files, 'datapackage.json', (text) => JSON.stringify(change(JSON.parse(text) as Described)));
}
