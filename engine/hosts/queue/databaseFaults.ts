import { HostError } from '../hostError.ts';
import type { Connection } from './connection.ts';

/** Codes of the system and of PostgreSQL that say the connection is gone or cannot be had just now. */
const lost = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'],
  // ended by an administrator, crashed, starting or stopping, too many connections, idle for too long
  ...['57P01', '57P02', '57P03', '53300', '57P05', '25P03'],
]);

/** Whether a statement failed because its connection did, so that it may be sent again. */
export function isConnectionFault(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined && (lost.has(code) || code.startsWith('08'))) return true;
  return /connection terminated|connection error|timeout exceeded|read timeout|connection timeout|not queryable/i.test(
    reasonOf(error),
  );
}

/** Whether a statement got in another's way and may be sent again: a deadlock that it was chosen to end, a clash of two changes. */
export function isCollision(error: unknown): boolean {
  return ['40P01', '40001'].includes(codeOf(error) ?? '');
}

/** Why a database could not be opened, in words, without the password. */
export function openingFault(error: unknown, { shown, conceal }: Connection): HostError {
  const code = codeOf(error) ?? '';
  const reason = conceal(reasonOf(error));
  if (code === '28P01' || code === '28000' || /password must be a string|SASL/i.test(reason)) {
    return new HostError(
      `Køen ${shown} lukker ikke brugeren ind (${reason}). Kontrollér navn og kodeord; kodeordet gives i adressen eller som PGPASSWORD.`,
      `The queue ${shown} doesn’t let the user in (${reason}). Check name and password; the password goes into the address or PGPASSWORD.`,
    );
  }
  if (code === '3D000') {
    return new HostError(
      `Databasen i ${shown} findes ikke. Opret den, eller ret adressen.`,
      `The database of ${shown} doesn’t exist. Create it, or mend the address.`,
    );
  }
  if (/certificate|SSL|TLS|self.signed|altnames/i.test(`${code} ${reason}`)) {
    return new HostError(
      `Forbindelsen til ${shown} kan ikke sikres (${reason}). Vælg sslmode og sslrootcert, så de passer til serveren.`,
      `The connection to ${shown} can’t be secured (${reason}). Choose sslmode and sslrootcert to fit the server.`,
    );
  }
  return new HostError(
    `Køen ${shown} svarer ikke (${reason}). Kontrollér, at PostgreSQL kører, og at vært og port er rigtige.`,
    `The queue ${shown} doesn’t answer (${reason}). Check that PostgreSQL runs and that host and port are right.`,
  );
}

/** Why a statement was refused, or what became of its connection. */
export function queryFault(error: unknown, { shown, conceal }: Connection): HostError {
  if (error instanceof HostError) return error;
  const reason = conceal(reasonOf(error));
  if (codeOf(error) === '42501') {
    return new HostError(
      `Brugeren må ikke oprette eller ændre tabeller i ${shown} (${reason}). Giv brugeren rettighed til at oprette skemaer i databasen.`,
      `The user may not create or change tables in ${shown} (${reason}). Grant the user the right to create schemas in the database.`,
    );
  }
  return new HostError(`Køen ${shown} svigtede: ${reason}.`, `The queue ${shown} failed: ${reason}.`);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Where a name has several addresses, the fault is a collection of theirs and has no words of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message || (codeOf(error) ?? error.name) : String(error);
}
