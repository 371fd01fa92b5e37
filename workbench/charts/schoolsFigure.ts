import { extentOf, schoolFigures, schoolIndex } from '../../engine/index.ts';
import type { FigureInputs } from './figureInputs.ts';
import { type Panel, type PanelsData, pairOf, panelsFigure, panelsTable } from './panelsForm.ts';
import { scaleRange } from './scaleRange.ts';
import type { ScenarioShown } from './scenariosShown.ts';
import { figureKind, type Nothing } from './shownFigure.ts';
import { fewestPersons } from './written.ts';

/** Shares of a school's or day care's children. */
const shares = ['parents-basic', 'weak-danish'] as const;

/** Who goes to the day care and school of the place's district, year by year. */
export function schoolsData(inputs: FigureInputs): PanelsData | Nothing {
  const { ensemble, pack, place, words, scenarios } = inputs;
  const { text } = words;
  const { geography, years } = ensemble.shape;
  const districts = new Set(extentOf(geography, place).estates.map((estate) => geography.estates[estate]?.district));
  const schools = pack.schools.flatMap((school, index) => (districts.has(school.district) ? [{ school, index }] : []));
  const series = schools.flatMap(({ school, index }) =>
    shares.map((share) => ({
      share,
      school,
      lines: scenarios.map((shown) => ({
        name: shown.result.strategy.name,
        index: shown.index,
        points: pointsOf(inputs, shown, index, share),
      })),
    })),
  );
  const seen = series.filter(({ lines }) => lines.some(({ points }) => points.length > 0));
  if (seen.length === 0) return { nothing: text.figures.schools.none };
  const highest = Math.max(
    ...seen.flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(({ value }) => value))),
  );
  const panels = seen.map(
    ({ share, school, lines }): Panel => ({
      id: `${school.id} ${share}`,
      title: words.label(school.label),
      subtitle: text.figures.schools[share],
      range: scaleRange([highest], 3),
      tick: (value) => words.numbers.percent(value / 100, 0),
      lines,
    }),
  );
  const last = years.at(-1) ?? 0;
  return {
    years,
    panels,
    columns: 4,
    least: 165,
    finding: panels
      .slice(0, 1)
      .map((panel) =>
        text.findings.inYear(
          `${panel.title}, ${panel.subtitle.toLowerCase()}`,
          last,
          words.list(pairOf(panel, inputs).map(({ name, points }) => `${name} ${points.at(-1)?.text ?? '–'}`)),
        ),
      )[0],
    sentence: panels
      .slice(0, 1)
      .map(({ title, subtitle, lines }) =>
        text.figures.schools.sentence(
          title,
          subtitle,
          last,
          words.list(lines.map(({ name, points }) => `${name} ${points.at(-1)?.text ?? '–'}`)),
        ),
      )
      .join(' '),
    table: panelsTable(panels, years, text.figures.schools.school, text.scenario),
  };
}

export const schoolsFigure = figureKind({
  figure: panelsFigure,
  method: 'schools',
  legend: 'scenarios',
  title: ({ words }, place) => words.text.figures.schools.title(place),
  subtitle: ({ words }) => words.text.figures.schools.subtitle,
  data: schoolsData,
});

/** Children of a point of a panel, by the panel's id: those of the share and all, means over replicates. */
export function childrenAt(
  { ensemble, pack }: FigureInputs,
  panel: string,
  scenario: number,
  year: number,
): { readonly part: number; readonly whole: number } | undefined {
  const result = ensemble.strategies[scenario];
  const school = pack.schools.findIndex(({ id }) => panel.startsWith(`${id} `));
  const share = shares.find((each) => panel === `${pack.schools[school]?.id} ${each}`);
  if (!result || !share) return undefined;
  const at = schoolIndex(pack.schools.length, ensemble.shape.years.indexOf(year), school);
  const mean = (figure: (typeof schoolFigures)[number]) =>
    (result.sums.schools[at + schoolFigures.indexOf(figure)] ?? 0) / ensemble.replicates.length;
  return { part: mean(share), whole: mean('children') };
}

/** Whole per cent of the children of all replicates. Years with too few children have no point. */
function pointsOf(
  { ensemble, pack, words }: FigureInputs,
  { result }: ScenarioShown,
  school: number,
  share: (typeof shares)[number],
) {
  return ensemble.shape.years.flatMap((year, yearIndex) => {
    const at = schoolIndex(pack.schools.length, yearIndex, school);
    const sum = (figure: (typeof schoolFigures)[number]) =>
      result.sums.schools[at + schoolFigures.indexOf(figure)] ?? 0;
    const children = sum('children');
    if (children / ensemble.replicates.length < fewestPersons) return [];
    const value = sum(share) / children;
    return [{ year, value: value * 100, text: words.numbers.percent(value, 0) }];
  });
}
