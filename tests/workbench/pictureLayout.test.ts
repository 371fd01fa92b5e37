import { describe, expect, it } from 'vitest';
import { pictureLayout } from '../../workbench/charts/pictureLayout.ts';

const words = {
  title: 'Årsager til ændringen i Værebro Park',
  subtitle: 'Uden for arbejdsmarked og uddannelse, procentpoint, 2025–2040',
  legend: [
    { mark: 'block', colour: '#0072B2', dash: [], text: 'andre beboere' },
    { mark: 'block', colour: '#7A8594', dash: [], text: 'de samme beboere' },
  ],
  sentence: '',
  notes: '100\u00a0gentagelser · frø\u00a0balance',
  language: 'da',
} as const;
const drawing = { width: 300, height: 200 };
const measure = (text: string, size: number) => (text.length * size) / 2;

describe('a saved picture', () => {
  it('has title, unit, legend and notes around the drawing, and nothing on top of anything', () => {
    const { items, top, left, height, width } = pictureLayout(words, drawing, measure);
    const texts = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
    const whole = texts.map(({ text }) => text).join(' ');
    for (const part of [words.title, words.subtitle, 'andre beboere', 'de samme beboere', words.notes]) {
      expect(whole).toContain(part);
    }
    for (const { text, x, y, size } of texts) {
      expect(x + measure(text, size), text).toBeLessThanOrEqual(left + drawing.width);
      expect(y < top || y - size > top + drawing.height, text).toBe(true);
    }
    const lines = [...new Set(texts.map(({ y }) => y))];
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(width).toBe(left + drawing.width + left);
    expect(height).toBeGreaterThan((lines.at(-1) ?? 0) + 5);
  });

  it('has each mark before its words, and what finds no room on the next line', () => {
    const { items } = pictureLayout({ ...words, title: '', subtitle: '' }, { width: 200, height: 200 }, measure);
    const [first, , second] = items;
    expect([first?.kind, second?.kind]).toEqual(['block', 'block']);
    expect(second?.y).toBeGreaterThan(first?.y ?? 0);
    const wide = pictureLayout({ ...words, title: '', subtitle: '' }, { width: 900, height: 200 }, measure).items;
    expect(wide[2]?.y).toBe(wide[0]?.y);
    expect(wide[2]?.x).toBeGreaterThan((wide[1]?.x ?? 0) + measure('andre beboere', 13));
  });
});
