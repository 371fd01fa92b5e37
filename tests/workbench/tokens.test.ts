import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';

const css = readFileSync(`${root}workbench/style/tokens.css`, 'utf8');

/** Colours of a block of the style sheet by name, in light and in dark. */
function coloursIn(block: string): ReadonlyMap<string, readonly [light: string, dark: string]> {
  const found = block.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]] as const));
}

/** Relative luminance of a colour, WCAG 2.1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21, WCAG 2.1. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const [usual = '', more = ''] = css.split('@media (prefers-contrast: more)');
const grounds = ['paper', 'ground', 'raised'];
const texts = ['ink', 'muted', 'accent', ...[0, 1, 2, 3].map((i) => `scenario-text-${i}`)];

/** Pairs of a colour and what it is seen on, with their contrast where that is under what is asked. */
function under(least: number, names: readonly string[], seenOn: readonly string[], colours = coloursIn(usual)) {
  return names.flatMap((name) =>
    seenOn.flatMap((ground) =>
      (['light', 'dark'] as const).flatMap((theme, i) => {
        const [colour, behind] = [colours.get(name)?.[i], colours.get(ground)?.[i]];
        if (!colour || !behind) throw new Error(`no colour ${name} or ${ground}`);
        const found = contrast(colour, behind);
        return found < least ? [`${name} on ${ground}, ${theme}: ${found.toFixed(2)}`] : [];
      }),
    ),
  );
}

describe('the page’s colours', () => {
  it('are measured as WCAG 2.1 does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('give all text 4.5 : 1 on every ground, in light and dark', () => {
    expect(under(4.5, texts, grounds)).toEqual([]);
    expect(under(4.5, ['accent', 'ink'], ['accent-soft'])).toEqual([]);
    expect(under(4.5, ['accent-ink'], ['accent'])).toEqual([]);
    expect(under(4.5, ['amber-ink'], ['amber-soft'])).toEqual([]);
  });

  it('give what controls and lines of figures are known by 3 : 1', () => {
    expect(under(3, ['control', 'focus'], grounds)).toEqual([]);
    expect(
      under(
        3,
        [0, 1, 2, 3].map((i) => `scenario-${i}`),
        ['paper', 'raised'],
      ),
    ).toEqual([]);
  });

  it('give whoever asks for more contrast 7 : 1', () => {
    const colours = new Map([...coloursIn(usual), ...coloursIn(more)]);
    expect(under(7, texts, grounds, colours)).toEqual([]);
  });
});
