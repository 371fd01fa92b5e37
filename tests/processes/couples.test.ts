import { describe, expect, it } from 'vitest';
import { Education, Role, Sex } from '../../engine/population/codes.ts';
import { partnerOf } from '../../engine/population/households.ts';
import { livingRows, strategy, Town } from '../simulation/town.ts';
import { type Settled, settlement } from '../truths/settlement.ts';
import { expectShare, only } from './shares.ts';

const couplesOf = 4000;

function couple(first: number, second: number): Settled {
  return {
    members: [
      { age: 40, sex: first, role: Role.partner },
      { age: 40, sex: second, role: Role.partner },
    ],
  };
}

describe('separation', () => {
  const rates = [{ table: 'separation', set: 0.1 }];

  it.each([
    ['a man and a woman', Sex.man, Sex.woman],
    ['two men', Sex.man, Sex.man],
    ['two women', Sex.woman, Sex.woman],
  ])('parts %s as often as the table says, by one draw a couple', (_, first, second) => {
    const synthesis = settlement(Array.from({ length: couplesOf }, () => couple(first, second)));
    const chosen = strategy({ off: only('separation'), rates, parameters: { 'separation-leave-municipality': 1 } });
    const { world } = new Town(chosen, { synthesis }).pass();
    // one of those who part leaves the municipality, the other stays as a single
    const { residents } = world.population;
    const singles = livingRows(world).filter((row) => residents.role[row] === Role.single);
    expectShare(singles.length, couplesOf, 0.1);
    expect(livingRows(world)).toHaveLength(2 * couplesOf - singles.length);
  });
});

describe('union formation', () => {
  const singlesOf = 4000;
  const single = (i: number): Settled => ({
    home: { estate: i % 4 < 2 ? 0 : 3 },
    members: [
      {
        age: 30 + (i % 2 === 0 ? 2 : 0),
        sex: i % 2,
        education: (i >> 2) % 2 === 0 ? Education.basic : Education.longHigher,
      },
    ],
  });
  const synthesis = settlement(Array.from({ length: singlesOf }, (_, i) => single(i)));

  /** Couples after a year in which everybody is ready: of like education, of the same sex, all. */
  function couplesWith(parameters: Readonly<Record<string, number>>) {
    const chosen = strategy({
      off: only('partnership'),
      rates: [{ table: 'union', set: 0.5 }],
      parameters: { 'union-from-outside': 0, 'union-same-sex': 0, ...parameters },
    });
    const { world } = new Town(chosen, { synthesis }).pass();
    const { residents } = world.population;
    let all = 0;
    let alike = 0;
    let ofOneSex = 0;
    for (const row of livingRows(world)) {
      if (residents.role[row] !== Role.partner) continue;
      const other = partnerOf(world, row);
      expect(residents.role[other]).toBe(Role.partner);
      all++;
      if (residents.education[row] === residents.education[other]) alike++;
      if (residents.sex[row] === residents.sex[other]) ofOneSex++;
    }
    return { all, alike: alike / all, ofOneSex: ofOneSex / all };
  }

  it('takes no account of education where its strength is one, and prefers like education the stronger it is', () => {
    const blind = couplesWith({ 'union-like-education': 1 });
    expectShare(blind.alike * blind.all, blind.all, 0.5);
    const some = couplesWith({ 'union-like-education': 4 });
    const strong = couplesWith({ 'union-like-education': 50 });
    expect(some.alike).toBeGreaterThan(blind.alike + 0.05);
    expect(strong.alike).toBeGreaterThan(some.alike);
    expect(blind.ofOneSex).toBe(0);
  });

  it('lets a share seek partners of their own sex', () => {
    const { all, ofOneSex } = couplesWith({ 'union-same-sex': 0.3 });
    expect(all).toBeGreaterThan(0);
    expect(ofOneSex).toBeGreaterThan(0.1);
    expect(couplesWith({ 'union-same-sex': 1 }).ofOneSex).toBe(1);
  });
});
