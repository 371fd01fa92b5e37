import { importsOf } from './imports.ts';
import type { Sources } from './sources.ts';
import { literalText, parse, visit } from './syntax.ts';

const column = 'engine/population/origin.ts';

/** Parts that decide what happens to people. */
const deciding = /^engine\/(processes|housing|measures|scenario|simulation)\//;

/** Carries the column from synthesis through births and arrivals to the criterion that counts it. Years pass without it. */
const bookkeeping = new Set(['baseYear', 'moment', 'origin'].map((file) => `engine/simulation/${file}.ts`));

/** Parts in which even the word has no place: what they are given holds no such field. */
const blind = /^engine\/(processes|housing|measures)\//;

/** Files that could let origin decide anything, as sentences. */
export function originReaders(sources: Sources): readonly string[] {
  const importers = importsOf(sources)
    .filter(({ from, to }) => to === column && deciding.test(from) && !bookkeeping.has(from))
    .map(({ from }) => `${from} imports the origin column`);
  const namers = [...sources].flatMap(([path, source]) =>
    blind.test(path) && names(path, source) ? [`${path} names origin`] : [],
  );
  return [...importers, ...namers];
}

function names(path: string, source: string): boolean {
  let found = false;
  visit(parse(path, source), (node) => {
    const word = node.type === 'Identifier' || node.type === 'PrivateIdentifier' ? node.name : literalText(node);
    if (typeof word === 'string' && /(^|[^a-z])origin($|[^a-z])|^origin|Origin/.test(word) && !/original/i.test(word))
      found = true;
  });
  return found;
}
