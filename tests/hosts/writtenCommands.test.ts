import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../engine/hosts/cli/commands.ts';
import { root } from '../../scripts/project.mjs';
import { only, readSources, type Sources } from '../architecture/sources.ts';

/** A call of the command line as a page prints it. */
interface Written {
  readonly page: string;
  readonly line: string;
  readonly words: readonly string[];
}

/** Every call in a page's code blocks and code marks; a remark after # and what stands for more, such as `…`, is left out. */
function callsIn(pages: Sources): readonly Written[] {
  return [...pages].flatMap(([page, text]) =>
    [...text.matchAll(/npx fremsyn ([^`\n#]*)/g)].map(([line, rest = '']) => {
      const words = rest.match(/"[^"]*"|'[^']*'|[^\s"']+(?:"[^"]*")?/g) ?? [];
      return { page, line, words: words.filter((word) => word !== '…') };
    }),
  );
}

const general = ['--help', '-h', '--version', '--locale'];

/** What is wrong with a call: a command or flag that there isn't, or a file of ours that isn't there. */
function faultsOf({ page, line, words }: Written): readonly string[] {
  if (general.includes(words[0] ?? '')) return [];
  const command = commands.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name);
  if (!command) return [`${page}: no command in “${line}”`];
  const known = [...general, ...command.flags.map(({ name }) => `--${name}`)];
  const flags = words.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.replace(/=.*/, ''));
  // a folder of the reader's own is called so
  const files = words.filter((word) => /^scenarios\/(?!your-)[\w./-]+$/.test(word));
  return [
    ...flags.filter((flag) => !known.includes(flag)).map((flag) => `${page}: no flag ${flag} in “${line}”`),
    ...files.filter((file) => !existsSync(`${root}${file}`)).map((file) => `${page}: no ${file} in “${line}”`),
  ];
}

describe('the calls that pages print', () => {
  test('are of commands and flags that there are, on files that there are', () => {
    const calls = callsIn(only(readSources(), /^(?:([A-Z]+|docs\/.*)\.md|deploy\/.*|scenarios\/.*\.md)$/));
    expect(calls.length).toBeGreaterThan(40);
    // a line of the README that lists commands instead of calling one
    expect(calls.filter(({ words }) => words.at(1) !== 'sensitivity').flatMap(faultsOf)).toEqual([]);
  });

  test('and examples of the help', () => {
    const examples = commands.flatMap(({ examples: own }) => own.map((example) => `npx fremsyn ${example}`));
    expect(callsIn(new Map([['help', examples.join('\n')]])).flatMap(faultsOf)).toEqual([]);
  });

  test('are found where they are of nothing', () => {
    const page = 'Write `npx fremsyn rnu a.md` or `npx fremsyn check scenarios/gone.md --hard`.';
    expect(callsIn(new Map([['page', page]])).flatMap(faultsOf)).toHaveLength(3);
  });
});
