import type { Pack } from '../pack/pack.ts';
import { type Synthesis, synthesise } from '../synthesis/synthesise.ts';

/** The last packs' populations by hash; a person works with one or two packs. */
const made = new Map<string, Synthesis>();
const kept = 2;

/** The synthetic population of a pack, made once. Whoever changes it takes a snapshot first. */
export function synthesisOf(pack: Pack): Synthesis {
  const known = made.get(pack.hash);
  if (known) return known;
  const synthesis = synthesise(pack);
  keepSynthesis(pack.hash, synthesis);
  return synthesis;
}

/** Takes a population that was made elsewhere (another worker, a cache on disk) as that of the pack with this hash. */
export function keepSynthesis(packHash: string, synthesis: Synthesis): void {
  made.set(packHash, synthesis);
  for (const oldest of [...made.keys()].slice(0, -kept)) made.delete(oldest);
}
