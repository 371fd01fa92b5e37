import { logarithm } from '../arithmetic/logarithm.ts';
import { referenceValues } from '../criteria/referenceValues.ts';
import { listDate, ruleSetFor } from '../criteria/ruleSets.ts';
import { rentFactors } from '../housing/rents.ts';
import { outsideList } from '../housing/waitingList.ts';
import type { Pack, RateTable } from '../pack/pack.ts';
import { isSocial } from '../population/codes.ts';
import { convictionMultipliers } from '../population/convictionFactors.ts';
import { incomeMultipliers } from '../population/incomeFactors.ts';
import type { Population } from '../population/population.ts';
import { gateBounds } from '../processes/bounds.ts';
import { compileDonors } from '../processes/donors.ts';
import { denseHazards } from '../processes/hazards.ts';
import { compilePools } from '../processes/pools.ts';
import { workEase } from '../processes/workEase.ts';
import type { Model } from '../processes/year.ts';
import { keyOfText } from '../random/hash.ts';
import { normalQuantiles } from '../random/normal.ts';
import type { Strategy } from '../scenario/strategy.ts';
import { compileSchooling } from '../schools/schooling.ts';
import { yearlyTurnover } from '../synthesis/tenureHistory.ts';

/**
 * Compiles a strategy's rates, parameters and switches for the loops.
 * @throws Error for a rate table or parameter the pack lacks
 */
export function compileModel(pack: Pack, strategy: Strategy, base: Population): Model {
  const rates = changedRates(pack.rates, strategy);
  const hazards = denseHazards(rates);
  const ofPack = rates === pack.rates ? hazards : denseHazards(pack.rates);
  const parameter = (id: string): number => {
    const value = strategy.parameters[id] ?? pack.parameters.get(id)?.value;
    if (value === undefined) throw new Error(`parameter ${id} is missing`);
    return value;
  };
  const off = new Set(strategy.off);
  const organisations = [...new Set(pack.geography.estates.map((estate) => estate.organisation))];
  let social = 0;
  for (let d = 0; d < base.dwellingCount; d++) if (isSocial(base.dwellings.tenure[d] as number)) social++;
  const pools = compilePools(rates);
  const normal = normalQuantiles();
  const ease = workEase(
    parameter('work-own-factor'),
    parameter('income-sigma') * Math.sqrt(parameter('income-persistence')),
  );
  const outside = outsideList(
    Math.round(parameter('waiting-list-external-per-vacancy') * yearlyTurnover * social),
    parameter('waiting-list-few-choices-share'),
    [parameter('waiting-list-seniority-mean'), parameter('waiting-list-few-choices-seniority')],
  );
  return {
    hazards,
    bounds: gateBounds(ofPack, hazards, ease.largest),
    pools,
    donors: compileDonors(pools, hazards, parameter('income-sigma'), normal),
    schooling: compileSchooling(pack, rates, parameter),
    parameter: cached(parameter),
    baseYear: pack.baseYear,
    isOn: (process) => !off.has(process),
    siteKey: Int32Array.from(pack.geography.estates, (estate) => keyOfText(estate.id)),
    districtOf: Int32Array.from(pack.geography.estates, (estate) => estate.district),
    organisationOf: Int32Array.from(pack.geography.estates, (estate) => organisations.indexOf(estate.organisation)),
    matchingGroups: 1 << Math.max(0, Math.round(logarithm(base.residentCount / 16_000) / Math.LN2)),
    choiceSample: parameter('choice-sample'),
    rent: {
      burdenLimit: parameter('rent-burden-limit'),
      benefitIncome: parameter('housing-benefit-income'),
      benefitShare: parameter('housing-benefit-share'),
    },
    income: { sigma: parameter('income-sigma'), persistence: parameter('income-persistence') },
    workEase: ease,
    standing: {
      activityReadyAfterWork: parameter('activity-ready-after-work'),
      activityReadyOtherwise: parameter('activity-ready-otherwise'),
      flexJobAfterAssistance: parameter('flex-job-after-assistance'),
    },
    jobs: {
      localInside: parameter('local-job-inside'),
      localOutside: parameter('local-job-outside'),
      partTime: parameter('part-time-share'),
    },
    soughtOf: soughtOf(pack),
    isLegalArea: pack.geography.estates.map((estate) => estate.isLegalArea),
    lawOf: (year) => ({ ruleSet: ruleSetFor(listDate(year)), references: referenceValues(pack, year) }),
    listLapse: parameter('list-lapse') * 4294967296,
    listRefusals: { allowed: parameter('list-refusals-allowed'), cost: Math.round(parameter('list-refusals-cost')) },
    voidDays: { notice: parameter('notice-days'), offer: parameter('offer-days'), repair: parameter('repair-days') },
    rentFactors: rentFactors([
      ...[0, 1, 2].map(() => parameter('rent-growth-social')),
      parameter('rent-growth-private'),
      parameter('rent-growth-cooperative'),
      parameter('price-growth'),
    ]),
    purchase: {
      incomeMultiple: parameter('purchase-income-multiple'),
      savings: parameter('purchase-savings'),
      costRate: parameter('owner-cost-rate'),
      withHomeToSell: parameter('purchase-with-home-to-sell'),
    },
    refusal: { family: parameter('refusal-family'), youth: parameter('refusal-youth') },
    staysVacant: {
      rented: parameter('vacant-over-new-year') * 4294967296,
      owned: parameter('vacant-over-new-year-owner') * 4294967296,
    },
    choice: {
      rent: parameter('choice-rent'),
      rooms: parameter('choice-rooms'),
      sameDistrict: parameter('choice-same-district'),
      attractiveness: parameter('choice-attractiveness'),
      stay: parameter('choice-stay'),
      owner: parameter('choice-owner'),
      ownerWithChildren: parameter('choice-owner-children'),
      composition: parameter('exposure-composition'),
    },
    waited: outside.waited,
    waitedPool: outside.pool,
    incomeMultiplier: incomeMultipliers(),
    conviction: {
      spread: parameter('conviction-spread'),
      ofPool: pools.conviction.map(logarithm),
      multiplier: convictionMultipliers(),
    },
    normal,
  };
}

/** What the pack says of who signs up where, by estate; none where it doesn't say. */
function soughtOf({ geography, letting }: Pack): readonly (number | undefined)[] {
  const sought = new Map(letting.map((agreement) => [agreement.estate, agreement.sought]));
  return geography.estates.map((_, estate) => sought.get(estate));
}

function changedRates(rates: ReadonlyMap<string, RateTable>, strategy: Strategy): ReadonlyMap<string, RateTable> {
  if (strategy.rates.length === 0) return rates;
  const changed = new Map(rates);
  for (const { table: id, multiply, set } of strategy.rates) {
    const table = changed.get(id);
    if (!table) throw new Error(`rate table ${id} is missing`);
    changed.set(id, { ...table, values: table.values.map((value) => (set ?? value) * (multiply ?? 1)) });
  }
  return changed;
}

function cached(parameter: (id: string) => number): (id: string) => number {
  const values = new Map<string, number>();
  return (id) => {
    let value = values.get(id);
    if (value === undefined) {
      value = parameter(id);
      values.set(id, value);
    }
    return value;
  };
}
