import { describe, expect, it } from 'vitest';
import { Autosave } from '../../workbench/notebook/autosave.ts';
import { type DocumentLocks, freeLocks } from '../../workbench/notebook/documentLocks.ts';
import { Documents, standardId, titleOf } from '../../workbench/notebook/documents.ts';
import { History } from '../../workbench/notebook/history.ts';
import { mostSnapshots } from '../../workbench/notebook/storage.ts';
import { MemoryStorage } from './memoryStorage.ts';

const notebook = (title: string, body = 'Tekst.') => `---\nfremsyn: 1\ntitle: ${title}\n---\n${body}\n`;
const standard = notebook('Standard');

/** Locks that tabs of one test share: who has which document. */
class SharedLocks {
  readonly #holders = new Map<string, DocumentLocks>();

  tab(): DocumentLocks {
    const holders = this.#holders;
    const tab: DocumentLocks = {
      ...freeLocks(),
      claim: async (id) => {
        tab.release();
        if (holders.has(id)) return false;
        holders.set(id, tab);
        return true;
      },
      take: async (id) => {
        await holders.get(id)?.onAsked();
        holders.set(id, tab);
      },
      release: () => {
        for (const [id, holder] of holders) if (holder === tab) holders.delete(id);
      },
      during: async (id, act) => {
        const holder = holders.get(id);
        if (holder && holder !== tab) return false;
        await act();
        return true;
      },
    };
    return tab;
  }
}

async function tab(storage = new MemoryStorage(), locks = freeLocks()) {
  let clock = 1000;
  const now = () => clock++;
  const history = new History(standard);
  const autosave = new Autosave(storage, standardId, now);
  const documents = new Documents({ storage, locks, history, autosave, standard: () => standard, now });
  await documents.open(standardId);
  const edit = async (text: string) => {
    history.edit(text);
    documents.edited(history.text.value);
    await autosave.flush();
  };
  return { storage, history, autosave, documents, edit };
}

describe('the reader’s documents', () => {
  it('are listed by title with the latest first, each with its own text', async () => {
    const { documents, history, edit, storage } = await tab();
    await edit(notebook('Min'));
    await documents.start(notebook('Anden'));
    await edit(notebook('Anden', 'Rettet.'));
    await documents.refresh();
    expect(documents.list.value.map(({ title }) => title)).toEqual(['Anden', 'Min']);
    await documents.open(standardId);
    expect(history.text.value).toBe(notebook('Min'));
    expect(history.canUndo.value).toBe(false);
    expect(storage.documents.size).toBe(2);
  });

  it('open with the standard where nothing is kept, and keep nothing until it is edited', async () => {
    const { documents, history, storage } = await tab();
    await documents.open('gone');
    expect(documents.id.value).toBe(standardId);
    expect(history.text.value).toBe(standard);
    documents.edited(history.text.value);
    expect(storage.documents.size).toBe(0);
  });

  it('are renamed in their own header, the open one as a step that can be undone', async () => {
    const { documents, history, edit, storage } = await tab();
    await edit(notebook('Min'));
    const first = documents.id.value;
    await documents.start(notebook('Anden'));
    await documents.rename(first, 'Vores plan');
    expect(titleOf(storage.documents.get(first)?.text ?? '')).toBe('Vores plan');
    await documents.rename(documents.id.value, 'Den anden');
    expect(history.text.value).toBe(notebook('Den anden'));
    history.undo();
    expect(history.text.value).toBe(notebook('Anden'));
  });

  it('that are deleted come back whole, snapshots and all', async () => {
    const { documents, history, storage, edit } = await tab();
    await edit(notebook('Min'));
    await documents.start(notebook('Anden'));
    const id = documents.id.value;
    await edit(notebook('Anden', 'Rettet.'));
    await documents.keepSnapshot();
    const versions = storage.versions.get(id);
    await documents.remove(id);
    expect(storage.documents.has(id)).toBe(false);
    expect(history.text.value).toBe(notebook('Min'));
    expect(documents.removed.value).toMatchObject({ title: 'Anden' });
    await documents.undoRemove();
    expect(history.text.value).toBe(notebook('Anden', 'Rettet.'));
    expect(storage.versions.get(id)).toEqual(versions);
    expect(documents.list.value.map(({ title }) => title).sort()).toEqual(['Anden', 'Min']);
  });

  it('go on where the browser refuses to keep them', async () => {
    const { documents, history, storage, autosave } = await tab();
    storage.isRefusing = true;
    await documents.start(notebook('Anden'));
    expect(history.text.value).toBe(notebook('Anden'));
    expect(documents.refused.value).toEqual({ kind: 'storage' });
    expect(autosave.state.value.kind).toBe('failed');
    await documents.open('other');
    expect(history.text.value).toBe(notebook('Anden'));
    history.undo();
    expect(history.text.value).toBe(standard);
  });
});

describe('earlier versions of a document', () => {
  it('are the last twenty that differ, the latest first, and can be opened and undone', async () => {
    const { documents, history, edit } = await tab();
    for (let i = 1; i <= 25; i++) {
      await edit(notebook('Min', `Udgave ${i}.`));
      await documents.keepSnapshot();
      await documents.keepSnapshot();
    }
    await documents.refresh();
    const kept = documents.snapshots.value;
    expect(kept).toHaveLength(mostSnapshots);
    expect(kept[0]?.text).toBe(notebook('Min', 'Udgave 25.'));
    await edit(notebook('Min', 'Nyeste.'));
    await documents.openSnapshot(kept[3]!);
    expect(history.text.value).toBe(notebook('Min', 'Udgave 22.'));
    expect(documents.snapshots.value[0]?.text).toBe(notebook('Min', 'Nyeste.'));
    history.undo();
    expect(history.text.value).toBe(notebook('Min', 'Nyeste.'));
  });
});

describe('a document that is open in two tabs', () => {
  it('can be written in the first and read in the second, which may take it over with all that was written', async () => {
    const storage = new MemoryStorage();
    const locks = new SharedLocks();
    const first = await tab(storage, locks.tab());
    const second = await tab(storage, locks.tab());
    expect([first.documents.isReadOnly.value, second.documents.isReadOnly.value]).toEqual([false, true]);
    second.history.edit(notebook('Overskrevet'));
    expect(second.history.text.value).toBe(standard);

    first.history.edit(notebook('Fra første'));
    first.documents.edited(first.history.text.value);
    await second.documents.take();
    expect(second.history.text.value).toBe(notebook('Fra første'));
    expect(second.documents.isReadOnly.value).toBe(false);
    expect(first.documents.isReadOnly.value).toBe(true);
    expect(first.documents.wasTaken.value).toBe(true);
    expect(first.history.canUndo.value).toBe(false);
    await second.edit(notebook('Fra anden'));
    await first.autosave.flush();
    expect(storage.documents.get(standardId)?.text).toBe(notebook('Fra anden'));
  });

  it('is neither renamed nor deleted from the other', async () => {
    const storage = new MemoryStorage();
    const locks = new SharedLocks();
    const first = await tab(storage, locks.tab());
    await first.edit(notebook('Min'));
    const second = await tab(storage, locks.tab());
    await second.documents.start(notebook('Anden'));
    await second.documents.remove(standardId);
    expect(second.documents.refused.value).toEqual({ kind: 'elsewhere', title: 'Min' });
    await second.documents.rename(standardId, 'Nyt');
    expect(titleOf(storage.documents.get(standardId)?.text ?? '')).toBe('Min');
  });
});
