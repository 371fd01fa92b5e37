import type { FunctionNode, MathNode, OperatorNode, ParenthesisNode, SymbolNode } from 'mathjs';
import { formulaParser } from './formulaParser.ts';

/** A claim that holds a number up to a line: `school_result("…") >= 6`. */
export interface Comparison {
  /** formula of what is compared */
  readonly of: string;
  /** as it reads with the line last */
  readonly operator: '<' | '<=' | '>' | '>=';
  readonly line: number;
}

const operators: ReadonlyMap<string, readonly [asWritten: Comparison['operator'], turned: Comparison['operator']]> =
  new Map([
    ['smaller', ['<', '>']],
    ['smallerEq', ['<=', '>=']],
    ['larger', ['>', '<']],
    ['largerEq', ['>=', '<=']],
  ]);

/** Functions that read nothing of a year's status. */
const plain = new Set(['min', 'max', 'abs', 'round', 'fired']);

/**
 * What a claim compares, where it is one comparison of something read of the yearly status, or worked out from such, with a number on either side.
 * @returns undefined for any other claim, for what can't be read, and before the parser has been fetched
 */
export function comparisonIn(claim: string): Comparison | undefined {
  let tree: MathNode;
  try {
    tree = inside(formulaParser.parse(claim));
  } catch {
    return undefined;
  }
  const signs = tree.type === 'OperatorNode' ? operators.get((tree as OperatorNode).fn) : undefined;
  if (!signs) return undefined;
  const [left, right] = (tree as OperatorNode).args as [MathNode, MathNode];
  const [asWritten, turned] = signs;
  const [lineLast, lineFirst] = [numberIn(right), numberIn(left)];
  if (lineLast !== undefined && isRead(left)) return { of: left.toString(), operator: asWritten, line: lineLast };
  if (lineFirst !== undefined && isRead(right)) return { of: right.toString(), operator: turned, line: lineFirst };
  return undefined;
}

function inside(node: MathNode): MathNode {
  return node.type === 'ParenthesisNode' ? inside((node as ParenthesisNode).content) : node;
}

/** A number that stands there, or follows from numbers alone. */
function numberIn(node: MathNode): number | undefined {
  if (node.filter(({ type }) => type === 'SymbolNode' || type === 'FunctionNode').length > 0) return undefined;
  const value: unknown = node.compile().evaluate();
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function isRead(node: MathNode): boolean {
  return node
    .filter(({ type }) => type === 'FunctionNode')
    .some((call) => !plain.has(((call as FunctionNode).fn as SymbolNode).name));
}
