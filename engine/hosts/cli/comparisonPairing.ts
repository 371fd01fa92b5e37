import { weighingPairs } from '../../analysis/pairing.ts';
import { criterionDefinitions } from '../../criteria/criterionDefinitions.ts';
import { alignedTable } from './alignedTable.ts';
import type { Reading } from './comparisonReading.ts';
import { shortCriterion } from './comparisonTexts.ts';

/**
 * How many times more runs it would take to know the differences as well without common random numbers: by criterion, in the first year that
 * is simulated, the middle one and the last. Nothing where there is nothing to compare or too few runs to tell.
 */
export function* pairingText({
  ensemble,
  texts,
  locale,
  numbers,
}: Reading): Generator<undefined, readonly string[], undefined> {
  const { years } = ensemble.shape;
  const last = years.length - 1;
  const shown = [...new Set([1, Math.ceil(last / 2), last])].flatMap((index) => years[index] ?? []);
  const gains = yield* weighingPairs(ensemble, shown);
  if (gains.length === 0) return [];
  const told = (gain: number | undefined) => (gain === undefined ? '–' : numbers.fixed(gain, gain < 9.95 ? 1 : 0));
  const rows = criterionDefinitions.map((criterion) => {
    const own = gains.filter((gain) => gain.criterion === criterion.id);
    return [
      shortCriterion(criterion, locale),
      ...own.map(({ municipality }) => told(municipality)),
      ...own.map(({ estates }) => told(estates)),
    ];
  });
  const header = [
    '',
    ...shown.map((year) => texts.inMunicipality(year)),
    ...shown.map((year) => texts.inEstates(year)),
  ];
  return [`${texts.pairing}\n${alignedTable([header, ...rows], 2)}`];
}
