import { describe, expect, it } from 'vitest';
import { leverOf, visit } from './gladsaxeSession.ts';
import { MemoryStorage } from './memoryStorage.ts';

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** A visit whose values of a lever may be run before they are asked for, with its first results in. */
async function looking() {
  const opened = await visit(new MemoryStorage(), turn);
  await opened.session.projector.whenIdle();
  return opened;
}

const scenario = 'transformation-vaerebro';
const dwellings = (session: Awaited<ReturnType<typeof looking>>['session']) =>
  leverOf(session, scenario, 'demolition', 'dwellings');

describe('a lever of the page that the hand comes near', () => {
  it('has its values run from end to end, and shows the one it is moved to at once', async () => {
    const { session, runner } = await looking();
    session.approach(scenario, dwellings(session));
    await expect.poll(() => runner.ahead.length, { timeout: 30_000 }).toBeGreaterThan(20);
    const { field } = dwellings(session);
    runner.isHeld = true;
    session.setLever(scenario, dwellings(session), field.min, 'drag');
    expect(session.projector.shown.value?.validity.get(scenario)).toBe('preview');
    expect(session.projector.shown.value?.reached).toBeUndefined();
  });

  it('guesses what lies between two values that have been run, and says that it is a guess', async () => {
    const { session, runner } = await looking();
    const { field } = dwellings(session);
    session.approach(scenario, dwellings(session));
    await expect.poll(() => runner.ahead.length, { timeout: 30_000 }).toBeGreaterThan(20);
    runner.isHeld = true;
    // the slider has more values than are run ahead
    session.setLever(scenario, dwellings(session), field.min + field.step, 'drag');
    expect(session.projector.shown.value?.reached).toEqual({ strategy: scenario, yearIndex: 0 });
  });
});
