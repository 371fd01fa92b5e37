import type { Label } from '../../population/geography.ts';
import type { ExitCode } from './exitCodes.ts';
import type { Terminal } from './terminal.ts';

export type Locale = 'da' | 'en';

/** A flag of a command. */
export interface Flag {
  readonly name: string;
  /** what stands for its value in the help; left out for a flag that is there or not */
  readonly value?: string;
  readonly help: Label;
}

/** A command as it was called. Values are as typed. */
export interface Call {
  readonly operands: readonly string[];
  readonly flags: ReadonlyMap<string, string>;
  readonly locale: Locale;
  readonly terminal: Terminal;
}

/** One command of the command line. */
export interface Command {
  /** one or two words */
  readonly name: string;
  /** how its operands are shown in the help */
  readonly operands: string;
  readonly help: Label;
  readonly flags: readonly Flag[];
  readonly examples: readonly string[];
  /** @throws Refusal with all faults of what it was given */
  run(call: Call): Promise<ExitCode>;
}

/** Every command takes it. */
export const localeFlag: Flag = {
  name: 'locale',
  value: 'da|en',
  help: {
    da: 'sprog og talformat; ellers terminalens, ellers engelsk',
    en: "language and number format; the terminal's if left out, else English",
  },
};
