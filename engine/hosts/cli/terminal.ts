/** The terminal, or what stands in its place, as commands use it. */
export interface Terminal {
  /** results, to standard output */
  print(text: string): void;
  /** everything else, to standard error */
  report(text: string): void;
  /** whether somebody watches standard error, so that a progress bar makes sense */
  readonly isWatched: boolean;
  /** width in characters */
  readonly columns: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** folder that relative paths start from */
  readonly folder: string;
  /** calls back when the user asks to stop; returns the verb that ends listening */
  onInterrupt(listener: () => void): () => void;
  /** ends the process at once */
  endNow(exitCode: number): void;
}

/** A terminal and npm each pass Ctrl-C on, so that one press can be heard twice. */
const samePressMilliseconds = 500;

/** The terminal of this process. */
export function processTerminal(): Terminal {
  // Output that nobody reads any more, as in `fremsyn measures | head`, is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    print: (text) => void process.stdout.write(text),
    report: (text) => void process.stderr.write(text),
    isWatched: process.stderr.isTTY === true,
    // a terminal that doesn't know its size says 0
    columns: process.stderr.columns || process.stdout.columns || 100,
    environment: process.env,
    folder: process.cwd(),
    onInterrupt(listener) {
      let last = Number.NEGATIVE_INFINITY;
      const hear = () => {
        const now = performance.now();
        if (now - last <= samePressMilliseconds) return;
        last = now;
        listener();
      };
      process.on('SIGINT', hear).on('SIGTERM', hear);
      return () => void process.off('SIGINT', hear).off('SIGTERM', hear);
    },
    endNow: (exitCode) => process.exit(exitCode),
  };
}
