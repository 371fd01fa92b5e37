import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planWith } from '../../engine/hosts/cli/planCommand.ts';
import type { EnsembleExecutor } from '../../engine/hosts/executor.ts';
import type { Task } from '../../engine/index.ts';
import { root } from '../../scripts/project.mjs';
import { createFakeEngine, fakeRun } from './fakeEngine.ts';
import { fakeTerminal } from './fakeTerminal.ts';

const files = ['baseline', 'flexible-letting'].map((name) => join(root, 'scenarios', `${name}.yaml`));

/** The plan as printed where each run takes nine seconds, the first one longer. */
async function planned(flags: Record<string, string>) {
  const terminal = fakeTerminal();
  const ran: (readonly number[])[] = [];
  let clock = 0;
  const executor: EnsembleExecutor = {
    async run(task: Task) {
      ran.push(task.replicates);
      clock += ran.length === 1 ? 100 : 9;
      return fakeRun(createFakeEngine(), task);
    },
    close: async () => {},
  };
  const locale = flags.locale === 'da' ? ('da' as const) : ('en' as const);
  const words = { operands: files, flags: new Map(Object.entries(flags)), locale, terminal };
  const code = await planWith(words, { start: () => executor, seconds: () => clock });
  const rows = terminal
    .printed()
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim().split(/\s{2,}/));
  return { code, ran, rows: Object.fromEntries(rows) as Record<string, string> };
}

test('a plan tells runs, time and processor hours from one run that was tried', async () => {
  const { code, ran, rows } = await planned({ replicates: '1000', workers: '40' });
  expect(code).toBe(0);
  expect(ran).toEqual([[0], [1]]);
  // 1,000 runs of 9 s are 9,000 s: 2.5 core-hours, and 25 rounds on 40 workers, 225 s
  expect(rows).toMatchObject({
    Runs: '1,000',
    Scenarios: '2',
    Projections: '2,000 (2025–2040)',
    'One run here, one core': '9 s',
    'Processor hours': '2.5',
    'Time with 40 workers': '4 min',
  });
  expect(rows).not.toHaveProperty('Cost');
});

test('a plan tells the cost at a price for the core-hour, in Danish with decimal comma', async () => {
  const { rows } = await planned({ replicates: '1000', workers: '1', price: '0,5', locale: 'da' });
  expect(rows).toMatchObject({
    Kørsler: '1.000',
    Processortimer: '2,5',
    'Tid med 1 arbejdstråde': '2,5 timer',
    Pris: '1,25 kr. (0,5 kr. pr. kernetime)',
  });
});

test('a plan with drawn parameters counts a run for each draw on each luck', async () => {
  const { rows } = await planned({ replicates: '10', draws: '64', workers: '1' });
  expect(rows.Runs).toBe('640 (64 draws × 10 replicates)');
});
