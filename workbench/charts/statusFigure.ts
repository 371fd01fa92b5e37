import {
  type LegalStatus,
  listDate,
  ruleSetFor,
  type StatusProbability,
  type StrategyResult,
  statusProbabilities,
} from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import { caseSentence } from '../text/criteria.ts';
import type { FigureInputs } from './figureInputs.ts';
import { type Panel, type PanelLine, type PanelsData, pairOf, panelsFigure, panelsTable } from './panelsForm.ts';
import { figureKind, type Nothing } from './shownFigure.ts';
import { writtenChance } from './written.ts';

/** The two lists that figures tell of: the later classes ask for the lines of the second and stand on its list too. */
const lists: readonly { readonly id: 'prevention' | 'vulnerable'; readonly statuses: readonly LegalStatus[] }[] = [
  { id: 'prevention', statuses: ['prevention-area'] },
  { id: 'vulnerable', statuses: ['vulnerable-area', 'parallel-society', 'transformation-area'] },
];

/** How likely a place is to stand on the law's lists (almenboligloven § 61 a), year by year and scenario by scenario. */
export function statusData(inputs: FigureInputs): PanelsData | Nothing {
  const { ensemble, words, place, scenarios, hidesFifth = false } = inputs;
  const { text } = words;
  const { geography, years } = ensemble.shape;
  if (!geography.estates[place.index - 1 - geography.districts.length]?.isLegalArea) {
    return { nothing: text.figures.status.notAssessed };
  }
  const lines = (statuses: readonly LegalStatus[], countOrigin: boolean): readonly PanelLine[] =>
    scenarios.map(({ result, index }) => ({
      name: result.strategy.name,
      index,
      points: chancesOf(inputs, result)
        .filter((entry) => entry.countOrigin === countOrigin && entry.status === statuses[0])
        .map(({ year, replicates }) => {
          const count = together(chancesOf(inputs, result), statuses, countOrigin, year);
          return { year, value: (100 * count) / replicates, text: writtenChance(count, replicates, words) };
        }),
    }));
  const panel = (id: 'prevention' | 'vulnerable', statuses: readonly LegalStatus[], countOrigin: boolean): Panel => ({
    id: `${id} ${countOrigin}`,
    title: text.figures.status[id],
    subtitle: countOrigin ? '' : text.figures.status.withoutFifth,
    range: { low: 0, high: 100, step: 50 },
    tick: (value) => words.numbers.percent(value / 100, 0),
    lines: lines(statuses, countOrigin),
  });
  const counted = hidesFifth ? [] : lists.map(({ id, statuses }) => panel(id, statuses, true));
  // what the four other criteria say stands beside what the law says, never alone behind it
  const without = lists.map(({ id, statuses }) => panel(id, statuses, false));
  const shown = [...counted, ...without];
  const last = years.at(-1) ?? 0;
  const ends = (shown: Panel) =>
    words.list(shown.lines.map(({ name, points }) => `${name} ${points.at(-1)?.text ?? '–'}`));
  const [leading] = shown;
  return {
    years,
    panels: shown,
    columns: 2,
    finding:
      leading &&
      text.findings.inYear(
        leading.title,
        last,
        words.list(pairOf(leading, inputs).map(({ name, points }) => `${name} ${points.at(-1)?.text ?? '–'}`)),
      ),
    least: 280,
    sentence: text.figures.status.sentence(last, ...(shown.slice(0, 2).map(ends) as [string, string])),
    table: panelsTable(shown, years, text.figures.status.list, text.scenario),
  };
}

export const statusFigure = figureKind({
  figure: panelsFigure,
  method: 'status',
  legend: 'scenarios',
  title: ({ words }, place) => words.text.figures.status.title(place),
  subtitle: ({ words }) => words.text.figures.status.subtitle,
  notes: ({ words, ensemble, hidesFifth }) => [
    words.text.figures.status.rules(ruleSetFor(listDate(ensemble.shape.years.at(-1) ?? 0)).id),
    ...(hidesFifth ? [] : [caseSentence(words)]),
  ],
  data: statusData,
});

/** Of one area and one strategy; the rules are those in force for the projection's last list. */
function chancesOf({ ensemble, pack, place }: FigureInputs, result: StrategyResult): readonly StatusProbability[] {
  return remembered([result.counts], `status over years ${pack.hash} ${place.id}`, () => {
    const { geography, years } = ensemble.shape;
    const own = place.index - 1 - geography.districts.length;
    const estates = geography.estates.map((estate, i) => ({ ...estate, isLegalArea: i === own }));
    const alone = {
      ...ensemble,
      shape: { ...ensemble.shape, geography: { ...geography, estates } },
      strategies: [result],
    };
    return statusProbabilities(alone, pack, ruleSetFor(listDate(years.at(-1) ?? 0)));
  });
}

/** Replicates with one of several statuses, which exclude one another. */
function together(
  chances: readonly StatusProbability[],
  statuses: readonly LegalStatus[],
  countOrigin: boolean,
  year: number,
): number {
  return chances.reduce((sum, entry) => {
    const isMeant = entry.year === year && entry.countOrigin === countOrigin && statuses.includes(entry.status);
    return sum + (isMeant ? entry.count : 0);
  }, 0);
}
