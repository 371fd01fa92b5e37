import { runInNewContext } from 'node:vm';
import { freeNames } from './freeNames.ts';
import type { Sources } from './sources.ts';

/** The language itself, without chance and clock, without page and Node. */
const language = new Set<string>(runInNewContext('Object.getOwnPropertyNames(globalThis)'));
for (const name of ['Date', 'globalThis', 'eval', 'Function', 'console']) language.delete(name);

/** What every host has besides: text to bytes and back. */
const everywhere = new Set(['TextEncoder', 'TextDecoder', 'undefined', 'arguments', 'const']);

/** TypeScript's own types. */
const types =
  /^(Record|Readonly|Partial|Required|Pick|Omit|Exclude|Extract|NonNullable|Parameters|ReturnType|Awaited|InstanceType|NoInfer|ReadonlyArray|ReadonlyMap|ReadonlySet|ArrayLike|ArrayBufferLike|Iterable|IterableIterator|Iterator|Generator|PromiseLike|PropertyKey|IteratorObject|ErrorOptions)$/;

/** Files that take from their surroundings what only a page, Node or a clock gives, as sentences. */
export function foreignNames(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, source]) => {
    const foreign = [...freeNames(path, source)].filter(
      (name) => !language.has(name) && !everywhere.has(name) && !types.test(name),
    );
    return foreign.length === 0 ? [] : [`${path} takes ${foreign.join(', ')} from its surroundings`];
  });
}
