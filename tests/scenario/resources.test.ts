import { describe, expect, it } from 'vitest';
import { parseNotebook } from '../../engine/scenario/notebook.ts';
import { told } from './writing.ts';

const read = (...lines: readonly string[]) =>
  parseNotebook(['---', 'fremsyn: 1', 'title: Prøve', ...lines, '---', ''].join('\n'), 'prøve.md');

describe('who counts as a resident with resources', () => {
  it('is the ordinary definition where a notebook says nothing', () => {
    expect(read().notebook.resources).toBeUndefined();
  });

  it('can be set part by part', () => {
    const { notebook, messages } = read(
      'resources:',
      '  age-from: 25',
      '  activities: [employed, student]',
      '  least-education: upper-secondary',
      '  income-over: 300000',
    );
    expect(messages).toEqual([]);
    expect(notebook.resources).toEqual({
      ageFrom: 25,
      activities: ['employed', 'student'],
      leastEducation: 'upper-secondary',
      incomeLine: 300_000,
    });
  });

  it('tells words and ages that can’t be, each with its line', () => {
    const { messages } = read(
      'resources:',
      '  age-from: 70',
      '  age-to: 30',
      '  activities: [employd]',
      '  least-education: none-at-all',
      '  origin: any',
    );
    const faults = told(messages).map((text) => text.split(' ').slice(0, 5).join(' '));
    expect(faults).toContain('6:11 age-to is 30, under');
    expect(faults).toContain('7:16 activities is “employd”; expected');
    expect(faults).toContain('8:20 least-education is “none-at-all”; expected');
    expect(faults.some((text) => text.startsWith('9:3 '))).toBe(true);
  });
});
