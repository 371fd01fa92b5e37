import { archived, type PackFiles, slugOf, targetOf } from '../../engine/import/index.ts';
import {
  freeId,
  type Label,
  type Pack,
  parseNotebook,
  serializeNotebook,
  withCellAdded,
  withSetting,
} from '../../engine/index.ts';
import { saveFile } from '../notebook/files.ts';
import type { OwnPacks } from '../ownPacks.ts';
import { fetchPackIds } from '../packFiles.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { dataCellText } from './dataCellText.ts';
import { documentFor } from './documentFor.ts';
import type { ImportFlow } from './importFlow.ts';
import type { ImportWork } from './importWork.ts';
import { words } from './words.ts';

/** What an import came to. */
export type Done =
  | {
      readonly kind: 'pack' | 'begun';
      readonly pack: Pack;
      readonly files: PackFiles;
      /** whether the browser will have the pack the next time */
      readonly isKept: boolean;
      /** whether a pack that was opened has another id here than in its file */
      readonly isRenamed: boolean;
    }
  | { readonly kind: 'cells'; readonly count: number };

/** Puts what an import came to into the page: the only part of it that knows the document. */
export class Commit {
  readonly #session: Session;
  readonly #own: OwnPacks;
  readonly #work: ImportWork;

  constructor(session: Session, own: OwnPacks, work: ImportWork) {
    this.#session = session;
    this.#own = own;
    this.#work = work;
  }

  /** The pack that was checked, under a name of its own; the document, or a new one, runs on it from now on. */
  async asPack(name: string, isNew: boolean): Promise<Done> {
    const label: Label = { da: name, en: name };
    const { files, pack } = await this.#work.finish(await this.#freeId(slugOf(name)), label);
    return this.#settle(files, pack, isNew, false);
  }

  /** A pack that came as a file, under another id where its own is taken by other figures. */
  async opened(files: PackFiles, pack: Pack, isNew: boolean): Promise<Done> {
    const known = await this.#own.files(pack.id);
    const isTaken = known !== undefined || (await siteIds()).includes(pack.id);
    const isSame = this.#own.loaded(pack.id)?.pack.hash === pack.hash;
    if (!isTaken || isSame) return this.#settle(files, pack, isNew, false);
    const other = await this.#work.rename(files, await this.#freeId(pack.id), pack.title);
    return this.#settle(other.files, other.pack, isNew, true);
  }

  /** The tables as data cells at the end of the document, in one step. */
  asCells(flow: ImportFlow): Done {
    const { history, notebook } = this.#session;
    const { language } = notebook.peek();
    let edited = notebook.peek();
    let count = 0;
    for (const result of flow.looked.peek()?.parts ?? []) {
      const part = flow.used.peek().find(({ look }) => look.id === result.id);
      const target = targetOf(result.resource);
      if (!part || !target || result.rows.length === 0) continue;
      const title = part.look.title || capital(target.label[language]);
      const id = freeId(edited, 'data', slugOf(part.look.title).slice(0, 40).replace(/-$/, '') || result.resource);
      const text = dataCellText(id, title, part, result, language);
      const { notebook: next } = withCellAdded(edited, edited.cells.length - 1, text);
      edited = parseNotebook(serializeNotebook(next), edited.where).notebook;
      count++;
    }
    history.edit(serializeNotebook(edited));
    return { kind: 'cells', count };
  }

  async #settle(files: PackFiles, pack: Pack, isNew: boolean, isRenamed: boolean): Promise<Done> {
    const isKept = await this.#own.keep({ files, pack });
    const { history, notebook } = this.#session;
    if (isNew) await this.#session.start(documentFor(pack, wording.peek().language));
    else history.edit(serializeNotebook(withSetting(notebook.peek(), 'pack', pack.id)));
    return { kind: isNew ? 'begun' : 'pack', pack, files, isKept, isRenamed };
  }

  /** An id that neither the site's packs nor the reader's have. */
  async #freeId(base: string): Promise<string> {
    const taken = new Set([...(await this.#own.ids()), ...(await siteIds())]);
    const stem = base || 'datapakke';
    if (!taken.has(stem)) return stem;
    let number = 2;
    while (taken.has(`${stem}-${number}`)) number++;
    return `${stem}-${number}`;
  }
}

/** Ids of the site's packs; none where it can't be reached. */
async function siteIds(): Promise<readonly string[]> {
  return fetchPackIds().catch((): readonly string[] => []);
}

/** Hands a pack to the reader as one file. */
export function savePack(files: PackFiles, id: string): void {
  saveFile(new Blob([archived(files) as Uint8Array<ArrayBuffer>], { type: 'application/zip' }), `${id}.zip`);
}

/** A name for a pack's next edition: the pack's own with what makes it one's own, numbered from the second on. */
export function editionName(pack: Label): string {
  const title = pack[wording.peek().language];
  const { edition } = words.peek().save;
  const own = edition('');
  const at = title.lastIndexOf(own);
  const number = at < 0 ? Number.NaN : Number(title.slice(at + own.length).trim() || '1');
  return Number.isInteger(number) ? `${title.slice(0, at)}${own} ${number + 1}` : edition(title);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
