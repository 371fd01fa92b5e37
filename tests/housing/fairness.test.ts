import { describe, expect, it } from 'vitest';
import { createApplicants } from '../../engine/housing/applicants.ts';
import { channels, Figure, lettingFigures } from '../../engine/housing/channels.ts';
import { fairnessFigures, householdGroup, householdGroups } from '../../engine/housing/householdGroups.ts';
import { createVacancies, type HousingYear, recordOf } from '../../engine/housing/market.ts';

describe('groups that fairness is looked at by', () => {
  it.each([
    [false, 1, 0, 'single'],
    [false, 1, 2, 'single-with-children'],
    [true, 2, 0, 'couple'],
    [true, 2, 1, 'couple-with-children'],
    [true, 3, 0, 'couple'],
    [false, 2, 0, 'other'],
  ] as const)(
    'are by household type: couple %s, %i grown-ups, %i children are %s',
    (isCouple, adults, children, type) => {
      for (const isEmployed of [false, true]) {
        expect(householdGroups[householdGroup(isCouple, adults, children, isEmployed)]).toEqual({ type, isEmployed });
      }
    },
  );

  it('are counted by estate beside the channel, where somebody asks for it', () => {
    const applicants = createApplicants(1);
    const group = householdGroup(false, 1, 0, true);
    applicants.group[0] = group;
    const housing = {
      applicants,
      next: createVacancies(0),
      letting: new Float64Array(2 * channels.length * lettingFigures.length),
      fairness: new Float64Array(2 * householdGroups.length * fairnessFigures.length),
    } as unknown as HousingYear & { fairness: Float64Array };
    recordOf(housing, 1, channels.indexOf('flexible'), 0, Figure.waitingYears, 7);
    const cell = (householdGroups.length + group) * fairnessFigures.length + fairnessFigures.indexOf('waitingYears');
    expect(housing.fairness[cell]).toBe(7);
    expect(housing.fairness.reduce((a, b) => a + b, 0)).toBe(7);
    expect(housing.letting.reduce((a, b) => a + b, 0)).toBe(7);
    expect(() => recordOf({ ...housing, fairness: undefined }, 1, 0, 0, Figure.offers, 1)).not.toThrow();
  });
});
