import type { Ensemble } from '../simulation/ensemble.ts';
import { mergeEnsembles } from '../simulation/merge.ts';

/** Parts kept apart before they are folded into one, which bounds memory at a few blocks whatever the number of replicates. */
const partsBeforeFolding = 8;

/** Collects the blocks of one task as they come in, in any order, and gives the ensemble of those that are in. */
export class Gathering {
  #parts: Ensemble[] = [];
  #replicates = 0;

  /** Replicates that are in. */
  get replicates(): number {
    return this.#replicates;
  }

  add(part: Ensemble): void {
    this.#replicates += part.replicates.length;
    this.#parts.push(part);
    if (this.#parts.length >= partsBeforeFolding) this.ensemble();
  }

  /** The ensemble of what is in, made when asked for and kept until more comes in. Undefined while nothing is in. */
  ensemble(): Ensemble | undefined {
    if (this.#parts.length > 1) this.#parts = [mergeEnsembles(this.#parts)];
    return this.#parts[0];
  }
}
