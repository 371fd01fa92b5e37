import type { Session } from '../session.ts';

/** Opens the import, which is fetched when somebody first asks for it. */
export async function bringDataIn(session: Session): Promise<void> {
  const { openImport } = await import('../import/importDialog.ts');
  await openImport(session);
}
