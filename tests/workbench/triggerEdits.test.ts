import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineageIn, type Notebook, serializeNotebook } from '../../engine/index.ts';
import { hysteresisOf, withAct, withConditionAs, withHysteresis } from '../../workbench/notebook/triggerEdits.ts';
import { notebookOf } from './documentOf.ts';

/** A notebook with a trigger of these lines. */
function withTrigger(...lines: readonly string[]): Notebook {
  const trigger = lines.map((line) => `    ${line}`).join('\n');
  return notebookOf([
    'scenario early',
    `name: Early
measures:
  - measure: employment-programme
    id: work
    where: vaerebro-park
    from: 2026
    coverage: 0.4
triggers:
  - trigger: help
${trigger}
    start: [work]`,
  ]);
}

function triggerOf(notebook: Notebook) {
  const found = lineageIn(notebook, 'early')?.triggers.get('help');
  if (!found) throw new Error('the scenario has no trigger');
  return found.entry;
}

const turned = (notebook: Notebook, kind: 'line' | 'formula', place = 'hoje-gladsaxe') =>
  withConditionAs(notebook, 'early', triggerOf(notebook), kind, { place });

describe('the condition of a trigger, changed by form', () => {
  const line = withTrigger('indicator: gap(convicted)', 'place: vaerebro-park', 'below: 0.02');

  it('becomes the formula that says what the line says, and that line again', () => {
    const formula = turned(line, 'formula');
    expect(triggerOf(formula).when?.value).toBe('gap("convicted", "vaerebro-park") < 0.02');
    expect(triggerOf(formula)).not.toHaveProperty('below');
    const again = triggerOf(turned(formula, 'line'));
    expect(again).toMatchObject({
      indicator: { value: 'gap(convicted)' },
      place: { value: 'vaerebro-park' },
      below: { value: 0.02 },
    });
    expect(again).not.toHaveProperty('when');
  });

  it('keeps where it comes back to, where it lasts while it holds', () => {
    const lasting = withTrigger(
      ...['indicator: level(low-income)', 'place: vaerebro-park', 'above: 0.3', 'hysteresis: 0.05', 'act: while'],
    );
    const { when, until } = triggerOf(turned(lasting, 'formula'));
    expect(when?.value).toBe('level("low-income", "vaerebro-park") > 0.3');
    expect(until?.value).toBe('level("low-income", "vaerebro-park") <= 0.25');
  });

  it('makes room for a line at the place in hand where the formula says more than one', () => {
    const more = withTrigger('when: year > 2030 and residents("vaerebro-park") > 1000');
    expect(triggerOf(turned(more, 'line'))).toMatchObject({ place: { value: 'hoje-gladsaxe' }, above: {} });
  });

  it('touches no other line of the scenario', () => {
    const kept = serializeNotebook(turned(line, 'formula')).split('\n');
    const lost = serializeNotebook(line)
      .split('\n')
      .filter((each) => !kept.includes(each))
      .map((each) => each.trim());
    expect(lost).toEqual(['indicator: gap(convicted)', 'place: vaerebro-park', 'below: 0.02']);
  });
});

describe('how far a trigger’s value comes back before it ends', () => {
  const value = 'level("low-income", "vaerebro-park")';
  const formula = withTrigger(`when: ${value} > 0.3`, 'act: while');
  const line = withTrigger('indicator: level(low-income)', 'place: vaerebro-park', 'above: 0.3', 'act: while');
  const set = (notebook: Notebook, far: number) => withHysteresis(notebook, 'early', triggerOf(notebook), far);

  it('is set by one number beside a line and beside a formula that says no more, and taken away by none', () => {
    expect(triggerOf(set(line, 0.05)).hysteresis?.value).toBe(0.05);
    expect(triggerOf(set(set(line, 0.05), 0))).not.toHaveProperty('hysteresis');
    expect(triggerOf(set(formula, 0.05)).until?.value).toBe(`${value} <= 0.25`);
    expect(triggerOf(set(set(formula, 0.05), 0))).not.toHaveProperty('until');
    const below = withTrigger(`when: ${value} < 0.3`, 'act: while');
    expect(triggerOf(set(below, 0.05)).until?.value).toBe(`${value} >= 0.35`);
  });

  it('is read as it was set, and says the same as a line and as a formula', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (percent) => {
        for (const from of [line, formula]) {
          const written = set(from, percent / 100);
          expect(hysteresisOf(triggerOf(written))).toBeCloseTo(percent / 100, 9);
          const other = turned(written, from === line ? 'formula' : 'line');
          expect(hysteresisOf(triggerOf(other))).toBeCloseTo(percent / 100, 9);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is no one number where the trigger doesn’t end, or where its formulas say something else', () => {
    for (const lines of [
      [`when: ${value} > 0.3`],
      ['when: year > 2030', 'act: while'],
      [`when: ${value} > 0.3`, 'until: year > 2035', 'act: while'],
      [`when: ${value} > 0.3`, `until: ${value} > 0.4`, 'act: while'],
    ]) {
      expect(hysteresisOf(triggerOf(withTrigger(...lines))), lines.join()).toBeUndefined();
    }
  });

  it('goes away with an act that doesn’t end, so that no key is left that means nothing', () => {
    const stays = (notebook: Notebook) => triggerOf(withAct(notebook, 'early', triggerOf(notebook), 'stay'));
    expect(stays(set(line, 0.05))).not.toHaveProperty('hysteresis');
    expect(stays(set(formula, 0.05))).not.toHaveProperty('until');
    expect(stays(set(formula, 0.05))).not.toHaveProperty('act');
    const again = withAct(formula, 'early', triggerOf(formula), 'while');
    expect(serializeNotebook(again)).toBe(serializeNotebook(formula));
  });
});
