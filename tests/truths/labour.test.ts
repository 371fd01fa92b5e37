import { describe, it } from 'vitest';
import type { Pack } from '../../engine/pack/pack.ts';
import { rateAt } from '../../engine/pack/rates.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { labourActivities, labourStates } from '../../engine/population/labourStates.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { gladsaxeFolder, readPackFiles } from '../pack/packFiles.ts';
import { livingRows, strategy, Town, town } from '../simulation/town.ts';
import { everybodyAlike } from './alike.ts';
import { expectCounts, sharedOut } from './monteCarlo.ts';
import { settlement } from './settlement.ts';

const gladsaxe = readPack(readPackFiles(gladsaxeFolder));
const onlyLabour = strategy({ ...everybodyAlike, off: switches.filter((name) => name !== 'labour') });
const people = 12_000;
const years = 60;

type Moves = (from: string, to: string) => number;

/** The pack with one labour market for all ages and educations. */
function withLabour(pack: Pack, moves: Moves): Pack {
  const states = { kind: 'label', labels: labourStates } as const;
  const [, age, education] = pack.rates.get('labour')!.dimensions;
  const size =
    (age!.kind === 'from' ? age!.starts.length : 0) * (education!.kind === 'label' ? education!.labels.length : 0);
  const values = labourStates.flatMap((from) =>
    Array.from({ length: size }, () => labourStates.map((to) => (from === to ? 0 : moves(from, to)))).flat(),
  );
  const dimensions = [{ name: 'from', ...states }, age!, education!, { name: 'to', ...states }];
  const table = { id: 'labour', dimensions, values: Float64Array.from(values) };
  return { ...pack, rates: new Map([...pack.rates, ['labour', table] as const]) };
}

/**
 * Shares that a Markov chain settles at: the left eigenvector of eigenvalue 1 of I + Q, found by elimination from π Q = 0 with π
 * summing to one.
 */
function stationary(states: readonly string[], moves: Moves): number[] {
  const n = states.length;
  // column j of Q gives equation j; the last one is replaced by the sum
  const rows = states.map((to, j) =>
    j === n - 1
      ? [...states.map(() => 1), 1]
      : [...states.map((from) => (from === to ? -sumOf(states, from, moves) : moves(from, to))), 0],
  );
  for (let pivot = 0; pivot < n; pivot++) {
    const best = rows
      .slice(pivot)
      .reduce((b, row, i) => (Math.abs(row[pivot]!) > Math.abs(rows[b]![pivot]!) ? pivot + i : b), pivot);
    [rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!];
    for (let row = 0; row < n; row++) {
      if (row === pivot) continue;
      const factor = rows[row]![pivot]! / rows[pivot]![pivot]!;
      for (let c = pivot; c <= n; c++) rows[row]![c]! -= factor * rows[pivot]![c]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

function sumOf(states: readonly string[], from: string, moves: Moves): number {
  return states.reduce((sum, to) => sum + (to === from ? 0 : moves(from, to)), 0);
}

/** Counts of the states after everybody began in the first one and the market had time to settle. */
function settled(pack: Pack, states: readonly string[]): number[] {
  const first = labourActivities[labourStates.indexOf(states[0] as never)]!;
  const synthesis = settlement(
    Array.from({ length: people }, () => ({ members: [{ age: 20, activity: first }] })),
    [],
    pack,
  );
  const market = new Town(onlyLabour, { pack, synthesis });
  for (let year = 0; year < years; year++) market.pass();
  const { activity } = market.world.population.residents;
  const rows = livingRows(market.world);
  return labourStates.map((_, state) => rows.filter((row) => activity[row] === labourActivities[state]).length);
}

function expectStationary(name: string, pack: Pack, states: readonly string[], moves: Moves): string {
  const counts = settled(withLabour(pack, moves), states);
  const found = states.map((state) => counts[labourStates.indexOf(state as never)]!);
  const shares = stationary(states, moves);
  const cells = sharedOut(found, shares);
  const listed = states.map((state, i) => `${state} ${(found[i]! / people).toFixed(4)} (${shares[i]!.toFixed(4)})`);
  if (found.reduce((a, b) => a + b, 0) !== people) throw new Error(`${name}: somebody is in another state`);
  return `${expectCounts(name, cells, 1)}; found (expected): ${listed.join(', ')}`;
}

describe('the labour process settles at the stationary shares of its table', () => {
  it('between two states, at the ratio of the flows', async ({ annotate }) => {
    const moves: Moves = (from, to) =>
      from === 'employed' && to === 'unemployed' ? 0.06 : from === 'unemployed' && to === 'employed' ? 0.35 : 0;
    await annotate(expectStationary('two states', town, ['employed', 'unemployed'], moves));
  });

  it('between three states with a cycle among them, so that no two balance by themselves', async ({ annotate }) => {
    const chances: Readonly<Record<string, number>> = {
      'employed unemployed': 0.12,
      'unemployed employed': 0.2,
      'unemployed social-assistance': 0.25,
      'social-assistance employed': 0.15,
    };
    const moves: Moves = (from, to) => chances[`${from} ${to}`] ?? 0;
    await annotate(expectStationary('three states', town, ['employed', 'unemployed', 'social-assistance'], moves));
  });

  it('between work, unemployment and social assistance as Gladsaxe’s table has them for the skilled of 40', async ({
    annotate,
  }) => {
    const table = gladsaxe.rates.get('labour')!;
    const states = ['employed', 'unemployed', 'social-assistance'];
    const moves: Moves = (from, to) =>
      states.includes(from) && states.includes(to) ? rateAt(table, { from, to, age: 40, education: 'vocational' }) : 0;
    await annotate(expectStationary('Gladsaxe, skilled aged 40', gladsaxe, states, moves));
  });
});
