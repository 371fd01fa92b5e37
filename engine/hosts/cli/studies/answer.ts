/** A study's answer: as text for the terminal, and as data for a file. */
export interface Answer {
  readonly text: string;
  readonly data: unknown;
  /** the answer's rows, for a file that ends in .csv */
  readonly rows?: readonly Readonly<Record<string, string | number | null>>[];
}
