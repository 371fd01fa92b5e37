import type { ConditionalNode, ConstantNode, MathNode, OperatorNode, ParenthesisNode } from 'mathjs';
import type { Message } from '../pack/message.ts';
import { createFindings, type Findings } from './findings.ts';
import { formulaParser } from './formulaParser.ts';
import { checkFormulaNode } from './formulaRules.ts';
import { syntaxReason } from './formulaSyntax.ts';
import type { Call, Vocabulary } from './formulaVocabulary.ts';

/** Longest formula, characters; most parts of its tree; deepest brackets. */
export const formulaBounds = { length: 500, parts: 150, depth: 20 } as const;

/** Where a formula takes its values from. */
export interface Readings {
  /** value of an indicator function for its words, such as `gap` of `low-income`, `vaerebro-park` */
  call(name: string, words: readonly string[], year?: number): number;
  /** value of a name, such as `year` */
  name(name: string): number;
  /** word that a name stands for, such as the id of the `place` at hand */
  word?(name: string): string;
}

/** A formula ready to be evaluated any number of times. */
export interface Formula {
  readonly source: string;
  /** the indicator functions it reads with their words, each once, for the audit log and for what must run before it */
  readonly reads: readonly Call[];
  /** whether it claims something, so that it is true or false rather than a number */
  readonly isClaim: boolean;
  /** @returns a number, or true or false for a comparison */
  evaluate(readings: Readings): number | boolean;
}

/** Where a formula stands in its document. */
export interface FormulaSpot {
  readonly where: string;
  readonly line: number;
  readonly column: number;
}

/** What reading a formula came to. */
export interface CompiledFormula {
  /** undefined where a message is an error */
  readonly formula?: Formula;
  readonly messages: readonly Message[];
  /** the indicator functions found with their words, also where something else in the formula is wrong */
  readonly reads: readonly Call[];
}

/**
 * Compiles a formula of a closed vocabulary: its indicator functions and names, numbers, arithmetic, comparison, `and`, `or`, `not`,
 * a choice `a ? b : c`, `min`, `max`, `abs`, `round`. Everything else is refused with its place: assignment, functions of its own,
 * lists, objects, properties, units, and every function of mathjs beside these.
 */
export function compileFormula(
  source: string,
  vocabulary: Vocabulary,
  at: FormulaSpot = { where: 'formula', line: 1, column: 1 },
): CompiledFormula {
  const findings = createFindings(at.where);
  const spot = (offset: number) => ({ line: at.line, column: at.column + Math.max(0, offset) });
  const tree = parsed(source, spot, findings);
  if (!tree) return { messages: findings.messages, reads: [] };
  const reads = checkFormulaNode(tree, source, vocabulary, formulaBounds.parts, spot, findings);
  if (findings.messages.length > 0) return { messages: findings.messages, reads };
  return { formula: compiled(source, tree, reads, vocabulary), messages: [], reads };
}

function parsed(
  source: string,
  spot: (offset: number) => { line: number; column: number },
  findings: Findings,
): MathNode | undefined {
  if (source.length > formulaBounds.length || deepest(source) > formulaBounds.depth) {
    findings.error(
      spot(0),
      `Formlen er for lang eller har for mange parenteser i hinanden; højst ${formulaBounds.length} tegn og ${formulaBounds.depth} niveauer. Del den op.`,
      `The formula is too long or nests too many brackets; at most ${formulaBounds.length} characters and ${formulaBounds.depth} levels. Split it.`,
    );
    return undefined;
  }
  const strange = /[%;\n#]/.exec(source);
  if (strange) {
    const percent = strange[0] === '%';
    findings.error(
      spot(strange.index),
      percent ? 'Skriv andele som decimaltal: 0.35 for 35 %.' : 'En formel er ét udtryk på én linje.',
      percent ? 'Write shares as decimals: 0.35 for 35 %.' : 'A formula is one expression on one line.',
    );
    return undefined;
  }
  try {
    return formulaParser.parse(source);
  } catch (error) {
    const position = error instanceof SyntaxError && 'char' in error ? Number(error.char) - 1 : 0;
    const reason = syntaxReason(error);
    findings.error(
      spot(position),
      `Formlen kan ikke læses her: ${reason.da}.`,
      `The formula can't be read here: ${reason.en}.`,
    );
    return undefined;
  }
}

const claims = new Set(['equal', 'unequal', 'smaller', 'smallerEq', 'larger', 'largerEq', 'and', 'or', 'not']);

/** Whether a checked tree comes to true or false. */
function isClaim(node: MathNode): boolean {
  if (node.type === 'ParenthesisNode') return isClaim((node as ParenthesisNode).content);
  if (node.type === 'ConditionalNode') return isClaim((node as ConditionalNode).trueExpr);
  if (node.type === 'ConstantNode') return typeof (node as ConstantNode).value === 'boolean';
  return node.type === 'RelationalNode' || (node.type === 'OperatorNode' && claims.has((node as OperatorNode).fn));
}

function deepest(source: string): number {
  let open = 0;
  let most = 0;
  for (const letter of source) {
    if ('([{'.includes(letter)) most = Math.max(most, ++open);
    else if (')]}'.includes(letter)) open--;
  }
  return most;
}

function compiled(source: string, tree: MathNode, reads: readonly Call[], vocabulary: Vocabulary): Formula {
  const code = tree.compile();
  const called = new Set(reads.map(({ name }) => name));
  return {
    source,
    reads,
    isClaim: isClaim(tree),
    evaluate(readings) {
      const scope = new Map<string, unknown>();
      for (const name of vocabulary.names) scope.set(name, readings.name(name));
      for (const name of vocabulary.words?.keys() ?? []) scope.set(name, readings.word?.(name) ?? '');
      for (const name of called) {
        scope.set(name, (...parts: readonly (string | number)[]) => {
          const year = parts.at(-1);
          const words = parts.filter((part) => typeof part === 'string');
          return typeof year === 'number' ? readings.call(name, words, year) : readings.call(name, words);
        });
      }
      const value: unknown = code.evaluate(scope);
      return typeof value === 'boolean' ? value : Number(value);
    },
  };
}
