import { describe, expect, it } from 'vitest';
import { overlappingProjects, type ProjectDeed } from '../../engine/measures/projectOverlap.ts';

const name = (word: string) => ({ da: word, en: word });
const places = ['Nordparken', 'Bakken'];
const overlap = (...projects: [string, number, number, number, ...ProjectDeed[]][]) =>
  overlappingProjects(
    projects.map(([word, estate, from, to, ...does]) => {
      return { name: name(word), estate, from, to, does: does.length > 0 ? does : ['empties'] };
    }),
    (estate) => name(places[estate]!),
  );

describe('building projects', () => {
  it('are refused where two are at the same estate in the same years, with the place, the years and what to do', () => {
    const [found, ...more] = overlap(['renovering', 0, 2026, 2030], ['nedrivning', 0, 2029, 2032]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ first: 0, second: 1, estate: 0, from: 2029, to: 2030 });
    expect(found!.da).toContain('Nordparken 2029–2030');
    expect(found!.en).toContain('begin after 2030');
  });

  it('may follow on one another, and be at different estates', () => {
    expect(overlap(['a', 0, 2026, 2028], ['b', 0, 2029, 2030], ['c', 1, 2026, 2030])).toEqual([]);
  });

  it('may empty some homes while others are renewed, but not renew the same homes twice', () => {
    expect(overlap(['nedrivning', 0, 2026, 2030], ['renovering', 0, 2026, 2030, 'renews'])).toEqual([]);
    const [found] = overlap(['etaper', 0, 2026, 2030, 'empties', 'renews'], ['renovering', 0, 2030, 2030, 'renews']);
    expect(found!.en).toContain(
      'in 2030; expected one building project at a time, since the same dwellings would be renewed',
    );
  });

  it('are all told of: three at once make three pairs', () => {
    expect(overlap(['a', 0, 2026, 2026], ['b', 0, 2026, 2026], ['c', 0, 2026, 2026])).toHaveLength(3);
  });
});
