import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { History } from '../../workbench/notebook/history.ts';

describe('the way back through a document', () => {
  it('undoing all of many edits and redoing them gives the same texts', () => {
    const edits = fc.array(
      fc.record({ text: fc.string({ maxLength: 4 }), gesture: fc.option(fc.nat(2), { nil: undefined }) }),
    );
    fc.assert(
      fc.property(edits, (drawn) => {
        const history = new History('start');
        for (const { text, gesture } of drawn)
          history.edit(text, gesture === undefined ? undefined : `drag ${gesture}`);
        const end = history.text.value;
        const seen = [end];
        while (history.canUndo.value) {
          history.undo();
          seen.push(history.text.value);
        }
        expect(history.text.value).toBe('start');
        const again = [history.text.value];
        while (history.canRedo.value) {
          history.redo();
          again.push(history.text.value);
        }
        expect(history.text.value).toBe(end);
        expect(again.reverse()).toEqual(seen);
      }),
      { seed: 20251125 },
    );
  });

  it('values of one gesture are one step, and the same gesture taken up after a step back is another', () => {
    const history = new History('0');
    for (const text of ['1', '2', '3']) history.edit(text, 'drag');
    history.undo();
    expect(history.text.value).toBe('0');
    history.redo();
    history.edit('4', 'drag');
    history.undo();
    expect(history.text.value).toBe('3');
  });

  it('an edit that changes nothing is no step', () => {
    const history = new History('0');
    history.edit('0');
    expect(history.canUndo.value).toBe(false);
  });

  it('a new edit after a step back leaves the way forward', () => {
    const history = new History('0');
    history.edit('1');
    history.undo();
    history.edit('2');
    expect(history.canRedo.value).toBe(false);
    history.undo();
    expect(history.text.value).toBe('0');
  });
});
