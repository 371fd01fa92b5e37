import { runNode } from './command.mjs';

/** Takes the pictures of the guides anew: the browser test that follows them photographs every step that has one. */
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser', 'tests/browser/guides.test.ts'];
process.exitCode = await runNode([...vitest, ...process.argv.slice(2)], {
  env: { FREMSYN_PICTURES: '1' },
});
