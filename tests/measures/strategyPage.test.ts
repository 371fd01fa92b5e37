import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strategyActions } from '../../engine/measures/actions.ts';
import { measures } from '../../engine/measures/registry.ts';

const page = readFileSync(new URL('../../docs/strategy.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.split('|').length === 6);

describe('the page on how the strategy is carried out', () => {
  it.each(strategyActions)(
    'has a row for $id with its levers, in their order, and the test that shows it',
    (action) => {
      const row = rows.find((line) => line.startsWith(`| ${action.da} |`));
      const [, , levers = '', change = '', shown = ''] = row?.split('|') ?? [];
      const named = [...levers.matchAll(/`([\w-]+)`/g)].map(([, id]) => id);
      const answering = [...measures.values()].filter((measure) => measure.action.id === action.id);
      expect(named).toEqual(answering.map(({ id }) => id));
      expect(change.trim().length).toBeGreaterThan(10);
      expect(shown).toMatch(/`tests\/measures\/\w+\.test\.ts`/);
    },
  );

  it('cites tests by words that are in them', () => {
    for (const row of rows) {
      const cell = row.split('|')[4] ?? '';
      for (const [, file = '', words = ''] of cell.matchAll(/`(tests\/[\w/]+\.test\.ts)`: “([^”]+)”/g)) {
        expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toContain(words);
      }
    }
  });
});
