import type { Message } from '../pack/message.ts';
import type { Pack } from '../pack/pack.ts';
import { checkCells } from './checkCells.ts';
import type { Notebook, ScenarioDocument } from './document.ts';
import { createFindings, inReadingOrder } from './findings.ts';
import { parseNotebook } from './notebook.ts';
import { resolveStrategies } from './resolve.ts';
import { parseScenarioFile } from './scenarioFile.ts';
import type { Strategy } from './strategy.ts';

/** A document's text with the name it goes by. */
export interface NamedText {
  readonly where: string;
  readonly text: string;
}

/** Every fault of one file, in reading order: form, references and values, against the pack. Empty where it can be run. */
export function checkFile(text: string, where: string, pack: Pack): readonly Message[] {
  return checkFiles([{ where, text }], pack);
}

/** Every fault of several files that are read together, so that scenarios of one may extend those of another. */
export function checkFiles(files: readonly NamedText[], pack: Pack): readonly Message[] {
  const messages: Message[] = [];
  const scenarios: ScenarioDocument[] = [];
  const notebooks: Notebook[] = [];
  for (const { where, text } of files) {
    if (isNotebookText(text, where)) {
      const read = parseNotebook(text, where);
      messages.push(...read.messages);
      notebooks.push(read.notebook);
      scenarios.push(...scenariosIn(read.notebook));
    } else {
      const read = parseScenarioFile(text, where);
      messages.push(...read.messages);
      scenarios.push(...read.scenarios);
    }
  }
  const first = notebooks[0];
  const options = first ? { language: first.language, ...(first.years && { years: first.years }) } : {};
  const resolved = resolveStrategies(scenarios, pack, options);
  messages.push(...resolved.messages);
  for (const notebook of notebooks) {
    const findings = createFindings(notebook.where);
    checkCells(notebook, resolved.strategies, pack, findings);
    messages.push(...findings.messages);
  }
  return inReadingOrder(messages);
}

/**
 * A notebook against its pack: its scenarios resolved, and every fault beyond those of its form, which reading it has told.
 */
export function resolveNotebook(
  notebook: Notebook,
  pack: Pack,
): { readonly strategies: readonly Strategy[]; readonly messages: readonly Message[] } {
  const { language, years } = notebook;
  const resolved = resolveStrategies(scenariosIn(notebook), pack, { language, ...(years && { years }) });
  const findings = createFindings(notebook.where);
  checkCells(notebook, resolved.strategies, pack, findings);
  return { strategies: resolved.strategies, messages: inReadingOrder([...resolved.messages, ...findings.messages]) };
}

/** Every fault of a notebook's cells against its pack and its scenarios, in reading order. */
export function cellFaults(notebook: Notebook, strategies: readonly Strategy[], pack: Pack): readonly Message[] {
  const findings = createFindings(notebook.where);
  checkCells(notebook, strategies, pack, findings);
  return inReadingOrder(findings.messages);
}

/** The scenarios written in a notebook, in its order. */
export function scenariosIn(notebook: Notebook): readonly ScenarioDocument[] {
  return notebook.cells.flatMap((cell) => (cell.kind === 'scenario' ? [cell.scenario] : []));
}

/** Whether a file is a notebook: by its name, else by its first line. */
export function isNotebookText(text: string, where: string): boolean {
  if (/\.(?:md|markdown)$/i.test(where)) return true;
  return !/\.ya?ml$/i.test(where) && /^\uFEFF?---[ \t]*\r?\n/.test(text);
}
