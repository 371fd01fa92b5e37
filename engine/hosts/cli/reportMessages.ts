import type { Message } from '../../pack/message.ts';
import type { Locale } from './command.ts';
import type { Terminal } from './terminal.ts';

const severities = { da: { error: 'fejl', warning: 'advarsel' }, en: { error: 'error', warning: 'warning' } } as const;

/** Prints messages to standard error, one a line: where, line, column, how grave, and the sentence. */
export function reportMessages(messages: readonly Message[], locale: Locale, terminal: Terminal): void {
  for (const message of messages) terminal.report(`${messageLine(message, locale)}\n`);
}

/** `scenarios/flexible.yaml:7: error: share is 1.4; expected 0 to 1.` */
export function messageLine(message: Message, locale: Locale): string {
  const line = message.line === undefined ? '' : `:${message.line}`;
  const column = message.column === undefined ? '' : ` (${message.column})`;
  return `${message.where}${line}${column}: ${severities[locale][message.severity]}: ${message[locale]}`;
}
