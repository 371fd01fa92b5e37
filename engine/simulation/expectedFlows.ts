import type { Pack, RateTable } from '../pack/pack.ts';
import { rateAt } from '../pack/rates.ts';
import { educations, Role, sexes, tenures } from '../population/codes.ts';
import { isOutside, schoolings } from '../population/labourStates.ts';
import type { Population } from '../population/population.ts';
import { yearlyTurnover } from '../synthesis/tenureHistory.ts';

/** What is expected of one year from the base year's residents, by estate. */
export interface ExpectedFlows {
  /** children who are still there at the year's end: a family that leaves takes its newborn along */
  readonly births: Float64Array;
  readonly deaths: Float64Array;
  /** persons who leave the municipality with their household, and those who move to a care home */
  readonly leavers: Float64Array;
  readonly convicted: Float64Array;
  /** lettings of social family dwellings */
  readonly lettings: Float64Array;
}

/**
 * What a pack's own tables ask of its residents in one year: each table looked up for each resident, as a reader with a spreadsheet would do
 * it, and not by the processes. People turn a year older first. Exposure, programmes and whom the year has moved already are left out.
 */
export function expectedFlows(pack: Pack, population: Population): ExpectedFlows {
  const { residents, households, dwellings, householdCount } = population;
  const none = () => new Float64Array(pack.geography.estates.length);
  const flows = { births: none(), deaths: none(), leavers: none(), convicted: none(), lettings: none() };
  const table = (id: string): RateTable => {
    const found = pack.rates.get(id);
    if (!found) throw new Error(`rate table ${id} is missing`);
    return found;
  };
  const add = (sums: Float64Array, estate: number, value: number) => {
    sums[estate] = (sums[estate] as number) + value;
  };
  const [fertility, parity, dying, gradient, ofPartners, falling, atHome, careHome, leaving, attachment] = [
    ...[
      table('fertility'),
      table('fertility-parity'),
      table('mortality'),
      table('mortality-gradient'),
      table('mortality-partnered'),
      table('mortality-improvement'),
    ],
    ...[table('mortality-at-home'), table('care-home'), table('out-migration'), table('moves-attachment')],
  ] as [
    ...[RateTable, RateTable, RateTable, RateTable, RateTable],
    ...[RateTable, RateTable, RateTable, RateTable, RateTable],
  ];
  const withChildren = pack.parameters.get('out-migration-children')?.value ?? 1;
  const withNewborn = pack.parameters.get('moves-newborn')?.value ?? 1;
  for (let household = 0; household < householdCount; household++) {
    const dwelling = households.dwelling[household] as number;
    if (dwelling < 0) continue;
    const estate = dwellings.estate[dwelling] as number;
    const tenure = tenures[dwellings.tenure[dwelling] as number] as string;
    let head = -1;
    let births = 0;
    let isNewborn = false;
    let hasChildren = false;
    for (let row = households.firstMember[household] as number; row >= 0; row = residents.next[row] as number) {
      const age = Math.min((residents.age[row] as number) + 1, 110);
      const sex = sexes[residents.sex[row] as number] as string;
      const role = residents.role[row] as number;
      if (age < 18) hasChildren = true;
      if (age <= 1 && role === Role.child) isNewborn = true;
      if (role !== Role.child && (head < 0 || isAhead(population, row, head))) head = row;
      const partnered = role === Role.partner ? 'yes' : 'no';
      if (sex === 'woman') {
        const children = Math.min(3, residents.births[row] as number);
        births += rateAt(fertility, { partnered, age }) * rateAt(parity, { partnered, children, age });
      }
      const code = educations[residents.education[row] as number] as string;
      const education = code === 'none' ? (schoolings[0] as string) : code;
      // Of those who turn x in a year, half have died at x − 1 and half at x, as a life table counts it.
      const risk = (rateAt(dying, { sex, age: age - 1 }) + rateAt(dying, { sex, age })) / 2;
      const stays = rateAt(atHome, { age }) * (1 - rateAt(falling, { age }));
      const factor = rateAt(gradient, { age, tenure, education }) * rateAt(ofPartners, { partnered, sex, age });
      add(flows.deaths, estate, Math.min(1, risk * factor * stays));
      add(flows.leavers, estate, rateAt(careHome, { partnered, sex, age }));
    }
    if (head < 0) {
      add(flows.births, estate, births);
      continue;
    }
    const age = Math.min((residents.age[head] as number) + 1, 110);
    const attached = isOutside[residents.activity[head] as number] === 1 ? 'no' : 'yes';
    const rate = rateAt(leaving, { age, tenure }) * rateAt(attachment, { attached, tenure });
    const factor = (hasChildren ? withChildren : 1) * (isNewborn ? withNewborn : 1);
    add(flows.leavers, estate, rate * factor * (households.size[household] as number));
    add(flows.births, estate, births * Math.max(0, 1 - rate * withChildren * withNewborn));
  }
  for (const { estate, thisYear } of pack.marginals.convictions) add(flows.convicted, estate, thisYear);
  for (const { estate, tenure, count } of pack.stock) {
    if (tenure === 'social-family') add(flows.lettings, estate, count * yearlyTurnover);
  }
  return flows;
}

/** Whether a grown-up comes before another as head: partners and singles before others, then the older. */
function isAhead({ residents }: Population, row: number, head: number): boolean {
  const isOther = (at: number) => (residents.role[at] === Role.other ? 1 : 0);
  if (isOther(row) !== isOther(head)) return isOther(row) < isOther(head);
  return (residents.age[row] as number) > (residents.age[head] as number);
}
