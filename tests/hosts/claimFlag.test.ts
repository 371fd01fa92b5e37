import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../engine/hosts/cli/exitCodes.ts';
import { goal } from '../../engine/hosts/cli/studies/goal.ts';
import { Refusal } from '../../engine/pack/message.ts';
import { root } from '../../scripts/project.mjs';
import { fakeTerminal } from './fakeTerminal.ts';

const operands = [join(root, 'scenarios', 'baseline.yaml')];
const asked = { earliest: '', years: '2025..2026', replicates: '2' };
const call = (flags: Readonly<Record<string, string>>, locale: 'da' | 'en') => {
  const terminal = fakeTerminal();
  const done = goal.run({ operands, flags: new Map(Object.entries({ ...asked, ...flags })), locale, terminal });
  return { terminal, done };
};
const refused = async (flags: Readonly<Record<string, string>>, locale: 'da' | 'en') => {
  const found = await call(flags, locale).done.catch((error: unknown) => error);
  expect(found).toBeInstanceOf(Refusal);
  return (found as Refusal).messages.map((message) => message[locale]).join(' ');
};

describe('a goal of any indicator on the command line', () => {
  test('is answered by year, with the share of runs that reach it', async () => {
    const { terminal, done } = call({ reach: 'school_result("vaerebro-park") >= 0', probability: '0.9' }, 'da');
    expect(await done).toBe(ExitCode.done);
    expect(terminal.printed()).toMatch(
      /school_result\("vaerebro-park"\) >= 0 i 2026, P ≥ 90\s% · baseline · 2 gentagelser/,
    );
    expect(terminal.printed()).toContain('Tidligst 2026');
  });

  test('is refused where it is no claim, names what there is not, or stands beside another goal', async () => {
    expect(await refused({ reach: 'school_result("vaerebro-park")' }, 'en')).toContain(
      'is a number; expected something that holds',
    );
    expect(await refused({ reach: 'school_resul("vaerebro-park") > 1' }, 'da')).toContain('school_result');
    expect(await refused({ reach: 'year > 2026', 'at-most': '0.1' }, 'en')).toContain(
      'found --at-most as well; expected one goal',
    );
    expect(await refused({}, 'en')).toContain('--avoid and --reach');
  });
});
