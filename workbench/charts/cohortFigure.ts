import {
  extentOf,
  type FollowedFigure,
  type FollowedKind,
  figureValue,
  followedValue,
  personsOf,
  type StrategyResult,
} from '../../engine/index.ts';
import type { FigureInputs } from './figureInputs.ts';
import { type Panel, type PanelPoint, type PanelsData, pairOf, panelsFigure, panelsTable } from './panelsForm.ts';
import { scaleRange } from './scaleRange.ts';
import { figureKind, type Nothing } from './shownFigure.ts';
import { fewestPersons } from './written.ts';

type FigureShown = Exclude<FollowedFigure, 'mean-income' | 'basic-schooling' | 'convicted'>;

/** Who is followed, and what is told of them: children by what they have reached as grown-ups. */
export const followedShown: readonly { readonly kind: FollowedKind; readonly figure: FigureShown }[] = [
  { kind: 'residents', figure: 'employed' },
  { kind: 'residents', figure: 'outside-labour' },
  { kind: 'residents', figure: 'low-income' },
  { kind: 'children', figure: 'employed' },
  { kind: 'children', figure: 'beyond-basic-schooling' },
  { kind: 'rehoused', figure: 'employed' },
];

/** What became of those who lived at a place in the base year, wherever in the municipality they live, beside everybody else there. */
export function cohortData(inputs: FigureInputs): PanelsData | Nothing {
  const { ensemble, words, scenarios } = inputs;
  const { text } = words;
  const { years } = ensemble.shape;
  const panels = followedShown.flatMap(({ kind, figure }): Panel[] => {
    const own = scenarios.map(({ result, index }) => ({
      name: result.strategy.name,
      index: index as number | undefined,
      points: pointsOf(inputs, result, kind, figure, 'own'),
    }));
    const first = scenarios[0]?.result;
    const rest = {
      name: text.figures.cohort.everybodyElse,
      index: undefined,
      points: first ? pointsOf(inputs, first, kind, figure, 'rest') : [],
    };
    if (own.every(({ points }) => points.length === 0)) return [];
    const lines = [rest, ...own];
    const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
    const top = Math.max(...values);
    return [
      {
        id: `${kind} ${figure}`,
        title: text.figures.cohort.kinds[kind](years[0] ?? 0),
        subtitle: text.figures.cohort.figures[figure],
        range: top > 50 && top <= 100 ? { low: 0, high: 100, step: 50 } : scaleRange(values, 3),
        tick: (value) => words.numbers.percent(value / 100, 0),
        lines,
      },
    ];
  });
  if (panels.length === 0) return { nothing: text.figures.tooFew };
  const [leading] = panels;
  return {
    years,
    panels,
    columns: 3,
    least: 165,
    finding:
      leading &&
      text.findings.inYear(
        `${leading.title}, ${leading.subtitle.toLowerCase()}`,
        years.at(-1) ?? 0,
        words.list(pairOf(leading, inputs).map(({ name, points }) => `${name} ${points.at(-1)?.text ?? '–'}`)),
      ),
    sentence: leading
      ? text.figures.cohort.sentence(
          years.at(-1) ?? 0,
          `${leading.title}, ${leading.subtitle.toLowerCase()}`,
          words.list(leading.lines.slice(1).map(({ name, points }) => `${name} ${points.at(-1)?.text ?? '–'}`)),
          leading.lines[0]?.points.at(-1)?.text ?? '–',
        )
      : '',
    table: panelsTable(panels, years, text.figures.cohort.who, text.scenario),
  };
}

export const cohortFigure = figureKind({
  figure: panelsFigure,
  method: 'cohort',
  legend: 'scenarios',
  title: ({ words }, place) => words.text.figures.cohort.title(place),
  subtitle: ({ words }) => words.text.figures.cohort.subtitle,
  notes: ({ words }) => [words.text.figures.cohort.thinLine],
  data: cohortData,
});

/** Whole per cent: the sums over replicates tell no error that would support more. Years with too few people have no point. */
function pointsOf(
  { ensemble, place, words }: FigureInputs,
  result: StrategyResult,
  kind: FollowedKind,
  figure: FigureShown,
  whose: 'own' | 'rest',
): readonly PanelPoint[] {
  const { shape, replicates } = ensemble;
  const extent = extentOf(shape.geography, place);
  return shape.years.flatMap((year, yearIndex) => {
    const count = followedValue(ensemble, result, extent, yearIndex, kind, figure)[whose];
    const value = figureValue(figure, count);
    if (value === undefined || personsOf(figure, count.denominator) / replicates.length < fewestPersons) return [];
    return [{ year, value: value * 100, text: words.numbers.percent(value, 0) }];
  });
}
