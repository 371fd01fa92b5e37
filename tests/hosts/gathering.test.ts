import { expect, test } from 'vitest';
import { Gathering } from '../../engine/hosts/gathering.ts';
import { gently } from '../../engine/hosts/gently.ts';
import type { Ensemble } from '../../engine/simulation/ensemble.ts';
import { mergeEnsembles } from '../../engine/simulation/merge.ts';
import { ensembleFixture } from '../analysis/ensembleFixture.ts';

/** Parts of one replicate each. */
const parts: readonly Ensemble[] = Array.from({ length: 21 }, (_, replicate) => ({
  ...ensembleFixture({ replicates: 1, seed: replicate + 1 }),
  ...{ seed: 'one', replicates: [replicate] },
}));

test('what is gathered between other things is what is merged at once, in whatever order it comes', async () => {
  const gathering = new Gathering();
  for (const part of parts.toReversed()) {
    gathering.add(part);
    await Promise.resolve();
  }
  expect(gathering.replicates).toBe(parts.length);
  expect(await gathering.whole()).toEqual(mergeEnsembles(parts));
});

test('an ensemble that is asked for while parts are put together holds every part, and so does the whole', async () => {
  const gathering = new Gathering();
  for (const [i, part] of parts.entries()) {
    gathering.add(part);
    if (i % 5 === 4) expect(gathering.ensemble()).toEqual(mergeEnsembles(parts.slice(0, i + 1)));
  }
  expect(await gathering.whole()).toEqual(mergeEnsembles(parts));
});

test('nothing gathered is no ensemble, and a part that came twice is told of', async () => {
  expect(await new Gathering().whole()).toBeUndefined();
  const gathering = new Gathering();
  for (let i = 0; i < 9; i++) gathering.add(parts[0]!);
  await expect(gathering.whole()).rejects.toThrow('occurs twice');
});

test('work that is carried out gently lets others in between its steps', async () => {
  const order: string[] = [];
  function* work(): Generator<undefined, string, undefined> {
    // steps until the other has been let in, however fast the machine is
    while (!order.includes('other')) yield undefined;
    order.push('last step');
    return 'done';
  }
  setTimeout(() => order.push('other'), 0);
  expect(await gently(work())).toBe('done');
  expect(order).toEqual(['other', 'last step']);
});

test('work that is carried out gently ends at the next step when it is stopped', async () => {
  function* endless(): Generator<undefined, never, undefined> {
    for (;;) yield undefined;
  }
  const stopping = new AbortController();
  setTimeout(() => stopping.abort(), 0);
  await expect(gently(endless(), stopping.signal)).rejects.toThrow(DOMException);
});
