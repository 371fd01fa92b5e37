import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { commands } from '../../engine/hosts/cli/commands.ts';
import { readShard } from '../../engine/hosts/shards/shard.ts';
import { root } from '../../scripts/project.mjs';
import { temporaryFolder } from '../hosts/temporaryFolder.ts';

/** Words that a shell script would start `node` with. */
async function startedBy(shell: readonly string[], environment: Record<string, string>): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  const fake = join(folder, 'node');
  writeFileSync(fake, '#!/bin/sh\nfor word in "$@"; do echo "$word"; done\n');
  chmodSync(fake, 0o755);
  const [program = 'sh', ...words] = shell;
  const path = `${folder}${delimiter}${process.env.PATH}`;
  const told = execFileSync(program, words, { cwd: root, encoding: 'utf8', env: { ...environment, PATH: path } });
  return told.trimEnd().split('\n');
}

/** The flags of a call of the command line, all of which its command must know. */
function flagsOf(words: readonly string[]): ReadonlyMap<string, string> {
  const [script, name, ...rest] = words;
  expect(script).toBe('dist/node/cli.js');
  const known = commands.find((command) => command.name === name)?.flags.map((flag) => flag.name) ?? [];
  const flags = new Map<string, string>();
  for (const [at, word] of rest.entries()) if (word.startsWith('--')) flags.set(word.slice(2), rest[at + 1] ?? '');
  expect(known).toEqual(expect.arrayContaining([...flags.keys()]));
  return flags;
}

const fileOf = (path: string) => readFileSync(join(root, path), 'utf8');

describe('a ready file', () => {
  test('for Slurm gives each task of the array its shard, and what is asked on', async () => {
    const shell = ['sh', 'deploy/slurm-array.sh', 'scenarios/default.md', '--replicates', '400'];
    const array = { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_COUNT: '40', SLURM_CPUS_PER_TASK: '2' };
    const words = await startedBy(shell, array);
    expect(words.slice(1, 3)).toEqual(['run', 'scenarios/default.md']);
    expect(Object.fromEntries(flagsOf(words))).toEqual({
      replicates: '400',
      workers: '2',
      shard: '3/40',
      out: 'parts',
    });
  });

  test('for Kubernetes has as many shards as completions, the first for index 0', async () => {
    const [job] = parseAllDocuments(fileOf('deploy/kubernetes-indexed-job.yaml')).map((document) => document.toJS());
    const { completions, completionMode, template } = job.spec;
    const [container] = template.spec.containers;
    expect(completionMode).toBe('Indexed');
    for (const index of [0, completions - 1]) {
      const words = await startedBy([...container.command, ...container.args], { JOB_COMPLETION_INDEX: String(index) });
      expect(readShard(flagsOf(words).get('shard') ?? '')).toEqual({ number: index + 1, count: completions });
    }
  });

  test('for Compose starts workers with an address that holds no password', () => {
    const { services } = parse(fileOf('docker-compose.yml'));
    const { command, environment } = services.worker;
    flagsOf(['dist/node/cli.js', ...command]);
    expect(new URL(environment.FREMSYN_QUEUE).password).toBe('');
    expect(environment.PGPASSWORD).toMatch(/^\$\{PGPASSWORD:\?/);
    expect(services.database.ports).toEqual(['127.0.0.1:5432:5432']);
  });
});
