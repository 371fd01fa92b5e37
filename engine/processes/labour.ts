import { atWork } from '../population/atWork.ts';
import { Activity } from '../population/codes.ts';
import { drawTransitory, transitoryCode } from '../population/incomeFactors.ts';
import { isOutside, labourActivities, labourStateOf, labourStates, schoolingOf } from '../population/labourStates.ts';
import { Standing } from '../population/standings.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { Gate, gateClass, gateCount } from './bounds.ts';
import { effectOn, largestEffect } from './effects.ts';
import { accepts } from './gate.ts';
import { ages, durationYears } from './hazards.ts';
import { dependsOnDuration } from './labourMoves.ts';
import { labourAges } from './pensionAge.ts';
import { standingIn } from './standingIn.ts';
import { easeClass } from './workEase.ts';
import { type Process, type Year, yearAtWork } from './year.ts';

const states = labourStates.length;
const unemployedState = labourStates.indexOf('unemployed');

/** Which moves the years in a state and the business cycle act on, [from][to]. */
const byDuration = Uint8Array.from({ length: states * states }, (_, i) =>
  dependsOnDuration(Math.floor(i / states), i % states) ? 1 : 0,
);

/**
 * Moves between work, benefits, pension and nothing: at most one a year, probabilities by state, age and education, years in the state,
 * standing, the person's own lasting income factor, the business cycle and programmes; age counts from the pension age once retirement begins. The month of the move gives the year's full-time equivalent outside work, which
 * criterion 1 counts. Some of the employed come to a flex job instead of leaving work.
 */
export const labour: Process = {
  name: 'labour',
  step(year) {
    const { world, model, plan, streams, candidates, effects } = yearAtWork(year);
    const { residents, households, dwellings } = world.population;
    const { labour: table, labourDuration, labourStanding, flexJob } = model.hazards;
    const list = candidates.lists[Gate.labour] as Int32Array;
    const count = candidates.counts[Gate.labour] as number;
    const first = streams.first[Stream.labour] as number;
    const second = streams.second[Stream.labour] as number;
    const { finding, losing } = model.workEase;
    const { finding: cycleFinding, losing: cycleLosing } = plan.cycle;
    const isSteered = effects['job-finding'].length + effects['labour-entry'].length + effects['job-loss'].length > 0;
    const { labourMost } = model.bounds;
    const raised =
      Math.max(1, cycleFinding, cycleLosing) *
      largestEffect(effects['job-finding']) *
      largestEffect(effects['labour-entry']) *
      largestEffect(effects['job-loss']) *
      (1 + 1e-9) *
      4294967296;
    const chances = new Float64Array(states + 1);
    const ageInLabour = labourAges(plan.retiresLater, ages);
    for (let i = 0; i < count; i++) {
      const row = list[i] as number;
      const household = residents.household[row] as number;
      const activity = residents.activity[row] as number;
      const from = labourStateOf[activity] as number;
      const years = residents.activityYears[row] as number;
      // Whoever changed activity this year already (left education, began one) waits for next year.
      if (household < 0 || from < 0 || years === 0) continue;
      const age = residents.age[row] as number;
      const labourAge = ageInLabour[age] as number;
      const key = residents.key[row] as number;
      const standing = residents.standing[row] as number;
      const schooling = schoolingOf[residents.education[row] as number] as number;
      const at = ((from * ages + labourAge) * 5 + schooling) * states;
      const bound = model.bounds.bound[
        gateClass(residents.role[row] as number, activity, residents.sex[row] as number, age) * gateCount + Gate.labour
      ] as number;
      const u = draw(key, first, second);
      // Most candidates are turned away by what their age and schooling allow, before their chances are worked out.
      if (u * bound > (labourMost[(from * ages + labourAge) * 5 + schooling] as number) * raised) continue;
      const own = easeClass(residents.incomeFactor[row] as number);
      let ease =
        (from === 0 ? (losing[own] as number) : (finding[own] as number)) *
        (labourDuration[from * durationYears + Math.min(years, durationYears - 1)] as number) *
        (from === 0 ? cycleLosing : cycleFinding);
      if (isSteered) {
        const dwelling = households.dwelling[household] as number;
        if (dwelling >= 0) {
          const estate = dwellings.estate[dwelling] as number;
          const hazard = from === 0 ? 'job-loss' : from === unemployedState ? 'job-finding' : 'labour-entry';
          ease *= effectOn(effects[hazard], key, estate, age);
        }
      }
      let exit = 0;
      for (let to = 0; to < states; to++) {
        let chance = (table[at + to] as number) * (labourStanding[standing * states + to] as number);
        if (byDuration[from * states + to] === 1) chance *= ease;
        chances[to] = chance;
        exit += chance;
      }
      const toFlexJob =
        from === 0 && standing === Standing.ordinary ? (flexJob[schooling * ages + labourAge] as number) : 0;
      chances[states] = toFlexJob;
      exit += toFlexJob;
      if (exit === 0) continue;
      // Cycle and programmes together reach the gate's bound at most, which is twice the strategy's own highest chance.
      const scale = exit > bound ? bound / exit : 1;
      if (!accepts(u, exit * scale, bound)) continue;
      // The same draw chooses where to: it is uniform below exit / bound.
      let rest = (u / 4294967296) * bound;
      let to = 0;
      while (to < states && rest >= (chances[to] as number) * scale) {
        rest -= (chances[to] as number) * scale;
        to++;
      }
      if (to === states) residents.standing[row] = Standing.flexJob;
      else changeActivity(year, row, labourActivities[to] as number);
    }
  },
};

/** The resident's main activity changes in a month drawn for the year; a new job or benefit has its own part of the income factor. */
export function changeActivity(year: Year, row: number, to: number): void {
  const { model, world, streams } = yearAtWork(year);
  const { residents } = atWork(world).population;
  const key = residents.key[row] as number;
  const from = residents.activity[row] as number;
  const month = Math.floor(
    (draw(key, streams.first[Stream['labour-month']] as number, streams.second[Stream['labour-month']] as number) /
      4294967296) *
      12,
  );
  residents.outsideMonths[row] = (isOutside[from] === 1 ? month : 0) + (isOutside[to] === 1 ? 12 - month : 0);
  residents.standing[row] = standingIn(
    to,
    from,
    residents.standing[row] as number,
    draw(key, streams.first[Stream.standing] as number, ~(streams.second[Stream.standing] as number)) / 4294967296,
    model.standing,
  );
  residents.activity[row] = to;
  residents.activityYears[row] = 0;
  if (to === Activity.employed) {
    const u = draw(key, streams.first[Stream.income] as number, streams.second[Stream.income] as number);
    const { sigma, persistence } = model.income;
    residents.incomeTransitory[row] = transitoryCode(
      drawTransitory(sigma, persistence, model.normal[u >>> 20] as number),
    );
  }
}
