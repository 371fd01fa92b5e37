import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { palettes, scenarioDashes } from '../../workbench/charts/palette.ts';

/** Linear RGB as eyes see it that lack one kind of cone: Machado, Oliveira and Fernandes 2009, at full strength. */
const seenBy = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

/** CIE L*a*b* of a colour as an eye sees it, D65. */
function labOf(hex: string, matrix: readonly number[]): readonly number[] {
  const linear = linearOf(hex);
  const [red = 0, green = 0, blue = 0] = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        linear.reduce((sum, part, i) => sum + part * (matrix[row + i] ?? 0), 0),
      ),
    ),
  );
  const root = (part: number) => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116);
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function linearOf(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

/** Relative luminance by WCAG 2.1. @param hex `#rrggbb` */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = linearOf(hex);
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

  it.each(Object.entries(seenBy))('can be told apart by a %s eye, by 27 ΔE and more', (_, matrix) => {
    for (const { scenarios } of Object.values(palettes)) {
      const seen = scenarios.map((colour) => labOf(colour, matrix));
      seen.forEach((one, i) => {
        for (const other of seen.slice(0, i)) {
          expect(Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)))).toBeGreaterThan(27);
        }
      });
    }
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
