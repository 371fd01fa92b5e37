import * as v from 'valibot';

const variable = v.looseObject({
  id: v.string(),
  text: v.string(),
  elimination: v.optional(v.boolean(), false),
  time: v.optional(v.boolean(), false),
  values: v.array(v.looseObject({ id: v.string(), text: v.string() })),
});

const tableInfo = v.looseObject({
  id: v.string(),
  text: v.string(),
  updated: v.optional(v.string(), ''),
  variables: v.pipe(v.array(variable), v.minLength(1)),
});

/**
 * What StatBank says of a table (`/v1/tableinfo`): its variables and their values, in order.
 * @see https://www.dst.dk/da/Statistik/hjaelp-til-statistikbanken/api
 */
export type TableInfo = v.InferOutput<typeof tableInfo>;
export type StatbankVariable = TableInfo['variables'][number];

/** Reads the answer; undefined where it isn't what StatBank documents. */
export function readTableInfo(answer: unknown): TableInfo | undefined {
  const read = v.safeParse(tableInfo, answer);
  return read.success ? read.output : undefined;
}

/** What is asked for of a variable. */
export interface Selection {
  readonly code: string;
  readonly values: readonly string[];
}

/** Cells that an answer would have. */
export function cellsOf(selections: readonly Selection[]): number {
  return selections.reduce((product, { values }) => product * values.length, 1);
}
