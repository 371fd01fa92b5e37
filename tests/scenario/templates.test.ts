import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strategyActions } from '../../engine/measures/actions.ts';
import { measures } from '../../engine/measures/registry.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { checkFile, resolveNotebook } from '../../engine/scenario/check.ts';
import { parseNotebook, serializeNotebook } from '../../engine/scenario/notebook.ts';
import type { Strategy } from '../../engine/scenario/strategy.ts';
import { run } from '../../engine/simulation/run.ts';
import { shipped } from '../pack/damage.ts';

const pack = readPack(shipped);
const folder = new URL('../../scenarios/templates/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && !name.endsWith('.en.md'))
  .map((name) => name.slice(0, -3));
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const strategiesOf = (name: string) => resolveNotebook(parseNotebook(textOf(name), name).notebook, pack).strategies;

it('there is a template for each track and for each of four questions', () => {
  const questions = ['economy-turns', 'fifth-criterion', 'off-the-list', 'spread-the-pressure'];
  expect(names).toEqual([...questions, 'organisational-track', 'physical-track', 'social-track'].toSorted());
});

describe.each(names)('the template %s', (name) => {
  it.each([`${name}.md`, `${name}.en.md`])('is read without a word and written as it is: %s', (file) => {
    expect(checkFile(textOf(file), file, pack)).toEqual([]);
    expect(serializeNotebook(parseNotebook(textOf(file), file).notebook)).toBe(textOf(file));
  });

  it('holds the same strategies in both languages, under names in each', () => {
    const nameless = ({ name: _, programmes, ...rest }: Strategy) => ({
      ...rest,
      programmes: programmes?.map(({ name: __, ...programme }) => programme),
    });
    const [danish, english] = [strategiesOf(`${name}.md`), strategiesOf(`${name}.en.md`)];
    expect(english.map(nameless)).toEqual(danish.map(nameless));
    for (const [i, strategy] of danish.entries()) {
      if (i > 0) expect(english[i]?.name).not.toBe(strategy.name);
    }
  });
});

describe.each(['social', 'physical', 'organisational'] as const)('the template of the %s track', (track) => {
  it('has a lever of its own for every sentence that can be carried out at one place', () => {
    const used = new Set(
      strategiesOf(`${track}-track.md`).flatMap((strategy) => strategy.measures.map(({ measure }) => measure)),
    );
    const answered = new Set([...used].map((id) => measures.get(id)?.action.id));
    const elsewhere = new Set(['national-agenda', 'targeting', 'across-disciplines', 'data', 'new-methods']);
    for (const { id } of strategyActions.filter((action) => action.track === track && !elsewhere.has(action.id))) {
      expect([...answered]).toContain(id);
    }
  });
});

it('every template runs, all strategies beside one another', () => {
  const strategies = names.flatMap((name) =>
    strategiesOf(`${name}.md`).map((strategy) => ({ ...strategy, id: `${name}/${strategy.id}` })),
  );
  // long enough for triggers that wait for the same in two years
  const task = { pack, seed: 'balance', replicates: [0], from: 2025, to: 2029, lowIncomeLine: 200_000 };
  const result = run({ ...task, strategies });
  const [first] = result.strategies;
  for (const { strategy, counts } of result.strategies) {
    const isUnchanged = strategy.id.endsWith('/baseline') || strategy.id === 'fifth-criterion/four-criteria';
    expect(
      Buffer.compare(Buffer.from(counts[0]!.buffer), Buffer.from(first!.counts[0]!.buffer)) === 0,
      strategy.id,
    ).toBe(isUnchanged);
  }
});
