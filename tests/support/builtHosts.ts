import { buildIfStale } from '../../scripts/build.mjs';

/** Worker threads and the command line run as built: Node reads no TypeScript in a thread. */
export default async function setup(): Promise<void> {
  try {
    await buildIfStale('node');
  } catch (error) {
    // tests that need the build say so themselves; the others run
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    console.error(`The command line could not be built: ${reason}`);
  }
}
