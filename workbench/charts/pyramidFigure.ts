import { activities, ageBandStarts, extentOf, peopleIndex, type StrategyResult } from '../../engine/index.ts';
import { twoSidedAxis } from './barAxis.ts';
import { type Bar, type BarRow, type BarsData, barsFigure } from './barsForm.ts';
import type { FigureInputs } from './figureInputs.ts';
import { figureKind, type Nothing } from './shownFigure.ts';
import { fewestPersons, writtenPersons } from './written.ts';

/** Residents by age, the oldest on top: the first year to the left, the last to the right. */
export function pyramidData(inputs: FigureInputs): BarsData | Nothing {
  const { words, selected, ensemble, from, to } = inputs;
  const { text, numbers } = words;
  const base = ensemble.strategies.find(({ strategy }) => strategy.id === selected.result.strategy.parent);
  const baseIndex = base ? ensemble.strategies.indexOf(base) : 0;
  const bands = ageBandStarts.map((start, band) => {
    const next = ageBandStarts[band + 1];
    return {
      id: String(start),
      label: next === undefined ? text.figures.pyramid.andOver(start) : text.figures.pyramid.band(start, next - 1),
      before: residents(inputs, selected.result, band, from),
      after: residents(inputs, selected.result, band, to),
      base: base && residents(inputs, base, band, to),
    };
  });
  if (bands.every(({ before, after }) => before + after < fewestPersons)) return { nothing: text.figures.tooFew };
  const persons = (count: number, year = to) => {
    const isSure = year === ensemble.shape.years[0];
    return writtenPersons(count, isSure ? Number.POSITIVE_INFINITY : ensemble.replicates.length, words);
  };
  const shown = (count: number) => (count < fewestPersons ? 0 : count);
  const values = bands.flatMap((band) => [band.before, band.after, band.base ?? 0].map(shown));
  const total = (of: 'before' | 'after') =>
    persons(
      bands.reduce((sum, band) => sum + band[of], 0),
      of === 'before' ? from : to,
    );
  const { name } = selected.result.strategy;
  return {
    sections: [
      {
        id: 'ages',
        title: '',
        ...twoSidedAxis(values, numbers),
        rows: [...bands].reverse().map(
          (band): BarRow => ({
            id: band.id,
            label: band.label,
            bars: [
              {
                form: 'block',
                fill: 'people',
                from: 0,
                to: -shown(band.before),
                text: shown(band.before) > 0 ? persons(band.before, from) : '',
                spoken: `${from}: ${persons(band.before, from)}`,
              },
              {
                form: 'block',
                fill: { scenario: selected.index },
                from: 0,
                to: shown(band.after),
                text: persons(band.after),
                spoken: `${to}, ${name}: ${persons(band.after)}`,
                isBeside: true,
              },
              ...(base && band.base !== undefined && shown(band.base) > 0
                ? [
                    {
                      form: 'dot',
                      fill: { scenario: baseIndex },
                      from: 0,
                      to: band.base,
                      text: '',
                      spoken: `${to}, ${base.strategy.name}: ${persons(band.base)}`,
                      isBeside: true,
                    } satisfies Bar,
                  ]
                : []),
            ],
          }),
        ),
      },
    ],
    finding: text.findings.residents(
      words.label(inputs.place.label),
      name,
      { year: from, residents: total('before') },
      { year: to, residents: total('after') },
    ),
    sentence: text.figures.pyramid.sentence(name, from, total('before'), to, total('after')),
    table: {
      columns: [
        text.figures.pyramid.age,
        String(from),
        `${to}, ${name}`,
        ...(base ? [`${to}, ${base.strategy.name}`] : []),
      ],
      rows: [...bands]
        .reverse()
        .map((band) => [
          band.label,
          persons(band.before, from),
          persons(band.after),
          ...(band.base === undefined ? [] : [persons(band.base)]),
        ]),
    },
  };
}

export const pyramidFigure = figureKind({
  figure: barsFigure,
  method: 'pyramid',
  legend: 'selected',
  title: ({ words }, place) => words.text.figures.pyramid.title(place),
  subtitle: ({ words, from, to }) => words.text.figures.pyramid.subtitle(from, to),
  notes: ({ words }) => [words.text.figures.pyramid.bands],
  data: pyramidData,
});

/** Residents of an age band at the end of a year, mean over replicates. */
export function residents(
  { ensemble, place }: FigureInputs,
  result: StrategyResult,
  band: number,
  year: number,
): number {
  const { shape, replicates } = ensemble;
  const { estates } = extentOf(shape.geography, place);
  const yearIndex = shape.years.indexOf(year);
  const sum = estates.reduce((total, estate) => {
    const at = peopleIndex(shape, yearIndex, estate, band);
    return total + activities.reduce((all, _, activity) => all + (result.sums.people[at + activity] ?? 0), 0);
  }, 0);
  return sum / replicates.length;
}
