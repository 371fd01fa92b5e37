import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from 'mathjs';
import { formulaParser } from './formulaParser.ts';

/** A formula taken apart, for whoever tells it in words. */
export type FormulaPart =
  | { readonly kind: 'number'; readonly value: number }
  /** a name such as `year` */
  | { readonly kind: 'name'; readonly name: string }
  /** an indicator function with its words: `gap` of `convicted`, `vaerebro-park` */
  | { readonly kind: 'indicator'; readonly name: string; readonly words: readonly string[] }
  /** a plain function, an operation by the name that mathjs gives it (`smaller`, `subtract`, `and`), or a `choice` of claim, then, else */
  | { readonly kind: 'operation'; readonly name: string; readonly parts: readonly FormulaPart[] };

/**
 * A formula's parts, as it is written; whether each is a word that it may say is `compileFormula`'s to judge.
 * @returns undefined where it can't be read, or its parser has not been fetched
 */
export function formulaParts(source: string): FormulaPart | undefined {
  let tree: MathNode;
  try {
    tree = formulaParser.parse(source);
  } catch {
    return undefined;
  }
  return partOf(tree);
}

function partOf(node: MathNode): FormulaPart | undefined {
  switch (node.type) {
    case 'ParenthesisNode':
      return partOf((node as ParenthesisNode).content);
    case 'ConstantNode': {
      const value: unknown = (node as ConstantNode).value;
      return typeof value === 'number' ? { kind: 'number', value } : undefined;
    }
    case 'SymbolNode':
      return { kind: 'name', name: (node as SymbolNode).name };
    case 'OperatorNode':
      return operation((node as OperatorNode).fn, (node as OperatorNode).args);
    case 'ConditionalNode': {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      return operation('choice', [condition, trueExpr, falseExpr]);
    }
    case 'RelationalNode':
      return between(node as RelationalNode);
    case 'FunctionNode': {
      const { fn, args } = node as FunctionNode;
      const name = (fn as MathNode).type === 'SymbolNode' ? (fn as SymbolNode).name : '';
      const words = args.map((arg) =>
        arg.type === 'ConstantNode' ? ((arg as ConstantNode).value as unknown) : undefined,
      );
      return words.every((word) => typeof word === 'string')
        ? { kind: 'indicator', name, words }
        : operation(name, args);
    }
    default:
      return undefined;
  }
}

/** `a < b < c` is `a < b and b < c`. */
function between({ conditionals, params }: RelationalNode): FormulaPart | undefined {
  const pairs = conditionals.map((name, i) => operation(name, params.slice(i, i + 2)));
  return pairs.every((pair) => pair !== undefined) ? { kind: 'operation', name: 'and', parts: pairs } : undefined;
}

function operation(name: string, args: readonly MathNode[]): FormulaPart | undefined {
  const parts = args.map(partOf);
  return parts.every((part) => part !== undefined) ? { kind: 'operation', name, parts } : undefined;
}
