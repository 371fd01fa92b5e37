import { describe, expect, it } from 'vitest';
import { Activity } from '../../engine/population/codes.ts';
import { snapshot } from '../../engine/population/population.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { livingRows, strategy, Town, town } from '../simulation/town.ts';
import { expectTruth } from '../truths/monteCarlo.ts';
import { expectShare, only } from './shares.ts';

const synthesis = synthesise(town);
const replicates = [0, 1, 2, 3, 4, 5, 6, 7];

describe('with all other processes switched off', () => {
  it('nothing at all happens but ageing', () => {
    const still = new Town(strategy({ off: [...switches] }), { synthesis });
    const ages = still.world.population.residents.age.slice();
    const rows = livingRows(still.world);
    still.pass();
    expect(livingRows(still.world)).toEqual(rows);
    for (const row of rows) expect(still.world.population.residents.age[row]).toBe(ages[row]! + 1);
  });

  it('a constant risk of dying takes its share of everybody and, of those turning one, half of it more: their first year’s', () => {
    for (const risk of [0.01, 0.2]) {
      const chosen = strategy({ off: only('mortality'), rates: [{ table: 'mortality', set: risk }] });
      const infant = 1 - (1 - risk) * (1 - risk / 2);
      let expected = 0;
      let variance = 0;
      let died = 0;
      for (const replicate of replicates) {
        const settled = new Town(chosen, { synthesis, replicate });
        const { age } = settled.world.population.residents;
        for (const row of livingRows(settled.world)) {
          const own = age[row] === 0 ? infant : risk;
          expected += own;
          variance += own * (1 - own);
        }
        // orphans move to relatives elsewhere, so deaths are counted, not who is missing
        const { flows } = settled.pass();
        died += flows.reduce((sum, value, at) => sum + (at % 4 === 1 ? value : 0), 0);
      }
      expectTruth({ name: `deaths at a risk of ${risk}`, found: died, expected, error: Math.sqrt(variance) });
    }
  });

  it('no births come without fertility, and a constant one gives its share of all women and girls a child', () => {
    const none = new Town(strategy({ off: ['fertility'] }), { synthesis });
    expect(none.pass().log.children).toEqual([]);
    const chosen = strategy({ off: only('fertility'), rates: [{ table: 'fertility', set: 0.1 }] });
    let women = 0;
    let born = 0;
    for (const replicate of replicates) {
      const settled = new Town(chosen, { synthesis, replicate });
      const { residents } = settled.world.population;
      women += livingRows(settled.world).filter((row) => residents.sex[row] === 1).length;
      born += settled.pass().log.children.length;
    }
    expectShare(born, women, 0.1);
  });

  it('a constant conviction hazard gives a two-year mean of just that hazard', () => {
    const hazard = 0.02;
    const chosen = strategy({
      off: only('conviction'),
      rates: [
        { table: 'conviction', set: hazard },
        { table: 'conviction-activity', set: 1 },
        { table: 'conviction-prior', set: 1 },
      ],
      parameters: { 'exposure-conviction': 0 },
    });
    // nobody differs from others of the same age, sex and activity
    const alike = { ...synthesis, population: snapshot(synthesis.population) };
    alike.population.residents.convictionFactor.fill(0);
    const convicted = 4;
    let possible = 0;
    let counted = 0;
    for (const replicate of replicates) {
      const settled = new Town(chosen, { synthesis: alike, replicate });
      settled.pass();
      // who turned 18 this year was exposed last year too: hazards apply from the age of criminal responsibility, 15
      const { counts } = settled.pass();
      town.geography.estates.forEach((_, e) => {
        counted += counts[e * 12 + convicted]!;
        possible += counts[e * 12 + convicted + 1]!;
      });
    }
    expectShare(counted, possible, hazard);
  });

  it('the labour market settles at the stocks that its flows imply', () => {
    const labour = town.rates.get('labour')!;
    const states = ['employed', 'unemployed', 'social-assistance', 'disability-pension', 'outside', 'retired'];
    const [from, age, education, to] = labour.dimensions;
    expect([from?.name, age?.name, education?.name, to?.name]).toEqual(['from', 'age', 'education', 'to']);
    // two states: a tenth of the employed lose work each year, three tenths of the unemployed find it
    const chance = (source: string, target: string) =>
      source === 'employed' && target === 'unemployed'
        ? 0.1
        : source === 'unemployed' && target === 'employed'
          ? 0.3
          : 0;
    const per = labour.values.length / states.length ** 2;
    const values = Float64Array.from(labour.values, (_, i) =>
      chance(states[Math.floor(i / (per * states.length))]!, states[i % states.length]!),
    );
    const pack = { ...town, rates: new Map([...town.rates, ['labour', { ...labour, values }] as const]) };
    let working = 0;
    let looking = 0;
    for (const replicate of replicates.slice(0, 4)) {
      const market = new Town(strategy({ off: only('labour') }), { pack, synthesis, replicate });
      for (let year = 0; year < 15; year++) market.pass();
      const { residents } = market.world.population;
      for (const row of livingRows(market.world)) {
        if (residents.activity[row] === Activity.employed) working++;
        if (residents.activity[row] === Activity.unemployed) looking++;
      }
    }
    expectShare(looking, working + looking, 0.1 / (0.1 + 0.3));
  });
});

describe('any process', () => {
  it.each(switches)('%s can be switched off and the town goes on', (name) => {
    const without = new Town(strategy({ off: [name] }), { synthesis });
    without.pass();
    expect(livingRows(without.pass().world).length).toBeGreaterThan(1000);
  });
});
