import { describe, expect, it } from 'vitest';
import type { ResultShelf } from '../../engine/hosts/browser.ts';
import { type Ensemble, type Study, type StudyAnswer, studyKey, type Task } from '../../engine/index.ts';
import type { AnswerShelf } from '../../workbench/dataflow/answerShelf.ts';
import { Studies, type StudyRunner, type StudyTask } from '../../workbench/dataflow/studies.ts';
import { StudyRuns } from '../../workbench/dataflow/studyRuns.ts';
import { packFixture } from '../analysis/packFixture.ts';
import { dosed, FakeRunner } from './fakeRunner.ts';
import { visit } from './gladsaxeSession.ts';

const task: StudyTask = {
  pack: packFixture,
  strategies: [dosed('baseline', 0), dosed('plan', 1, 'baseline')],
  seed: 'luck',
  from: 2025,
  to: 2028,
  lowIncomeLine: 200_000,
};
const study: Study = {
  ...{ kind: 'credit', strategy: 'plan', by: 'measure', lucks: 3, orders: 24 },
  outcome: { criterion: 'basic-schooling', place: 'north-park', measure: 'level', year: 2028 },
};
const key = studyKey(study, task);

class HeldRunner implements StudyRunner {
  readonly inner = new FakeRunner();
  readonly studyWorkers = 2;
  tell: ((progress: { done: number; total: number }) => void) | undefined;

  study(part: Task, options: Parameters<StudyRunner['study']>[1]): Promise<Ensemble> {
    this.tell = options.onWork;
    const stopped = new Promise<never>((_, reject) => {
      options.signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    });
    return Promise.race([this.inner.run(part), stopped]);
  }
}

function shelf(): AnswerShelf & { readonly kept: Map<string, StudyAnswer> } {
  const kept = new Map<string, StudyAnswer>();
  return {
    kept,
    take: async (name) => kept.get(name),
    put: async (name, answer) => void kept.set(name, answer),
  };
}

describe('a study in the page', () => {
  it('is run when somebody asks, and its answer stands under all that it rests on', async () => {
    const [runner, answers] = [new HeldRunner(), shelf()];
    const studies = new Studies(runner, answers);
    await studies.start('cell', study, task);
    expect(studies.last('cell').value).toMatchObject({ key, answer: { kind: 'credit', isExact: true } });
    expect(studies.state('cell').value.kind).toBe('idle');
    expect([...answers.kept.keys()]).toEqual([key]);
  });

  it('tells how far it is and how long there is left', async () => {
    const runner = new HeldRunner();
    runner.inner.isHeld = true;
    let now = 0;
    const studies = new Studies(runner, shelf(), () => now);
    const ended = studies.start('cell', study, task);
    await expect.poll(() => runner.tell).toBeDefined();
    now = 4000;
    runner.tell?.({ done: 2, total: 6 });
    // two of six runs took four seconds
    expect(studies.state('cell').value).toEqual({ kind: 'running', done: 2, total: 6, secondsLeft: 8 });
    runner.inner.release();
    now = 12_000;
    await ended;
    // two workers, six runs of three years in twelve seconds
    expect(studies.expectedSeconds(study, task)).toBeCloseTo(12, 9);
  });

  it('that is stopped keeps its last good answer, and lets the next one in', async () => {
    const runner = new HeldRunner();
    const studies = new Studies(runner, shelf());
    await studies.start('cell', study, task);
    const before = studies.last('cell').value;
    runner.inner.isHeld = true;
    const stopped = studies.start('cell', { ...study, lucks: 5 }, task);
    await expect.poll(() => studies.state('cell').value.kind).toBe('running');
    const waiting = studies.start('other', study, task);
    expect(studies.state('other').value.kind).toBe('queued');
    studies.cancel('cell');
    expect(studies.state('cell').value.kind).toBe('cancelled');
    runner.inner.isHeld = false;
    await Promise.all([stopped, waiting]);
    expect(studies.last('cell').value).toBe(before);
    expect(studies.state('cell').value.kind).toBe('cancelled');
    expect(studies.last('other').value?.key).toBe(key);
  });

  it('that is stopped and started again runs only what was not finished, and answers as one that was never stopped', async () => {
    const undisturbed = new Studies(new HeldRunner(), shelf());
    await undisturbed.start('cell', study, task);

    const inner = new FakeRunner();
    let stops = true;
    const runner: StudyRunner = {
      studyWorkers: 2,
      // as the page's workers do it: a stopped run is answered with the part that had finished
      async study(part) {
        if (!stops) return inner.run(part);
        studies.cancel('cell');
        return inner.run({ ...part, replicates: part.replicates.slice(0, 2) });
      },
    };
    const studies = new Studies(runner, shelf());
    await studies.start('cell', study, task);
    expect(studies.state('cell').value.kind).toBe('cancelled');
    expect(studies.last('cell').value).toBeUndefined();
    expect(inner.asked.map(({ replicates }) => replicates)).toEqual([[0, 1]]);
    stops = false;
    await studies.start('cell', study, task);
    expect(inner.asked.map(({ replicates }) => replicates)).toEqual([[0, 1], [2]]);
    expect(studies.last('cell').value).toEqual(undisturbed.last('cell').value);
  });

  it('that was stopped goes on where it was in a later visit, and leaves nothing behind when it is answered', async () => {
    const undisturbed = new Studies(new HeldRunner(), shelf());
    await undisturbed.start('cell', study, task);

    const kept = new Map<
      string,
      { readonly name: string; readonly runs: readonly number[]; readonly bytes: Uint8Array }[]
    >();
    const runShelf: ResultShelf = {
      list: async (name) => kept.get(name) ?? [],
      take: async (name, part) => kept.get(name)?.find((other) => other.name === part.name)?.bytes,
      put: async (name, runs, bytes) =>
        void kept.set(name, [...(kept.get(name) ?? []), { name: runs.join(), runs, bytes }]),
      drop: async (name, part) =>
        void kept.set(
          name,
          (kept.get(name) ?? []).filter((other) => other.name !== part.name),
        ),
    };
    const inner = new FakeRunner();
    const left = new StudyRuns(runShelf);
    const earlier: Studies = new Studies(
      {
        studyWorkers: 2,
        async study(part) {
          earlier.cancel('cell');
          return inner.run({ ...part, replicates: part.replicates.slice(0, 2) });
        },
      },
      shelf(),
      undefined,
      left,
    );
    await earlier.start('cell', study, task);
    await left.whenKept();

    const runs = new StudyRuns(runShelf);
    const later = new Studies({ studyWorkers: 2, study: (part: Task) => inner.run(part) }, shelf(), undefined, runs);
    await later.start('cell', study, task);
    expect(inner.asked.map(({ replicates }) => replicates)).toEqual([[0, 1], [2]]);
    expect(later.last('cell').value).toEqual(undisturbed.last('cell').value);
    await runs.whenKept();
    expect([...kept.values()].flat()).toEqual([]);
  });

  it('that is stopped and then asked with another seed begins anew', async () => {
    const inner = new FakeRunner();
    const runner: StudyRunner = {
      studyWorkers: 2,
      async study(part) {
        if (part.seed === 'luck') studies.cancel('cell');
        return inner.run(part.seed === 'luck' ? { ...part, replicates: [0] } : part);
      },
    };
    const studies = new Studies(runner, shelf());
    await studies.start('cell', study, task);
    await studies.start('cell', study, { ...task, seed: 'other' });
    expect(inner.asked.map(({ replicates }) => replicates)).toEqual([[0], [0, 1, 2]]);
  });

  it('that fails says why, keeps its last good answer, and can be tried again', async () => {
    const runner = new HeldRunner();
    const studies = new Studies(runner, shelf());
    await studies.start('cell', study, task);
    const before = studies.last('cell').value;
    runner.inner.fault = new Error('the worker is gone');
    await studies.start('cell', { ...study, lucks: 5 }, task);
    expect(studies.state('cell').value).toEqual({ kind: 'failed', error: runner.inner.fault });
    expect(studies.last('cell').value).toBe(before);
    runner.inner.fault = undefined;
    await studies.start('cell', { ...study, lucks: 5 }, task);
    expect(studies.last('cell').value?.key).not.toBe(key);
  });

  it('finds its answer again in a later visit, and runs nothing for it', async () => {
    const answers = shelf();
    await new Studies(new HeldRunner(), answers).start('cell', study, task);
    const runner = new HeldRunner();
    const later = new Studies(runner, answers);
    later.recall('cell', key);
    await expect.poll(() => later.last('cell').value?.key).toBe(key);
    expect(runner.inner.asked).toEqual([]);
  });
});

describe('a document with a study', () => {
  it('is opened and edited without the study being run', async () => {
    const { session, runner } = await visit();
    const text = `${session.history.text.value}\n\`\`\`credit c\nscenario: flexible-letting\nplace: vaerebro-park\n\`\`\`\n`;
    session.history.edit(text);
    await session.projector.whenIdle();
    expect(session.messages.value).toEqual([]);
    expect(session.notebook.value.cells.at(-1)?.kind).toBe('credit');
    expect(new Set(runner.asked.flatMap(({ strategies }) => strategies))).toEqual(
      new Set(session.strategies.value.map(({ id }) => id)),
    );
  });
});
