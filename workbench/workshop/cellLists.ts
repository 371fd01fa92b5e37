import { isCollection, isMap, parseDocument, Scalar, visit } from 'yaml';
import type { FencedCell, Notebook } from '../../engine/index.ts';

/** The notebook with a cell's body replaced. */
export function withBody(notebook: Notebook, cell: FencedCell, body: string): Notebook {
  const cells = notebook.cells.map((other) =>
    other.kind !== 'text' && other.info === cell.info ? { ...other, body } : other,
  );
  return { ...notebook, cells };
}

/** A cell's body with a key set, or taken out where undefined. Maps of numbers stand on one line, long texts line by line. */
export function bodyWithList(body: string, key: string, value: unknown): string {
  const document = parseDocument(body);
  if (document.contents === null) document.contents = document.createNode({}) as unknown as typeof document.contents;
  if (value === undefined || (Array.isArray(value) && value.length === 0)) document.delete(key);
  else document.set(key, document.createNode(value));
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL;
    },
    Pair(_, pair) {
      const { value: node } = pair;
      if (isMap(node) && node.items.length > 0 && node.items.every((item) => typeof keyOf(item) === 'number')) {
        node.flow = true;
      }
      if (isCollection(node) && node.items.length === 0) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n+$/, '');
}

function keyOf({ key }: { readonly key: unknown }): unknown {
  return key instanceof Scalar ? key.value : key;
}
