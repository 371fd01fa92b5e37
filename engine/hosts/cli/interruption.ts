import { setMaxListeners } from 'node:events';
import type { Locale } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import type { Terminal } from './terminal.ts';

/** What Ctrl-C does to a command that runs something. */
export interface Interruption {
  /** aborted by the first press */
  readonly signal: AbortSignal;
  /** whether work ended because of it */
  isReason(error: unknown): boolean;
  /** ends listening */
  end(): void;
}

/**
 * Listens for Ctrl-C: the first press aborts the signal and says at once what happens now, the next ends the process.
 * @param said what happens now
 */
export function listenForInterrupt(terminal: Terminal, said: string): Interruption {
  const stopping = new AbortController();
  const end = terminal.onInterrupt(() => {
    if (stopping.signal.aborted) return terminal.endNow(ExitCode.interrupted);
    stopping.abort();
    terminal.report(said);
  });
  const { signal } = stopping;
  // a study has as many jobs waiting as it has runs, and each listens until it is done: more than ten are no leak
  setMaxListeners(0, signal);
  return { signal, isReason: (error) => signal.aborted && error === signal.reason, end };
}

/** What an interrupted command says at once. */
export function stoppingText(locale: Locale): string {
  return locale === 'da'
    ? 'Stopper; det, der er færdigt, bliver gemt. Ctrl-C igen slutter straks.\n'
    : 'Stopping; what has finished is kept. Ctrl-C again ends at once.\n';
}

/** What a command says at once that, when interrupted, leaves everything as it was. */
export function leavingText(locale: Locale): string {
  return locale === 'da'
    ? 'Stopper; intet bliver skrevet. Ctrl-C igen slutter straks.\n'
    : 'Stopping; nothing is written. Ctrl-C again ends at once.\n';
}

/** What is said when the workers have stopped, before what has finished is written. */
export function stoppedText(finished: number, asked: number, locale: Locale): string {
  return locale === 'da'
    ? `Stoppet. Skriver det, der er færdigt: ${finished} af ${asked} gentagelser …\n`
    : `Stopped. Writing what has finished: ${finished} of ${asked} replicates …\n`;
}
