import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Hash of the built code beside this file, so that what other code made is never taken for this code's.
 * @returns undefined where this runs from source
 */
export function builtCodeHash(): string | undefined {
  const file = fileURLToPath(import.meta.url);
  if (!file.endsWith('.js')) return undefined;
  const folder = dirname(file);
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.js')) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
