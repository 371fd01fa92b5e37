import { criteria, indicatorsAskedIn } from '../../engine/index.ts';
import { formulaNumbersOf } from '../cells/formula.ts';
import { whySeries } from '../cells/whySeries.ts';
import { placesOfFormula } from '../charts/formulaFigure.ts';
import type { PanelsData } from '../charts/panelsForm.ts';
import { placeOf } from '../charts/trendFigure.ts';
import type { Session } from '../session.ts';
import type { Method, MethodInputs } from './method.ts';
import { panelPoint } from './panels.ts';
import { rests } from './rests.ts';

/** A formula's value with the values of the indicators that it reads, in the year and scenario that are looked at. */
export const formulaMethod: Method<PanelsData | undefined> = {
  rests: [...rests.moves, ...rests.letting],
  criteria(inputs) {
    const asked = indicatorsAskedIn(withPlace(lookedAt(inputs)?.source ?? '', 'place')).map(
      ({ words: [first] }) => first,
    );
    return criteria.filter((criterion) => asked.includes(criterion));
  },
  worked(inputs) {
    const at = lookedAt(inputs);
    if (!at) return [];
    const { source, place, scenario, name, year, text, unit } = at;
    const years = yearsRead(source, year);
    const read = whySeries(inputs.session, scenario, withPlace(source, place.id));
    const { steps } = inputs.method;
    return [
      {
        about: steps.at(inputs.words.label(place.label), year, name),
        steps: [
          ...read.flatMap((series) => years.map((each) => steps.reads(series.name, each, series.valueIn(each)))),
          steps.becomes(source, unit === 'points' ? inputs.words.text.figures.points(text) : text),
        ],
      },
    ];
  },
};

function lookedAt(inputs: MethodInputs<PanelsData | undefined>) {
  const { cell, session, data, cursor, inputs: made } = inputs;
  if (data && made?.formula) {
    const at = panelPoint({ data, cursor });
    const place = placesOfFormula(made).find(({ id }) => id === at?.panel.id) ?? placesOfFormula(made)[0];
    const strategy = made.ensemble.strategies[at?.line.index ?? -1]?.strategy;
    if (!at || !place || !strategy) return undefined;
    const { year, text } = at.point;
    return {
      source: made.formula.formula.source,
      place,
      scenario: strategy.id,
      name: strategy.name,
      year,
      text,
      unit: made.formula.unit,
    };
  }
  if (cell.kind !== 'formula') return undefined;
  const place = placeOf(cell, session);
  const shown = place && formulaNumbersOf(cell, session);
  const last = shown?.numbers.at(-1);
  if (!place || !shown || !last) return undefined;
  const { source, year, unit } = shown;
  return { source, place, scenario: idOf(session, last.index), name: last.name, year, text: last.value, unit };
}

function idOf(session: Session, index: number): string {
  return session.settled.value?.ensemble.strategies[index]?.strategy.id ?? '';
}

/** The years in which a formula reads: the one at hand, those that it names, and those so many years before. */
function yearsRead(source: string, year: number): readonly number[] {
  const named = (source.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
  const before = [...source.matchAll(/\byear\s*-\s*(\d+)/g)].map(([, years]) => year - Number(years));
  return [...new Set([year, ...named, ...before])];
}

/** The formula with the place at hand by its id, as conditions have theirs. */
function withPlace(source: string, place: string): string {
  return source.replace(/\bplace\b(?!["'-])/g, JSON.stringify(place));
}
