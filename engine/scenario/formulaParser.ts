import {
  absDependencies,
  addDependencies,
  andDependencies,
  create,
  divideDependencies,
  equalDependencies,
  largerDependencies,
  largerEqDependencies,
  maxDependencies,
  minDependencies,
  multiplyDependencies,
  notDependencies,
  orDependencies,
  parseDependencies,
  powDependencies,
  roundDependencies,
  smallerDependencies,
  smallerEqDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
  unequalDependencies,
} from 'mathjs/number';
import { power } from '../arithmetic/power.ts';

/**
 * The part of mathjs that formulas use: plain numbers, the parser and the operations of the closed vocabulary. Matrices, units,
 * symbolic algebra and `evaluate` are not loaded at all.
 */
export const formulaParser = create({
  ...absDependencies,
  ...addDependencies,
  ...andDependencies,
  ...divideDependencies,
  ...equalDependencies,
  ...largerDependencies,
  ...largerEqDependencies,
  ...maxDependencies,
  ...minDependencies,
  ...multiplyDependencies,
  ...notDependencies,
  ...orDependencies,
  ...parseDependencies,
  ...powDependencies,
  ...roundDependencies,
  ...smallerDependencies,
  ...smallerEqDependencies,
  ...subtractDependencies,
  ...unaryMinusDependencies,
  ...unaryPlusDependencies,
  ...unequalDependencies,
});

// a power too comes out alike in every browser
formulaParser.import({ pow: power }, { override: true });

/** Resolves at once: here the parser came with the code. In the page it is fetched, see `formulaParserLater.ts`. */
export async function fetchFormulaParser(): Promise<void> {}
