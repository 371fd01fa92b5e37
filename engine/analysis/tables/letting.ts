import type { Ensemble } from '../../simulation/ensemble.ts';
import { channels, lettingFigures } from '../../simulation/projection.ts';
import { growTable } from '../growingTable.ts';
import { lettingIndex } from '../layout.ts';
import type { Table } from '../table.ts';
import { changeYears, estatePlaces, placeKeys, placeSchema, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  ...placeSchema,
  year: 'integer',
  channel: 'text',
  vacancies: 'number',
  let: 'number',
  fallen_through: 'number',
  waiting_time: 'number',
  offers: 'number',
  refusals: 'number',
  rejections: 'number',
  void_days: 'number',
  rent_lost: 'number',
} as const;

/**
 * Vacancies by estate and channel, means over replicates: how many came to the channel, were let through it, and fell through
 * to the next. `waiting_time` is the mean seniority in years of those who got a dwelling, null where nobody did. `offers` were made to
 * applicants, `refusals` came from them, `rejections` are applicants whom combined letting refused; `void_days` stood the dwellings empty between
 * two tenancies, for `rent_lost` kroner.
 */
export function lettingTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('letting', schema);
  const replicates = ensemble.replicates.length;
  for (const result of ensemble.strategies) {
    for (const [estate, place] of estatePlaces(ensemble).entries()) {
      for (const { yearIndex, year } of changeYears(ensemble)) {
        const ofYear = rows.holding({ ...scenarioKeys(result), ...placeKeys(place), year });
        for (const [channelIndex, channel] of channels.entries()) {
          const start = lettingIndex(ensemble.shape, yearIndex, estate, channelIndex);
          const sum = (figure: (typeof lettingFigures)[number]): number =>
            result.sums.letting[start + lettingFigures.indexOf(figure)] ?? 0;
          if (lettingFigures.every((figure) => sum(figure) === 0)) continue;
          ofYear.add({
            channel,
            vacancies: sum('vacancies') / replicates,
            let: sum('let') / replicates,
            fallen_through: sum('fallen-through') / replicates,
            waiting_time: sum('let') > 0 ? sum('waitingYears') / sum('let') : null,
            offers: sum('offers') / replicates,
            refusals: sum('refusals') / replicates,
            rejections: sum('rejections') / replicates,
            void_days: sum('voidDays') / replicates,
            rent_lost: sum('rentLost') / replicates,
          });
        }
      }
    }
  }
  return table;
}
