import type { Terminal } from '../../engine/hosts/cli/terminal.ts';

/** A terminal that remembers what it was told. */
export interface FakeTerminal extends Terminal {
  readonly printed: () => string;
  readonly reported: () => string;
  /** what a press of Ctrl-C does */
  interrupt(): void;
  /** exit code with which the process was ended at once */
  readonly endedWith: () => number | undefined;
}

export function fakeTerminal(
  options: Partial<Pick<Terminal, 'isWatched' | 'columns' | 'environment' | 'folder'>> = {},
): FakeTerminal {
  let printed = '';
  let reported = '';
  let ended: number | undefined;
  const listeners = new Set<() => void>();
  return {
    print: (text) => {
      printed += text;
    },
    report: (text) => {
      reported += text;
    },
    isWatched: false,
    columns: 120,
    environment: {},
    folder: process.cwd(),
    ...options,
    onInterrupt(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    endNow: (exitCode) => {
      ended = exitCode;
    },
    printed: () => printed,
    reported: () => reported,
    interrupt: () => {
      for (const listener of listeners) listener();
    },
    endedWith: () => ended,
  };
}
