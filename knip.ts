import type { KnipConfig } from 'knip';

/** What must be in use: everything that can be reached from the entries below, styles included. */
const config: KnipConfig = {
  entry: [
    'engine/index.ts',
    'engine/import/index.ts',
    'engine/hosts/cli/main.ts',
    'engine/hosts/threadWorker.ts',
    'engine/hosts/tableThread.ts',
    'engine/hosts/growthThread.ts',
    'engine/hosts/browserWorker.ts',
    'engine/hosts/keepingWorker.ts',
    'engine/scenario/formulaParserLater.ts',
    'workbench/text/textsLater.ts',
    // run by the site's build
    'workbench/still/stillDocument.ts',
    'workbench/leverValues.ts',
    // named by the pages of plain text
    'workbench/style/pages.css',
    'workbench/import/importWorker.ts',
    'workbench/style/pages.css',
    'scripts/*.mjs',
    'scenarios/*/derive.mjs',
    'bench/*.mjs',
    'tests/**/*.test.ts',
    'tests/queue/supervise.mjs',
    'tests/**/{builtHosts,globalSetup}.ts',
  ],
  project: ['{engine,workbench,tests,bench,scenarios,scripts}/**/*.{ts,mjs,css}'],
  ignoreExportsUsedInFile: true,
  // styles import one another, and fonts come in packages
  compilers: {
    css: (text) => [...text.matchAll(/(?:@import |url\()"([^"]+)"/g)].map(([, path]) => `import '${path}';`).join('\n'),
  },
};

export default config;
