import { describe, expect, it } from 'vitest';
import { cell, told, understood } from './writing.ts';

const faults = (...lines: readonly string[]) =>
  told(understood(cell('scenario baseline', 'name: Basis'), cell('table numbers', ...lines)).messages);

describe('a table of results in a notebook', () => {
  it('is read as it is written, and takes the criteria but the fifth where it names none', () => {
    const { notebook, messages } = understood(
      cell('scenario baseline', 'name: Basis'),
      cell('table numbers', 'title: Tal', 'description: Hvad det er.', 'places: [hill]', 'years: [2026, 2030]'),
    );
    expect(messages).toEqual([]);
    const [, table] = notebook.cells;
    expect(table).toMatchObject({ kind: 'table', places: ['hill'], scenarios: [], years: [2026, 2030] });
    const criteria = table?.kind === 'table' ? table.indicators.map(({ criterion }) => criterion) : [];
    expect(criteria.length).toBeGreaterThan(3);
    expect(criteria).not.toContain('origin');
  });

  it('has places, scenarios and years that aren’t there told at their lines, and keys that it has not', () => {
    expect(faults('places: [hil]', 'scenarios: [baselin]', 'years: [2026, 2050]', 'year: 2030')).toEqual([
      expect.stringContaining('Unknown key `year`'),
      expect.stringMatching(/`hil`.*Did you mean `hill`/),
      expect.stringMatching(/`baselin`.*Did you mean `baseline`/),
      expect.stringContaining('2050 is outside the projection 2025–2040'),
    ]);
    expect(faults('years: [soon]')).toEqual([expect.stringContaining('“soon” is not a year')]);
  });
});
