import { errorToRoundBy, indicatorPoints, indicatorsAskedIn, type SeriesPoint } from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import { hiddenReadings } from '../dataflow/smallPlaces.ts';
import { placeName } from '../notebook/scenarioEdits.ts';
import type { Session } from '../session.ts';
import { criteriaShown } from '../text/criteria.ts';
import { wording } from '../text/language.ts';
import { supportedDecimals } from '../text/numbers.ts';
import { type IndicatorTold, indicatorTold } from './indicatorWords.ts';

/** A value that a condition looks at, in the years of the projection: what explains why something fired when it did. */
export interface WhySeries {
  readonly name: string;
  valueIn(year: number): string;
}

/**
 * Fewest replicates over which a small share of a place's homes, or the mean of its few pupils, is told with a decimal: its mean comes
 * without an error, and some twenty homes or pupils a year move by about one, a tenth, at twenty replicates.
 */
const fewestForDecimal = 20;

/** The values that a formula looks at, as they were over the replicates of a scenario. */
export function whySeries(session: Session, scenario: string, formula: string): readonly WhySeries[] {
  const shown = session.settled.value;
  const pack = session.pack.value;
  const result = shown?.ensemble.strategies.find(({ strategy }) => strategy.id === scenario);
  if (!shown || !pack || !result) return [];
  const asked = indicatorsAskedIn(formula).flatMap((call) => {
    const told = indicatorTold(call.name, call.words, wording.value);
    return told ? [{ call, told }] : [];
  });
  const isOfOnePlace = new Set(asked.map(({ told }) => told.place)).size < 2;
  return asked.map(({ call, told }): WhySeries => {
    const points = remembered([result.counts], `why ${call.name} ${call.words.join(' ')}`, () =>
      indicatorPoints(shown.ensemble, result, call, pack, hiddenReadings(shown.ensemble, result)),
    );
    const written = writtenIndicator(told, call.name, points);
    return {
      name: nameOf(told, isOfOnePlace ? '' : placeName(session, told.place)),
      valueIn(year) {
        const point = points.find((at) => at.year === year);
        return point ? written(point.mean) : '–';
      },
    };
  });
}

/** A column's name, with its unit where the values don't say it. @param place empty where all columns are of one, which the sentence above names */
function nameOf({ about, form, unit }: IndicatorTold, place: string): string {
  const { text } = wording.value;
  const words = text.scenarioCells.carrying.value;
  const name = about.charAt(0).toUpperCase() + about.slice(1);
  const there = place ? `${name}, ${place}` : name;
  if (form === 'level') return there;
  return words[form](there, unit === 'points' ? text.percentagePoints : '');
}

/** How an indicator's values are written: one number of decimals down the column, those that every year supports. */
function writtenIndicator(
  { criterion, unit, form }: IndicatorTold,
  name: string,
  points: readonly SeriesPoint[],
): (value: number) => string {
  const { text, numbers } = wording.value;
  const few = (points[0]?.replicates ?? 0) < fewestForDecimal;
  switch (unit) {
    case 'number':
      return numbers.persons;
    case 'grade':
      return (value) => numbers.plain(value, few ? 0 : 1);
    case 'kroner':
      return (value) => {
        const thousands = form === 'level' ? numbers.plain(value / 1000, 0) : numbers.signed(value / 1000, 0);
        return text.figures.thousandKroner(thousands);
      };
    default: {
      const least = (name === 'vacant_share' || name === 'safe_share') && !few ? 1 : 0;
      const decimals = criterion
        ? supportedDecimals({ mcse: Math.max(0, ...points.map(errorToRoundBy)) }, criteriaShown[criterion].mostDecimals)
        : least;
      if (unit === 'share') return (value) => numbers.percent(value, decimals);
      return (value) => (form === 'gap' ? numbers.gap(value, decimals) : numbers.points(value, decimals));
    }
  }
}
