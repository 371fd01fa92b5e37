import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Plugin, runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Name of the first results among the site's scenario files. */
export const firstResultsFile = 'default.first.bin';

/** File that `fremsyn first` has written for this build; nothing where the site is built without. */
export const firstResultsBuilt = process.env.FREMSYN_FIRST;

const place = /<!-- key figures -->[\s\S]*?<!-- \/key figures -->/;

/** Puts the first results of the opening document beside it, and its key figures into the page as text, in place of the empty ones. */
export function firstResults(): Plugin {
  return {
    name: 'fremsyn-first-results',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!firstResultsBuilt || !place.test(html)) return html;
        const figures = await stillFigures(readFileSync(firstResultsBuilt));
        return html.replace(place, () => `<section class="cell key-figures">${figures}</section>`);
      },
    },
    generateBundle() {
      if (!firstResultsBuilt) return;
      const source = readFileSync(firstResultsBuilt);
      this.emitFile({ type: 'asset', fileName: `scenarios/${firstResultsFile}`, source });
    },
  };
}

async function stillFigures(compressed: Uint8Array): Promise<string> {
  const { module } = await runnerImport<typeof import('../workbench/stillKeyFigures.ts')>(
    `${root}workbench/stillKeyFigures.ts`,
  );
  const document = readFileSync(`${root}scenarios/default.md`, 'utf8');
  const pack = `${root}scenarios/gladsaxe/`;
  const names = (readdirSync(pack, { recursive: true }) as string[]).filter((name) => /\.(csv|json)$/.test(name));
  const packFiles = new Map(
    names.map((name) => [name.replaceAll('\\', '/'), new Uint8Array(readFileSync(pack + name))]),
  );
  return module.stillKeyFigures({ document, language: 'da', packFiles, firstResults: gunzipSync(compressed) });
}
