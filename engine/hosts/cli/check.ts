import { type Message, Refusal } from '../../pack/message.ts';
import { checkFiles, isNotebookText, type NamedText } from '../../scenario/check.ts';
import type { Command, Locale } from './command.ts';
import { CommandRefusal, fault } from './commandRefusal.ts';
import { parseDocuments, readTexts } from './documents.ts';
import { ExitCode } from './exitCodes.ts';
import { packFlag } from './packFlag.ts';
import { findPackFolder, foldersOf, loadPack } from './packFolder.ts';
import { reportMessages } from './reportMessages.ts';
import { usual } from './runPlan.ts';
import type { Terminal } from './terminal.ts';

/** `fremsyn check FILE…`: all faults of documents at once, against the pack they name. */
export const check: Command = {
  name: 'check',
  operands: 'FILE…',
  help: {
    da: 'kontrollerer scenarier og notesbøger og viser alle fejl på én gang',
    en: 'checks scenarios and notebooks and shows all faults at once',
  },
  flags: [packFlag],
  examples: ['check scenarios/default.md', 'check scenarios/*.yaml --locale da'],
  async run({ operands, flags, locale, terminal }) {
    requireFiles(operands, 'check');
    const { texts, messages: unread } = await readTexts(operands, terminal.folder);
    const found = [...unread];
    for (const group of groupsOf(texts)) found.push(...(await faultsOf(group, flags.get('pack'), terminal)));
    const messages = eachOnce(found);
    reportMessages(messages, locale, terminal);
    const errors = messages.filter(({ severity }) => severity === 'error').length;
    terminal.print(`${verdict(operands.length, errors, messages.length - errors, locale)}\n`);
    return errors === 0 ? ExitCode.done : ExitCode.refused;
  },
};

/** @throws CommandRefusal where no file was given */
export function requireFiles(operands: readonly string[], command: string): void {
  const messages = faultsOfFiles(operands, command);
  if (messages.length > 0) throw new CommandRefusal(messages);
}

/** What is wrong where no file was given. */
export function faultsOfFiles(operands: readonly string[], command: string): readonly Message[] {
  if (operands.length > 0) return [];
  return [
    fault(
      `fremsyn ${command}`,
      `no file was given. Give a scenario (.yaml) or a notebook (.md), as in: npx fremsyn ${command} scenarios/default.md`,
      `der er ikke angivet en fil. Angiv et scenarie (.yaml) eller en notesbog (.md), som i: npx fremsyn ${command} scenarios/default.md`,
    ),
  ];
}

/** Notebooks stand each by itself; scenario files may extend one another. */
function groupsOf(texts: readonly NamedText[]): readonly (readonly NamedText[])[] {
  const isNotebook = ({ text, where }: NamedText) => isNotebookText(text, where);
  const scenarioFiles = texts.filter((text) => !isNotebook(text));
  const notebooks = texts.filter(isNotebook).map((text) => [text]);
  return scenarioFiles.length > 0 ? [...notebooks, scenarioFiles] : notebooks;
}

/** All that is wrong with documents that are read together, and with the pack they are checked against. */
async function faultsOf(
  texts: readonly NamedText[],
  packFlag: string | undefined,
  { folder }: Terminal,
): Promise<readonly Message[]> {
  const { notebook, messages } = parseDocuments(texts);
  try {
    const besides = foldersOf(
      texts.map(({ where }) => where),
      folder,
    );
    const pack = await loadPack(packFlag ?? findPackFolder(notebook?.pack ?? usual.pack, besides, folder), folder);
    return checkFiles(texts, pack);
  } catch (error) {
    if (error instanceof Refusal) return [...messages, ...error.messages];
    throw error;
  }
}

/** A fault of the pack that several documents share is told once. */
function eachOnce(messages: readonly Message[]): readonly Message[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
}

function verdict(files: number, errors: number, warnings: number, locale: Locale): string {
  if (locale === 'da') {
    const dokumenter = files === 1 ? '1 dokument' : `${files} dokumenter`;
    return `${dokumenter}: ${errors} fejl, ${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}`;
  }
  const documents = files === 1 ? '1 document' : `${files} documents`;
  return `${documents}: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}
