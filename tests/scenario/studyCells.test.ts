import { describe, expect, it } from 'vitest';
import { checkFile } from '../../engine/scenario/check.ts';
import { parseNotebook, serializeNotebook } from '../../engine/scenario/notebook.ts';
import { cell, notebookText, pack, told, understood, using } from './writing.ts';

const scenario = cell(
  'scenario plan',
  'name: Plan',
  ...using('letting-shares', 'where: hill', 'from: 2026', 'flexibleShare: 0.5'),
);

const studies = [
  cell(
    'sensitivity a',
    'method: sobol',
    'scenario: plan',
    'against: baseline',
    'indicator: gap(convicted)',
    'year: 2030',
    'strongest: 3',
  ),
  cell(
    'goal-seek b',
    'scenario: plan',
    'lever: letting-shares-hill.flexibleShare',
    'doses: 0..1..0.25',
    'at-most: 0.05',
    'probability: 0.9',
  ),
  cell(
    'robustness c',
    'scenarios: [baseline, plan]',
    'draws: 8',
    'over: [rates, parameters]',
    'at-most: 0.1',
    'lucks: 2',
  ),
  cell('discovery d', 'scenario: plan', 'at-least: 0.02', 'density: 0.6'),
  cell('credit e', 'scenario: plan', 'by: use'),
];

const faultsOf = (...cells: readonly string[]) =>
  told(checkFile(notebookText(cell('scenario baseline', 'name: Basis'), scenario, ...cells), 'prøve.md', pack)).map(
    (line) => line.replace(/^\d+:\d+ /, ''),
  );

describe('a study in a notebook', () => {
  it('is read, whatever it asks, without a word', () => {
    const { notebook, messages } = understood(cell('scenario baseline', 'name: Basis'), scenario, ...studies);
    expect(messages).toEqual([]);
    expect(notebook.cells.slice(2).map(({ kind }) => kind)).toEqual([
      'sensitivity',
      'goal-seek',
      'robustness',
      'discovery',
      'credit',
    ]);
    expect(notebook.cells[4]).toMatchObject({ over: ['parameters', 'rates'] });
    expect(notebook.cells[3]).toMatchObject({ doses: { from: 0, to: 1, step: 0.25 }, atMost: 0.05, probability: 0.9 });
  });

  it('may ask of any formula instead of a criterion at a place', () => {
    const reach = 'vacant_share("hill") < 0.1';
    const { notebook, messages } = understood(
      cell('scenario baseline', 'name: Basis'),
      scenario,
      cell('sensitivity a', 'outcome: residents("hill")'),
      cell('goal-seek b', 'lever: letting-shares-hill.flexibleShare', `reach: ${reach}`),
      cell('robustness c', `reach: ${reach}`),
      cell('discovery d', `reach: ${reach}`),
    );
    expect(messages).toEqual([]);
    expect(notebook.cells[2]).toMatchObject({ outcome: { value: 'residents("hill")' } });
    for (const at of [3, 4, 5]) expect(notebook.cells[at]).toMatchObject({ reach: { value: reach } });
  });

  it.each([
    [cell('robustness c', 'reach: safe_shar("hill") > 1'), 'Did you mean `safe_share`?'],
    [cell('discovery c', 'reach: residents("hill")'), 'reach gives a number; expected a comparison'],
    [cell('sensitivity a', 'outcome: residents("hil")'), 'Did you mean `hill`?'],
    [cell('robustness c', 'reach: year > 1', 'at-most: 1'), 'The cell has 2 goals'],
    [
      cell('discovery c', 'reach: year > 1', 'indicator: gap(convicted)', 'place: hill'),
      'The cell has both `reach` and `indicator`, `place`.',
    ],
    [cell('sensitivity a', 'outcome: year', 'place: hill'), 'The cell has both `outcome` and `place`.'],
    [cell('goal-seek b', 'lever: letting-shares-hill.flexibleShare', 'reach: fired("x") == 1'), '`x` is not a word'],
  ])('whose formula can’t be asked says so at its line: %s', (written, sentence) => {
    expect(faultsOf(written).join(' ')).toContain(sentence);
  });

  it('is written as it was read, unknown keys and remarks too', () => {
    const text = notebookText(scenario, ...studies, cell('credit f', '# hvorfor?', 'scenario: plan', 'ukendt: 1'));
    expect(serializeNotebook(parseNotebook(text, 'prøve.md').notebook)).toBe(text);
  });

  it.each([
    [
      cell('sensitivity a', 'method: tornade'),
      'method is “tornade”; expected tornado, morris, sobol. Did you mean `tornado`?',
    ],
    [
      cell('sensitivity a', 'scenario: plan', 'against: plan'),
      'against is the same scenario as scenario. Write the one that the difference is taken to, or delete the line.',
    ],
    [
      cell('sensitivity a', 'parameters: [refusal-famly]'),
      'The data pack has no uncertain assumption `refusal-famly`.',
    ],
    [
      cell('discovery a', 'scenario: plan', 'at-most: 0.1', 'over: [effect]'),
      'over is “effect”; expected parameters, effects, rates. Did you mean `effects`?',
    ],
    [
      cell('sensitivity a', 'parameters: [refusal-family]', 'over: [rates]'),
      '`parameters` names the very assumptions that are moved. Delete `over`, or delete `parameters`.',
    ],
    [cell('sensitivity a', 'year: 2025'), 'The year 2025 is outside the projection 2026–2040.'],
    [
      cell('credit a', 'scenario: baseline'),
      'The scenario baseline has no measures, so there is nothing to share out. Name one that has.',
    ],
    [cell('credit a', 'scenario: plann'), 'The scenario `plann` is not in the notebook. Did you mean `plan`?'],
    [
      cell('robustness a', 'at-most: 0.1', 'at-least: 0.2'),
      'The cell has 2 goals; expected one of `at-most`, `at-least`, `reach`. Write for example `at-most: 0.05` for at most 5 percentage points.',
    ],
    [
      cell('discovery a', 'scenario: plan'),
      'The cell has 0 goals; expected one of `at-most`, `at-least`, `avoid`, `reach`. Write for example `at-most: 0.05` for at most 5 percentage points.',
    ],
    [
      cell('goal-seek a', 'lever: letting-shares-hill.flexibelShare', 'at-most: 0.1'),
      'The scenario plan has no lever `letting-shares-hill.flexibelShare`. Did you mean `letting-shares-hill.flexibleShare`?',
    ],
    [
      cell('goal-seek a', 'at-most: 0.1', 'lever: letting-shares-hill.flexibleShare', 'doses: 0-1'),
      'doses is “0-1”; expected from, to and step. Write for example `doses: 0..1..0.05`.',
    ],
  ])('that can’t be answered says what to do: %s', (written, sentence) => {
    expect(faultsOf(written)).toContain(sentence);
  });
});
