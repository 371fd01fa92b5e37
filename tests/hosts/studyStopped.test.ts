import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ExitCode } from '../../engine/hosts/cli/exitCodes.ts';
import { studyCommand } from '../../engine/hosts/cli/studies/study.ts';
import type { EnsembleExecutor } from '../../engine/hosts/executor.ts';
import { root } from '../../scripts/project.mjs';
import { fakeTerminal } from './fakeTerminal.ts';

test('a study that is interrupted says so at once, cancels its runs, and gives no answer of a part of them', async () => {
  const terminal = fakeTerminal({ isWatched: true });
  const told: string[] = [];
  const executor: EnsembleExecutor = {
    run: (_, { signal } = {}) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          told.push('cancelled');
          // what is said is said before the workers have let go
          expect(terminal.reported()).not.toContain('goes on where it left off');
          setTimeout(() => reject(new DOMException('stopped', 'AbortError')), 5);
        });
        terminal.interrupt();
        told.push(terminal.reported().includes('Ctrl-C again ends at once') ? 'said' : 'silent');
      }),
    close: async () => {
      told.push('closed');
    },
  };
  const command = studyCommand(
    {
      ...{ name: 'goal', help: { da: '', en: '' }, flags: [], examples: [] },
      answer: async ({ plan, simulate }) => {
        await simulate(plan.task);
        return { text: 'an answer', data: {} };
      },
    },
    () => executor,
  );
  const operands = [join(root, 'scenarios', 'baseline.yaml')];
  const code = await command.run({ operands, flags: new Map(), locale: 'en', terminal });
  expect(code).toBe(ExitCode.interrupted);
  expect(told).toEqual(['cancelled', 'said', 'closed']);
  expect(terminal.printed()).toBe('');
  expect(terminal.reported()).toContain('The same command goes on where it left off.');
});
