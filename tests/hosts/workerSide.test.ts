import { expose, wrap } from 'comlink';
import { describe, expect, it } from 'vitest';
import { createWorkerSide, type WorkerSide } from '../../engine/hosts/workerSide.ts';
import type { Ensemble } from '../../engine/simulation/ensemble.ts';
import type { Synthesis } from '../../engine/synthesis/synthesise.ts';
import { createFakeEngine, fakeRun, fakeSynthesis, fakeTask } from './fakeEngine.ts';

describe('a worker', () => {
  it('keeps the memory of what it sends, since all its columns are slower once any has been taken from it', async () => {
    const engine = createFakeEngine();
    let result: Ensemble | undefined;
    let synthesis: Synthesis | undefined;
    const side = createWorkerSide({
      run: (task, options) => {
        result = fakeRun(engine, task, options);
        return result;
      },
      synthesisOf: () => {
        synthesis = fakeSynthesis();
        return synthesis;
      },
      keepSynthesis: () => {},
    });
    const { port1, port2 } = new MessageChannel();
    expose(side, port2);
    const host = wrap<WorkerSide>(port1);
    const { pack, ...task } = fakeTask(2);
    await host.takePack(pack);
    const sent = await host.synthesise();
    const outcome = await host.runBlock({ number: 1, task, packHash: pack.hash });
    port1.close();
    expect(outcome).toEqual({ kind: 'finished', ensemble: result });
    expect(result?.strategies[0]?.counts[0]?.length).toBeGreaterThan(0);
    expect(sent.population.residents.key).toEqual(synthesis?.population.residents.key);
    expect(synthesis?.population.residents.buffer.byteLength).toBeGreaterThan(0);
  });
});
