import type { Cell, Cells, ColumnKind } from './table.ts';

/**
 * A column while rows are added to it. Cells are kept as codes in one typed array: a number is its own code, and a text is its
 * place among the texts that the column has held, since a table of half a million rows holds some dozens of them.
 */
export interface GrowingColumn extends Cells {
  /** The code of a cell; what is missing or not finite has the code of null. */
  codeOf(cell: Cell | undefined): number;
  append(code: number): void;
}

/** An empty column of a kind. */
export function growingColumn(kind: ColumnKind): GrowingColumn {
  return kind === 'text' ? new TextColumn() : new NumberColumn();
}

const firstCapacity = 256;

class NumberColumn implements GrowingColumn {
  #values = new Float64Array(firstCapacity);
  #length = 0;
  readonly numeric = { numberAt: (row: number): number => this.#values[row] as number };

  get length(): number {
    return this.#length;
  }

  codeOf(cell: Cell | undefined): number {
    return typeof cell === 'number' && Number.isFinite(cell) ? cell : Number.NaN;
  }

  append(code: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = code;
  }

  at(row: number): number | null | undefined {
    if (row >= this.#length) return undefined;
    const value = this.#values[row] as number;
    return Number.isNaN(value) ? null : value;
  }

  *[Symbol.iterator](): Iterator<number | null> {
    for (let row = 0; row < this.#length; row++) yield this.at(row) ?? null;
  }
}

/** Code of a missing text. */
const noText = -1;

class TextColumn implements GrowingColumn {
  #codes = new Int32Array(firstCapacity);
  #length = 0;
  readonly #texts: string[] = [];
  readonly #codeByText = new Map<string, number>();
  readonly coded = { codeAt: (row: number): number => this.#codes[row] as number, texts: this.#texts };

  get length(): number {
    return this.#length;
  }

  codeOf(cell: Cell | undefined): number {
    if (typeof cell !== 'string') return noText;
    const known = this.#codeByText.get(cell);
    if (known !== undefined) return known;
    this.#codeByText.set(cell, this.#texts.length);
    return this.#texts.push(cell) - 1;
  }

  append(code: number): void {
    if (this.#length === this.#codes.length) {
      const larger = new Int32Array(2 * this.#length);
      larger.set(this.#codes);
      this.#codes = larger;
    }
    this.#codes[this.#length++] = code;
  }

  at(row: number): string | null | undefined {
    if (row >= this.#length) return undefined;
    return this.#texts[this.#codes[row] as number] ?? null;
  }

  *[Symbol.iterator](): Iterator<string | null> {
    for (let row = 0; row < this.#length; row++) yield this.at(row) ?? null;
  }
}
