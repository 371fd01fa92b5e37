import { describe, expect, it } from 'vitest';
import { Enrolment } from '../../engine/population/codes.ts';
import { type ChildFigure, childFigures, childViews, countChildren } from '../../engine/schools/childFigures.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { livingRows, strategy, Town, town } from '../simulation/town.ts';

const synthesis = synthesise(town);
const estates = town.geography.estates.length;

function counted(made: Town): Float64Array {
  const into = new Float64Array(childViews.length * estates * childFigures.length);
  countChildren(made.world, made.schools, 85, into);
  return into;
}

const figure = (into: Float64Array, view: (typeof childViews)[number], estate: number, name: ChildFigure) =>
  into[(childViews.indexOf(view) * estates + estate) * childFigures.length + childFigures.indexOf(name)]!;

describe('children counted by place', () => {
  const made = new Town(strategy(), { synthesis });
  made.pass();
  const { world } = made.pass();
  const into = counted(made);
  const { residents, households, dwellings } = world.population;
  const estateOf = (row: number) => dwellings.estate[households.dwelling[residents.household[row]!]!]!;

  it.each(town.geography.estates.map(({ id }, estate) => [id, estate] as const))(
    'are those who live in %s, one by one',
    (_, estate) => {
      const here = livingRows(world).filter((row) => estateOf(row) === estate);
      const pupils = here.filter((row) => residents.enrolment[row] === Enrolment.school);
      const three = here.filter((row) => residents.age[row] === 3);
      const at = (name: ChildFigure) => figure(into, 'living', estate, name);
      expect(at('pupils')).toBe(pupils.length);
      expect(at('absence')).toBe(pupils.reduce((sum, row) => sum + residents.absence[row]!, 0));
      expect(at('often-away')).toBe(pupils.filter((row) => residents.absence[row]! > 20).length);
      expect(at('tested')).toBe(three.length);
      expect(at('weak-when-tested')).toBe(three.filter((row) => residents.danish[row]! < 85).length);
      const small = here.filter((row) => residents.age[row]! >= 1 && residents.age[row]! <= 5);
      expect(at('before-school')).toBe(small.length);
      expect(at('in-day-care')).toBe(small.filter((row) => residents.school[row]! > 0).length);
    },
  );

  it('are followed from where they lived in the base year, wherever they live now', () => {
    for (let estate = 0; estate < estates; estate++) {
      const from = livingRows(world).filter(
        (row) => residents.homeEstate[row] === estate + 1 && residents.enrolment[row] === Enrolment.school,
      );
      expect(figure(into, 'followed', estate, 'pupils')).toBe(from.length);
    }
    const all = (view: (typeof childViews)[number]) =>
      town.geography.estates.reduce((sum, _, estate) => sum + figure(into, view, estate, 'pupils'), 0);
    expect(all('followed')).toBeLessThan(all('living'));
  });
});
