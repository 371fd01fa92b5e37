import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { trace } from '../../engine/hosts/cli/studies/trace.ts';
import { eventKindText } from '../../engine/hosts/cli/studies/traceEventTexts.ts';
import { memberText, processText } from '../../engine/hosts/cli/studies/traceTexts.ts';
import { Refusal } from '../../engine/pack/message.ts';
import { lifeEvents } from '../../engine/simulation/lifeEvents.ts';
import { processes } from '../../engine/simulation/year.ts';
import { root } from '../../scripts/project.mjs';
import { fakeTerminal } from './fakeTerminal.ts';

const operands = [join(root, 'scenarios', 'default.md')];
const asked = { strategy: 'transformation-vaerebro', place: 'vaerebro-park', years: '2025..2027' };

describe('where two scenarios part', () => {
  test('is told by year, process and event, with one household in both', async () => {
    const terminal = fakeTerminal();
    await trace.run({ operands, flags: new Map(Object.entries(asked)), locale: 'da', terminal });
    const told = terminal.printed();
    expect(told).toMatch(/Skilles i 2027 ved byggeri, udlejning og flytninger/);
    const household = told.slice(told.indexOf('Den syntetiske husstand'));
    expect(household).toMatch(/skilles i 2027 ved byggeri, udlejning og flytninger/);
    expect(household).toMatch(/\d år: blev genhuset i .+\(\d rum, [\d.]+ kr\.\)/);
    expect(household).toContain('Hvor de bor ved årets slutning');
    expect(told).not.toMatch(/undefined|NaN/);
  });

  test('is refused of a household that the base year has not', async () => {
    const flags = new Map(Object.entries({ ...asked, household: '1' }));
    const refusal = await trace
      .run({ operands, flags, locale: 'da', terminal: fakeTerminal() })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).messages.map(({ da }) => da).join(' ')).toContain('husstand, som basisåret har');
  });
});

test('every process and every event has words of its own in both languages', () => {
  for (const locale of ['da', 'en'] as const) {
    const words = lifeEvents.map((kind) => eventKindText(kind, locale));
    expect(new Set(words).size).toBe(words.length);
  }
  for (const { name } of processes) expect(processText(name, 'da'), name).not.toBe(processText(name, 'en'));
});

describe('who lives in a home', () => {
  test('is told by age and what they do, a child by its age', () => {
    expect(memberText(34, 'employed', 'da')).toBe('34 i arbejde');
    expect(memberText(34, 'employed', 'en')).toBe('34 in work');
    expect(memberText(0, 'child', 'da')).toBe('barn på 0');
    expect(memberText(5, 'child', 'en')).toBe('child of 5');
  });
});
