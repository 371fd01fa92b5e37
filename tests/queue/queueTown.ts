import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Ensemble, Task } from '../../engine/index.ts';
import { encodeEnsemble } from '../../engine/simulation/ensembleBytes.ts';
import { fakeTask } from '../hosts/fakeEngine.ts';

/** The small town under today's rule and with a measure, over a few years. */
export function townTask(runs: number, seed = 'balance'): Task {
  const task = fakeTask(runs);
  const [baseline, changed] = task.strategies;
  const programme = {
    id: 'work',
    measure: 'employment-programme',
    estates: [0],
    from: 2027,
    to: 2030,
    ramp: 0,
    values: { coverage: 0.5, jobFinding: 1.5 },
  };
  return {
    ...task,
    seed,
    strategies: [baseline!, { ...changed!, parent: 'baseline', measures: [programme] }],
    to: 2029,
  };
}

/** What every byte of an ensemble comes to. */
export function hashOf(ensemble: Ensemble): string {
  return createHash('sha256').update(encodeEnsemble(ensemble)).digest('hex');
}

/** A worker as a process of its own, as on another machine: it knows the address of the queue and nothing else. */
export interface WorkerProcess {
  readonly child: ChildProcess;
  readonly told: () => string;
  readonly ended: Promise<number | null>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

export function startWorker(queue: string, environment: Record<string, string> = {}): WorkerProcess {
  const child = spawn(process.execPath, ['dist/node/cli.js', 'worker', '--workers', '1', '--locale', 'en'], {
    cwd: root,
    env: { ...process.env, FREMSYN_QUEUE: queue, FREMSYN_CACHE: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  const hear = (text: Buffer) => {
    told += text.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, told: () => told, ended };
}

/** Waits until something holds. A test that waits for ever is ended by the test runner. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
