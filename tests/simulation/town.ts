import { closeYear, openBooks } from '../../engine/criteria/closing.ts';
import { tallySizes } from '../../engine/criteria/countEverybody.ts';
import { childrenUnder } from '../../engine/criteria/followed.ts';
import { ledgerCells } from '../../engine/criteria/ledger.ts';
import { resourceFlows } from '../../engine/criteria/residentsWithResources.ts';
import { resourcesDefinition } from '../../engine/criteria/resourcesDefinition.ts';
import { type Counting, countingBy } from '../../engine/criteria/status.ts';
import { countCells } from '../../engine/criteria/tally.ts';
import { channels, lettingFigures } from '../../engine/housing/channels.ts';
import { createHousingScratch } from '../../engine/housing/housing.ts';
import type { YearPlan } from '../../engine/measures/plan.ts';
import type { Pack } from '../../engine/pack/pack.ts';
import { moveCauseNames } from '../../engine/population/moveCauses.ts';
import type { OriginColumn } from '../../engine/population/origin.ts';
import { snapshot } from '../../engine/population/population.ts';
import { createWorld, type World } from '../../engine/population/world.ts';
import { createCandidates } from '../../engine/processes/gate.ts';
import type { EventLog, Model } from '../../engine/processes/year.ts';
import { keyFromSeed } from '../../engine/random/seed.ts';
import { streamsOf } from '../../engine/random/streams.ts';
import type { Strategy } from '../../engine/scenario/strategy.ts';
import { createSchoolScratch, type SchoolScratch } from '../../engine/schools/placing.ts';
import { schoolFigures } from '../../engine/schools/schoolFigures.ts';
import { compileModel } from '../../engine/simulation/model.ts';
import { bookOrigin, originShares } from '../../engine/simulation/origin.ts';
import { planYear } from '../../engine/simulation/plans.ts';
import type { Task } from '../../engine/simulation/task.ts';
import { passYear } from '../../engine/simulation/year.ts';
import { type Synthesis, synthesise } from '../../engine/synthesis/synthesise.ts';
import { smallPack } from '../synthesis/smallPack.ts';

export const town: Pack = smallPack();

/** A strategy that changes nothing but what is given. */
export function strategy(changes: Partial<Strategy> = {}): Strategy {
  return {
    id: 'baseline',
    name: 'Today',
    measures: [],
    rates: [],
    parameters: {},
    references: {},
    off: [],
    ...changes,
  };
}

/** The town's task over six years and one replicate, but for what is given. */
export function task(strategies: readonly Strategy[], changes: Partial<Task> = {}): Task {
  return {
    pack: town,
    strategies,
    seed: 'balance',
    replicates: [0],
    from: 2025,
    to: 2031,
    lowIncomeLine: 200_000,
    ...changes,
  };
}

/** What one simulated year leaves behind, for tests that look inside. */
export interface TownYear {
  readonly year: number;
  readonly world: World;
  readonly origin: OriginColumn;
  readonly log: EventLog;
  readonly counts: Float64Array;
  readonly ledger: Float64Array;
  readonly moves: Float64Array;
  readonly flows: Float64Array;
  readonly exchange: Float64Array;
  readonly resourceFlows: Float64Array;
  readonly letting: Float64Array;
  readonly schools: Float64Array;
}

/** Models of strategies in use: most of what a small town's year would take. */
const models = new WeakMap<Strategy, { readonly pack: Pack; readonly made: Synthesis; readonly model: Model }>();

/** A strategy's model, compiled on the base year's population as `run` does it. */
function modelOf(pack: Pack, chosen: Strategy, made: Synthesis): Model {
  const known = models.get(chosen);
  if (known?.pack === pack && known.made === made) return known.model;
  const model = compileModel(pack, chosen, made.population);
  models.set(chosen, { pack, made, model });
  return model;
}

/** A town stepped year by year, as `run` does it, with everything in reach. */
export class Town {
  readonly world: World;
  readonly counting: Counting;
  origin: OriginColumn;
  year: number;
  readonly base: Float64Array;
  readonly schools: SchoolScratch;
  readonly #pack: Pack;
  readonly #strategy: Strategy;
  readonly #key: readonly [number, number];
  readonly #replicate: number;
  readonly #made: Synthesis;
  #model: Model | undefined;

  constructor(
    chosen: Strategy = strategy(),
    options: { pack?: Pack; synthesis?: Synthesis; origin?: OriginColumn; seed?: string; replicate?: number } = {},
  ) {
    this.#pack = options.pack ?? town;
    this.#strategy = chosen;
    const made = options.synthesis ?? synthesise(this.#pack);
    this.#made = made;
    this.world = createWorld(snapshot(made.population), this.#pack.geography.estates.length, tallySizes);
    this.counting = countingBy(200_000, resourcesDefinition(this.world.population));
    this.origin = { counted: (options.origin ?? made.origin).counted.slice() };
    this.year = this.#pack.baseYear;
    this.#key = keyFromSeed(options.seed ?? 'balance');
    this.#replicate = options.replicate ?? 0;
    openBooks(this.world, this.origin, this.counting);
    this.base = this.world.tally.counts.slice();
    this.schools = createSchoolScratch(made.population.residents.capacity, this.#pack.schools.length);
  }

  /** Age under which somebody was a child to be followed in the base year. */
  get childAge(): number {
    return childrenUnder + this.year - this.#pack.baseYear;
  }

  /** Lets a year pass. `before` may change the world first. */
  pass(plan?: YearPlan): TownYear {
    const { world } = this;
    this.year++;
    this.#model ??= modelOf(this.#pack, this.#strategy, this.#made);
    const model = this.#model;
    const arrays = this.#arrays();
    const streams = streamsOf(this.#key, this.#replicate, this.year);
    const lasting = streamsOf(this.#key, this.#replicate, 0);
    const log = passYear(world, {
      year: this.year,
      model,
      plan: plan ?? planYear(this.#pack, this.#strategy, this.year),
      streams,
      lasting,
      choiceKey: [lasting.first[0] as number, lasting.second[0] as number],
      candidates: createCandidates(world.population.residentCount),
      housing: createHousingScratch(),
      letting: arrays.letting,
      schools: this.schools,
      schoolFigures: arrays.schools,
    });
    this.origin = bookOrigin(this.origin, log, world.population.residents.key, streams, originShares(this.#pack));
    const { geography } = this.#pack;
    closeYear(world, this.origin, this.counting, {
      ...arrays,
      childAge: this.childAge,
      estates: geography.estates.length,
      districts: geography.districts.length,
      districtOf: model.districtOf,
    });
    return { year: this.year, world, origin: this.origin, log, counts: world.tally.counts.slice(), ...arrays };
  }

  #arrays() {
    const { estates, districts } = this.#pack.geography;
    const places = 1 + districts.length + estates.length;
    return {
      ledger: new Float64Array(places * ledgerCells),
      moves: new Float64Array((estates.length + 1) ** 2 * moveCauseNames.length),
      flows: new Float64Array(estates.length * 4),
      exchange: new Float64Array((estates.length + 1) ** 2 * countCells),
      resourceFlows: new Float64Array(places * resourceFlows.length),
      letting: new Float64Array(estates.length * channels.length * lettingFigures.length),
      schools: new Float64Array(this.#pack.schools.length * schoolFigures.length),
    };
  }
}

/** Rows of residents who live here. */
export function livingRows({ population }: World): number[] {
  const rows: number[] = [];
  for (let row = 0; row < population.residentCount; row++) {
    if ((population.residents.household[row] as number) >= 0) rows.push(row);
  }
  return rows;
}
