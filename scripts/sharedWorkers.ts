import type { Plugin } from 'vite';

/** What workers fetch too: it must come without the hints that a page may give, since a worker has no document to put them in. */
const fetchedByWorkers = /formulaParser/;

const started = /new URL\('(\.\/\w+Worker\.ts)', import\.meta\.url\)/;

/**
 * Builds workers together with the page instead of each by itself, so that what both need (measures, random numbers, what reads documents and packs) is
 * one file that is fetched once. The worker's name in the page's code holds a hash of the worker's code, and that of the page's file follows from it.
 */
export function sharedWorkers(): Plugin {
  return {
    name: 'fremsyn-shared-workers',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      build: {
        modulePreload: { resolveDependencies: (file, needed) => (fetchedByWorkers.test(file) ? [] : needed) },
      },
    }),
    async transform(code, from) {
      // a worker that can't fetch tells so by its own scope; it has no window
      if (from.includes('vite/preload-helper')) return { code: code.replaceAll('window.', 'globalThis.'), map: null };
      const [asked, path] = started.exec(code) ?? [];
      if (!asked || !path) return undefined;
      const worker = await this.resolve(path, from);
      if (!worker) this.error(`${from} starts ${path}, which isn't there`);
      const name = path.slice('./'.length, -'.ts'.length);
      const file = this.emitFile({ type: 'chunk', id: worker.id, name });
      return { code: code.replace(asked, `import.meta.ROLLUP_FILE_URL_${file}`), map: null };
    },
  };
}
