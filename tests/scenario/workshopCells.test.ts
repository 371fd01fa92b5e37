import { describe, expect, it } from 'vitest';
import { parseNotebook, serializeNotebook } from '../../engine/scenario/notebook.ts';

const head = '---\nfremsyn: 1\n---\n';
const read = (cell: string) => parseNotebook(`${head}${cell}\n`, 'test');

describe('a guess in a document', () => {
  const text = [
    '```guess park',
    'title: Hvor ender det?',
    'indicator: gap(outside-labour)',
    'places: [vaerebro-park]',
    'scenario: both',
    'years: [2030, 2040]',
    'guesses:',
    '  - name: Bord 1',
    '    values: {2030: 0.14, 2040: 0.09}',
    '  - name: Bord 2',
    'revealed: true',
    '```',
  ].join('\n');

  it('is read whole and written back to the letter', () => {
    const { notebook, messages } = read(text);
    expect(messages).toEqual([]);
    expect(notebook.cells[0]).toMatchObject({
      kind: 'guess',
      title: 'Hvor ender det?',
      scenario: 'both',
      years: [2030, 2040],
      revealed: true,
      guesses: [
        {
          name: 'Bord 1',
          values: [
            { year: 2030, value: 0.14 },
            { year: 2040, value: 0.09 },
          ],
        },
        { name: 'Bord 2', values: [] },
      ],
    });
    expect(serializeNotebook(notebook)).toContain(text);
  });

  it('hides its answer unless the document says otherwise', () => {
    expect(read('```guess a\nindicator: gap(convicted)\n```').notebook.cells[0]).toMatchObject({ revealed: false });
  });

  it.each([
    ['indicator: gap(mean-income)', /share/],
    ['places: [a]', /no `indicator`/],
    ['indicator: gap(convicted)\nguesses:\n  - values: {2030: 12}', /Write 0.12 for 12 %/],
    ['indicator: level(convicted)\nguesses:\n  - values: {2030: -0.1}', /expected 0 to 1/],
    ['indicator: gap(convicted)\nguesses:\n  - values: {soon: 0.1}', /is not a year/],
    ['indicator: gap(convicted)\nrevealed: perhaps', /must be `true` or `false`/],
  ])('tells what is wrong with %j', (body, told) => {
    const { messages } = read(`\`\`\`guess a\n${body}\n\`\`\``);
    expect(messages.map(({ en }) => en).join('\n')).toMatch(told);
    expect(messages.every(({ line }) => line !== undefined)).toBe(true);
  });
});

describe('a round-up in a document', () => {
  it('keeps each group’s scenarios as the group wrote them', () => {
    const { notebook, messages } = read(
      [
        '```round-up room',
        'indicator: gap(outside-labour)',
        'groups:',
        '  - name: Nord',
        '    scenario: mine',
        '    scenarios:',
        '      baseline: |',
        '        name: Basis',
        '      mine: |',
        '        name: Vores',
        '        extends: baseline',
        '```',
      ].join('\n'),
    );
    expect(messages).toEqual([]);
    expect(notebook.cells[0]).toMatchObject({
      kind: 'round-up',
      groups: [
        {
          name: 'Nord',
          scenario: 'mine',
          scenarios: [
            { id: 'baseline', body: 'name: Basis\n' },
            { id: 'mine', body: 'name: Vores\nextends: baseline\n' },
          ],
        },
      ],
    });
  });
});
