import type { Ensemble } from '../simulation/ensemble.ts';
import { mergeEnsembles, mergingEnsembles } from '../simulation/merge.ts';
import { gently } from './gently.ts';

/** Parts kept apart before they are folded into one, which bounds memory at a few blocks whatever the number of replicates. */
const partsBeforeFolding = 8;

/** Collects the blocks of one task as they come in, in any order, and gives the ensemble of those that are in. */
export class Gathering {
  #parts: Ensemble[] = [];
  #replicates = 0;
  #folding: Promise<void> | undefined;

  /** Replicates that are in. */
  get replicates(): number {
    return this.#replicates;
  }

  add(part: Ensemble): void {
    this.#replicates += part.replicates.length;
    this.#parts.push(part);
    if (this.#parts.length < partsBeforeFolding || this.#folding) return;
    this.#folding = this.#fold();
    // told by `whole`
    this.#folding.catch(() => {});
  }

  /** As `ensemble`, made between other things. Nothing may be added meanwhile. */
  async whole(): Promise<Ensemble | undefined> {
    await this.#folding;
    if (this.#parts.length > 1) await this.#fold();
    return this.#parts[0];
  }

  async #fold(): Promise<void> {
    const parts = this.#parts.slice();
    const folded = await gently(mergingEnsembles(parts));
    // whoever asked for the ensemble meanwhile has had it folded already
    if (parts.every((part, i) => part === this.#parts[i])) this.#parts.splice(0, parts.length, folded);
    this.#folding = undefined;
  }

  /** The ensemble of what is in, made when asked for and kept until more comes in. Undefined while nothing is in. */
  ensemble(): Ensemble | undefined {
    if (this.#parts.length > 1) this.#parts = [mergeEnsembles(this.#parts)];
    return this.#parts[0];
  }
}
