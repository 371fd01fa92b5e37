import type { Sources } from './sources.ts';
import { literalText, parse, type SyntaxNode, visit } from './syntax.ts';

/**
 * Functions of `Math` whose last bits the language leaves to each browser. Square roots aren't among them: processors work them out, and
 * round them as IEEE 754 says.
 */
const unlike: ReadonlySet<string> = new Set([
  ...['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'cbrt', 'hypot'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
]);

/** Places in the sources that use one of them, or a power other than a written one of two. */
export function unlikeArithmetic(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, source]) => {
    if (!/\.m?[jt]s$/.test(path)) return [];
    const found: string[] = [];
    visit(parse(path, source), (node) => {
      const name = functionNamed(node);
      if (name !== undefined && unlike.has(name)) found.push(`${path}: Math.${name}`);
      if (isOpenPower(node)) found.push(`${path}: ${source.slice(Number(node.start), Number(node.end))}`);
    });
    return found;
  });
}

/** Name that is taken from `Math`, by a dot, by brackets or into a variable of that name. */
function functionNamed(node: SyntaxNode): string | undefined {
  if (node.type === 'MemberExpression' && isMath(node.object)) {
    return node.computed ? literalText(node.property) : nameOf(node.property);
  }
  if (node.type !== 'VariableDeclarator' || !isMath(node.init)) return undefined;
  const { properties = [] } = node.id as { readonly properties?: readonly SyntaxNode[] };
  return properties.map((property) => nameOf(property.key)).find((name) => name !== undefined && unlike.has(name));
}

function isMath(node: unknown): boolean {
  return nameOf(node) === 'Math';
}

function nameOf(node: unknown): string | undefined {
  const { type, name } = (node ?? {}) as { readonly type?: string; readonly name?: string };
  return type === 'Identifier' ? name : undefined;
}

function isOpenPower(node: SyntaxNode): boolean {
  if (node.operator === '**=') return true;
  if (node.type !== 'BinaryExpression' || node.operator !== '**') return false;
  const { value: base } = node.left as SyntaxNode;
  const right = node.right as SyntaxNode;
  const exponent = right.type === 'UnaryExpression' ? (right.argument as SyntaxNode) : right;
  return base !== 2 || typeof exponent.value !== 'number';
}
