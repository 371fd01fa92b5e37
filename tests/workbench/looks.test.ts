import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { palettes, scenarioDashes } from '../../workbench/charts/palette.ts';

/** Relative luminance by WCAG 2.1. @param hex `#rrggbb` */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const styles = readdirSync(`${root}workbench/style`).filter((name) => name.endsWith('.css'));
const read = (path: string) => readFileSync(`${root}workbench/${path}`, 'utf8');
const words = readdirSync(`${root}workbench/text`).map((name) => read(`text/${name}`));

describe('colours of scenarios', () => {
  it.each([
    ['light', '#ffffff'],
    ['dark', '#14181f'],
  ] as const)('stand out from the paper by 3.3 : 1 and more in %s', (theme, paper) => {
    for (const colour of palettes[theme].scenarios) expect(contrast(colour, paper), colour).toBeGreaterThan(3.3);
  });

  it('are never what alone tells them apart: each has a dash of its own', () => {
    expect(new Set(scenarioDashes.map(String)).size).toBe(palettes.light.scenarios.length);
  });

  it('are neither red nor green', () => {
    for (const { scenarios } of Object.values(palettes)) {
      for (const colour of scenarios) {
        const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
        expect(red > 150 && green < 80 && blue < 80, colour).toBe(false);
        expect(green > 1.3 * red && green > 1.3 * blue, colour).toBe(false);
      }
    }
  });
});

describe('the page', () => {
  it('has no shading: dashes and the sign of a list are drawn with hard edges', () => {
    for (const name of styles)
      expect(read(`style/${name}`), name).not.toMatch(/(?<!repeating-)(linear|radial)-gradient\(/);
  });

  it('has no emoji in its words', () => {
    for (const text of words) expect(text).not.toMatch(/\p{Extended_Pictographic}/u);
  });
});
