import { type Document, isCollection, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';

/** A value that levers and choosers write. */
export type BodyValue = number | string | readonly string[];

/** Where a value stands in a cell's YAML: keys and list positions from the top. */
export type BodyPath = readonly (string | number)[];

const style = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * The body with one value set. Where a plain value stands already, only its characters change, so that one lever is one line of
 * difference and comments stay; keys and blocks that are missing are added at the end of their block.
 */
export function withValue(body: string, path: BodyPath, value: BodyValue): string {
  const document = parseDocument(body);
  const present = document.getIn(path, true);
  if (isScalar(present) && !Array.isArray(value) && present.range) {
    const [from, to] = present.range;
    return body.slice(0, from) + written(value as number | string) + body.slice(to);
  }
  if (document.contents === null) document.contents = document.createNode({}) as unknown as typeof document.contents;
  document.setIn(path, Array.isArray(value) ? flowList(document, value) : value);
  return textOf(document);
}

/** The body with a block added at the end of the list under a key. */
export function withItem(body: string, key: string, item: Readonly<Record<string, BodyValue>>): string {
  const document = parseDocument(body);
  if (document.contents === null) document.contents = document.createNode({}) as unknown as typeof document.contents;
  if (!isSeq(document.get(key))) document.set(key, document.createNode([]));
  const node = document.createNode(item);
  if (isMap(node)) {
    for (const pair of node.items) if (isCollection(pair.value)) pair.value.flow = true;
  }
  document.addIn([key], node);
  return textOf(document);
}

/** The body without what stands at the path; a list or block that is left empty goes too. */
export function withoutValue(body: string, path: BodyPath): string {
  const document = parseDocument(body);
  document.deleteIn(path);
  for (let at = path.slice(0, -1); at.length > 0; at = at.slice(0, -1)) {
    const rest = document.getIn(at, true);
    if (!isCollection(rest) || rest.items.length > 0) break;
    document.deleteIn(at);
  }
  return textOf(document);
}

/** Keys of the map at the path, in order. */
export function keysAt(body: string, path: BodyPath): readonly string[] {
  const map = path.length === 0 ? parseDocument(body).contents : parseDocument(body).getIn(path, true);
  return isMap(map) ? map.items.map((pair) => String((pair.key as Scalar).value)) : [];
}

function flowList(document: Document, values: readonly string[]) {
  const node = document.createNode([...values]);
  if (isSeq(node)) node.flow = true;
  return node;
}

function written(value: number | string): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  return isPlain(value) ? value : JSON.stringify(value);
}

/** Whether a text means itself in YAML without quotes. */
function isPlain(text: string): boolean {
  const startsPlain = /^[^\s!&*?|>@`"'%#{}[\],:-]/.test(text);
  return startsPlain && !/: |:$|\s#|\s$|\n/.test(text) && !/^(?:true|false|null|~|[-+]?[\d.]+)$/i.test(text);
}

function textOf(document: Document): string {
  if (isMap(document.contents) && document.contents.items.length === 0) return '';
  return document.toString(style).replace(/\n+$/, '');
}
