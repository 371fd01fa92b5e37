import { HostError } from '../../hostError.ts';
import { type Connection, readConnection } from '../../queue/connection.ts';
import type { Trouble } from '../../queue/database.ts';
import type { Call, Flag } from '../command.ts';
import { CommandRefusal, fault } from '../commandRefusal.ts';
import { runCommand } from '../runCommand.ts';

/** The flag that names a queue. */
export const queueFlag: Flag = {
  name: 'queue',
  value: 'postgres://…',
  help: {
    da: 'køen: en PostgreSQL-database, som postgres://bruger@vært/database?sslmode=verify-full; ellers FREMSYN_QUEUE. Kodeordet kan gives som PGPASSWORD',
    en: 'the queue: a PostgreSQL database, as postgres://user@host/database?sslmode=verify-full; else FREMSYN_QUEUE. The password may be given as PGPASSWORD',
  },
};

/** Flags of `run` that say what is asked, which `submit` and `collect` must be given alike. */
export const askingFlags: readonly Flag[] = runCommand.flags.filter(({ name }) =>
  ['pack', 'years', 'replicates', 'draws', 'over', 'design', 'seed'].includes(name),
);

/** Flags of `run` that say where results go, and how. */
export const writingFlags: readonly Flag[] = runCommand.flags.filter(({ name }) => ['out', 'format'].includes(name));

/** @throws CommandRefusal where there is no address of a queue, or one that can't be used */
export async function connectionOf({ flags, terminal }: Call): Promise<Connection> {
  try {
    return await readConnection(flags.get('queue'), terminal.environment);
  } catch (error) {
    if (error instanceof HostError) throw new CommandRefusal([fault('--queue', error.en, error.da)]);
    throw error;
  }
}

/** Tells of trouble on the terminal, in its language. */
export function troubleOn({ terminal, locale }: Call): Trouble {
  return (da, en) => terminal.report(`fremsyn: ${locale === 'da' ? da : en}\n`);
}
