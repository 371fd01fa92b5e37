import { describe, expect, it } from 'vitest';
import { type FigureKind, placesOf } from '../../engine/index.ts';
import { beforeAfterData } from '../../workbench/charts/beforeAfterFigure.ts';
import { cohortData } from '../../workbench/charts/cohortFigure.ts';
import { distributionData } from '../../workbench/charts/distributionFigure.ts';
import type { Told } from '../../workbench/charts/drawing.ts';
import type { FigureInputs } from '../../workbench/charts/figureInputs.ts';
import { goalsData } from '../../workbench/charts/goalsFigure.ts';
import { lettingData } from '../../workbench/charts/lettingFigure.ts';
import { movesData } from '../../workbench/charts/movesFigure.ts';
import { multiplesData } from '../../workbench/charts/multiplesFigure.ts';
import { peoplePlaceData } from '../../workbench/charts/peoplePlaceFigure.ts';
import { pyramidData } from '../../workbench/charts/pyramidFigure.ts';
import { schoolsData } from '../../workbench/charts/schoolsFigure.ts';
import type { Nothing } from '../../workbench/charts/shownFigure.ts';
import { statusData } from '../../workbench/charts/statusFigure.ts';
import { tilesData } from '../../workbench/charts/tilesFigure.ts';
import { trendFinding } from '../../workbench/charts/trendSentence.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { ensembleFixture } from '../analysis/ensembleFixture.ts';
import { type Asked, figureInputs } from './figureInputs.ts';

const kinds: Partial<Readonly<Record<FigureKind, (inputs: FigureInputs) => Told | Nothing>>> = {
  status: statusData,
  multiples: multiplesData,
  'people-place': peoplePlaceData,
  'before-after': beforeAfterData,
  moves: movesData,
  cohort: cohortData,
  letting: lettingData,
  pyramid: pyramidData,
  schools: schoolsData,
  goals: goalsData,
  tiles: tilesData,
};

function told(kind: FigureKind, asked: Asked = {}): Told {
  const data = kinds[kind]?.(figureInputs(kind, asked));
  if (!data || 'nothing' in data) throw new Error(`${kind} has nothing to show`);
  return data;
}

const ensemble = ensembleFixture();
const { years } = ensemble.shape;
const [first = 0, last = 0] = [years[0], years.at(-1)];

describe('what a figure finds', () => {
  it.each(Object.keys(kinds) as FigureKind[])('is told in one line in both languages: %s', (kind) => {
    const [danish, english] = (['da', 'en'] as const).map((language) => told(kind, { language }).finding ?? '');
    for (const line of [danish, english]) {
      expect(line?.length).toBeGreaterThan(10);
      expect(line).not.toMatch(/undefined|NaN| –|\.$/);
    }
    expect(english).not.toBe(danish);
  });

  it('counts places that are lower as they are written, of the scenario in hand', () => {
    const data = told('before-after', {
      places: placesOf(ensemble.shape.geography)
        .slice(1, 4)
        .map(({ id }) => id),
      selected: 0,
    });
    const rows = data.table.rows.filter(([, scenario]) => scenario === ensemble.strategies[0]?.strategy.name);
    const number = (written = '') => Number(written.replace('−', '-').replace(',', '.'));
    const lower = rows.filter(([, , before, after]) => number(after) < number(before)).length;
    expect(data.finding).toContain(`${lower} af ${rows.length}`);
  });

  it('counts areas above the rest of the municipality in the first year and the last', () => {
    const data = told('tiles');
    const above = (column: number) =>
      data.table.rows.filter((row) => /^0*[1-9]|^0,0*[1-9]/.test(row[column] ?? '')).length;
    const width = data.table.columns.length;
    expect(data.finding).toMatch(
      new RegExp(`^${above(2)} i ${first}, ${above(width - 1)} i ${last} af ${data.table.rows.length} områder`),
    );
  });

  it('counts areas that are lower in the last year than in the first where tiles are of a level', () => {
    const data = told('tiles', { indicator: { form: 'level', criterion: 'basic-schooling' } });
    const values = data.table.rows.map((row) =>
      [row[2] ?? '', row.at(-1) ?? ''].map((text) => Number.parseFloat(text)),
    );
    const known = values.filter((pair) => pair.every((value) => !Number.isNaN(value)));
    const lower = known.filter(([before = 0, after = 0]) => after < before).length;
    expect(data.finding).toContain(`lavere i ${last} end i ${first} på ${lower} af ${known.length}`);
  });

  it('names the way in that most dwellings are let by in the scenario in hand', () => {
    const data = told('letting', { selected: 0 });
    const rows = data.table.rows.filter(([, scenario]) => scenario === ensemble.strategies[0]?.strategy.name);
    const most = Math.max(...rows.map((row) => Number(row[2])));
    expect(rows.filter((row) => Number(row[2]) === most).map(([channel]) => channel)).toContain(
      data.finding?.split(' er den vej')[0],
    );
  });

  it('of a trend is the scenario that ends farthest from the first, and is not told before chance lets it', () => {
    const words = wordingIn('da');
    const line = (id: string, mean: number, mcse: number, replicates = 20) => ({
      id,
      name: id,
      points: [{ year: 2040, mean: 0, p10: 0, p90: 0 }],
      ...(id === 'Basis' ? {} : { difference: { mean, mcse, replicates } }),
    });
    const data = (...lines: ReturnType<typeof line>[]) =>
      ({ form: 'gap', lines, mostDecimals: 1 }) as unknown as Parameters<typeof trendFinding>[0];
    const sure = data(line('Basis', 0, 0), line('Udlejning', -0.021, 0.001), line('Begge', -0.067, 0.001));
    expect(trendFinding(sure, words)).toBe('Begge: 6,7\u00a0procentpoint lavere end Basis i 2040');
    expect(trendFinding(data(line('Basis', 0, 0), line('Begge', 0.001, 0.02)), words)).toBeUndefined();
    expect(trendFinding(data(line('Basis', 0, 0)), words)).toBeUndefined();
  });

  it('of a spread is where four of five replicates lie', () => {
    const many = { ...ensemble, replicates: Array.from({ length: 6 }, (_, i) => i) };
    const strategies = ensemble.strategies.map((result) => ({
      ...result,
      counts: Array.from({ length: 6 }, (_, i) => result.counts[i % result.counts.length] ?? new Int32Array()),
    }));
    const data = distributionData(figureInputs('distribution', { ensemble: { ...many, strategies } as never }));
    if ('nothing' in data) throw new Error(data.nothing);
    const [row = []] = data.table.rows;
    expect(data.finding).toContain(`${row[0]} fra ${row[2]} til ${row[4]}`);
  });
});
