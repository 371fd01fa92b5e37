import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileReminder, longWithoutFile, manyEdits } from '../../workbench/notebook/fileReminder.ts';
import { History } from '../../workbench/notebook/history.ts';

describe('the reminder to save a document as a file', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function document() {
    const history = new History('start');
    const id = signal('mit');
    const reminder = new FileReminder(history, id);
    const edit = (times: number, word = 'rettet') => {
      for (let i = 0; i < times; i++) history.edit(`${word} ${history.steps.value}`);
    };
    return { history, id, edit, reminder, isDue: () => reminder.isDue.value };
  }

  it('comes after many edits, where a drag is one', () => {
    const { history, edit, isDue } = document();
    edit(manyEdits - 2);
    for (let i = 0; i < manyEdits; i++) history.edit(`trukket ${i}`, 'et træk');
    expect(isDue()).toBe(false);
    edit(1);
    expect(isDue()).toBe(true);
  });

  it('comes a good while after the first edit, however few there are, and never for a document that is only looked at', () => {
    const { edit, isDue } = document();
    vi.advanceTimersByTime(10 * longWithoutFile);
    expect(isDue()).toBe(false);
    edit(1);
    vi.advanceTimersByTime(longWithoutFile - 1);
    edit(1);
    expect(isDue()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(isDue()).toBe(true);
  });

  it('goes when the document is saved as a file, and counts anew from there', () => {
    const { edit, reminder, isDue, history } = document();
    edit(manyEdits);
    reminder.saved();
    expect(isDue()).toBe(false);
    edit(manyEdits - 1);
    expect(isDue()).toBe(false);
    edit(1);
    expect(isDue()).toBe(true);
    reminder.saved();
    edit(1);
    vi.advanceTimersByTime(longWithoutFile);
    expect(isDue()).toBe(true);
    history.undo();
    expect(isDue()).toBe(false);
  });

  it('stays away for a document whose edits are all undone', () => {
    const { edit, history, isDue } = document();
    edit(manyEdits);
    while (history.canUndo.value) history.undo();
    expect(isDue()).toBe(false);
  });

  it('stays away where the reader has said no, and comes for another document', () => {
    const { edit, reminder, id, history, isDue } = document();
    edit(manyEdits);
    reminder.decline();
    edit(manyEdits);
    expect(isDue()).toBe(false);
    id.value = 'et andet';
    history.open('andet');
    expect(isDue()).toBe(false);
    edit(manyEdits);
    expect(isDue()).toBe(true);
    id.value = 'mit';
    history.open('mit');
    edit(manyEdits);
    expect(isDue()).toBe(false);
  });

  it('says nothing of a shared copy, nor while another tab has the document', () => {
    const { edit, id, history, isDue } = document();
    edit(manyEdits);
    history.lock(true);
    expect(isDue()).toBe(false);
    id.value = '';
    history.lock(false);
    edit(manyEdits);
    expect(isDue()).toBe(false);
  });
});
