import { runCommandLine } from './commandLine.ts';
import { processTerminal } from './terminal.ts';

/** Entry of the command line. */
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
