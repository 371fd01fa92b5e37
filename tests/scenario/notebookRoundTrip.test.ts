import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNotebook, serializeNotebook } from '../../engine/scenario/notebook.ts';
import { withMeasureField } from '../../engine/scenario/notebookEdits.ts';
import { cell, notebookText, using } from './writing.ts';

const roundTrip = (text: string) => serializeNotebook(parseNotebook(text, 'prøve.md').notebook);

const prose = fc.constantFrom(
  '# Spørgsmålet',
  'Hvad flytter mest frem mod 2030?\n\nOg for hvem?',
  '- et punkt\n- et til',
  '```js\nconst x = 1;\n```',
  '````\n```scenario eksempel\nname: x\n```\n````',
  'linje med to mellemrum  \nog en til',
  '<b>ikke HTML</b> <!-- -->',
);
const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4})?$/);
const yamlLine = fc.constantFrom(
  'name: Mere fleksibel udlejning',
  '# en bemærkning',
  'ukendt: værdi',
  'measures:',
  '  - measure: sale',
  '    where: north-park',
  '    from: 2026',
  'a: [1, 2',
  '',
  '  ',
  '\tb: 1',
  '--- ',
  '~~~',
);
const fenced = fc
  .tuple(
    fc.constantFrom('scenario', 'figure', 'levers', 'comparison', 'key-figures', 'tidslinje'),
    slug,
    fc.array(yamlLine, { maxLength: 8 }),
  )
  .map(([kind, id, lines]) => cell(`${kind} ${id}`, ...(lines.join('') === '' ? [] : lines)));
const document = fc
  .array(fc.oneof(prose, fenced), { maxLength: 8 })
  .map((cells) => (cells.length === 0 ? notebookText('x') : notebookText(...cells)));

/** Any text, with many of the marks that mean something. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('---', '```', '~~~', '```scenario a', '````', 'fremsyn: 1', '<<<<<<< a', '=======', '>>>>>>> b'),
      fc.constantFrom('', ' ', '\t', '# x', '- a', 'years: 2025..2040', '  ```', '```figure trend', '\uFEFF'),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 30 },
  )
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((lineBreak) => lines.join(lineBreak)));

describe('a notebook', () => {
  it('is written as it was read, to the letter, when its text is canonical', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(roundTrip(text)).toBe(text);
      }),
      { seed: 20_261, numRuns: 300 },
    );
  });

  it('settles at once, whatever text it began as', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = roundTrip(text);
        expect(roundTrip(once)).toBe(once);
      }),
      { seed: 20_262, numRuns: 500 },
    );
  });

  it('settles at once when prose is edited into fences and fences into bodies', () => {
    fc.assert(
      fc.property(document, anyText, anyText, (text, newProse, newBody) => {
        const { notebook } = parseNotebook(text, 'prøve.md');
        const cells = notebook.cells.map((each) =>
          each.kind === 'text' ? { ...each, text: newProse } : { ...each, body: newBody },
        );
        const once = serializeNotebook({ ...notebook, cells });
        expect(roundTrip(once)).toBe(once);
      }),
      { seed: 20_263, numRuns: 300 },
    );
  });

  it('never refuses to be read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { messages } = parseNotebook(text, 'prøve.md');
        for (const message of messages) expect(message.line).toBeGreaterThan(0);
      }),
      { seed: 20_264, numRuns: 500 },
    );
  });

  it('keeps windows line breaks and a byte order mark from spreading', () => {
    const text = notebookText('# A', cell('scenario a', 'name: A'));
    expect(roundTrip(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toBe(text);
  });

  it('keeps comments, unknown keys, order and quotation marks', () => {
    const text = notebookText(
      cell('scenario a', 'extends:   baseline  # som før', "name: 'A'", 'budget: {år: 2026}', '', '# slut'),
    );
    expect(roundTrip(text)).toBe(text);
  });

  it('changes one line when one lever moves', () => {
    const uses = using(
      'letting-shares',
      'where: hill',
      'from: 2026',
      'flexibleShare: 0.6 # aftalt',
      'municipalShare: 0.2',
    );
    const text = notebookText('# Før', cell('scenario a', 'name: A', ...uses), 'Efter.');
    const { notebook } = parseNotebook(text, 'prøve.md');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const moved = serializeNotebook(withMeasureField(notebook, 'a', 'letting-shares-hill', 'flexibleShare', share));
        const before = text.split('\n');
        const after = moved.split('\n');
        expect(after.length).toBe(before.length);
        const changed = after.filter((line, i) => line !== before[i]);
        expect(changed.length).toBe(share === 0.6 ? 0 : 1);
        expect(after[15]).toMatch(/^ {4}flexibleShare: [\d.e-]+ # aftalt$/);
      }),
      { seed: 20_265, numRuns: 100 },
    );
  });
});
