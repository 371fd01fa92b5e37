import { describe, expect, it } from 'vitest';
import type { CriterionId } from '../../../engine/criteria/criterionIds.ts';
import { assessArea } from '../../../engine/criteria/legalStatus.ts';
import { ruleSetFor, ruleSets } from '../../../engine/criteria/ruleSets.ts';
import { areaWith, type Counts, references } from '../../criteria/areaFixture.ts';
import { type AreaCase, type Edge, edges, looserEdges, statusByAct } from './actText.ts';

/** Counts by the fifth criterion on either side of its two lines, of 2,000 residents. */
const origins = [600, 601, 1_000, 1_001];
const listsRunning = [0, 2, 3, 4, 9];

/** Years of lists that each act decided. */
const years = { '2010': [2010, 2013], '2014': [2014, 2017], '2018': [2018, 2019, 2020], '2021': [2021, 2025] } as const;

/** Every choice of edges: their counts, and which are on the outer side. */
function everyChoice(of: readonly Edge[]): { readonly counts: Counts; readonly crossed: readonly CriterionId[] }[] {
  return Array.from({ length: 2 ** of.length }, (_, bits) => {
    const isOutside = (i: number) => ((bits >> i) & 1) === 1;
    return {
      counts: Object.fromEntries(of.map((edge, i) => [edge.criterion, isOutside(i) ? edge.outside : edge.inside])),
      crossed: of.filter((_, i) => isOutside(i)).map(({ criterion }) => criterion),
    };
  });
}

/** What the engine says of an area and what the act says, for one choice. */
function bothSay(
  act: (typeof ruleSets)[number],
  choice: ReturnType<typeof everyChoice>[number],
  marks: { readonly year: number; readonly origin: number; readonly residents: number; readonly listsBefore: number },
) {
  const { year, origin, residents, listsBefore } = marks;
  const crosses = (criterion: CriterionId) => choice.crossed.includes(criterion);
  const area: AreaCase = {
    originOverHalf: origin > 1_000,
    originOverThirty: origin > 600,
    outside: crosses('outside-labour'),
    convicted: crosses('convicted'),
    schooling: crosses('basic-schooling'),
    income: crosses('mean-income'),
    // either side of these edges is beyond the looser lines, but for schooling, whose line is the same
    looser: crosses('basic-schooling') ? 4 : 3,
    residents,
    listsBefore,
    year,
  };
  const { status } = assessArea(
    areaWith({ ...choice.counts, origin: [origin, 2_000] }, { year, residents }),
    references,
    act,
    {
      countOrigin: true,
      yearsRunningBefore: listsBefore,
    },
  );
  return { status, byAct: statusByAct(act.id, area), area };
}

describe.each(ruleSets.map((act) => ({ id: act.id, act })))('the act of $id', ({ id, act }) => {
  it('decides the lists of its years', () => {
    for (const year of years[id]) expect(ruleSetFor(`${year}-12-01`).id).toBe(id);
  });

  it('gives the class that its text gives, for every combination of criteria one step on this or that side of their lines', () => {
    let cases = 0;
    for (const choice of everyChoice(edges[id])) {
      for (const year of years[id]) {
        for (const origin of origins) {
          for (const residents of [999, 1_000]) {
            for (const listsBefore of listsRunning) {
              const { status, byAct, area } = bothSay(act, choice, { year, origin, residents, listsBefore });
              expect(status, JSON.stringify(area)).toBe(byAct);
              cases++;
            }
          }
        }
      }
    }
    expect(cases).toBe(2 ** edges[id].length * years[id].length * origins.length * 2 * listsRunning.length);
  });
});

describe('prevention areas since 1 December 2021', () => {
  it('have more than 30 % by the fifth criterion and two of four looser lines, each at its edge', () => {
    const act = ruleSetFor('2021-12-01');
    for (const { counts, crossed } of everyChoice(looserEdges)) {
      for (const origin of [599, 600, 601]) {
        // of these edges only that of schooling is a line of the vulnerable areas too, and one of those is too few
        const expected = origin > 600 && crossed.length >= 2 ? 'prevention-area' : 'none';
        const area = areaWith({ ...counts, origin: [origin, 2_000] });
        const { status } = assessArea(area, references, act, { countOrigin: true, yearsRunningBefore: 0 });
        expect(status, `${crossed.join(', ')}; ${origin}`).toBe(expected);
      }
    }
  });
});

describe('a run of lists', () => {
  it('begins anew where a year breaks it, and the fifth list in a row makes a transformation area', () => {
    const met: Counts = { 'outside-labour': [9_601, 24_000], 'mean-income': [247_499, 1_000], origin: [1_001, 2_000] };
    const notMet: Counts = { ...met, origin: [1_000, 2_000] };
    let running = 0;
    const statuses = [met, met, met, met, notMet, met, met, met, met, met, met].map((counts, i) => {
      const year = 2025 + i;
      const options = { countOrigin: true, yearsRunningBefore: running };
      const assessed = assessArea(areaWith(counts, { year }), references, ruleSetFor(`${year}-12-01`), options);
      running = assessed.yearsRunning;
      return assessed.status;
    });
    const [p, v, t] = ['parallel-society', 'vulnerable-area', 'transformation-area'] as const;
    expect(statuses).toEqual([p, p, p, p, v, p, p, p, p, t, t]);
  });
});
