import { type Command, type Locale, localeFlag } from './command.ts';
import { commands } from './commands.ts';
import { exitCodeLabels } from './exitCodes.ts';
import { version } from './version.ts';

const words = {
  da: {
    usage: 'Brug',
    commands: 'Kommandoer',
    flags: 'Flag',
    examples: 'Eksempler',
    codes: 'Slutkoder',
    help: 'viser denne hjælp',
  },
  en: {
    usage: 'Usage',
    commands: 'Commands',
    flags: 'Flags',
    examples: 'Examples',
    codes: 'Exit codes',
    help: 'shows this help',
  },
} as const;

/** What `fremsyn --help` prints. */
export function generalHelp(locale: Locale): string {
  const intro = {
    da: 'Fremskriver fem kriterier for social balance i en kommune under forskellige strategier. Viser, hvad der følger af forudsætninger.',
    en: 'Projects five criteria of social balance in a municipality under different strategies. Shows what follows from assumptions.',
  };
  const more = {
    da: '`fremsyn KOMMANDO --help` viser en kommandos flag.',
    en: "`fremsyn COMMAND --help` shows a command's flags.",
  };
  return sections([
    `fremsyn ${version}\n${intro[locale]}`,
    titled(
      words[locale].commands,
      commands.map((command) => [usage(command), command.help[locale]]),
    ),
    titled(words[locale].codes, exitCodes(locale)),
    more[locale],
  ]);
}

/** What `fremsyn COMMAND --help` prints. */
export function commandHelp(command: Command, locale: Locale): string {
  const flags = [...command.flags, localeFlag].map(
    (flag): Row => [`--${flag.name} ${flag.value ?? ''}`.trim(), flag.help[locale]],
  );
  return sections([
    `${words[locale].usage}: fremsyn ${usage(command)}\n${command.help[locale]}`,
    titled(words[locale].flags, [...flags, ['-h, --help', words[locale].help]]),
    command.examples.length === 0
      ? ''
      : `${words[locale].examples}:\n${command.examples.map((example) => `  npx fremsyn ${example}`).join('\n')}`,
    titled(words[locale].codes, exitCodes(locale)),
  ]);
}

type Row = readonly [name: string, text: string];

function usage({ name, operands }: Command): string {
  return `${name} ${operands}`.trim();
}

function exitCodes(locale: Locale): Row[] {
  return [...exitCodeLabels].map(([code, label]) => [String(code), label[locale]]);
}

function titled(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${title}:\n${rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n')}`;
}

function sections(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
