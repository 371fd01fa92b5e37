import { describe, expect, it } from 'vitest';
import { criteria } from '../../engine/criteria/criterionIds.ts';
import { countCells } from '../../engine/criteria/tally.ts';
import { channels, lettingFigures } from '../../engine/housing/channels.ts';
import type { FieldValues, MeasureUse } from '../../engine/measures/measureUse.ts';
import { activities, ageBandStarts } from '../../engine/population/codes.ts';
import { moveCauseNames } from '../../engine/population/moveCauses.ts';
import { schoolFigures } from '../../engine/schools/schoolFigures.ts';
import type { StrategyResult } from '../../engine/simulation/ensemble.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, task, town } from '../simulation/town.ts';
import { use } from './planning.ts';

const everywhere = town.geography.estates.map((_, estate) => estate);
const replicates = [0, 1, 2];
const strongest = (measure: string, values: FieldValues, estates: readonly number[] = everywhere): MeasureUse =>
  use(measure, values, { estates, to: 2031 });

const uses = {
  crime: strongest('crime-partnership', { coverage: 1, conviction: 0.5 }),
  jobs: strongest('employment-programme', { coverage: 1, jobFinding: 2 }),
  assistance: strongest('bridge-to-work', {
    coverage: 1,
    takeUp: 1,
    dropOut: 0,
    labourEntry: 1.5,
    educationEntry: 1.5,
  }),
  retention: strongest('job-retention', { coverage: 1, takeUp: 1, dropOut: 0, jobLoss: 0.5 }),
  education: strongest('dropout-prevention', { coverage: 1, takeUp: 1, dropOut: 0, dropout: 0.5, completion: 1 }),
  absence: strongest('school-profile', { coverage: 1, absence: 0.5, schoolResult: 1.2 }),
  language: strongest('day-care-quality', { coverage: 1, takeUp: 1, dropOut: 0, language: 1.5 }),
  staying: strongest('neighbourhood-communities', {
    ...{ coverage: 1, takeUp: 1, dropOut: 0, moveWish: 0.5, outMigration: 0.5 },
    ...{ safety: 0, attractiveness: 0 },
  }),
  couples: strongest('family-support', { coverage: 1, takeUp: 1, dropOut: 0, separation: 0.5 }),
  stop: strongest('assignment-stop', {}, [0]),
  renewed: strongest('renovation', { attractiveness: 2, rentIncrease: 0 }, [5]),
};

const today = strategy();
const result = run(
  task([today, ...Object.entries(uses).map(([id, asked]) => strategy({ id, measures: [asked] }))], { replicates }),
);
const of = (id: keyof typeof uses | 'baseline'): StrategyResult =>
  result.strategies.find(({ strategy: { id: found } }) => found === id)!;

/** A criterion's numerator at the end, over everywhere and all replicates. */
function counted(id: keyof typeof uses | 'baseline', criterion: (typeof criteria)[number]): number {
  const last = (result.shape.years.length - 1) * everywhere.length * countCells;
  return of(id).counts.reduce(
    (sum, counts) =>
      sum + everywhere.reduce((here, e) => here + counts[last + e * countCells + criteria.indexOf(criterion) * 2]!, 0),
    0,
  );
}

/** Person-years of ages 15–29 in an activity. */
function young(id: keyof typeof uses | 'baseline', activity: (typeof activities)[number]): number {
  const bands = [15, 18, 25].map((start) => (ageBandStarts as readonly number[]).indexOf(start));
  const number = activities.indexOf(activity);
  return of(id).sums.people.reduce((sum, persons, at) => {
    const band = Math.floor(at / activities.length) % ageBandStarts.length;
    return at % activities.length === number && bands.includes(band) ? sum + persons : sum;
  }, 0);
}

/** Moves of a cause over all years, persons. */
function moved(id: keyof typeof uses | 'baseline', cause: (typeof moveCauseNames)[number]): number {
  const number = moveCauseNames.indexOf(cause);
  return of(id).sums.moves.reduce(
    (sum, persons, at) => (at % moveCauseNames.length === number ? sum + persons : sum),
    0,
  );
}

/** A figure of all schools and day cares over all years. */
function atSchools(id: keyof typeof uses | 'baseline', figure: (typeof schoolFigures)[number]): number {
  const number = schoolFigures.indexOf(figure);
  return of(id).sums.schools.reduce((sum, n, at) => (at % schoolFigures.length === number ? sum + n : sum), 0);
}

describe('in a run, and everywhere at its strongest,', () => {
  it('working together against crime leaves fewer convictions', () => {
    expect(counted('crime', 'convicted')).toBeLessThan(counted('baseline', 'convicted'));
  });

  it('an employment programme, a way from assistance into work and job retention leave fewer outside work', () => {
    for (const id of ['jobs', 'assistance', 'retention'] as const) {
      expect(counted(id, 'outside-labour')).toBeLessThan(counted('baseline', 'outside-labour'));
    }
  });

  it('keeping young people in education leaves them longer in it', () => {
    expect(young('education', 'student')).toBeGreaterThan(young('baseline', 'student'));
  });

  it('a school profile leaves less absence and better results', () => {
    expect(atSchools('absence', 'absence')).toBeLessThan(atSchools('baseline', 'absence'));
    expect(atSchools('absence', 'result') / atSchools('absence', 'last-year')).toBeGreaterThan(
      atSchools('baseline', 'result') / atSchools('baseline', 'last-year'),
    );
  });

  it('strong day care leaves fewer children whose Danish is weak', () => {
    expect(atSchools('language', 'weak-danish')).toBeLessThan(atSchools('baseline', 'weak-danish'));
  });

  it('communities and neighbourliness leave fewer who move away or wish to move', () => {
    expect(moved('staying', 'out-migration')).toBeLessThan(moved('baseline', 'out-migration'));
    expect(moved('staying', 'wish')).toBeLessThan(moved('baseline', 'wish'));
  });

  it('support for families leaves fewer couples parted', () => {
    expect(moved('couples', 'separation')).toBeLessThan(moved('baseline', 'separation'));
  });

  it('a stop of assignment lets no dwelling of the estate be assigned', () => {
    const assigned = (id: 'stop' | 'baseline') => {
      const { letting } = of(id).sums;
      const perEstate = channels.length * lettingFigures.length;
      const cell = channels.indexOf('municipal-assignment') * lettingFigures.length + lettingFigures.indexOf('let');
      return result.shape.years
        .slice(1)
        .reduce((sum, _, y) => sum + letting[y * everywhere.length * perEstate + cell]!, 0);
    };
    expect(assigned('baseline')).toBeGreaterThan(0);
    expect(assigned('stop')).toBe(0);
  });

  it('renovation changes who lives where', () => {
    expect(of('renewed').counts).not.toEqual(of('baseline').counts);
  });
});
