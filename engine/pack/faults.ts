import { type Message, Refusal } from './message.ts';

/** Where a fault is. */
export interface Spot {
  readonly where: string;
  readonly line?: number;
  readonly column?: string;
}

/** Faults of one kind in one column that are told one by one; the rest are counted. */
const toldPerColumn = 20;

/** Collects what is wrong with a pack, so that all of it can be told at once. */
export class Faults {
  readonly #messages: Message[] = [];
  readonly #perColumn = new Map<string, number>();
  readonly #spots = new Map<string, Spot>();
  readonly #told = new Set<string>();
  #count = 0;

  /**
   * Notes a fault: what was found, what was expected, what to do, in both languages. The same fault found again, as a table is read
   * for a second purpose, is told once but still counts, so that nobody takes the table for whole.
   */
  add(spot: Spot, da: string, en: string): void {
    this.#count++;
    const fault = [spot.where, spot.line, spot.column, en].join('\n');
    if (this.#told.has(fault)) return;
    this.#told.add(fault);
    const key = `${spot.where}\n${spot.column ?? ''}`;
    const count = (this.#perColumn.get(key) ?? 0) + 1;
    this.#perColumn.set(key, count);
    this.#spots.set(key, spot);
    if (count <= toldPerColumn) this.#messages.push({ severity: 'error', ...spot, da, en });
  }

  /** Number of faults so far; two equal counts mean that nothing was wrong in between. */
  get count(): number {
    return this.#count;
  }

  /** @throws Refusal with every fault, where there is one */
  refuse(): void {
    if (this.#messages.length === 0) return;
    throw new Refusal([...this.#messages, ...this.#untold()]);
  }

  #untold(): readonly Message[] {
    return [...this.#perColumn].flatMap(([key, count]) => {
      const spot = this.#spots.get(key);
      const more = count - toldPerColumn;
      if (!spot || more <= 0) return [];
      const { line: _, ...place } = spot;
      return [
        {
          severity: 'error' as const,
          ...place,
          da: `${more} fejl mere i samme kolonne. Ret de nævnte, og læs pakken igen.`,
          en: `${more} more faults in the same column. Mend the ones named and read the pack again.`,
        },
      ];
    });
  }
}
