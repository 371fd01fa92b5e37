import type { Cell, Message } from '../../engine/index.ts';
import type { Session } from '../session.ts';

/** Errors that stand within a cell's own lines. */
export function faultsWithin(cell: Cell, session: Session): readonly Message[] {
  if (cell.kind === 'text') return [];
  const last = cell.line + cell.body.split('\n').length + 1;
  return errorsOf(session).filter(({ line = 0 }) => line >= cell.line && line <= last);
}

/** The cell that the others wait for: the first of the document that has an error. */
export function rootFault(session: Session): Cell | undefined {
  return session.notebook.value.cells.find((cell) => faultsWithin(cell, session).length > 0);
}

/** Whether what is on screen is the last that could be calculated, and not what the document now says. */
export function isOfBefore(session: Session): boolean {
  const { kind } = session.projector.status.value;
  return kind === 'failed' || kind === 'cancelled' || errorsOf(session).length > 0;
}

function errorsOf(session: Session): readonly Message[] {
  return session.messages.value.filter(({ severity }) => severity === 'error');
}
