import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { renamed } from '../../engine/import/index.ts';
import { hiddenPlaces, type Message, type Notebook, type Pack, parseNotebook, readPack } from '../../engine/index.ts';
import { tellsOfPersons } from '../../workbench/dataflow/smallPlaces.ts';
import { fetchLaterParts, laterPartsFrom } from '../../workbench/later.ts';
import { OwnPacks } from '../../workbench/ownPacks.ts';
import { followPack } from '../../workbench/packSource.ts';
import { shipped } from '../pack/damage.ts';

const own = (id: string) => {
  const files = renamed(shipped, id, { da: id, en: id });
  return { files, pack: readPack(files) };
};

/** A session that tells which pack it was given, and packs of the reader's own, in a surrounding that keeps nothing. */
function following(first: string, ...ids: readonly string[]) {
  const notebook = signal<Notebook>(documentOn(first));
  const given: (Pack | readonly Message[])[] = [];
  const packs = new OwnPacks();
  for (const id of ids) packs.hold(own(id));
  const session = {
    notebook,
    setPack: (pack: Pack) => void given.push(pack),
    failPack: (messages: readonly Message[]) => void given.push(messages),
  };
  const prepared: string[] = [];
  followPack(session, packs, (pack) => prepared.push(pack.id));
  return { notebook, given, packs, prepared };
}

function documentOn(pack: string): Notebook {
  return parseNotebook(`---\nfremsyn: 1\ntitle: Plan\nlanguage: da\npack: ${pack}\n---\n# Plan\n`, 'plan').notebook;
}

const idsOf = (given: readonly (Pack | readonly Message[])[]) => given.map((one) => ('id' in one ? one.id : 'failed'));

describe('the pack that a document runs on', () => {
  it('is the one that it names, at once where it was read before, and only when the name changes', () => {
    const { notebook, given, prepared } = following('a', 'a', 'b');
    expect(idsOf(given)).toEqual(['a']);
    notebook.value = documentOn('a');
    notebook.value = documentOn('b');
    notebook.value = documentOn('a');
    expect(idsOf(given)).toEqual(['a', 'b', 'a']);
    expect(prepared).toEqual(['a', 'b', 'a']);
  });

  it('is taken once its small cells can be found, where it is of persons, and they are hidden from then on', async () => {
    let come = (_: never): void => {};
    const parts = new Promise<never>((resolve) => {
      come = resolve;
    });
    laterPartsFrom(
      () => parts,
      () => {},
    );
    const { notebook, given, packs } = following('a', 'a');
    const { files, pack } = own('persons');
    packs.hold({ files, pack: { ...pack, synthetic: false } });
    notebook.value = documentOn('persons');
    expect(idsOf(given)).toEqual(['a']);
    expect(tellsOfPersons.value).toBe(false);
    come({ hiddenPlaces } as never);
    await fetchLaterParts();
    await expect.poll(() => idsOf(given)).toEqual(['a', 'persons']);
    expect(tellsOfPersons.value).toBe(true);
    notebook.value = documentOn('a');
    expect(tellsOfPersons.value).toBe(false);
  });

  it('is missed in words where nothing can be had', async () => {
    const { given } = following('c', 'a');
    await expect.poll(() => idsOf(given)).toEqual(['failed']);
  });

  it('stays for the visit where the browser keeps nothing, which is said', async () => {
    const packs = new OwnPacks();
    expect(await packs.keep(own('a'))).toBe(false);
    expect(packs.loaded('a')?.pack.id).toBe('a');
    expect(await packs.files('a')).toBeDefined();
    expect(await packs.ids()).toEqual(new Set(['a']));
    expect(await packs.files('b')).toBeUndefined();
    await packs.rememberAliases(new Map([['afd 12', 'pileparken']]));
    expect(await packs.aliases()).toEqual(new Map());
  });
});
