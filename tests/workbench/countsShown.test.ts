import { signal } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import { decodeFirstResults, encodeFirstResults, type FirstResults } from '../../engine/simulation/firstResults.ts';
import { countsShown } from '../../workbench/dataflow/countsShown.ts';
import { type ProjectionInputs, replicatesOf } from '../../workbench/dataflow/projectionInputs.ts';
import type { Projected } from '../../workbench/dataflow/projector.ts';
import { dosesShown, FakeRunner, inputsWith } from './fakeRunner.ts';

/** A page with what its site has made of a dose of 1, in five replicates. */
async function page(wanted = 12) {
  const runner = new FakeRunner();
  const run = async ({ strategies, pack, seed, from, to, lowIncomeLine }: ProjectionInputs, replicates: number) => {
    const task = { strategies, pack, seed, from, to, lowIncomeLine, replicates: replicatesOf({ replicates }) };
    return { task, ensemble: await runner.run(task) };
  };
  const made = await run(inputsWith(1), 5);
  const first = signal(decodeFirstResults(encodeFirstResults(made.task, made.ensemble)));
  const inputs = signal<ProjectionInputs | undefined>(inputsWith(1, { replicates: wanted }));
  const shown = signal<Projected | undefined>(undefined);
  const show = async (dose: number, replicates: number, revision: number) => {
    const { ensemble } = await run(inputsWith(dose), replicates);
    shown.value = { ensemble, revision, validity: new Map() };
  };
  const values = signal<FirstResults | undefined>(undefined);
  return { counted: countsShown(shown, inputs, first, values), inputs, show, values, run };
}

describe('what a site came with', () => {
  test('is told until the page has made as many replicates itself', async () => {
    const { counted, show } = await page();
    expect(dosesShown(counted.value?.ensemble, 'flexible')).toEqual([1, 1, 1, 1, 1]);
    await show(1, 1, 1);
    expect(counted.value?.ensemble.replicates.length).toBe(5);
    expect(counted.value?.revision).toBe(1);
    await show(1, 6, 1);
    expect(counted.value?.ensemble.replicates.length).toBe(6);
  });

  test('gives way to a moved lever, and stays on screen, marked stale, until that has come', async () => {
    const { counted, inputs, show } = await page();
    expect(counted.value?.validity.get('flexible')).toBe('partial');
    inputs.value = inputsWith(2);
    expect(dosesShown(counted.value?.ensemble, 'flexible')).toEqual([1, 1, 1, 1, 1]);
    expect(counted.value?.validity.get('flexible')).toBe('stale');
    await show(2, 1, 2);
    expect(dosesShown(counted.value?.ensemble, 'flexible')).toEqual([2]);
  });

  test('moves with a lever to a value that came with it too, before the page has made anything itself', async () => {
    const { counted, inputs, values, run } = await page();
    void counted.value;
    const { task, ensemble } = await run(inputsWith(2), 1);
    inputs.value = inputsWith(2);
    values.value = decodeFirstResults(encodeFirstResults(task, ensemble));
    expect(dosesShown(counted.value?.ensemble, 'flexible')).toEqual([2, 2, 2, 2, 2]);
    expect(dosesShown(counted.value?.ensemble, 'baseline')).toEqual([0, 0, 0, 0, 0]);
    expect(counted.value?.validity).toEqual(
      new Map([
        ['baseline', 'partial'],
        ['flexible', 'preview'],
      ]),
    );
    inputs.value = inputsWith(3);
    expect(counted.value?.validity.get('flexible')).toBe('stale');
  });

  test('is not told where the document asks for fewer', async () => {
    const { counted } = await page(2);
    expect(counted.value).toBeUndefined();
  });
});
