import { createArrays, type YearArrays } from './baseYear.ts';
import { bytesOfMoment, forkMoment, type Moment } from './moment.ts';
import type { Task } from './task.ts';

/** The end of a year that a run has passed. It is shared and never written to. */
export interface YearEnd {
  readonly arrays: YearArrays;
  /** undefined where there was no room for it */
  readonly moment: Moment | undefined;
}

/** What a run of one strategy on one replicate finds of earlier ones, and leaves to later ones. It stands at a year's end, first the base year's. */
export interface Trail {
  /**
   * Goes on to the end of the next year, where an earlier run did the same in it and in all years before.
   * @param signature the year's, see `planSignature`
   */
  follow(signature: string): YearEnd | undefined;
  /** Goes back to the end of an earlier year. @param index the year's, 0 for the base year */
  backTo(index: number): void;
  /** Goes on to the end of a year that has been simulated, of which copies are kept as far as there is room. */
  leave(signature: string, arrays: YearArrays, moment: Moment): void;
}

/** How much is kept at most. */
interface Room {
  readonly worlds: number;
  readonly bytes: number;
}

/** A world of Gladsaxe is 6.5 MB: one for each year's end of a run of 15 years, and a quarter more of the memory for what else is kept. */
const usualRoom: Room = { worlds: 16, bytes: 128 * 2 ** 20 };

interface Step {
  readonly before: Step | undefined;
  readonly signature: string;
  /** undefined in the base year, which the run has itself */
  end: YearEnd | undefined;
  readonly after: Map<string, Step>;
  bytes: number;
  /** number of the latest run that has come by */
  run: number;
}

/**
 * Years' ends of the latest runs, found again by all that decides them: what the run began with, and what its strategy did in each year
 * (`planSignature` holds rates, parameters, switches and what triggers and pilots have decided). What runs have in common is kept once. Room
 * is made where no run has come by for longest, from the horizon back.
 */
export class Checkpoints {
  readonly #room: Room;
  /** first steps by what runs began with */
  readonly #beginnings = new Map<string, Step>();
  readonly #steps = new Set<Step>();
  /** what was let go of to make room, until what the room was made for takes its memory */
  #spare: Moment | undefined;
  #worlds = 0;
  #bytes = 0;
  #run = 0;

  constructor(room: Partial<Room> = {}) {
    this.#room = { ...usualRoom, ...room };
  }

  /** Worlds and bytes that are kept. */
  get held(): Room {
    return { worlds: this.#worlds, bytes: this.#bytes };
  }

  /**
   * The trail of a run that begins.
   * @param task of one replicate
   * @param base what it begins with, for its size
   */
  begin(task: Task, base: Moment): Trail {
    const run = ++this.#run;
    const key = keyOf(task);
    const years = task.to - task.from;
    const apart = Math.ceil((years - 1) / this.#worldsFor(base));
    const steps = [this.#beginnings.get(key) ?? stepFrom(undefined, key)];
    const goOn = (step: Step): void => {
      step.run = run;
      steps.push(step);
    };
    return {
      follow: (signature) => {
        const next = steps.at(-1)?.after.get(signature);
        if (next) goOn(next);
        return next?.end;
      },
      backTo: (index) => {
        steps.length = index + 1;
      },
      leave: (signature, arrays, moment) => {
        const before = steps.at(-1) as Step;
        const step = before.after.get(signature) ?? stepFrom(before, signature);
        goOn(step);
        const index = steps.length - 1;
        // nobody goes on from the horizon
        this.#keep(step, arrays, index < years && index % apart === 0 ? moment : undefined);
      },
    };
  }

  /** How many worlds of this size there is room for, beside their arrays; at least one, so that years can be counted by it. */
  #worldsFor(base: Moment): number {
    return Math.max(1, Math.min(this.#room.worlds, Math.floor((this.#room.bytes * 0.85) / bytesOfMoment(base))));
  }

  /** Keeps copies. What comes after a year that there was no room for could never be found. */
  #keep(step: Step, arrays: YearArrays, moment: Moment | undefined): void {
    const { before } = step;
    if (before?.before && !before.end) return;
    if (!step.end) {
      const bytes = bytesOfArrays(arrays) + step.signature.length;
      if (!this.#makeRoom(step.run, 0, bytes)) return;
      step.end = { arrays: copyOf(arrays), moment: undefined };
      this.#add(step, bytes);
    }
    if (!moment || step.end.moment) return;
    const bytes = bytesOfMoment(moment);
    if (!this.#makeRoom(step.run, 1, bytes)) return;
    step.end = { arrays: step.end.arrays, moment: forkMoment(moment, this.#spare) };
    this.#spare = undefined;
    this.#count(step, 1, bytes);
  }

  #add(step: Step, bytes: number): void {
    const { before, signature } = step;
    before?.after.set(signature, step);
    if (before && !before.before) this.#beginnings.set(before.signature, before);
    this.#steps.add(step);
    this.#count(step, 0, bytes);
  }

  #count(step: Step, worlds: number, bytes: number): void {
    step.bytes += bytes;
    this.#worlds += worlds;
    this.#bytes += bytes;
  }

  /** Lets go of others until there is room; tells whether there is. */
  #makeRoom(run: number, worlds: number, bytes: number): boolean {
    const isEnough = () => this.#worlds + worlds <= this.#room.worlds && this.#bytes + bytes <= this.#room.bytes;
    while (!isEnough()) {
      const oldest = this.#oldestEnd(run);
      if (!oldest) return false;
      this.#forget(oldest);
    }
    return true;
  }

  /** The last year that is kept of the run that came by longest ago, this one left out. */
  #oldestEnd(run: number): Step | undefined {
    let oldest: Step | undefined;
    for (const step of this.#steps) {
      if (step.after.size === 0 && step.run < (oldest?.run ?? run)) oldest = step;
    }
    return oldest;
  }

  #forget(step: Step): void {
    this.#count(step, step.end?.moment ? -1 : 0, -step.bytes);
    this.#spare = step.end?.moment ?? this.#spare;
    this.#steps.delete(step);
    const { before } = step;
    before?.after.delete(step.signature);
    if (before && !before.before && before.after.size === 0) this.#beginnings.delete(before.signature);
  }
}

/** What a run begins with, but for its strategy. */
function keyOf({ pack, seed, replicates, from, lowIncomeLine, resources, alignment }: Task): string {
  return JSON.stringify([pack.hash, seed, replicates, from, lowIncomeLine, resources, alignment]);
}

function stepFrom(before: Step | undefined, signature: string): Step {
  return { before, signature, end: undefined, after: new Map(), bytes: 0, run: 0 };
}

function copyOf(arrays: YearArrays): YearArrays {
  const sizes = Object.fromEntries(Object.entries(arrays).map(([name, { length }]) => [name, length]));
  const copy = createArrays(sizes as Record<keyof YearArrays, number>);
  for (const name of Object.keys(arrays) as (keyof YearArrays)[]) copy[name].set(arrays[name]);
  return copy;
}

function bytesOfArrays(arrays: YearArrays): number {
  return Object.values(arrays).reduce((sum, { byteLength }) => sum + byteLength, 0);
}
