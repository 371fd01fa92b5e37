import { cac } from 'cac';
import { type Message, Refusal } from '../../pack/message.ts';
import { closestWord } from '../../scenario/closestWord.ts';
import { HostError } from '../hostError.ts';
import { type Command, type Locale, localeFlag } from './command.ts';
import { CommandRefusal, fault } from './commandRefusal.ts';
import { commands } from './commands.ts';
import { ExitCode } from './exitCodes.ts';
import { commandHelp, generalHelp } from './help.ts';
import { readRunSettings } from './readRunSettings.ts';
import { reportMessages } from './reportMessages.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/**
 * Carries out one call of the command line.
 * @param words what stands after `fremsyn`
 * @returns the exit code; what went wrong has been reported
 */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const locale = localeOf(words, terminal);
  try {
    const asked = read(words);
    if (asked.options.version === true) terminal.print(`fremsyn ${version}\n`);
    else if (asked.options.help === true || asked.options.h === true || words.length === 0) {
      terminal.print(asked.command ? commandHelp(asked.command, locale) : generalHelp(locale));
    } else {
      const command = asked.command ?? unknownCommand(words);
      const flags = checkedFlags(command, asked.operands, words, asked.options, locale);
      return await command.run({ operands: asked.operands, flags, locale, terminal });
    }
    return ExitCode.done;
  } catch (error) {
    return reportFailure(error, locale, terminal);
  }
}

interface Asked {
  readonly command: Command | undefined;
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** A command of two words is one word to the parser. */
function read(words: readonly string[]): Asked {
  const parser = cac('fremsyn');
  parser.option('-h, --help', '').option('-v, --version', '');
  for (const { name, flags } of commands) {
    const entry = parser.command(`${name} [...operands]`).allowUnknownOptions();
    for (const { name: flag, value, help } of [...flags, localeFlag]) {
      entry.option(value === undefined ? `--${flag}` : `--${flag} <value>`, help.en);
    }
    entry.action(() => {});
  }
  const pair = words.slice(0, 2).join(' ');
  const joined = commands.some(({ name }) => name === pair) ? [pair, ...words.slice(2)] : words;
  const { args, options } = parser.parse(['node', 'fremsyn', ...withNegativeValues(joined)], { run: false });
  const command = commands.find(({ name }) => name === parser.matchedCommandName);
  return { command, operands: args, options };
}

/** `--workers -1` as one word, so that the number isn't taken for a flag. */
function withNegativeValues(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (/^-\d/.test(word) && before !== undefined && /^--[^=]+$/.test(before))
      joined.splice(-1, 1, `${before}=${word}`);
    else joined.push(word);
  }
  return joined;
}

function unknownCommand(words: readonly string[]): never {
  const written = words.slice(0, 2).join(' ');
  const names = commands.map(({ name }) => name);
  const first = words[0] ?? '';
  const meant = names.find((name) => name.startsWith(`${first} `)) ?? closestWord(first, names);
  throw new CommandRefusal([
    fault(
      'fremsyn',
      `there is no command "${written}".${meant ? ` Did you mean \`${meant}\`?` : ''} \`fremsyn --help\` lists them.`,
      `der er ingen kommando "${written}".${meant ? ` Mente du \`${meant}\`?` : ''} \`fremsyn --help\` viser dem.`,
    ),
  ]);
}

/** Flags with their values as typed (`yes` for one that takes none), since the parser would make numbers of a seed such as `007`. */
function checkedFlags(
  command: Command,
  operands: readonly string[],
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
  locale: Locale,
): ReadonlyMap<string, string> {
  const known = [...command.flags, localeFlag].map(({ name }) => name);
  const flags = new Map<string, string>();
  const messages: Message[] = command.operands === '' ? operands.map((operand) => noOperand(operand, command)) : [];
  for (const key of Object.keys(options)) {
    if (key === '--' || key === 'help' || key === 'h' || key === 'version' || key === 'v') continue;
    const name = known.find((candidate) => camelCased(candidate) === key);
    if (!name) {
      messages.push(unknownFlag(key, known, command));
      continue;
    }
    const isSwitch = command.flags.some((flag) => flag.name === name && flag.value === undefined);
    const value = isSwitch ? 'yes' : valueAsTyped(words, name);
    if (value !== undefined && value !== '') flags.set(name, value);
    else messages.push(fault(`--${name}`, 'a value is missing.', 'der mangler en værdi.'));
  }
  const language = flags.get('locale');
  if (language !== undefined && language !== 'da' && language !== 'en') {
    messages.push(
      fault('--locale', `found "${language}"; expected da or en.`, `fandt "${language}"; forventede da eller en.`),
    );
  }
  if (messages.length > 0) throw new CommandRefusal([...messages, ...faultsOfValues(flags, locale)]);
  return flags;
}

/** What is wrong with the values of the flags that commands share, told together with flags that are unknown or have no value. */
function faultsOfValues(flags: ReadonlyMap<string, string>, locale: Locale): readonly Message[] {
  try {
    readRunSettings(flags, locale);
    return [];
  } catch (error) {
    if (error instanceof CommandRefusal) return error.messages;
    throw error;
  }
}

function noOperand(operand: string, { name }: Command): Message {
  return fault(
    operand,
    `\`fremsyn ${name}\` takes nothing but flags. \`fremsyn ${name} --help\` lists them.`,
    `\`fremsyn ${name}\` tager kun flag. \`fremsyn ${name} --help\` viser dem.`,
  );
}

/** The parser's own name for a flag: `dry-run` is `dryRun` to it. */
function camelCased(flag: string): string {
  return flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function unknownFlag(key: string, known: readonly string[], command: Command): Message {
  const flag = key.length === 1 ? `-${key}` : `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const meant = closestWord(key, known);
  return fault(
    flag,
    `unknown flag.${meant ? ` Did you mean \`--${meant}\`?` : ''} \`fremsyn ${command.name} --help\` lists them.`,
    `ukendt flag.${meant ? ` Mente du \`--${meant}\`?` : ''} \`fremsyn ${command.name} --help\` viser dem.`,
  );
}

function valueAsTyped(words: readonly string[], name: string): string | undefined {
  let value: string | undefined;
  for (const [index, word] of words.entries()) {
    if (word === '--') break;
    if (word.startsWith(`--${name}=`)) value = word.slice(name.length + 3);
    else if (word === `--${name}`) {
      const next = words[index + 1];
      value = next === undefined || next.startsWith('--') ? undefined : next;
    }
  }
  return value;
}

/** `--locale`, else the language of the terminal, else English. */
function localeOf(words: readonly string[], terminal: Terminal): Locale {
  const asked = valueAsTyped(words, 'locale');
  if (asked === 'da' || asked === 'en') return asked;
  const { LC_ALL, LC_MESSAGES, LANG } = terminal.environment;
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('da') ? 'da' : 'en';
}

function reportFailure(error: unknown, locale: Locale, terminal: Terminal): ExitCode {
  if (error instanceof Refusal) {
    reportMessages(error.messages, locale, terminal);
    return error instanceof CommandRefusal ? error.exitCode : ExitCode.refused;
  }
  if (error instanceof HostError) {
    terminal.report(`fremsyn: ${error[locale]}\n`);
    return ExitCode.failed;
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.report(
    locale === 'da'
      ? `fremsyn: en uventet fejl i programmet; meld den gerne med disse linjer:\n${what}\n`
      : `fremsyn: an unexpected fault in the program; please report it with these lines:\n${what}\n`,
  );
  return ExitCode.failed;
}
