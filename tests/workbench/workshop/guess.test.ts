import { describe, expect, it } from 'vitest';
import { type Ensemble, type GuessCell, parseNotebook, placesOf } from '../../../engine/index.ts';
import { wordingIn } from '../../../workbench/text/language.ts';
import { guessLines, scoresOf, writtenDistance, yearsAsked } from '../../../workbench/workshop/guessData.ts';
import { shareWritten, withGuessAt, withGuesses, withRevealed } from '../../../workbench/workshop/guessEdits.ts';
import { ensembleFixture, geographyFixture } from '../../analysis/ensembleFixture.ts';

const words = wordingIn('da');
const place = placesOf(geographyFixture).find(({ id }) => id === 'north-park');
if (!place) throw new Error('the fixture has no such place');

/** A share of the park that grows by `step` points a year from 20 %; nobody elsewhere is outside work. @param spread of the runs, per thousand */
function growing(step: number, spread = 0): Ensemble {
  return ensembleFixture({
    from: 2025,
    to: 2030,
    strategies: [{ id: 'baseline', name: 'Basis' }],
    replicates: 8,
    count: ({ yearIndex, estate, replicate }) => [
      estate === 0 ? 200 + 10 * step * yearIndex + (replicate % 2 === 0 ? spread : -spread) : 0,
      1000,
    ],
  });
}

function cellWith(body: string): GuessCell {
  const text = `---\nfremsyn: 1\n---\n\`\`\`guess park\nindicator: gap(outside-labour)\nplaces: [north-park]\n${body}\n\`\`\`\n`;
  const cell = parseNotebook(text, 'test').notebook.cells[0];
  if (cell?.kind !== 'guess') throw new Error('not a guess');
  return cell;
}

const guesses = 'guesses:\n  - name: Nord\n    values: {2027: 0.22, 2030: 0.3}\n  - name: Syd\n    values: {2027: 0.3}';
const about = (cell: GuessCell) => ({ cell, place, scenario: 'baseline', index: 0 });

describe('a guess before the answer', () => {
  it('shows the same whatever is to come: line, scale, sentence and table know nothing of it', () => {
    const question = about(cellWith(guesses));
    const shown = JSON.stringify(guessLines(growing(1), question, words));
    expect(JSON.stringify(guessLines(growing(9), question, words))).toBe(shown);
    expect(scoresOf(growing(9), question)).toEqual([]);
  });

  it('has the answer when it is revealed, and it is what the model says', () => {
    const question = about(cellWith(`${guesses}\nrevealed: true`));
    const [answer] = guessLines(growing(2), question, words).lines;
    expect(answer?.points.map(({ value }) => Math.round(value))).toEqual([20, 22, 24, 26, 28, 30]);
  });

  it('is scored by its distance to the answer at the end and on average, and told by name', () => {
    const question = about(cellWith(`${guesses}\nrevealed: true`));
    const [nord, syd] = scoresOf(growing(2), question);
    expect(nord?.distance).toBeCloseTo(0);
    expect(nord?.mean).toBeCloseTo((2 + 0) / 2);
    expect([nord?.within, nord?.years]).toEqual([1, 2]);
    expect(syd?.distance).toBeUndefined();
    expect(syd?.mean).toBeCloseTo(6);
    expect(guessLines(growing(2), question, words).sentence).toContain('Tættest på: Nord');
  });

  it('is told in the sentence as far from the answer as in the table of scores', () => {
    const far = guesses.replace('2030: 0.3}', '2030: 0.2137}');
    const question = about(cellWith(`${far}\nrevealed: true`));
    // runs so far apart that whole points are all that is told of the answer
    const ensemble = growing(2, 40);
    const [nord] = scoresOf(ensemble, question);
    const written = writtenDistance(ensemble, question, nord?.distance ?? 0, words);
    expect(written).not.toContain(',');
    expect(guessLines(ensemble, question, words).sentence).toContain(`Tættest på: Nord, ${written} procentpoint fra.`);
  });

  it('asks for every fifth year and the last, or for the years that the cell names', () => {
    const years = Array.from({ length: 14 }, (_, i) => 2025 + i);
    expect(yearsAsked(cellWith(''), years)).toEqual([2030, 2035, 2038]);
    expect(yearsAsked(cellWith('years: [2025, 2027, 2060]'), years)).toEqual([2027]);
  });
});

describe('what somebody guesses', () => {
  it.each([
    ['12,5', 0.125],
    [' 12.5 % ', 0.125],
    ['−3', -0.03],
    ['7 pp.', 0.07],
    ['', null],
    ['mange', undefined],
    ['140', undefined],
  ])('is read from %j', (written, share) => {
    expect(shareWritten(written)).toBe(share);
  });

  it('is one line of the document, in the order of the years, and leaves the rest of the cell alone', () => {
    const cell = cellWith(`# en bemærkning\n${guesses}`);
    const { notebook } = parseNotebook(`---\nfremsyn: 1\n---\n\`\`\`guess park\n${cell.body}\n\`\`\`\n`, 'test');
    const text = withGuesses(notebook, cell, withGuessAt(cell.guesses, 0, 2026, 0.21));
    expect(text).toContain('# en bemærkning');
    expect(text).toContain('    values: {2026: 0.21, 2027: 0.22, 2030: 0.3}');
    expect(parseNotebook(text, 'test').messages).toEqual([]);
    const shown = withRevealed(notebook, cell, true);
    expect(shown).toContain('revealed: true');
    const again = parseNotebook(shown, 'test').notebook;
    const found = again.cells[0];
    expect(found?.kind === 'guess' && withRevealed(again, found, false)).not.toContain('revealed');
  });
});
