import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HostError } from './hostError.ts';

/**
 * The built entry of a thread: it lies beside the built command line, or in the build folder when this runs from source.
 * @throws HostError where it has not been built
 */
export function builtEntry(name: 'threadWorker' | 'tableThread' | 'growthThread'): URL {
  const places = [`./${name}.js`, `../${name}.js`, `../../dist/node/${name}.js`];
  const entry = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(fileURLToPath(url)));
  if (entry) return entry;
  throw new HostError(
    'Koden til arbejdstråde er ikke bygget. Kør: npm run build',
    'The code for worker threads has not been built. Run: npm run build',
  );
}
