import type { MathNode } from 'mathjs';

let parser: { parse(source: string): MathNode } | undefined;

/**
 * Takes the place of `formulaParser.ts` in the page and its workers, by `vite.config.ts`: mathjs is a third of a worker and few documents have a formula,
 * so it is fetched by itself. Until then every formula is unread, and whoever reads documents asks again when it has come.
 */
export const formulaParser = {
  parse(source: string): MathNode {
    if (!parser) throw new Error('…');
    return parser.parse(source);
  },
};

/** Fetches the parser. Formulas can be read once this has resolved. */
export async function fetchFormulaParser(): Promise<void> {
  parser ??= (await import('./formulaParser.ts')).formulaParser;
}
