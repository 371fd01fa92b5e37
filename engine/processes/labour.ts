import { Activity } from '../population/codes.ts';
import { isOutside, labourActivities, labourStateOf, labourStates, schoolingOf } from '../population/labourStates.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { Gate, gateClass, gateCount } from './bounds.ts';
import { effectOn } from './effects.ts';
import { accepts } from './gate.ts';
import { ages } from './hazards.ts';
import { renewedFactor } from './income.ts';
import type { Process, Year } from './year.ts';

const states = labourStates.length;

/**
 * Moves between work, benefits, pension and nothing: at most one a year, probabilities by state, age and education, and programmes.
 * The month of the move gives the year's full-time equivalent outside work, which criterion 1 counts.
 */
export const labour: Process = {
  name: 'labour',
  step(year) {
    const { world, model, streams, candidates, effects } = year;
    const { residents, households, dwellings } = world.population;
    const table = model.hazards.labour;
    const list = candidates.lists[Gate.labour] as Int32Array;
    const count = candidates.counts[Gate.labour] as number;
    const first = streams.first[Stream.labour] as number;
    const second = streams.second[Stream.labour] as number;
    const chances = new Float64Array(states);
    for (let i = 0; i < count; i++) {
      const row = list[i] as number;
      const household = residents.household[row] as number;
      const activity = residents.activity[row] as number;
      const from = labourStateOf[activity] as number;
      // Whoever changed activity this year already (left education, began one) waits for next year.
      if (household < 0 || from < 0 || residents.activityYears[row] === 0) continue;
      const age = residents.age[row] as number;
      const key = residents.key[row] as number;
      const at = ((from * ages + age) * 5 + (schoolingOf[residents.education[row] as number] as number)) * states;
      const dwelling = households.dwelling[household] as number;
      const estate = dwelling < 0 ? -1 : (dwellings.estate[dwelling] as number);
      const finding = estate >= 0 ? effectOn(effects['job-finding'], key, estate, age) : 1;
      const losing = estate >= 0 ? effectOn(effects['job-loss'], key, estate, age) : 1;
      let exit = 0;
      for (let to = 0; to < states; to++) {
        let chance = table[at + to] as number;
        if (to === 0) chance *= finding;
        else if (from === 0 && isOutside[labourActivities[to] as number] === 1) chance *= losing;
        chances[to] = chance;
        exit += chance;
      }
      if (exit === 0) continue;
      const scale = exit > 1 ? 1 / exit : 1;
      const bound = model.bounds.bound[
        gateClass(residents.role[row] as number, activity, residents.sex[row] as number, age) * gateCount + Gate.labour
      ] as number;
      const u = draw(key, first, second);
      if (!accepts(u, exit * scale, bound)) continue;
      // The same draw chooses where to: it is uniform below exit / bound.
      let rest = (u / 4294967296) * bound;
      let to = 0;
      while (to < states - 1 && rest >= (chances[to] as number) * scale) {
        rest -= (chances[to] as number) * scale;
        to++;
      }
      changeActivity(year, row, labourActivities[to] as number);
    }
  },
};

/** The resident's main activity changes in a month drawn for the year; entering work renews the personal income factor. */
export function changeActivity({ model, world, streams }: Year, row: number, to: number): void {
  const { residents } = world.population;
  const key = residents.key[row] as number;
  const from = residents.activity[row] as number;
  const month = Math.floor(
    (draw(key, streams.first[Stream['labour-month']] as number, streams.second[Stream['labour-month']] as number) /
      4294967296) *
      12,
  );
  residents.outsideMonths[row] = (isOutside[from] === 1 ? month : 0) + (isOutside[to] === 1 ? 12 - month : 0);
  residents.activity[row] = to;
  residents.activityYears[row] = 0;
  if (to === Activity.employed) {
    residents.incomeFactor[row] = renewedFactor(
      residents.incomeFactor[row] as number,
      draw(key, streams.first[Stream.income] as number, streams.second[Stream.income] as number),
      model.income.sigma,
      model.income.persistence,
      model.normal,
    );
  }
}
