import { type Message, Refusal } from '../../pack/message.ts';
import { resolveStrategies } from '../../scenario/resolve.ts';
import type { Command, Locale } from './command.ts';
import { CommandRefusal, fault } from './commandRefusal.ts';
import { isNotebook, readDocuments } from './documents.ts';
import { ExitCode } from './exitCodes.ts';
import { findPackFolder, foldersOf, loadPack } from './packFolder.ts';
import { reportMessages } from './reportMessages.ts';
import { faultsOfYears, usual, usualYears } from './runPlan.ts';
import type { Terminal } from './terminal.ts';

/** `fremsyn check FILE…`: all faults of documents at once, against the pack they name. */
export const check: Command = {
  name: 'check',
  operands: 'FILE…',
  help: {
    da: 'kontrollerer scenarier og notesbøger og viser alle fejl på én gang',
    en: 'checks scenarios and notebooks and shows all faults at once',
  },
  flags: [
    {
      name: 'pack',
      value: 'DIR',
      help: {
        da: 'datapakkens mappe; ellers den, dokumentet nævner',
        en: "the data pack's folder; else the one the document names",
      },
    },
  ],
  examples: ['check scenarios/default.md', 'check scenarios/*.yaml --locale da'],
  async run({ operands, flags, locale, terminal }) {
    requireFiles(operands, 'check');
    const messages = await faultsOf(operands, flags.get('pack'), locale, terminal);
    reportMessages(messages, locale, terminal);
    const errors = messages.filter(({ severity }) => severity === 'error').length;
    terminal.print(`${verdict(operands.length, errors, messages.length - errors, locale)}\n`);
    return errors === 0 ? ExitCode.done : ExitCode.refused;
  },
};

/** @throws CommandRefusal where no file was given */
export function requireFiles(operands: readonly string[], command: string): void {
  if (operands.length > 0) return;
  throw new CommandRefusal([
    fault(
      `fremsyn ${command}`,
      `no file was given. Give a scenario (.yaml) or a notebook (.md), as in: npx fremsyn ${command} scenarios/default.md`,
      `der er ikke angivet en fil. Angiv et scenarie (.yaml) eller en notesbog (.md), som i: npx fremsyn ${command} scenarios/default.md`,
    ),
  ]);
}

/** Notebooks stand each by itself; scenario files may extend one another. */
function groupsOf(paths: readonly string[]): readonly (readonly string[])[] {
  const notebooks = paths.filter(isNotebook);
  const others = paths.filter((path) => !isNotebook(path));
  return [...notebooks.map((path) => [path]), ...(others.length > 0 ? [others] : [])];
}

async function faultsOf(
  paths: readonly string[],
  packFlag: string | undefined,
  language: Locale,
  terminal: Terminal,
): Promise<readonly Message[]> {
  const { notebook, scenarios, messages } = await readDocuments(paths, terminal.folder);
  try {
    const where =
      packFlag ?? findPackFolder(notebook?.pack ?? usual.pack, foldersOf(paths, terminal.folder), terminal.folder);
    const pack = await loadPack(where, terminal.folder);
    const years = notebook?.years ?? usualYears(pack);
    return [
      ...messages,
      ...faultsOfYears(years, pack, notebook?.where ?? ''),
      ...resolveStrategies(scenarios, pack, { years, language }).messages,
    ];
  } catch (error) {
    if (error instanceof Refusal) return [...messages, ...error.messages];
    throw error;
  }
}

function verdict(files: number, errors: number, warnings: number, locale: Locale): string {
  if (locale === 'da') {
    const dokumenter = files === 1 ? '1 dokument' : `${files} dokumenter`;
    return `${dokumenter}: ${errors} fejl, ${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}`;
  }
  const documents = files === 1 ? '1 document' : `${files} documents`;
  return `${documents}: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}
