import { describe, expect, it } from 'vitest';
import { cellAtLine, parseNotebook, serializeNotebook } from '../../engine/scenario/notebook.ts';
import { cell, notebookText, told, understood } from './writing.ts';

const example = `---
fremsyn: 1
title: Fleksibel udlejning eller omdannelse?
language: da
pack: gladsaxe
years: 2025..2040
seed: balance
replicates: 100
---
# Spørgsmålet
Hvad flytter mest frem mod 2030?

\`\`\`scenario flexible
name: Mere fleksibel udlejning
extends: baseline
measures:
  - measure: flexible-letting
    where: vaerebro-park
    from: 2026
    share: 0.6
    prioritise: [employed, in-education]
\`\`\`

\`\`\`figure trend
indicator: gap(low-income)
districts: [vaerebro-park]
scenarios: [baseline, flexible]
band: 80
description: Afstanden falder hurtigere i Mere fleksibel udlejning end i Basis.
\`\`\`
`;

const read = (text: string) => parseNotebook(text, 'prøve.md');

describe('a notebook', () => {
  const { notebook, messages } = read(example);

  it('is read without a word when nothing is wrong', () => {
    expect(messages).toEqual([]);
    expect(serializeNotebook(notebook)).toBe(example);
  });

  it('has its settings in the header', () => {
    expect(notebook).toMatchObject({
      version: 1,
      title: 'Fleksibel udlejning eller omdannelse?',
      language: 'da',
      pack: 'gladsaxe',
      years: { from: 2025, to: 2040 },
      seed: 'balance',
      replicates: 100,
    });
  });

  it('is prose and cells in order, each at its line', () => {
    expect(notebook.cells.map(({ kind, line }) => [kind, line])).toEqual([
      ['text', 10],
      ['scenario', 13],
      ['figure', 24],
    ]);
    expect(cellAtLine(notebook, 19)?.kind).toBe('scenario');
    expect(cellAtLine(notebook, 5)).toBeUndefined();
  });

  it('holds scenarios as they are written', () => {
    const [, scenario] = notebook.cells;
    if (scenario?.kind !== 'scenario') throw new Error('the second cell is a scenario');
    const [use] = scenario.scenario.measures;
    expect(scenario.scenario).toMatchObject({ id: 'flexible', name: 'Mere fleksibel udlejning' });
    expect(use).toMatchObject({ id: 'flexible-letting-vaerebro-park', measure: { value: 'letting-shares', line: 17 } });
    expect(use?.fields.get('flexibleShare')).toEqual({ value: 0.6, line: 20, column: 12, writtenKey: 'share' });
  });

  it('holds figures with what they show', () => {
    expect(notebook.cells[2]).toMatchObject({
      id: 'trend',
      figure: 'trend',
      indicator: { form: 'gap', criterion: 'low-income' },
      places: ['vaerebro-park'],
      scenarios: ['baseline', 'flexible'],
      band: 80,
    });
  });

  it('fills in what the header leaves out', () => {
    expect(read('---\nfremsyn: 1\n---\nx\n').notebook).toMatchObject({
      language: 'da',
      seed: 'balance',
      replicates: 100,
    });
  });

  it('reads key figures, comparisons and levers', () => {
    const text = notebookText(
      cell('key-figures nu', 'indicators: [level(convicted), mean-income]', 'places: north-park', 'year: 2030'),
      cell('comparison to', 'scenarios: [baseline, a]'),
      cell('levers a', 'scenario: a', 'measures: [x]'),
    );
    const [figures, comparison, levers] = read(text).notebook.cells;
    expect(figures).toMatchObject({
      kind: 'key-figures',
      indicators: [
        { form: 'level', criterion: 'convicted' },
        { form: 'gap', criterion: 'mean-income' },
      ],
      places: ['north-park'],
      year: 2030,
    });
    expect(comparison).toMatchObject({ kind: 'comparison', scenarios: ['baseline', 'a'] });
    expect(levers).toMatchObject({ kind: 'levers', scenario: 'a', measures: ['x'] });
  });

  it('shows origin only where it is asked for', () => {
    const { notebook: tables } = read(notebookText(cell('comparison to', 'scenarios: [baseline, a]')));
    const [comparison] = tables.cells;
    if (comparison?.kind !== 'comparison') throw new Error('the cell is a comparison');
    expect(comparison.indicators.map(({ criterion }) => criterion)).not.toContain('origin');
  });
});

describe('a notebook that is not quite right', () => {
  const faults = (text: string) => told(read(text).messages);

  it('keeps a cell of an unknown kind and says so', () => {
    const text = notebookText(cell('figur trend', 'indicator: gap(low-income)'), cell('tidslinje plan', 'x: 1'));
    const { notebook, messages } = read(text);
    expect(serializeNotebook(notebook)).toBe(text);
    expect(notebook.cells.map(({ kind }) => kind)).toEqual(['unread', 'unread']);
    expect(messages.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(told(messages)[0]).toBe(
      '8:1 The cell `figur trend` is of an unknown kind. It is kept as text. Did you mean `figure`?',
    );
  });

  it('leaves code blocks in the prose', () => {
    const { notebook, messages } = read(notebookText('```js\nscenario a\n```'));
    expect(notebook.cells.map(({ kind }) => kind)).toEqual(['text']);
    expect(messages).toEqual([]);
  });

  it.each([
    ['no header', '# A\n', '1:1 The file does not begin with a header.'],
    ['a header without end', '---\nfremsyn: 1\ntitle: A\n\n# A\n', '1:1 The header does not end.'],
    ['no version', '---\ntitle: A\n---\nx\n', '2:1 The header has no version.'],
    ['a newer version', '---\nfremsyn: 2\n---\nx\n', '2:1 The document is version 2; this release reads up to 1.'],
    ['other years', '---\nfremsyn: 1\nyears: 2025-2040\n---\nx\n', '3:8 years is “2025-2040”'],
    ['another language', '---\nfremsyn: 1\nlanguage: dk\n---\nx\n', '3:11 language is “dk”; expected da or en.'],
    [
      'half a replicate',
      '---\nfremsyn: 1\nreplicates: 0.5\n---\nx\n',
      '3:13 replicates is 0.5; expected a whole number',
    ],
    ['a misspelt setting', '---\nfremsyn: 1\nreplicate: 9\n---\nx\n', '3:1 Unknown key `replicate` in the header.'],
    ['a cell without end', notebookText('```scenario a\nname: A'), '8:1 The cell `scenario a` does not end.'],
    ['a cell without id', notebookText(cell('levers', 'scenario: a')), '8:1 The cell has no id.'],
    ['an id with capitals', notebookText(cell('scenario Ny Plan', 'name: A')), "8:1 `Ny` can't be an id;"],
    [
      'a figure of no kind',
      notebookText(cell('figure kage', 'indicator: convicted')),
      "8:1 The figure's kind is unknown.",
    ],
    ['a figure of nothing', notebookText(cell('figure trend')), '8:1 The figure has no `indicator`'],
    ['a list for a block', notebookText(cell('scenario a', '- name')), '9:1 The scenario a must be a block of keys'],
    ['a tab', notebookText(cell('scenario a', 'measures:', '\t- measure: sale')), '10:1 Indented with a tab.'],
    ['a key twice', notebookText(cell('scenario a', 'name: A', 'name: B')), '10:1 The key `name` stands twice'],
    ['a wild alias', notebookText(cell('scenario a', 'name: *b')), '9:7 The reference with * points at nothing.'],
  ])('with %s is told at its line', (_, text, sentence) => {
    expect(faults(text).some((fault) => fault.startsWith(sentence))).toBe(true);
  });

  it('tells the same fault in Danish and English', () => {
    const [message] = read('---\nfremsyn: 2\n---\nx\n').messages;
    expect(message?.da).toBe('Dokumentet er i version 2; denne udgave læser til og med 1. Opdatér Fremsyn.');
  });

  it('says which year was meant', () => {
    expect(faults('---\nfremsyn: 1\nyears: 2026 – 2035\n---\nx\n')[0]).toContain('Write `2026..2035`.');
  });

  it('refuses two scenarios of one id, and lets a figure share it', () => {
    const twice = notebookText(
      cell('scenario a', 'name: A'),
      cell('figure a', 'figure: trend', 'indicator: convicted'),
    );
    expect(faults(twice)).toEqual([]);
    expect(faults(notebookText(cell('scenario a', 'name: A'), cell('scenario a', 'name: B')))).toEqual([
      '12:1 The id `a` is used by another cell of the same kind. Give the cell another, for example `a-2`.',
    ]);
  });

  it('reads one side of an unsolved merge conflict and keeps both', () => {
    const text = notebookText(
      cell('scenario a', '<<<<<<< HEAD', 'name: Vores', '=======', 'name: Deres', '>>>>>>> gren', 'extends: baseline'),
    );
    const { notebook, messages } = read(text);
    expect(serializeNotebook(notebook)).toBe(text);
    expect(told(messages)).toEqual([
      '9:1 Unsolved merge conflict in lines 9–13. Keep one side and delete the lines with <<<<<<<, ======= and >>>>>>>.',
    ]);
    expect(notebook.cells[0]).toMatchObject({ scenario: { name: 'Vores' } });
  });

  it('takes a line of equals signs under a heading for what it is', () => {
    expect(faults(notebookText('Overskrift\n=======\n\ntekst'))).toEqual([]);
  });
});

describe('cells against the pack', () => {
  const scenario = cell('scenario a', 'name: A');

  it.each([
    [
      cell('figure trend', 'indicator: convicted', 'places: [nort-park]'),
      '14:1 The place `nort-park` is not in the data pack. Did you mean `north-park`?',
    ],
    [
      cell('figure trend', 'indicator: convicted', 'scenarios: [b, a]'),
      '14:1 The scenario `b` is not in the notebook.',
    ],
    [
      cell('figure trend', 'indicator: convicted', 'years: 2020..2030'),
      '14:1 The year 2020 is outside the projection 2025–2040.',
    ],
    [cell('key-figures nu', 'year: 2050'), '13:1 The year 2050 is outside the projection 2025–2040.'],
    [cell('comparison to', 'scenarios: [a]'), '13:1 The comparison has 1 scenarios; expected 2 to 4.'],
    [
      cell('levers a', 'scenario: a', 'measures: [sale-hill]'),
      '14:1 The scenario a has no measure with the id `sale-hill`.',
    ],
  ])('%s', (faulty, sentence) => {
    expect(told(understood(scenario, faulty).messages).some((fault) => fault.startsWith(sentence))).toBe(true);
  });

  it('says when a notebook is written for another pack', () => {
    const { messages } = understood(scenario);
    expect(messages).toEqual([]);
  });
});
