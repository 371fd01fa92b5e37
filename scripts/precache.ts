import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';

/** Name of the built worker, at the site's root, so that its scope is the whole site. */
export const workerFile = 'sw.js';

const mark = /(["'`])__PRECACHE__\1/;

/**
 * Writes into the built service worker the list of all files of the site, each with its hash. The version is a hash of the list: the
 * same sources make the same worker, and any other file makes another.
 */
export function precache(): Plugin {
  let publicDir = '';
  return {
    name: 'fremsyn-precache',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const built = bundle[workerFile];
        if (built?.type !== 'chunk') return;
        if (built.imports.length > 0)
          this.error(`${workerFile} must stand alone; it imports ${built.imports.join(', ')}`);
        const made = Object.entries(bundle).filter(([name]) => name !== workerFile && !name.endsWith('.map'));
        const entries = [
          ...made.map(([name, file]) => [name, hashOf(bytesOf(file))] as const),
          ...copiedFrom(publicDir).map((name) => [name, hashOf(readFileSync(`${publicDir}/${name}`))] as const),
        ];
        const files = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
        const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
        const list = JSON.stringify({ version, files });
        if (!mark.test(built.code)) this.error(`${workerFile} has no place for its list of files`);
        built.code = built.code.replace(mark, () => JSON.stringify(list));
      },
    },
  };
}

/** Files that are copied as they are, as paths within the site. */
function copiedFrom(folder: string): readonly string[] {
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.length + 1));
}

function bytesOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk): string | Uint8Array {
  return file.type === 'chunk' ? file.code : file.source;
}

/** As the integrity of a fetch wants it. */
function hashOf(bytes: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}
