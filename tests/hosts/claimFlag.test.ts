import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../engine/hosts/cli/exitCodes.ts';
import { discover, robust } from '../../engine/hosts/cli/studies/futures.ts';
import { goal } from '../../engine/hosts/cli/studies/goal.ts';
import { sensitivity } from '../../engine/hosts/cli/studies/sensitivity.ts';
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
    expect(terminal.printed()).toMatch(/middel\s+80 % af kørslerne\s+fra målet/);
  });

  test('is refused where it is no claim, names what there is not, or stands beside another goal', async () => {
    expect(await refused({ reach: 'school_result("vaerebro-park")' }, 'en')).toContain(
      'gives a number; expected a comparison',
    );
    expect(await refused({ reach: 'school_resul("vaerebro-park") > 1' }, 'da')).toContain('school_result');
    expect(await refused({ reach: 'year > 2026', 'at-most': '0.1' }, 'en')).toContain(
      'found --at-most as well; the formula says itself what is asked, and where',
    );
    expect(await refused({ reach: 'year > 2026', place: 'vaerebro-park' }, 'da')).toContain('fandt også --place');
    expect(await refused({}, 'en')).toContain('--avoid and --reach');
  });
});

describe('other studies of a formula on the command line', () => {
  const years = { years: '2025..2026', replicates: '1' };
  const of = (command: typeof robust, flags: Readonly<Record<string, string>>) => {
    const terminal = fakeTerminal();
    const given = new Map(Object.entries({ ...years, ...flags }));
    return { terminal, done: command.run({ operands, flags: given, locale: 'en', terminal }) };
  };

  test('judge scenarios by what is compared, and find what moves it', async () => {
    const reach = 'residents("vaerebro-park") >= 10';
    const held = of(robust, { reach, draws: '2', over: 'parameters' });
    expect(await held.done).toBe(ExitCode.done);
    expect(held.terminal.printed()).toContain(`${reach} in 2026 · 2 futures`);
    expect(held.terminal.printed()).toMatch(/baseline\s+\+3,0\d\d\s+100 %/);
    const missed = of(discover, { reach, draws: '2', over: 'parameters' });
    expect(await missed.done).toBe(ExitCode.done);
    expect(missed.terminal.printed()).toContain('0 of 2 futures miss it.');
    const moved = of(sensitivity, { outcome: 'safe_share("vaerebro-park")', among: 'refusal-family' });
    expect(await moved.done).toBe(ExitCode.done);
    expect(moved.terminal.printed()).toContain('safe_share("vaerebro-park") in 2026 (percentage points)');
  });

  test('are refused in both languages where what is asked has no value in any run', async () => {
    const never = 'residents("vaerebro-park") / (year - 2026)';
    const asked = [
      [robust, { reach: `${never} > 1`, draws: '2' }],
      [sensitivity, { outcome: never, among: 'refusal-family' }],
    ] as const;
    for (const [command, flags] of asked) {
      const found = (await of(command, flags).done.catch((error: unknown) => error)) as Refusal;
      expect(found.messages.map(({ en }) => en).join()).toContain('has no value in the runs');
      expect(found.messages.map(({ da }) => da).join()).toContain('ingen værdi i kørslerne');
    }
  });

  test('refuse what can’t be asked, and what stands beside it', async () => {
    const refusal = async (command: typeof robust, flags: Readonly<Record<string, string>>) => {
      const found = await of(command, flags).done.catch((error: unknown) => error);
      return (found as Refusal).messages.map(({ en }) => en).join(' ');
    };
    expect(await refusal(sensitivity, { outcome: 'safe_shar("vaerebro-park")' })).toContain(
      'Did you mean `safe_share`?',
    );
    expect(await refusal(sensitivity, { outcome: 'year', criterion: 'convicted' })).toContain(
      'found --criterion as well',
    );
    expect(await refusal(robust, { reach: 'residents("vaerebro-park")' })).toContain('gives a number');
    expect(await refusal(robust, {})).toContain('--at-least and --reach');
    expect(await refusal(discover, { reach: 'year > 1', avoid: 'prevention-area' })).toContain('found --avoid as well');
  });
});
