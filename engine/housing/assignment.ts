import { atWork } from '../population/atWork.ts';
import { createAssignable, lineUp, take } from './assignable.ts';
import { channels } from './channels.ts';
import type { HousingYear } from './market.ts';
import { type SocialLetting, settle } from './offers.ts';

const municipal = channels.indexOf('municipal-assignment');
const replacement = channels.indexOf('replacement');

/**
 * Municipal assignment (§ 59): first another dwelling for whom combined letting has refused elsewhere, then somebody whom the municipality has
 * to house and may assign there. A refusal would end its duty, so nobody refuses.
 * @returns the dwellings that nobody is assigned to
 */
export function assign(housing: HousingYear, social: SocialLetting, dwellings: readonly number[]): number[] {
  if (dwellings.length === 0) return [];
  const { rules } = social;
  const { estate } = atWork(housing.year.world).population.dwellings;
  if (social.owedCount > 0) {
    if (social.assignableOwed.applicant.length < social.owedCount) {
      social.assignableOwed = createAssignable(social.owed.length);
    }
    lineUp(housing, rules, social.owed, social.owedCount, social.assignableOwed);
  }
  if (!social.isNeedLinedUp) {
    if (social.assignable.applicant.length < social.needCount) social.assignable = createAssignable(social.need.length);
    lineUp(housing, rules, social.need, social.needCount, social.assignable);
    social.isNeedLinedUp = true;
  }
  const left: number[] = [];
  for (const dwelling of dwellings) {
    if (social.owedCount > 0 && rules.refused[estate[dwelling] as number] === 0) {
      const owed = take(housing, rules, social.assignableOwed, dwelling, true);
      if (owed >= 0) {
        settle(housing, replacement, dwelling, owed, 0);
        continue;
      }
    }
    const a = take(housing, rules, social.assignable, dwelling, false);
    settle(housing, municipal, dwelling, a, 0);
    if (a < 0) left.push(dwelling);
  }
  return left;
}
