import type { Pack } from '../pack/pack.ts';
import type { Synthesis } from '../synthesis/synthesise.ts';

/** Somewhere that populations outlive the host, such as a folder. Neither verb throws: a shelf that fails is an empty one. */
export interface LastingShelf {
  take(pack: Pack): Promise<Synthesis | undefined>;
  put(pack: Pack, synthesis: Synthesis): Promise<void>;
}

/** Packs whose population is kept; a person works with one or two. */
const kept = 2;

/**
 * The synthetic populations that the workers of one host share. The first worker that needs one makes it, the others wait for
 * it and get it sent, and so does a worker that takes the place of one that was ended.
 */
export class PopulationShelf {
  readonly #lasting: LastingShelf | undefined;
  readonly #byPack = new Map<string, Promise<Synthesis>>();

  constructor(lasting?: LastingShelf) {
    this.#lasting = lasting;
  }

  /** @param make asked where nobody has made it yet, or where the one who tried failed */
  take(pack: Pack, make: () => Promise<Synthesis>): Promise<Synthesis> {
    const there = this.#byPack.get(pack.hash);
    if (there) return there.catch(() => this.take(pack, make));
    const coming = this.#find(pack, make);
    this.#byPack.set(pack.hash, coming);
    coming.catch(() => this.#byPack.delete(pack.hash));
    for (const oldest of [...this.#byPack.keys()].slice(0, -kept)) this.#byPack.delete(oldest);
    return coming;
  }

  async #find(pack: Pack, make: () => Promise<Synthesis>): Promise<Synthesis> {
    const lasting = await this.#lasting?.take(pack);
    if (lasting) return lasting;
    const made = await make();
    await this.#lasting?.put(pack, made);
    return made;
  }
}
