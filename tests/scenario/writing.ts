import type { Message } from '../../engine/pack/message.ts';
import { resolveNotebook } from '../../engine/scenario/check.ts';
import { parseNotebook } from '../../engine/scenario/notebook.ts';
import { resolveStrategies } from '../../engine/scenario/resolve.ts';
import { parseScenarioFile } from '../../engine/scenario/scenarioFile.ts';
import { smallPack } from '../synthesis/smallPack.ts';

export const pack = smallPack();

/** A notebook in canonical form around the given cells. */
export function notebookText(...cells: readonly string[]): string {
  const header = ['fremsyn: 1', 'title: Prøve', 'language: da', 'pack: small-town', 'years: 2025..2040'];
  return `---\n${header.join('\n')}\n---\n${cells.join('\n\n')}\n`;
}

/** A fenced cell. */
export function cell(info: string, ...lines: readonly string[]): string {
  return ['```'.concat(info), ...lines, '```'].join('\n');
}

/** Lines of a scenario with one use of a measure. */
export function using(measure: string, ...lines: readonly string[]): readonly string[] {
  return ['measures:', `  - measure: ${measure}`, ...lines.map((line) => `    ${line}`)];
}

/** What a notebook with these cells comes to: strategies and all messages. */
export function understood(...cells: readonly string[]) {
  const { notebook, messages } = parseNotebook(notebookText(...cells), 'prøve.md');
  const resolved = resolveNotebook(notebook, pack);
  return { notebook, strategies: resolved.strategies, messages: [...messages, ...resolved.messages] };
}

/** What scenario files of these names and lines come to, taken together. */
export function resolvedFiles(files: Readonly<Record<string, readonly string[]>>) {
  const read = Object.entries(files).map(([where, lines]) => parseScenarioFile(lines.join('\n'), where));
  const resolved = resolveStrategies(
    read.flatMap((file) => file.scenarios),
    pack,
  );
  return { ...resolved, messages: [...read.flatMap((file) => file.messages), ...resolved.messages] };
}

/** Messages as `line:column sentence`, in English. */
export function told(messages: readonly Message[]): readonly string[] {
  return messages.map((message) => `${message.line}:${message.column} ${message.en}`);
}
