import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lever, leversAt } from '../../workbench/notebook/levers.ts';
import type { Session } from '../../workbench/session.ts';
import { gladsaxe, leverOf, standardDocument, visit } from './gladsaxeSession.ts';

/** Lines that differ between two texts of the same length. */
function changedLines(before: string, after: string): readonly string[] {
  const lines = before.split('\n');
  return after.split('\n').filter((line, i) => line !== lines[i]);
}

function allLevers(session: Session, scenario: string): readonly Lever[] {
  const strategies = session.strategies.value;
  const strategy = strategies.find(({ id }) => id === scenario);
  const parent = strategies.find(({ id }) => id === strategy?.parent);
  const place = session.focus.value?.place;
  return strategy && place ? leversAt(gladsaxe(), strategy, parent, place).flatMap(({ levers }) => levers) : [];
}

describe('a lever writes the document', () => {
  it('one lever changes one line', async () => {
    const { session } = await visit();
    const before = session.history.text.value;
    session.setLever('flexible-letting', leverOf(session, 'flexible-letting', 'letting-shares', 'municipalShare'), 0.1);
    expect(changedLines(before, session.history.text.value)).toEqual(['    municipalShare: 0.1']);
  });

  it('a measure that the scenario lacks is written at its end, and taken out when set back to nothing', async () => {
    const { session } = await visit();
    session.setLever('flexible-letting', leverOf(session, 'flexible-letting', 'demolition', 'dwellings'), 200);
    expect(session.history.text.value).toContain(
      'measure: demolition\n    where: vaerebro-park\n    from: 2026\n    to: 2029\n    dwellings: 200',
    );
    expect(leverOf(session, 'flexible-letting', 'demolition', 'dwellings').value).toBe(200);
    session.setLever('flexible-letting', leverOf(session, 'flexible-letting', 'demolition', 'dwellings'), 0);
    expect(session.history.text.value).toBe(standardDocument('da'));
  });

  it('an inherited lever is laid over in the scenario itself, and the one it comes from stays', async () => {
    const { session } = await visit();
    session.setLever('both', leverOf(session, 'both', 'demolition', 'dwellings'), 100);
    expect(leverOf(session, 'both', 'demolition', 'dwellings').value).toBe(100);
    expect(leverOf(session, 'transformation-vaerebro', 'demolition', 'dwellings').value).toBe(320);
    expect(session.messages.value).toEqual([]);
  });

  it('levers of three tracks are there at a social estate, letting first', async () => {
    const { session } = await visit();
    const levers = allLevers(session, 'flexible-letting');
    expect(new Set(levers.map(({ measure }) => measure.track))).toEqual(
      new Set(['organisational', 'social', 'physical']),
    );
    expect(levers.slice(0, 2).map(({ field }) => field.key)).toEqual(['flexibleShare', 'municipalShare']);
  });

  it('at private dwellings there are no levers of social letting', async () => {
    const { session } = await visit();
    const estates = gladsaxe().geography.estates;
    const owned = estates.find(({ kind }) => kind === 'owner-occupied');
    session.setPlace(owned?.id ?? '');
    expect(allLevers(session, 'flexible-letting').some(({ measure }) => measure.id === 'letting-shares')).toBe(false);
  });

  it('whatever value a lever is set to, the document stays without faults, tells that value, and can be undone', async () => {
    const { session } = await visit();
    const scenarios = ['flexible-letting', 'transformation-vaerebro', 'both'];
    const moves = fc.array(
      fc.tuple(fc.constantFrom(...scenarios), fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true })),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(moves, (drawn) => {
        const before = session.history.text.value;
        for (const [scenario, at, share] of drawn) {
          const levers = allLevers(session, scenario);
          const lever = levers[at % levers.length];
          if (!lever) continue;
          const { min, max, step } = lever.field;
          const value = Math.min(max, min + Math.round((share * (max - min)) / step) * step);
          session.setLever(scenario, lever, value);
          // a scenario built on this one may now ask for more dwellings than there are, which is told
          const faults = session.messages.value.filter(({ en }) => !en.includes('family dwellings in all'));
          expect(faults).toEqual([]);
          if (session.messages.value.length > 0) {
            session.history.undo();
            continue;
          }
          const now = allLevers(session, scenario).find(({ key }) => key === lever.key);
          if (now) expect(now.value).toBeCloseTo(value, 6);
        }
        const after = session.history.text.value;
        let steps = 0;
        while (session.history.text.value !== before) {
          session.history.undo();
          steps++;
        }
        for (; steps > 0; steps--) session.history.redo();
        expect(session.history.text.value).toBe(after);
        session.replace(before);
      }),
      { seed: 20251125, numRuns: 60 },
    );
  });
});
