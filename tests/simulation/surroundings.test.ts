import { describe, expect, it } from 'vitest';
import { surroundingsTable } from '../../engine/analysis/tables/surroundings.ts';
import { run } from '../../engine/simulation/run.ts';
import { use } from '../measures/planning.ts';
import { strategy, task } from './town.ts';

describe('the surroundings of a place', () => {
  const light = use(
    'light-and-design',
    { coverage: 0.5, safety: 0.04, attractiveness: 0.1 },
    { estates: [0], from: 2027, to: 2028, ramp: 0 },
  );
  const lit = strategy({ id: 'lit', name: 'Light', parent: 'baseline', measures: [light] });
  const table = surroundingsTable(run(task([strategy(), lit], { replicates: [0, 1] })));
  const cells = (name: string) => [...table.columns.find((column) => column.name === name)!.values];
  const rows = cells('year').map((year, row) => ({
    scenario: cells('scenario')[row],
    place: cells('place')[row],
    year,
    figure: cells('figure')[row],
    value: Number(cells('value')[row]),
  }));

  it('are told where and while a measure makes them safer, by how much more of the residents feel safe', () => {
    const safer = rows.filter(({ figure }) => figure === 'safety');
    expect(safer.map(({ scenario, place, year }) => [scenario, place, year])).toEqual([
      ['lit', 'north-park', 2027],
      ['lit', 'north-park', 2028],
    ]);
    for (const { value } of safer) expect(value).toBeCloseTo(0.02, 4);
  });

  it('appeal more for being safer than for what is made of them alone', () => {
    const appeal = rows.filter(({ figure, year }) => figure === 'attractiveness' && year === 2027);
    expect(appeal.map(({ place }) => place)).toEqual(['north-park']);
    expect(appeal[0]!.value).toBeGreaterThan(0.05);
  });

  it('are today’s where nothing is done', () => {
    expect(rows.filter(({ scenario }) => scenario === 'baseline')).toEqual([]);
  });
});
