import { gapSeries, type Indicator, levelSeries, type Place, placesOf } from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import type { FigureInputs } from './figureInputs.ts';
import { type Panel, type PanelLine, type PanelsData, pairOf, panelsFigure, panelsTable } from './panelsForm.ts';
import { scaleRange } from './scaleRange.ts';
import type { ScenarioShown } from './scenariosShown.ts';
import { figureKind, type Nothing } from './shownFigure.ts';
import { areLevels, drawnValue, formAt, placeAmong, unitOf, writtenPoint } from './written.ts';

/** A criterion a row and a place a column: the same lines everywhere, one scale a criterion, no order but the document's. */
export function multiplesData(inputs: FigureInputs): PanelsData | Nothing {
  const { ensemble, words, scenarios } = inputs;
  const { text, numbers } = words;
  const { years } = ensemble.shape;
  const places = placesAsked(inputs);
  const panels = inputs.cell.indicators.flatMap((indicator) => {
    const rows = places.map((place) => ({
      place,
      lines: scenarios.map((shown): PanelLine => lineOf(inputs, indicator, place, shown)),
    }));
    const values = rows.flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(({ value }) => value)));
    const range = scaleRange(values, 3);
    return rows.map(
      ({ place, lines }): Panel => ({
        id: `${place.id} ${indicator.form} ${indicator.criterion}`,
        title: placeAmong(place, places, indicator, words),
        subtitle: text.criteria[indicator.criterion],
        unit: unitOf(indicator.criterion, formAt(indicator, place), words),
        of: { place: place.id, criterion: indicator.criterion, form: formAt(indicator, place) },
        range,
        tick: (value) => numbers.short(value),
        lines,
      }),
    );
  });
  if (panels.every(({ lines }) => lines.every(({ points }) => points.length === 0))) {
    return { nothing: text.figures.tooFew };
  }
  const only = panels.length === 1 ? panels[0] : undefined;
  return {
    years,
    panels,
    columns: places.length,
    least: 165,
    finding: findingOf(panels, inputs),
    sentence: only
      ? text.figures.multiples.one(
          `${only.title}, ${only.subtitle.toLowerCase()}`,
          years.at(-1) ?? 0,
          words.list(only.lines.map(({ name, points }) => `${name} ${points.at(-1)?.text ?? '–'}`)),
          only.unit ?? '',
        )
      : text.figures.multiples.sentence(panels.length, inputs.cell.indicators.length, places.length),
    table: panelsTable(panels, years, text.figures.placeAndCriterion, text.scenario),
  };
}

export const multiplesFigure = figureKind({
  figure: panelsFigure,
  method: 'multiples',
  legend: 'scenarios',
  title: ({ words, cell, place }, name) => {
    const isOne = cell.indicators.length === 1 && cell.places.length <= 1;
    if (!isOne) return words.text.figures.multiples.title;
    const isGap = place ? formAt(cell.indicator, place) === 'gap' : cell.indicator.form === 'gap';
    return isGap ? words.text.trend.headingGap(name) : words.text.trend.headingLevel(name);
  },
  subtitle: whatIsShown,
  data: multiplesData,
});

/** Gaps or levels, and their units. */
export function whatIsShown(inputs: FigureInputs): string {
  const { cell, words } = inputs;
  const form = areLevels(placesAsked(inputs), cell.indicator) ? 'level' : 'gap';
  const units = words.list([...new Set(cell.indicators.map(({ criterion }) => unitOf(criterion, form, words)))]);
  return form === 'gap' ? words.text.figures.gapIn(units) : words.text.figures.levelIn(units);
}

/**
 * In how many panels the scenario in hand ends lower than the first one, as it is written, and in how many higher; where it is the first, lower than it
 * began.
 */
function findingOf(panels: readonly Panel[], { words, selected, ensemble }: FigureInputs): string | undefined {
  const { years } = ensemble.shape;
  const [from = 0, to = from] = [years[0], years.at(-1)];
  const ends = panels.flatMap((panel) => {
    const [first, own = first] = pairOf(panel, { selected });
    const [before, after] =
      own === first ? [first?.points[0], first?.points.at(-1)] : [first?.points.at(-1), own?.points.at(-1)];
    return first && own && before && after ? [{ first: first.name, own: own.name, before, after }] : [];
  });
  const [leading] = ends;
  if (!leading) return undefined;
  const signs = ends.map(({ before, after }) =>
    before.text === after.text ? 0 : Math.sign(after.value - before.value),
  );
  const count = (sign: number) => signs.filter((own) => own === sign).length;
  const told = { lower: count(-1), higher: count(1), all: ends.length };
  if (ends.length === 1) {
    return words.text.findings.inYear(
      leading.own,
      to,
      words.text.findings.against(
        leading.after.text,
        leading.before.text,
        panels[0]?.unit ?? '',
        leading.own === leading.first ? String(from) : leading.first,
      ),
    );
  }
  return leading.own === leading.first
    ? words.text.findings.panelsSince(leading.own, { from, to }, told)
    : words.text.findings.panels(leading.own, leading.first, to, told);
}

/** The figure's places, else the areas that the municipality follows, else the one the document is about. */
export function placesAsked({ cell, pack, place }: FigureInputs): readonly Place[] {
  const all = placesOf(pack.geography);
  const asked = cell.places.flatMap((id) => all.find((candidate) => candidate.id === id) ?? []);
  if (asked.length > 0) return asked;
  const { districts, estates } = pack.geography;
  const followed = all.filter(({ index }) => estates[index - 1 - districts.length]?.isSocialBalanceArea);
  return followed.length > 0 ? followed : [place];
}

function lineOf(
  { ensemble, words }: FigureInputs,
  indicator: Indicator,
  place: Place,
  { result, index }: ScenarioShown,
): PanelLine {
  const { criterion } = indicator;
  const form = formAt(indicator, place);
  const series = form === 'gap' ? gapSeries : levelSeries;
  const selection = { strategy: result.strategy.id, place: place.id, criterion };
  // asked as the trend asks, so that what is drawn there is at hand here
  const points = remembered([result.counts], `points ${form} ${place.id} ${criterion}`, () =>
    series(ensemble, selection).filter(({ year }) => !hasTooFewResidents(ensemble, { ...selection, year })),
  );
  return {
    name: result.strategy.name,
    index,
    points: points.map((point) => ({
      year: point.year,
      value: drawnValue(criterion, point.mean),
      text: writtenPoint(criterion, point, words.numbers),
    })),
  };
}
