import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { chartParts } from './scripts/chartParts.ts';
import { filesMade, firstResults } from './scripts/firstResults.ts';
import { lettersFirst } from './scripts/lettersFirst.ts';
import { markdownParts } from './scripts/markdownParts.ts';
import { precache, workerFile } from './scripts/precache.ts';
import { contentTypeOf } from './scripts/serve.mjs';
import { sharedWorkers } from './scripts/sharedWorkers.ts';
import { staticPageNames, staticPages } from './scripts/staticPages.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Three builds: the workbench as a static site (`vite build`), the command line and its worker threads (`--mode node`), and
 * the tests (`vitest`). What comes out depends on the sources alone, never on the hour or the machine.
 */
export default defineConfig(({ mode }) => (mode === 'node' ? node : mode === 'test' ? tests : site));

/** Modules that do nothing by being imported: what no one names of them stays out of the page. */
const treeshake = {
  moduleSideEffects: [{ test: /\/engine\/|\/node_modules\/yaml\//, sideEffects: false }],
};

const site: ViteUserConfig = {
  root: `${root}workbench`,
  base: './',
  // its own generator, without the six others that come along with it
  resolve: { alias: { seedrandom: 'seedrandom/seedrandom.js' } },
  plugins: [
    sharedWorkers(),
    cameLater(),
    chartParts(),
    markdownParts(),
    scenarioFiles(),
    firstResults(),
    lettersFirst(),
    staticPages(),
    precache(),
  ],
  worker: { format: 'es', plugins: () => [cameLater()], rolldownOptions: { treeshake } },
  build: {
    outDir: `${root}dist/site`,
    emptyOutDir: true,
    target: 'es2022',
    // the content security policy lets fonts and scripts come from files only
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Vega alone is larger than the usual limit, and comes from the same machine
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      treeshake,
      input: [
        ...['index', ...staticPageNames.flatMap((page) => [`pages/${page}.da`, `pages/${page}.en`])].map(
          (page) => `${root}workbench/${page}.html`,
        ),
        `${root}workbench/offline/serviceWorker.ts`,
      ],
      output: {
        entryFileNames: ({ name }) => (name === 'serviceWorker' ? workerFile : 'assets/[name]-[hash].js'),
      },
    },
  },
};

const node: ViteUserConfig = {
  root,
  build: {
    outDir: `${root}dist/node`,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    ssr: true,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: {
        cli: `${root}engine/hosts/cli/main.ts`,
        threadWorker: `${root}engine/hosts/threadWorker.ts`,
        tableThread: `${root}engine/hosts/tableThread.ts`,
        growthThread: `${root}engine/hosts/growthThread.ts`,
      },
      // flat, since a thread's entry is looked for beside the code that starts it
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

const tests: ViteUserConfig = {
  root,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          globalSetup: ['tests/support/builtHosts.ts'],
          // one program for many files, as in use: each for itself, they spend half of their time on being loaded
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/support/globalSetup.ts'],
          // a real browser on a busy machine: what fails twice is told
          retry: 1,
          // no test waits this long; a busy machine may, and a wait ends before its test, so that it is named
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 120_000, interval: 50 } },
          // one Chromium on a machine that may have two cores
          fileParallelism: false,
        },
      },
    ],
  },
};

/** In the page and its workers some modules are stood in for by ones that fetch what is needed when it is needed: what parses formulas, and words by language. */
function cameLater(): Plugin {
  const later = new Map([
    ['formulaParser.ts', `${root}engine/scenario/formulaParserLater.ts`],
    ['texts.ts', `${root}workbench/text/textsLater.ts`],
  ]);
  return {
    name: 'fremsyn-later',
    enforce: 'pre',
    resolveId(asked, from) {
      const standIn = later.get(asked.slice(asked.lastIndexOf('/') + 1));
      return standIn !== from && asked.startsWith('.') ? standIn : undefined;
    },
  };
}

/** Packs and documents of `scenarios/` as files of the site, under `scenarios/`, and their names in `scenarios/index.json`. */
function scenarioFiles(): Plugin {
  const folder = `${root}scenarios`;
  const served = /\.(csv|json|md|ya?ml)$/;
  const list = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && served.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.length + 1))
      .sort();
  const index = (made: readonly string[] = []) => `${JSON.stringify([...list(), ...made].sort(), null, 1)}\n`;
  return {
    name: 'fremsyn-scenario-files',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'scenarios/index.json',
        source: index(filesMade),
      });
      for (const path of list()) {
        this.emitFile({ type: 'asset', fileName: `scenarios/${path}`, source: readFileSync(`${folder}/${path}`) });
      }
    },
    configureServer(server) {
      server.middlewares.use('/scenarios', (request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').split('?', 1)[0] ?? '').slice(1);
        if (path !== 'index.json' && !list().includes(path)) return next();
        response.setHeader('Content-Type', contentTypeOf(path));
        response.end(path === 'index.json' ? index() : readFileSync(`${folder}/${path}`));
      });
    },
  };
}
