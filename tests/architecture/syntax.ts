import { parseSync } from 'vite';

/** A node of the syntax tree, in the ESTree form with TypeScript's additions. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** The syntax tree of a module. */
export function parse(path: string, source: string): SyntaxNode {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return program as unknown as SyntaxNode;
}

type See = (node: SyntaxNode, parent: SyntaxNode | undefined, field: string, ancestors: readonly SyntaxNode[]) => void;

/** Calls with every node of the tree, its parent, the parent's field that holds it, and all above it; parents first. */
export function visit(node: SyntaxNode, see: See, field = '', ancestors: readonly SyntaxNode[] = []): void {
  see(node, ancestors.at(-1), field, ancestors);
  const below = [...ancestors, node];
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, see, name, below);
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The text of a string literal. */
export function literalText(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
