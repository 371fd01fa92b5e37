import { expose } from 'comlink';
import type { Ensemble } from '../simulation/ensemble.ts';
import { encodeEnsemble } from '../simulation/ensembleBytes.ts';
import { browserResults } from './browserResults.ts';

/** What a page's keeping worker is asked. */
export interface KeepingSide {
  /** @param code mark of the code that made the results, as `browserResults` wants it */
  keep(code: string | undefined, key: string, part: Ensemble): Promise<void>;
}

let shelf: ReturnType<typeof browserResults> | undefined;

/** Entry of the worker that turns results into bytes, packs them and puts them away. */
expose({
  async keep(code, key, part) {
    shelf ??= browserResults(code);
    await shelf.put(key, part.replicates, encodeEnsemble(part));
  },
} satisfies KeepingSide);
