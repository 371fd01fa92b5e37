import { describe, expect, it } from 'vitest';
import type { Pack } from '../../engine/pack/pack.ts';
import { Activity } from '../../engine/population/codes.ts';
import { labourStates } from '../../engine/population/labourStates.ts';
import { Standing, standings } from '../../engine/population/standings.ts';
import { cycleOf } from '../../engine/processes/businessCycle.ts';
import { standingIn } from '../../engine/processes/standingIn.ts';
import { easeClass, workEase } from '../../engine/processes/workEase.ts';
import { livingRows, strategy, Town, town } from '../simulation/town.ts';
import { type Person, settlement } from '../truths/settlement.ts';
import { expectShare, only } from './shares.ts';

const people = 8000;

type Moves = (from: string, to: string) => number;

/** The small town with one labour market for all ages and educations, and further tables. */
function market(moves: Moves, ...tables: readonly [id: string, values: readonly number[]][]): Pack {
  const labour = town.rates.get('labour')!;
  const per = labour.values.length / labourStates.length ** 2;
  const values = Float64Array.from(labour.values, (_, i) => {
    const from = labourStates[Math.floor(i / (per * labourStates.length))]!;
    const to = labourStates[i % labourStates.length]!;
    return from === to ? 0 : moves(from, to);
  });
  const rates = new Map(town.rates);
  rates.set('labour', { ...labour, values });
  for (const [id, own] of tables) {
    const table = rates.get(id)!;
    const dimensions = table.dimensions.map((d) =>
      d.kind === 'from' && d.name === 'years'
        ? { ...d, starts: own.map((_, i) => i % (own.length / 6)).slice(0, own.length / 6) }
        : d,
    );
    rates.set(id, { id, dimensions, values: Float64Array.from(own) });
  }
  return { ...town, rates };
}

/** A year later: how many of these people work. */
function working(
  pack: Pack,
  person: Omit<Person, 'age'>,
  prepare: (town: Town) => void = () => {},
  changes = {},
): number {
  const synthesis = settlement(Array.from({ length: people }, () => ({ members: [{ age: 40, ...person }] })));
  const lives = new Town(strategy({ off: only('labour'), ...changes }), { pack, synthesis });
  const { residents } = lives.world.population;
  residents.activityYears.fill(3);
  prepare(lives);
  lives.pass();
  return livingRows(lives.world).filter((row) => residents.activity[row] === Activity.employed).length;
}

const intoWork: Moves = (_, to) => (to === 'employed' ? 0.2 : 0);

describe('finding work', () => {
  it('follows the years without it', () => {
    // factor 1.5 in the first year, 1 in the second and third, 0.5 from the fourth on, in every state
    const durations = labourStates.flatMap(() => [1.5, 1.5, 1, 1, 0.5]);
    const pack = market(intoWork, ['labour-duration', durations]);
    const foundAfter = (years: number) =>
      working(pack, { activity: Activity.outside }, ({ world }) => {
        world.population.residents.activityYears.fill(years);
      });
    expectShare(foundAfter(0), people, 0.3);
    expectShare(foundAfter(2), people, 0.2);
    expectShare(foundAfter(9), people, 0.1);
  });

  it('follows who is ready for a job on social assistance', () => {
    const factors = standings.flatMap((standing) =>
      labourStates.map(() => (standing === 'job-ready' ? 1.8 : standing === 'activity-ready' ? 0.4 : 1)),
    );
    const pack = market(intoWork, ['labour-standing', factors]);
    const still = { parameters: { 'activity-ready-change': 0, 'job-ready-change': 0 } };
    const standingAs = (standing: number) =>
      working(
        pack,
        { activity: Activity.socialAssistance },
        ({ world }) => {
          world.population.residents.standing.fill(standing);
        },
        still,
      );
    expectShare(standingAs(Standing.jobReady), people, 0.36);
    expectShare(standingAs(Standing.activityReady), people, 0.08);
  });

  it('follows the business cycle, and losing work answers to it the other way', () => {
    expect(cycleOf(1, 0.8)).toEqual({ finding: 1, losing: 1 });
    expect(cycleOf(0.8, 0.8).losing).toBeCloseTo(1.2, 12);
    expect(cycleOf(0.8, 0)).toEqual({ finding: 0.8, losing: 1 });
    expect(cycleOf(0.01, 1)).toEqual({ finding: 0.5, losing: 2 });
    const slump = { references: { 'business-cycle': { 2026: 0.5 } } };
    expectShare(working(market(intoWork), { activity: Activity.unemployed }, undefined, slump), people, 0.1);
    const outOfWork: Moves = (from, to) => (from === 'employed' && to === 'unemployed' ? 0.1 : 0);
    const lost = (changes = {}) => people - working(market(outOfWork), {}, undefined, changes);
    expectShare(lost(), people, 0.1);
    expectShare(lost({ ...slump, parameters: { 'business-cycle-loss': 0.5 } }), people, 0.15);
  });

  it('comes sooner to those whose lasting income is high, by as much as the elasticity says and no more than its bounds', () => {
    const flat = workEase(0, 0.4);
    expect(new Set([...flat.finding, ...flat.losing])).toEqual(new Set([1]));
    const steep = workEase(0.5, 0.4);
    const at = (table: Float64Array, logPoints: number) => table[easeClass(logPoints * 1000)]!;
    expect(at(steep.finding, 0.2) / at(steep.finding, -0.2)).toBeCloseTo(Math.exp(0.5 * 0.4), 1);
    expect(at(steep.losing, 0.2)).toBeLessThan(at(steep.losing, -0.2));
    expect(at(steep.finding, 3)).toBe(at(steep.finding, 1.02));
    expect(easeClass(-40_000)).toBe(0);
  });
});

describe('how somebody stands in an activity', () => {
  const shares = { activityReadyAfterWork: 0.3, activityReadyOtherwise: 0.6, flexJobAfterAssistance: 0.25 };

  it('on social assistance depends on where they come from', () => {
    const to = (from: number, u: number) => standingIn(Activity.socialAssistance, from, Standing.ordinary, u, shares);
    expect(to(Activity.unemployed, 0.29)).toBe(Standing.activityReady);
    expect(to(Activity.employed, 0.31)).toBe(Standing.jobReady);
    expect(to(Activity.outside, 0.59)).toBe(Standing.activityReady);
    expect(to(Activity.student, 0.61)).toBe(Standing.jobReady);
  });

  it('at work is a flex job for some of those who were not ready for any other', () => {
    const to = (before: number, u: number) =>
      standingIn(Activity.employed, Activity.socialAssistance, before, u, shares);
    expect(to(Standing.activityReady, 0.24)).toBe(Standing.flexJob);
    expect(to(Standing.activityReady, 0.26)).toBe(Standing.ordinary);
    expect(to(Standing.jobReady, 0)).toBe(Standing.ordinary);
  });

  it('is a flex job for the share of the employed that the table says, and a flex job is work in the first criterion', () => {
    const synthesis = settlement(Array.from({ length: people }, () => ({ members: [{ age: 50 }] })));
    const chosen = strategy({
      off: only('labour'),
      rates: [
        { table: 'labour', set: 0 },
        { table: 'flex-job', set: 0.05 },
      ],
    });
    const { world } = new Town(chosen, { synthesis }).pass();
    const { residents } = world.population;
    const flex = livingRows(world).filter((row) => residents.standing[row] === Standing.flexJob);
    expectShare(flex.length, people, 0.05);
    for (const row of flex) {
      expect(residents.activity[row]).toBe(Activity.employed);
      expect(residents.outsideMonths[row]).toBe(0);
    }
  });

  it('changes between ready and not ready year by year', () => {
    const synthesis = settlement(
      Array.from({ length: people }, () => ({ members: [{ age: 40, activity: Activity.socialAssistance }] })),
    );
    const chosen = strategy({
      off: only('labour'),
      rates: [{ table: 'labour', set: 0 }],
      parameters: { 'activity-ready-change': 0.3, 'job-ready-change': 0.1 },
    });
    const lives = new Town(chosen, { synthesis });
    const { residents } = lives.world.population;
    residents.standing.fill(Standing.jobReady);
    for (let year = 0; year < 25; year++) lives.pass();
    const notReady = livingRows(lives.world).filter((row) => residents.standing[row] === Standing.activityReady);
    // two states: 0.3 into the one, 0.1 out of it
    expectShare(notReady.length, people, 0.75);
  });
});
