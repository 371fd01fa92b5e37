import type { Pack, Strategy, Task } from '../../engine/index.ts';
import { inputsHash } from './inputsHash.ts';

/** What the page asks the engine: the document's strategies on a pack. */
export interface ProjectionInputs {
  readonly pack: Pack;
  readonly strategies: readonly Strategy[];
  readonly engineVersion: string;
  readonly seed: string;
  readonly replicates: number;
  readonly from: number;
  readonly to: number;
  readonly lowIncomeLine: number;
  /** who counts as a resident with resources, where the document says */
  readonly resources?: NonNullable<Task['resources']> | undefined;
  /** factors that keep today's rule near a population forecast, where the document has them */
  readonly alignment?: NonNullable<Task['alignment']> | undefined;
  /** id of the strategy that the hand is on, which is run first */
  readonly focus: string;
}

/** Numbers of the replicates that inputs ask for. */
export function replicatesOf(inputs: Pick<ProjectionInputs, 'replicates'>): number[] {
  return Array.from({ length: inputs.replicates }, (_, i) => i);
}

/** The task of some of the inputs' strategies. */
export function taskOf(inputs: ProjectionInputs, strategies: readonly Strategy[], replicates: readonly number[]): Task {
  const { pack, seed, from, to, lowIncomeLine, resources, alignment } = inputs;
  const chosen = { ...(resources && { resources }), ...(alignment && { alignment }) };
  return { pack, strategies, seed, replicates, from, to, lowIncomeLine, ...chosen };
}

/** The strategy that the hand is on. */
export function underHand({ strategies, focus }: ProjectionInputs): Strategy | undefined {
  return strategies.find(({ id }) => id === focus);
}

/** Equal for inputs that show the same: hashes of the strategies, and what they are called. */
export function keyOf(inputs: ProjectionInputs): string {
  const strategies = inputs.strategies.map((strategy) => [
    hashOf(strategy, inputs),
    strategy.id,
    strategy.name,
    strategy.parent,
  ]);
  return JSON.stringify([inputs.replicates, strategies]);
}

/** Hashes of the strategies that inputs hold: each is asked for many times while its inputs are answered. */
const hashes = new WeakMap<ProjectionInputs, Map<Strategy, string>>();

/** Hash of all that a strategy's results depend on with these inputs. */
export function hashOf(strategy: Strategy, inputs: ProjectionInputs): string {
  const known = hashes.get(inputs) ?? new Map<Strategy, string>();
  hashes.set(inputs, known);
  let hash = known.get(strategy);
  if (hash === undefined) {
    const { engineVersion, pack, seed, from, to, lowIncomeLine, resources, alignment } = inputs;
    const about = { engineVersion, packHash: pack.hash, seed, from, to, lowIncomeLine, resources, alignment };
    hash = inputsHash(strategy, about);
    known.set(strategy, hash);
  }
  return hash;
}
