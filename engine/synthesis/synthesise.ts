import { Refusal } from '../pack/message.ts';
import type { Pack } from '../pack/pack.ts';
import type { OriginColumn } from '../population/origin.ts';
import { createPopulation, type Population } from '../population/population.ts';
import { ageGroupsOf } from './ageCuts.ts';
import { assignOrigin } from './assignOrigin.ts';
import { assignSlots } from './assignSlots.ts';
import { attributeSeed } from './attributeShapes.ts';
import { giveAttributes } from './attributes.ts';
import { setChildhood } from './childhood.ts';
import { inconsistenciesOf } from './consistency.ts';
import { setConvictions } from './convictions.ts';
import { denseRates, parameterOf } from './denseRates.ts';
import { createDraws } from './draws.ts';
import { buildDwellings, specialDwellings } from './dwellings.ts';
import { setEnrolment } from './enrolment.ts';
import { type FitRow, fitReport } from './fit.ts';
import { composeHouseholds } from './households.ts';
import { setIncome } from './income.ts';
import { labourEntries, setLabourHistory } from './labourHistory.ts';
import { setBirths, setParentEducation } from './parents.ts';
import { placeHouseholds } from './placement.ts';
import { type EstateRows, settle } from './settle.ts';
import { singleAges } from './singleAges.ts';
import { setStandings } from './standings.ts';
import { type EstateTargets, targetsOf } from './targets.ts';
import { setTenureHistory } from './tenureHistory.ts';

export type { FitRow } from './fit.ts';
export { fitTable, isMet, largestError } from './fitTable.ts';

/** A synthetic population and how well it meets the pack's figures. */
export interface Synthesis {
  readonly population: Population;
  readonly origin: OriginColumn;
  readonly fit: readonly FitRow[];
}

/** Free rows beside those in use, so that a run seldom has to grow the columns. */
const headroom = 1.15;

/**
 * Makes the residents, households and dwellings that a pack describes. Same pack, same bytes: chance comes from a fixed key, and
 * every step of every estate has draws of its own.
 * @throws Refusal where the pack's marginals can't be met together, with every fault
 */
export function synthesise(pack: Pack): Synthesis {
  const targets = targetsOf(pack);
  const faults = inconsistenciesOf(pack, targets);
  if (faults.length > 0) throw new Refusal(faults);
  const population = emptyPopulation(pack, targets);
  const seed = attributeSeed();
  const estates = targets.map((estate) => ({ targets: estate, rows: peopleEstate(population, pack, estate, seed) }));
  const rates = denseRates(pack);
  const spread = {
    sigma: parameterOf(pack, 'income-sigma'),
    persistence: parameterOf(pack, 'income-persistence'),
    ofWork: parameterOf(pack, 'work-own-factor'),
  };
  const ready = parameterOf(pack, 'activity-ready');
  const convictionSpread = parameterOf(pack, 'conviction-spread');
  const entries = labourEntries(population, rates);
  for (const { targets: estate, rows } of estates) {
    const draws = (step: Parameters<typeof createDraws>[0]) => createDraws(step, rows.estate);
    setParentEducation(population, rows, draws('parents-education'));
    setBirths(population, rows, draws('births'));
    setEnrolment(population, rows, draws('enrolment'));
    setLabourHistory(population, rows, entries, rates, draws('labour-history'));
    setStandings(population, rows, rates, ready, draws('standings'));
    setConvictions(population, rows, estate, rates, convictionSpread, {
      convictions: draws('convictions'),
      factors: draws('conviction-factors'),
    });
    setIncome(population, rows, estate, rates, spread, draws('income'));
    placeHouseholds(population, rows, draws('dwellings'));
    setTenureHistory(population, rows, pack.baseYear, draws('tenure-history'));
  }
  setChildhood(
    population,
    pack,
    estates.map(({ rows }) => rows),
  );
  const origin = assignOrigin(population, estates);
  return { population, origin, fit: fitReport(population, origin, estates, pack.geography) };
}

/** Room for everybody and some more; free rows belong to no household and have no dwelling. */
function emptyPopulation(pack: Pack, targets: readonly EstateTargets[]): Population {
  const persons = targets.reduce((sum, estate) => sum + estate.persons, 0);
  const households = targets.reduce((sum, estate) => sum + householdsOf(estate), 0);
  const stock = pack.stock.reduce((sum, row) => sum + row.count, 0);
  const room = (rows: number) => Math.ceil(rows * headroom) + 16;
  const population = createPopulation(room(persons), room(households), room(stock));
  population.residents.household.fill(-1);
  population.residents.next.fill(-1);
  population.households.dwelling.fill(-1);
  population.households.firstMember.fill(-1);
  population.dwellings.household.fill(-1);
  return population;
}

/** Makes the persons of an estate, puts them into households, and builds its dwellings, still empty. */
function peopleEstate(population: Population, pack: Pack, targets: EstateTargets, seed: Float64Array): EstateRows {
  const { estate } = targets;
  const persons = singleAges(targets, ageGroupsOf(targets).groups, createDraws('ages', estate));
  const people = giveAttributes(targets, persons, seed, createDraws('attributes', estate));
  const special = specialDwellings(pack, estate, householdsOf(targets));
  const slotOf = assignSlots(targets, people, special, createDraws('roles', estate));
  const drafts = composeHouseholds(targets, people, slotOf, {
    couples: createDraws('couples', estate),
    children: createDraws('children', estate),
    others: createDraws('others', estate),
  });
  return { estate, ...settle(population, estate, people, drafts), dwellings: buildDwellings(population, pack, estate) };
}

function householdsOf(targets: EstateTargets): number {
  return targets.households.reduce((sum, row) => sum + row.count, 0);
}
