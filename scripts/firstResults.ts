import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Plugin, runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** File that `fremsyn first` has written for this build; nothing where the site is built without. */
const firstBuilt = process.env.FREMSYN_FIRST;

/** The same of the values that the opening document's levers may be moved to. */
const valuesBuilt = process.env.FREMSYN_VALUES;

const valuesFile = 'default.values.bin';

/** What was made beforehand, by its name among the site's scenario files. */
const made = new Map([
  ...(firstBuilt ? [['default.first.bin', firstBuilt] as const] : []),
  ...(valuesBuilt ? [[valuesFile, valuesBuilt] as const] : []),
]);

/** Names that come to the site's scenario files. */
export const filesMade: readonly string[] = [...made.keys()];

const place = /<!-- document -->[\s\S]*?<!-- \/document -->/;

/**
 * Puts the first results of the opening document, and of its levers' values, beside it, and the document down to its first figure into the page, in place of the empty one.
 * The page's head names the values' hash: a page takes no others than those that were made in the build that made it.
 */
export function firstResults(): Plugin {
  return {
    name: 'fremsyn-first-results',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!firstBuilt || !place.test(html)) return html;
        const document = await opening(readFileSync(firstBuilt));
        const still = html.replace(place, () => document);
        if (!valuesBuilt) return still;
        const content = `sha256-${createHash('sha256').update(readFileSync(valuesBuilt)).digest('base64')}`;
        return { html: still, tags: [{ tag: 'meta', attrs: { name: 'fremsyn-values', content }, injectTo: 'head' }] };
      },
    },
    generateBundle() {
      for (const [name, file] of made) {
        this.emitFile({ type: 'asset', fileName: `scenarios/${name}`, source: readFileSync(file) });
      }
    },
  };
}

async function opening(compressed: Uint8Array): Promise<string> {
  const { module } = await runnerImport<typeof import('../workbench/still/stillDocument.ts')>(
    `${root}workbench/still/stillDocument.ts`,
  );
  const document = readFileSync(`${root}scenarios/default.md`, 'utf8');
  const pack = `${root}scenarios/gladsaxe/`;
  const names = (readdirSync(pack, { recursive: true }) as string[]).filter((name) => /\.(csv|json)$/.test(name));
  const packFiles = new Map(
    names.map((name) => [name.replaceAll('\\', '/'), new Uint8Array(readFileSync(pack + name))]),
  );
  return module.stillDocument({ document, language: 'da', packFiles, firstResults: gunzipSync(compressed) });
}
