import { posix } from 'node:path';
import type { Sources } from './sources.ts';
import { literalText, parse, type SyntaxNode, visit } from './syntax.ts';

/** One file's use of another module. */
export interface Import {
  readonly from: string;
  /** path from the project folder, or the name of a package or of Node's own module */
  readonly to: string;
  readonly isPackage: boolean;
  /** names the shape of what somebody else fetches, as `typeof import('…')` */
  readonly isShape: boolean;
}

/** Everything that modules import, re-export, load on demand or start as a worker. */
export function importsOf(sources: Sources): readonly Import[] {
  return [...sources].flatMap(([path, source]) => (/\.m?[jt]s$/.test(path) ? importsOfFile(path, source) : []));
}

function importsOfFile(from: string, source: string): Import[] {
  const found: Import[] = [];
  const add = (module: string | undefined, isShape = false) => {
    if (module === undefined) return;
    const isPackage = !module.startsWith('.');
    const bare = module.split('?', 1)[0] ?? module;
    found.push({ from, to: isPackage ? bare : posix.join(posix.dirname(from), bare), isPackage, isShape });
  };
  visit(parse(from, source), (node) => {
    if (
      node.type === 'ImportDeclaration' ||
      node.type === 'ExportNamedDeclaration' ||
      node.type === 'ExportAllDeclaration'
    )
      add(literalText(node.source));
    if (node.type === 'ImportExpression') add(literalText(node.source));
    if (node.type === 'TSImportType') add(literalText(node.source), true);
    if (node.type === 'NewExpression') add(fileBeside(node));
  });
  return found;
}

/** `new URL('./worker.ts', import.meta.url)` */
function fileBeside(node: SyntaxNode): string | undefined {
  const [path, base] = node.arguments as readonly SyntaxNode[];
  const isUrl = (node.callee as SyntaxNode).name === 'URL' && base?.type === 'MemberExpression';
  const text = isUrl ? literalText(path) : undefined;
  return text?.startsWith('.') && /\.m?[jt]s$/.test(text) ? text : undefined;
}
