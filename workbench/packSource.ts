import { effect } from '@preact/signals-core';
import { type Message, type Pack, Refusal, readPack } from '../engine/index.ts';
import { tellsOfPersons } from './dataflow/smallPlaces.ts';
import { fetchLaterParts } from './later.ts';
import type { OwnPacks } from './ownPacks.ts';
import { fetchPackFiles } from './packFiles.ts';
import type { Session } from './session.ts';

/**
 * Gives the session the pack that its document names, now and whenever the document names another: one of the reader's own, else one of the
 * site's. A pack that was read before is there at once, so that undo is.
 * @param prepare told of each pack, before it is needed
 */
export function followPack(
  session: Pick<Session, 'notebook' | 'setPack' | 'failPack'>,
  own: OwnPacks,
  prepare: (pack: Pack) => void,
): void {
  let asked: string | undefined;
  const give = (pack: Pack) => {
    tellsOfPersons.value = !pack.synthetic;
    session.setPack(pack);
    prepare(pack);
  };
  /** A pack of persons is taken once the page can find its small cells. */
  const giveWhole = async (id: string, pack: Pack) => {
    if (!pack.synthetic) await fetchLaterParts();
    if (asked === id) give(pack);
  };
  const load = async (id: string) => {
    try {
      const files = (await own.files(id)) ?? (await fetchPackFiles(id));
      if (asked !== id) return;
      if (!files) {
        session.failPack([unknown(id)]);
        return;
      }
      const pack = readPack(files);
      own.hold({ files, pack });
      await giveWhole(id, pack);
    } catch (error) {
      if (asked === id) session.failPack(error instanceof Refusal ? error.messages : [unfetched]);
    }
  };
  effect(() => {
    const id = session.notebook.value.pack;
    if (id === asked) return;
    asked = id;
    const known = own.loaded(id);
    if (known?.pack.synthetic) give(known.pack);
    else if (known) giveWhole(id, known.pack).catch(() => session.failPack([unfetched]));
    else void load(id);
  });
}

function unknown(id: string): Message {
  return {
    severity: 'error',
    where: id,
    da: `Dokumentet bygger på datapakken \`${id}\`, som ikke er i denne browser. Vælg »Hent data ind …« i menuen Dokument, og åbn pakkens fil (.zip).`,
    en: `The document rests on the data pack \`${id}\`, which isn't in this browser. Choose “Bring data in …” in the Document menu and open the pack's file (.zip).`,
  };
}

const unfetched: Message = {
  severity: 'error',
  where: 'scenarios',
  da: 'Datapakken kunne ikke hentes. Se efter netværket, og genindlæs siden.',
  en: 'The data package could not be fetched. Look to the network, and reload the page.',
};
