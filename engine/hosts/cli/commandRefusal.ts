import { type Message, Refusal } from '../../pack/message.ts';
import { ExitCode } from './exitCodes.ts';

/** A command that can't be carried out as it was given, and the exit code that says so. */
export class CommandRefusal extends Refusal {
  constructor(
    messages: readonly Message[],
    readonly exitCode: ExitCode = ExitCode.misused,
  ) {
    super(messages);
  }
}

/** A fault of one flag, operand or file. */
export function fault(where: string, en: string, da: string): Message {
  return { severity: 'error', where, en, da };
}

/** The reason that the system gave, in short: `EACCES`, `ENOENT`. */
export function systemReason(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}

/** The fault of a file or folder that can't be read, from the reason that the system gave. */
export function unreadable(path: string, reason: string): Message {
  if (reason === 'ENOENT') {
    return fault(path, 'there is no such file. Check the path.', 'filen findes ikke. Kontrollér stien.');
  }
  if (reason === 'EISDIR')
    return fault(path, 'this is a folder; expected a file.', 'det er en mappe; forventede en fil.');
  return fault(
    path,
    `can't be read (${reason}). Mend its permissions, or give another.`,
    `kan ikke læses (${reason}). Ret rettighederne, eller angiv en anden.`,
  );
}
