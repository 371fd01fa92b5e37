import { join } from 'node:path';
import { expect, test } from 'vitest';
import { studyCommand } from '../../engine/hosts/cli/studies/study.ts';
import type { Task } from '../../engine/simulation/task.ts';
import { root } from '../../scripts/project.mjs';
import { fakeTerminal } from './fakeTerminal.ts';

/** The task that a study with flags of its own begins with. */
async function taskOf(flags: Readonly<Record<string, string>>): Promise<Task> {
  const tasks: Task[] = [];
  const command = studyCommand({
    ...{ name: 'robust', help: { da: '', en: '' }, flags: [], examples: [] },
    answer: async ({ plan }) => {
      tasks.push(plan.task);
      return { text: '', data: {} };
    },
  });
  const operands = [join(root, 'scenarios', 'baseline.yaml')];
  await command.run({ operands, flags: new Map(Object.entries(flags)), locale: 'en', terminal: fakeTerminal() });
  return tasks[0] as Task;
}

test('a study’s draws meet as many lucks as it is asked for, not that many for each of the draws', async () => {
  const { replicates, sampling } = await taskOf({ draws: '400', replicates: '2' });
  expect(replicates).toEqual([0, 1]);
  expect(sampling).toBeUndefined();
});

test('a study that says nothing of lucks has as many for its draws as without any', async () => {
  const plain = await taskOf({});
  expect((await taskOf({ draws: '400' })).replicates).toEqual(plain.replicates);
});
