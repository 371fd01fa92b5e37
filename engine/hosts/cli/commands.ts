import { bench } from './bench.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { measuresCommand } from './measuresCommand.ts';
import { packFit } from './packFit.ts';
import { runCommand } from './runCommand.ts';

/** Every command, in the order of the help. A new one is one line here. */
export const commands: readonly Command[] = [runCommand, check, packFit, measuresCommand, bench];
