import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave } from '../../workbench/notebook/autosave.ts';
import { MemoryStorage } from './memoryStorage.ts';

describe('saving while somebody works', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const started = () => {
    const storage = new MemoryStorage();
    return { storage, autosave: new Autosave(storage, 'mine', () => 1000) };
  };

  it('saves the last text once, a moment after the last edit', async () => {
    const { storage, autosave } = started();
    const saved = vi.spyOn(storage, 'save');
    for (const text of ['a', 'b', 'c']) {
      autosave.edited(text);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(autosave.state.value.kind).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(400);
    expect(saved).toHaveBeenCalledTimes(1);
    expect(storage.documents.get('mine')).toEqual({ text: 'c', savedAt: 1000 });
    expect(autosave.state.value).toEqual({ kind: 'saved', at: 1000 });
  });

  it('saves at once when the page goes away', async () => {
    const { storage, autosave } = started();
    autosave.edited('a');
    await autosave.flush();
    expect(storage.documents.get('mine')?.text).toBe('a');
  });

  it('keeps what could not be saved, and saves it when storage works again', async () => {
    const { storage, autosave } = started();
    storage.isRefusing = true;
    autosave.edited('a');
    await autosave.flush();
    expect(autosave.state.value.kind).toBe('failed');
    storage.isRefusing = false;
    await autosave.flush();
    expect(storage.documents.get('mine')?.text).toBe('a');
    expect(autosave.state.value.kind).toBe('saved');
  });

  it('a document set back to the page’s own is kept no longer', async () => {
    const { storage, autosave } = started();
    autosave.edited('a');
    await autosave.flush();
    await autosave.forget();
    expect(storage.documents.size).toBe(0);
    expect(autosave.state.value.kind).toBe('untouched');
  });
});
