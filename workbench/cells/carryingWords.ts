import {
  type CarryingSummary,
  carryingSummary,
  errorToRoundBy,
  gapSeries,
  levelSeries,
  valuesAskedIn,
} from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import { placeName, type UseShown } from '../notebook/scenarioEdits.ts';
import type { Session } from '../session.ts';
import { criteriaShown } from '../text/criteria.ts';
import { wording } from '../text/language.ts';
import { supportedDecimals } from '../text/numbers.ts';

/** How a scenario was carried out over the replicates that are in; undefined before there is a result. */
export function summaryOf(session: Session, scenario: string): CarryingSummary | undefined {
  const shown = session.settled.value;
  const result = shown?.ensemble.strategies.find(({ strategy }) => strategy.id === scenario);
  return shown && result && remembered([result.counts], 'carrying', () => carryingSummary(shown.ensemble, scenario));
}

/** A measure of the scenario in words: what, and where. */
export function useName(session: Session, uses: readonly UseShown[], id: string): string {
  const { label, list } = wording.value;
  const use = uses.find((candidate) => candidate.id === id);
  if (!use) return id;
  const places = use.where.map((place) => placeName(session, place));
  return places.length > 0 ? `${label(use.measure.label)}, ${list(places)}` : label(use.measure.label);
}

/** Measures of the scenario in a sentence: those at one place together, so that no place can be read as one of them. */
export function usesNamed(session: Session, uses: readonly UseShown[], ids: readonly string[]): string {
  const { text, label, list } = wording.value;
  const { inPlace, andThere } = text.scenarioCells.carrying;
  const byPlace = new Map<string, string[]>();
  for (const id of ids) {
    const use = uses.find((candidate) => candidate.id === id);
    const places = use ? list(use.where.map((place) => placeName(session, place))) : '';
    const names = byPlace.get(places) ?? [];
    byPlace.set(places, names);
    names.push(use ? label(use.measure.label) : id);
  }
  const groups = [...byPlace].map(([places, names]) => (places ? inPlace(list(names), places) : list(names)));
  const last = groups.pop() ?? '';
  return groups.length > 0 ? andThere(groups.join('; '), last) : last;
}

/** A value that a condition looks at, in the years of the projection: what explains why something fired when it did. */
export interface WhySeries {
  readonly name: string;
  valueIn(year: number): string;
}

/** The values that a formula looks at, as they were over the replicates of a scenario. */
export function whySeries(session: Session, scenario: string, formula: string): readonly WhySeries[] {
  const { text, numbers } = wording.value;
  const words = text.scenarioCells.carrying;
  const shown = session.settled.value;
  const result = shown?.ensemble.strategies.find(({ strategy }) => strategy.id === scenario);
  if (!shown || !result) return [];
  const most = (criterion: keyof typeof criteriaShown) => criteriaShown[criterion].mostDecimals;
  return valuesAskedIn(formula)
    .filter(({ criterion }) => criterion !== 'mean-income')
    .map(({ form, criterion, place }): WhySeries => {
      const series = remembered([result.counts], `why ${form} ${criterion} ${place}`, () =>
        (form === 'gap' ? gapSeries : levelSeries)(shown.ensemble, { strategy: scenario, place, criterion }),
      );
      // one number of decimals down the column: those that every year supports
      const decimals = supportedDecimals({ mcse: Math.max(0, ...series.map(errorToRoundBy)) }, most(criterion));
      return {
        name: words.value[form](text.criteria[criterion], placeName(session, place)),
        valueIn(year) {
          const point = series.find((at) => at.year === year);
          const before = series.find((at) => at.year === year - 1);
          if (!point || (form === 'change' && !before)) return '–';
          if (form === 'level') return numbers.percent(point.mean, decimals);
          return numbers.points(form === 'gap' ? point.mean : point.mean - (before?.mean ?? 0), decimals);
        },
      };
    });
}
