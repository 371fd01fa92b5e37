import { describe, expect, it } from 'vitest';
import { withDefaults } from '../../workbench/charts/freeDefaults.ts';
import { palettes } from '../../workbench/charts/palette.ts';

const scenarios = [
  { id: 'baseline', name: 'Basis' },
  { id: 'flexible', name: 'Mere fleksibel' },
  { id: 'both', name: 'Begge dele' },
];
const colours = palettes.light.scenarios;
const filled = (spec: object) => withDefaults(spec as never, scenarios, colours) as Record<string, never>;

describe('what an author leaves open in a free figure', () => {
  it('gives scenarios the order, colour and dash that they have in every other figure', () => {
    const { encoding } = filled({
      encoding: { color: { field: 'scenario_name' }, strokeDash: { field: 'scenario' } },
    }) as never as { encoding: Record<string, { sort: null; scale: { domain: string[]; range: unknown[] } }> };
    expect(encoding.color?.scale.domain).toEqual(['Basis', 'Mere fleksibel', 'Begge dele']);
    expect(encoding.color?.scale.range).toEqual(colours.slice(0, 3));
    expect(encoding.strokeDash?.scale.domain).toEqual(['baseline', 'flexible', 'both']);
    expect(encoding.strokeDash?.sort).toBeNull();
  });

  it('writes years as years, in layers too', () => {
    const spec = filled({
      layer: [{ encoding: { x: { field: 'year', axis: { grid: false } }, y: { field: 'mean' } } }],
    });
    expect(spec).toEqual({
      layer: [{ encoding: { x: { field: 'year', axis: { format: 'd', grid: false } }, y: { field: 'mean' } } }],
    });
  });

  it('keeps what the author has written, and gives no legend of all to a figure of some', () => {
    const own = {
      encoding: {
        x: { field: 'year', axis: { format: '+d' } },
        y: { field: 'year', axis: null },
        color: { field: 'scenario', scale: { scheme: 'greys' } },
      },
    };
    expect(filled(own)).toEqual(own);
    const some = { transform: [{ filter: "datum.scenario != 'both'" }], encoding: { color: { field: 'scenario' } } };
    expect(filled(some)).toEqual(some);
  });
});
