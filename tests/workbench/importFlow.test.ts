import { describe, expect, it } from 'vitest';
import { noPlace } from '../../engine/import/index.ts';
import { ImportFlow } from '../../workbench/import/importFlow.ts';
import { ImportSide } from '../../workbench/import/importSide.ts';
import { ImportWork, type OpenedSide, WorkCancelled } from '../../workbench/import/importWork.ts';
import { folk1a } from '../import/folk1a.ts';
import { utf8 } from '../import/reading.ts';
import { shipped } from '../pack/damage.ts';

const today = '2026-11-26';

/** A worker's side that answers a turn later, on this thread; `opened` counts how often one was started. */
function sides() {
  let count = 0;
  let hold = false;
  const open = (): OpenedSide => {
    count++;
    const side = new ImportSide();
    let fail: (reason: Error) => void = () => {};
    const stopped = new Promise<never>((_, reject) => {
      fail = reject;
    });
    stopped.catch(() => {});
    const later = new Proxy(side, {
      get:
        (target, name) =>
        async (...values: unknown[]) => {
          if (hold && name === 'check') return new Promise(() => {});
          return (target[name as keyof ImportSide] as (...given: unknown[]) => unknown).apply(target, values);
        },
    });
    return { side: later as unknown as OpenedSide['side'], stopped, end: () => fail(new WorkCancelled()) };
  };
  return { open, opened: () => count, holdChecks: (holds: boolean) => (hold = holds) };
}

function begun(remembered: ReadonlyMap<string, string> = new Map()) {
  const worker = sides();
  const flow = new ImportFlow(new ImportWork(today, worker.open), shipped, remembered, today);
  return { flow, worker };
}

function brought(name: string, text: string) {
  return { name, read: async () => utf8(text) };
}

const income = 'Boligområde;Indkomst\nVærebro Park;301.500\nAfd. 12;298.000\n';

describe('an import', () => {
  it('goes on only when a step is finished, and back to every step that was reached', async () => {
    const { flow } = begun();
    await flow.next();
    expect(flow.step.value).toBe('files');
    await flow.take([brought('a.csv', income)]);
    await flow.next();
    expect(flow.step.value).toBe('columns');
    await flow.next();
    expect(flow.looked.value?.parts[0]?.places.unmatched).toEqual(['Afd. 12']);
    flow.go('files');
    flow.go('save');
    expect(flow.step.value).toBe('files');
    flow.go('places');
    expect(flow.step.value).toBe('places');
  });

  it('asks for nothing that an earlier import remembers, and says so', async () => {
    const { flow } = begun(new Map([['afd 12', 'pileparken']]));
    await flow.take([brought('a.csv', income)]);
    await flow.next();
    await flow.next();
    expect(flow.looked.value?.parts[0]?.places.matched.get('Afd. 12')).toBe('pileparken');
    expect(flow.isRemembered('Afd. 12')).toBe(true);
    await flow.setPlace('Afd. 12', 'hoje-gladsaxe');
    expect(flow.isRemembered('Afd. 12')).toBe(false);
    expect(flow.aliases()).toEqual(new Map([['afd 12', 'hoje-gladsaxe']]));
  });

  it('goes on with a total among the estates once it is said to be the municipality, or no place', async () => {
    const { flow } = begun();
    await flow.take([brought('a.csv', 'Boligområde;Indkomst\nVærebro Park;301.500\nGladsaxe;398.000\n')]);
    await flow.next();
    await flow.next();
    const places = () => flow.looked.value?.parts[0]?.places;
    expect([...(places()?.ambiguous.keys() ?? [])]).toEqual(['Gladsaxe']);
    for (const place of ['gladsaxe-kommune', noPlace]) {
      await flow.setPlace('Gladsaxe', place);
      expect(places()?.ambiguous.size).toBe(0);
      expect(places()?.unmatched).toEqual(['Gladsaxe']);
    }
    expect(flow.aliases().size).toBe(0);
    await flow.next();
    expect(flow.checked.value?.kind).toBe('whole');
  });

  it("suggests that the municipality's figures are shared out, and takes no for an answer", async () => {
    const { flow } = begun();
    await flow.take([brought('FOLK1A.csv', folk1a('Gladsaxe'))]);
    await flow.next();
    await flow.next();
    const id = flow.parts.value[0]?.look.id ?? '';
    expect(flow.looked.value?.parts[0]).toMatchObject({ isOfMunicipality: true, messages: [] });
    await flow.setSpreadPlaces(id, false);
    expect(flow.looked.value?.parts[0]).toMatchObject({ isOfMunicipality: false, couldBeShared: true });
    await flow.next();
    expect(flow.checked.value?.kind).toBe('refused');
    expect(flow.isFinished('check')).toBe(false);
  });

  it('that is stopped keeps all that was chosen, and goes on with a new worker', async () => {
    const { flow, worker } = begun();
    await flow.take([brought('a.csv', 'Boligområde;Indkomst\nVærebro Park;301.500\n')]);
    await flow.next();
    await flow.next();
    worker.holdChecks(true);
    const stopped = flow.next();
    expect(flow.busy.value).toBe('tables');
    flow.cancel();
    await stopped;
    expect(flow.busy.value).toBeUndefined();
    expect(flow.failure.value).toBeUndefined();
    worker.holdChecks(false);
    await flow.check();
    expect(worker.opened()).toBe(2);
    expect(flow.checked.value).toMatchObject({ kind: 'whole' });
  });

  it('that changes after its check has to be checked again', async () => {
    const { flow } = begun();
    await flow.take([brought('a.csv', 'Boligområde;Indkomst\nVærebro Park;301.500\n')]);
    for (let i = 0; i < 3; i++) await flow.next();
    expect(flow.isFinished('check')).toBe(true);
    flow.go('columns');
    flow.setProvenance(flow.parts.value[0]?.look.id ?? '', { licence: 'aftale' });
    expect(flow.isFinished('check')).toBe(false);
    flow.go('check');
    expect(flow.step.value).toBe('columns');
  });

  it('of another municipality waits for its name and code', async () => {
    const { flow } = begun();
    await flow.take([brought('a.csv', income)]);
    flow.setMunicipality({ label: { da: '', en: '' }, code: '16', baseYear: 2026 });
    expect(flow.isFinished('files')).toBe(false);
    flow.setMunicipality({ label: { da: 'Herlev Kommune', en: 'Herlev Municipality' }, code: '163', baseYear: 2026 });
    expect(flow.isFinished('files')).toBe(true);
  });
});
