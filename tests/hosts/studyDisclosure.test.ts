import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HiddenOutcome } from '../../engine/analysis/disclosure/studyDisclosure.ts';
import { ExitCode } from '../../engine/hosts/cli/exitCodes.ts';
import { studyCommand } from '../../engine/hosts/cli/studies/study.ts';
import { trace } from '../../engine/hosts/cli/studies/trace.ts';
import { Refusal } from '../../engine/pack/message.ts';
import { root } from '../../scripts/project.mjs';
import { fakeTerminal } from './fakeTerminal.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const operands = [join(root, 'scenarios', 'baseline.yaml')];
const outcome = { criterion: 'convicted', place: 'vaerebro-park', measure: 'level', year: 2030 } as const;

/** A study whose answer may not be told. */
const hidden = studyCommand({
  ...{ name: 'goal', help: { da: '', en: '' }, flags: [], examples: [] },
  answer: async () => {
    throw new HiddenOutcome(outcome);
  },
});

describe('a study whose outcome rests on fewer than five persons', () => {
  test('says what was asked, shows the mark of what is hidden, and why', async () => {
    const terminal = fakeTerminal();
    expect(await hidden.run({ operands, flags: new Map(), locale: 'da', terminal })).toBe(ExitCode.done);
    expect(terminal.printed()).toContain('Værebro Park 2030');
    expect(terminal.printed()).toMatch(/^ {2}\*$/m);
    expect(terminal.printed()).toContain('* vises ikke: bygger på færre end fem personer');
  });

  test('is written as a file with its question and the mark alone', async () => {
    const folder = await temporaryFolder();
    for (const name of ['answer.json', 'answer.csv']) {
      const flags = new Map([['out', join(folder, name)]]);
      await hidden.run({ operands, flags, locale: 'en', terminal: fakeTerminal() });
    }
    const { answer } = JSON.parse(await readFile(join(folder, 'answer.json'), 'utf8'));
    expect(answer).toEqual({ outcome, suppressed: 1 });
    const rows = await readFile(join(folder, 'answer.csv'), 'utf8');
    expect(rows.trim().split('\r\n')).toEqual([
      'criterion,place,year,measure,suppressed',
      'convicted,vaerebro-park,2030,level,1',
    ]);
  });
});

test('the life of one resident is not told of a pack that is not declared synthetic', async () => {
  const pack = join(await temporaryFolder(), 'pack');
  await cp(join(root, 'scenarios', 'gladsaxe'), pack, { recursive: true });
  const about = join(pack, 'datapackage.json');
  const declared = await readFile(about, 'utf8');
  await writeFile(about, declared.replace(/"synthetic": true/, '"synthetic": false'));
  const refusal = await trace
    .run({ operands, flags: new Map([['pack', pack]]), locale: 'en', terminal: fakeTerminal() })
    .catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).messages.map(({ en }) => en).join(' ')).toContain('is not declared synthetic');
});
