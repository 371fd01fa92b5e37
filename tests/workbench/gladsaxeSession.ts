import { readFileSync } from 'node:fs';
import { signal } from '@preact/signals-core';
import { type Pack, readPack } from '../../engine/index.ts';
import { type Lever, leversAt } from '../../workbench/notebook/levers.ts';
import { Session } from '../../workbench/session.ts';
import type { Language } from '../../workbench/text/languages.ts';
import { gladsaxeFolder, readPackFiles } from '../pack/packFiles.ts';
import { FakeRunner } from './fakeRunner.ts';
import { MemoryStorage } from './memoryStorage.ts';

let pack: Pack | undefined;

/** The pack that ships with the project. */
export function gladsaxe(): Pack {
  pack ??= readPack(readPackFiles(gladsaxeFolder));
  return pack;
}

/** The document that the page opens with. */
export function standardDocument(language: Language): string {
  const name = language === 'da' ? 'default.md' : 'default.en.md';
  return readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8');
}

/**
 * A visit to the page without the page: the session that everything on it is drawn from.
 * @param pause between values that are run before they are asked for; left out, none are
 */
export async function visit(storage = new MemoryStorage(), pause?: () => Promise<void>) {
  const runner = new FakeRunner();
  const language = signal<Language>('da');
  const standards = { da: standardDocument('da'), en: standardDocument('en') };
  const session = new Session({ standards, language, runner, storage, pause, engineVersion: '0' });
  await session.open();
  session.setPack(gladsaxe());
  return { session, runner, storage, language };
}

/** A lever of a scenario at the document's place, by measure and field. */
export function leverOf(session: Session, scenario: string, measure: string, field: string): Lever {
  const strategies = session.strategies.value;
  const strategy = strategies.find(({ id }) => id === scenario);
  const parent = strategies.find(({ id }) => id === strategy?.parent);
  const place = session.focus.value?.place;
  const found =
    strategy &&
    place &&
    leversAt(gladsaxe(), strategy, parent, place)
      .flatMap(({ levers }) => levers)
      .find((lever) => lever.measure.id === measure && lever.field.key === field);
  if (!found) throw new Error(`${scenario} has no lever ${measure}/${field}`);
  return found;
}
