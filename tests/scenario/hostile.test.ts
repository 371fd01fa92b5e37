import { describe, expect, it } from 'vitest';
import type { Message } from '../../engine/pack/message.ts';
import { checkFile } from '../../engine/scenario/check.ts';
import { longestNotebook, parseNotebook, serializeNotebook } from '../../engine/scenario/notebook.ts';
import { parseScenarioFile } from '../../engine/scenario/scenarioFile.ts';
import { yamlBounds } from '../../engine/scenario/yamlTree.ts';
import { cell, notebookText, pack, resolvedFiles, told } from './writing.ts';

const faults = (text: string): readonly Message[] => checkFile(text, 'plan.yaml', pack);
const refused = (text: string): boolean => faults(text).some(({ severity }) => severity === 'error');

describe('a hostile document', () => {
  it('of aliases that double again and again is stopped early', () => {
    const layers = Array.from({ length: 30 }, (_, i) => `  l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}*l${i}]`);
    const bomb = ['measures:', '  l0: &l0 [lol]', ...layers].join('\n');
    expect(told(faults(bomb)).some((fault) => fault.includes('unfolds to too many values'))).toBe(true);
  });

  it('of an alias within itself is stopped', () => {
    expect(refused('a: &a [*a]\nmeasures: *a')).toBe(true);
  });

  it.each([
    ['brackets', `name: ${'['.repeat(20_000)}`],
    ['braces', `name: ${'{a: '.repeat(20_000)}`],
    ['dashes', `${'- '.repeat(20_000)}x`],
    ['question marks', `${'? '.repeat(20_000)}x`],
    ['indents', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}k:`).join('\n')],
    ['quotes', `name: ${'"'.repeat(20_001)}`],
  ])('of nested %s neither overflows nor hangs', (_, text) => {
    expect(refused(text)).toBe(true);
  });

  it('of very many keys is read in good time', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(faults(text).length).toBeGreaterThan(0);
  });

  it('of very many measures is refused', () => {
    const uses = Array.from({ length: 2_000 }, () => '  - {measure: sale, where: hill, from: 2026}').join('\n');
    expect(refused(`measures:\n${uses}`)).toBe(true);
  });

  it('that is huge is refused by its size', () => {
    expect(told(faults(`name: ${'x'.repeat(yamlBounds.length)}`))[0]).toContain('at most 256000 are read');
    const { messages } = parseNotebook(notebookText('x'.repeat(longestNotebook)), 'stor.md');
    expect(told(messages)[0]).toContain(`at most ${longestNotebook} are read`);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('reaches no prototype by the key %s', (key) => {
    const blocks = [
      `${key}: {polluted: 1}`,
      `parameters: {${key}: 1}`,
      `references: {${key}: {2030: 1}}`,
      `measures: [{measure: sale, where: hill, from: 2026, ${key}: {polluted: 1}}]`,
      `scenarios: {${key}: {name: x}}`,
    ];
    for (const block of blocks) {
      expect(told(faults(block)).some((fault) => fault.includes(`The key \`${key}\` is not allowed`))).toBe(true);
    }
    expect('polluted' in {}).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('finds nothing under the name %s', (name) => {
    const { messages } = resolvedFiles({
      'a.yaml': [`extends: ${name}`, 'measures:', `  - measure: ${name}`, `    where: ${name}`, '    from: 2026'],
      'b.yaml': ['measures:', '  - measure: sale', `    where: ${name}`, '    from: 2026', `    tenure: ${name}`],
    });
    expect(messages.map(({ where, line }) => `${where}:${line}`)).toEqual([
      'a.yaml:1',
      'a.yaml:3',
      'a.yaml:4',
      'b.yaml:3',
      'b.yaml:5',
    ]);
    expect(told(faults(`remove: [${name}]\noff: [${name}]`)).length).toBeGreaterThan(0);
  });

  it('makes nothing of types that YAML could call for', () => {
    for (const tag of ['!!js/function', '!!python/object/apply:os.system', '!!binary', '!!set', '!<!x>']) {
      const { scenarios, messages } = parseScenarioFile(`name: ${tag} "x"`, 'a.yaml');
      expect(typeof scenarios[0]?.name).toBe('string');
      expect(messages.length).toBeGreaterThan(0);
    }
  });

  it('keeps its script as text', () => {
    const text = notebookText(
      '<script>alert(1)</script> [x](javascript:alert(1)) ![y](https://a.example/pixel.png)',
      cell('scenario a', 'name: "<img src=x onerror=alert(1)>"'),
    );
    const { notebook, messages } = parseNotebook(text, 'prøve.md');
    expect(messages).toEqual([]);
    expect(serializeNotebook(notebook)).toBe(text);
  });

  it.each([
    '\u0000',
    '\uFFFF',
    '\uD800',
    '%TAG ! tag:x,2000:\n---\n',
    '--- |\n',
    '? ? ?',
    '&a',
    '*',
    '!',
    '%',
    '@',
    '`',
  ])('that begins with %j is told about, not thrown at', (text) => {
    expect(() => faults(text)).not.toThrow();
    expect(() => parseNotebook(`---\n${text}\n---\n${text}`, 'prøve.md')).not.toThrow();
  });
});
