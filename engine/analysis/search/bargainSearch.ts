import { type Bargain, paretoFront } from './pareto.ts';

/** A combination of levers by the positions of their values on their grids. */
type Positions = readonly number[];

/** What was found out about many levers at once. */
export interface BargainsFound<B extends Bargain<readonly number[]>> {
  /** those that no other beats on both cost and probability, cheapest first */
  readonly front: readonly B[];
  /** every combination tried, cheapest first */
  readonly tried: readonly B[];
}

/**
 * The front of cost against probability over grids of several levers: first the ends and middles of all grids, then, round by round, the
 * neighbours of the front at half the distance, until they are next to it on the grids or enough has been tried. On common random numbers
 * and with effects that grow with the dose, the front of a coarse grid lies near that of the fine one.
 * @param grids values of each lever, ascending
 * @param most combinations tried at most; the first round is always whole
 * @param tryOut carries out the combinations of a round, in order
 */
export async function seekBargains<B extends Bargain<readonly number[]>>(
  grids: readonly (readonly number[])[],
  most: number,
  tryOut: (choices: readonly (readonly number[])[], round: number) => Promise<readonly B[]>,
): Promise<BargainsFound<B>> {
  if (grids.length === 0 || grids.some((grid) => grid.length === 0)) throw new RangeError('there is no lever to try');
  const known = new Map<string, B>();
  const at = new Map<B, Positions>();
  let round = 0;
  const attempt = async (all: readonly Positions[]): Promise<void> => {
    const fresh = [...new Map(all.map((positions) => [positions.join(), positions])).values()].filter(
      (positions) => !known.has(positions.join()),
    );
    const wanted = round === 0 ? fresh : fresh.slice(0, Math.max(0, most - known.size));
    if (wanted.length === 0) return;
    const choices = wanted.map((positions) => positions.map((position, lever) => grids[lever]?.[position] as number));
    for (const [i, bargain] of (await tryOut(choices, round)).entries()) {
      const positions = wanted[i] as Positions;
      known.set(positions.join(), bargain);
      at.set(bargain, positions);
    }
    round++;
  };
  await attempt(combinations(grids.map(({ length }) => [...new Set([0, (length - 1) >> 1, length - 1])])));
  let steps = grids.map(({ length }) => (length - 1) >> 1);
  do {
    steps = steps.map((step) => Math.max(1, step >> 1));
    const around = paretoFront([...known.values()]).flatMap((bargain) =>
      neighbours(at.get(bargain) ?? [], steps, grids),
    );
    await attempt(around);
  } while (steps.some((step) => step > 1) && known.size < most);
  const tried = [...known.values()].sort((a, b) => a.cost - b.cost || b.probability - a.probability);
  return { front: paretoFront(tried), tried };
}

function combinations(options: readonly (readonly number[])[]): readonly Positions[] {
  return options.reduce<readonly Positions[]>(
    (all, own) => all.flatMap((positions) => own.map((position) => [...positions, position])),
    [[]],
  );
}

/** One lever a step less, one a step more. */
function neighbours(
  positions: Positions,
  steps: readonly number[],
  grids: readonly (readonly number[])[],
): readonly Positions[] {
  return positions.flatMap((position, lever) =>
    [-1, 1].flatMap((direction) => {
      const next = position + direction * (steps[lever] as number);
      const isOnGrid = next >= 0 && next < (grids[lever]?.length ?? 0);
      return isOnGrid ? [positions.with(lever, next)] : [];
    }),
  );
}
