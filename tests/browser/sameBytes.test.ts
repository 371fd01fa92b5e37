import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EnsembleExecutor } from '../../engine/hosts/executor.ts';
import { createLocalExecutor } from '../../engine/hosts/local.ts';
import { readFolder } from '../../engine/hosts/readFolder.ts';
import { createThreadExecutor } from '../../engine/hosts/threads.ts';
import { readPack, type StrategyResult, type Task } from '../../engine/index.ts';
import { root } from '../../scripts/project.mjs';
import { openPage } from './support/openPage.ts';
import { drawnRevision, lever, whenReady, whenReadyAfter } from './support/workbenchPage.ts';
import { listenToWorkers, type WorkerAnswer } from './support/workerAnswers.ts';

/** SHA-256 of the bytes of a result's arrays, in the order that the page takes them. */
function hashOf({ counts, sums }: StrategyResult): string {
  const hash = createHash('sha256');
  const named = Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const array of [...counts, ...named.map(([, values]) => values)]) hash.update(new Uint8Array(array.buffer));
  return hash.digest('hex');
}

/** Every strategy on replicate 0, as the page's workers answered it and as its task asked for it. */
async function answersOfPage(): Promise<readonly WorkerAnswer[]> {
  let answers: readonly WorkerAnswer[] = [];
  const { page, close } = await openPage({
    before: async (unopened) => {
      answers = await listenToWorkers(unopened);
    },
  });
  await whenReady(page);
  await expect.poll(() => answers.length).toBe(8);
  await close();
  return answers.filter(({ replicates }) => replicates.join() === '0');
}

describe('the same task', () => {
  it('gives the same bytes in a browser’s worker, in Node, and on one or two of Node’s threads', async () => {
    const answers = await answersOfPage();
    const tasks = [...new Set(answers.map(({ task }) => task))].map((text) => JSON.parse(text) as Omit<Task, 'pack'>);
    const strategies = tasks.flatMap((task) => task.strategies);
    expect(strategies.map(({ id }) => id).sort()).toEqual(answers.map(({ strategy }) => strategy).sort());
    const [first] = tasks;
    if (!first) throw new Error('the page asked its workers for nothing');
    const pack = readPack(await readFolder(join(root, 'scenarios', 'gladsaxe')));
    const task: Task = { ...first, strategies, replicates: [0], pack };

    const hosts: Record<string, EnsembleExecutor> = {
      'this thread': createLocalExecutor(),
      'one thread': createThreadExecutor(1),
      'two threads': createThreadExecutor(2),
    };
    const inPage = answers.map(({ strategy, hash }) => `${strategy} ${hash}`).sort();
    for (const [name, host] of Object.entries(hosts)) {
      const ensemble = await host.run(task);
      await host.close();
      expect(ensemble.strategies.map((result) => `${result.strategy.id} ${hashOf(result)}`).sort(), name).toEqual(
        inPage,
      );
    }
  });
});

describe('a lever of a measure that begins late', () => {
  it('is answered with the same bytes as a run from the base year, though only the years from its beginning are run', async () => {
    let answers: readonly WorkerAnswer[] = [];
    const { page, close } = await openPage({
      before: async (unopened) => {
        answers = await listenToWorkers(unopened);
        await unopened.route(/\/scenarios\/default\.md$/, async (route) => {
          const response = await route.fetch();
          const late = (await response.text()).replaceAll('from: 2026', 'from: 2037');
          await route.fulfill({ response, body: late.replace(/^replicates: \d+$/m, 'replicates: 1') });
        });
      },
    });
    await whenReady(page);
    const flexible = lever(page, 'Fleksibel udlejning');
    for (const key of ['Home', 'ArrowRight', 'End']) {
      const revision = await drawnRevision(page);
      await flexible.press(key);
      await whenReadyAfter(page, revision);
    }
    const ofLever = () => answers.filter(({ strategy, keepsYears }) => keepsYears && strategy === 'flexible-letting');
    await expect.poll(() => ofLever().length).toBeGreaterThanOrEqual(3);
    await close();

    const pack = readPack(await readFolder(join(root, 'scenarios', 'gladsaxe')));
    const host = createLocalExecutor();
    for (const { task, strategy, hash } of ofLever()) {
      const asked = { ...(JSON.parse(task) as Omit<Task, 'pack'>), pack };
      expect(asked.strategies.flatMap(({ measures }) => measures.map(({ from }) => from))).toEqual([2037, 2037, 2037]);
      const { strategies } = await host.run(asked);
      expect(strategies.map((result) => `${result.strategy.id} ${hashOf(result)}`)).toEqual([`${strategy} ${hash}`]);
    }
    expect(new Set(ofLever().map(({ hash }) => hash)).size).toBe(ofLever().length);
    await host.close();
  });
});
