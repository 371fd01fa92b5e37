import { describe, expect, it } from 'vitest';
import { lineageIn, parseNotebook, serializeNotebook } from '../../engine/index.ts';
import {
  freeCarryingId,
  withCarrying,
  withCarryingValue,
  withoutCarrying,
} from '../../workbench/notebook/carryingEdits.ts';
import { documentOf } from './documentOf.ts';

const text = documentOf(
  [
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
    indicator: level(outside-labour)
    place: vaerebro-park
    above: 0.3 # agreed
    start: [work]`,
  ],
  [
    'scenario later',
    `name: Later
extends: early`,
  ],
);

const start = parseNotebook(text, 'n').notebook;

function changedLines(after: string): readonly string[] {
  const had = new Set(text.split('\n'));
  return after.split('\n').filter((line) => !had.has(line));
}

describe('how measures are carried out, edited by form', () => {
  it('changes the one line of what was changed, and keeps the remark beside it', () => {
    const edited = withCarryingValue(start, 'early', 'triggers', 'help', ['above'], 0.25);
    expect(changedLines(serializeNotebook(edited))).toEqual(['    above: 0.25 # agreed']);
  });

  it('copies what is inherited into the scenario that changes it, and leaves the other as it was', () => {
    const edited = withCarryingValue(start, 'later', 'triggers', 'help', ['years'], 2);
    const own = lineageIn(edited, 'later')?.triggers.get('help');
    expect(own?.writtenIn.id).toBe('later');
    expect(own?.entry).toMatchObject({ above: { value: 0.3 }, years: { value: 2 } });
    expect(lineageIn(edited, 'early')?.triggers.get('help')?.entry.years).toBeUndefined();
  });

  it('gives doses and takes them back without a trace', () => {
    const dosed = withCarryingValue(start, 'early', 'triggers', 'help', ['dose', 'work'], 1.5);
    expect(lineageIn(dosed, 'early')?.triggers.get('help')?.entry.dose.get('work')?.value).toBe(1.5);
    const back = withCarryingValue(dosed, 'early', 'triggers', 'help', ['dose', 'work'], undefined);
    expect(serializeNotebook(back)).toBe(text);
  });

  it('writes formulas that YAML would read as something else so that they mean themselves', () => {
    for (const rule of ['level("convicted", "vaerebro-park") < 0.02', '(year > 2030) or false', '- odd: #rule']) {
      const added = withCarrying(start, 'early', 'pilots', 'try', {
        measures: ['work'],
        review: 2028,
        keep: 'year > 1',
      });
      const edited = withCarryingValue(added, 'early', 'pilots', 'try', ['keep'], rule);
      expect(lineageIn(edited, 'early')?.pilots.get('try')?.entry.keep?.value).toBe(rule);
    }
  });

  it('adds and takes out without touching the rest', () => {
    const id = freeCarryingId(start, 'early', 'triggers', 'help');
    expect(id).toBe('help-1');
    const added = withCarrying(start, 'early', 'programmes', 'together', { name: 'Together: all', measures: ['work'] });
    expect(lineageIn(added, 'later')?.programmes.get('together')?.entry.name).toBe('Together: all');
    expect(serializeNotebook(withoutCarrying(added, 'early', 'programmes', 'together'))).toBe(text);
  });

  it('leaves what is inherited out of one scenario only', () => {
    const edited = withoutCarrying(start, 'later', 'triggers', 'help');
    expect(lineageIn(edited, 'later')?.triggers.has('help')).toBe(false);
    expect(lineageIn(edited, 'early')?.triggers.has('help')).toBe(true);
  });
});
