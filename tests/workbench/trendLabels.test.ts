import { describe, expect, it } from 'vitest';
import { labelLines } from '../../workbench/charts/trendLabels.ts';

describe('the name at the end of a curve', () => {
  it('stands with its value on one line where it is short, and on two where it is not', () => {
    expect(labelLines('Basis', '28', false)).toEqual(['Basis 28']);
    expect(labelLines('Mere fleksibel udlejning', '24', false)).toEqual(['Mere fleksibel', 'udlejning 24']);
    expect(labelLines('Omdannelse af Værebro Park', '27', false)).toEqual(['Omdannelse af', 'Værebro Park 27']);
    expect(labelLines('Mere fleksibel udlejning', '24', true)).toEqual(['24']);
  });

  it.each([
    'Mere fleksibel udlejning, en boligsocial helhedsplan og nye private boliger i alle fire områder',
    'Donaudampskibsselskabskaptajnsenkepensionsudbetalingskontor og alle de øvrige indsatser',
    'Helhedsplansbestyrelsesmødereferatgennemgangen',
  ])('is cut rather than its value where it is longer still: %s', (name) => {
    const lines = labelLines(name, '24,3', false);
    expect(lines.length).toBeLessThanOrEqual(2);
    expect(lines.at(-1)).toMatch(/24,3$/);
    expect(lines.join(' ')).toContain('…');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(26);
  });
});
