import type { Page } from 'playwright-core';

/** A task without its pack and one strategy's result of it, as they crossed between page and worker. */
export interface WorkerAnswer {
  /** the task in JSON */
  readonly task: string;
  readonly strategy: string;
  readonly replicates: readonly number[];
  /** SHA-256 of the bytes of the result's arrays, hexadecimal */
  readonly hash: string;
  /** whether the worker was asked to keep years, and to go on from those it had */
  readonly keepsYears: boolean;
}

/** Listens, from before the page's first line, to what its workers answer. The list grows while the page lives. */
export async function listenToWorkers(page: Page): Promise<readonly WorkerAnswer[]> {
  const answers: WorkerAnswer[] = [];
  await page.exposeFunction('reportAnswer', (answer: WorkerAnswer) => answers.push(answer));
  await page.addInitScript(listen);
  return answers;
}

/** In the page: pairs blocks that are sent with what comes back, by the number that Comlink gives each call. */
function listen(): void {
  type Result = { strategy: { id: string }; counts: Float64Array[]; sums: Record<string, Float64Array> };
  type Block = { task: { replicates: number[] }; keepsYears: boolean };
  type Sent = { id: string; path?: string[]; argumentList?: { value: Block }[] };

  const { reportAnswer } = window as unknown as { reportAnswer(answer: WorkerAnswer): void };
  const hashOf = async ({ counts, sums }: Result): Promise<string> => {
    const names = Object.keys(sums).sort();
    const arrays = [...counts, ...names.map((name) => sums[name] as Float64Array)];
    const digest = await crypto.subtle.digest('SHA-256', await new Blob(arrays as BlobPart[]).arrayBuffer());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const post = Worker.prototype.postMessage as (this: Worker, ...sent: unknown[]) => void;
  Worker.prototype.postMessage = function (this: Worker, ...sent: unknown[]): void {
    const [call] = sent as [Sent];
    const block = call.path?.[0] === 'runBlock' ? call.argumentList?.[0]?.value : undefined;
    if (block) {
      const { task, keepsYears } = block;
      const { replicates } = task;
      const text = JSON.stringify(task);
      this.addEventListener('message', ({ data }) => {
        if (data?.id !== call.id || data.value?.kind !== 'finished') return;
        for (const result of data.value.ensemble.strategies as Result[]) {
          const strategy = result.strategy.id;
          void hashOf(result).then((hash) => reportAnswer({ task: text, strategy, replicates, hash, keepsYears }));
        }
      });
    }
    post.apply(this, sent);
  };
}
