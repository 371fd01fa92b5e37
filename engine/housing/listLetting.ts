import { Tenure } from '../population/codes.ts';
import { yearAtWork } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { applicantsAtWork } from './applicants.ts';
import { channels, Figure, lastChannel } from './channels.ts';
import { Answer, offerHomes } from './choosing.ts';
import { type Homes, layOutHomes, sortHomes, takeOff } from './homes.ts';
import { groupOf, type LettingRules } from './lettingRules.ts';
import { glance } from './look.ts';
import { type HousingYear, recordOf } from './market.ts';
import { lineUpByNeed } from './needOfElderlyHome.ts';
import { isTurnedAway, refuse, type SocialLetting, settle } from './offers.ts';
import { clearQueue, findSignUps, type Queue, standInLine } from './queue.ts';
import { Trait } from './traits.ts';

const flexible = channels.indexOf('flexible');
const preference = channels.indexOf('mandatory-preference');
const internal = channels.indexOf('internal-transfer');
const ordinary = channels.indexOf('waiting-list');
const youth = channels.indexOf('youth-list');

/** Social tenures, each with a list of its own. */
const tenures = [Tenure.socialFamily, Tenure.socialYouth, Tenure.socialElderly] as const;

/**
 * Lets vacant social dwellings down the lists, those of a tenure together: each applicant in order of seniority chooses among the homes whose
 * channel is open to it. What nobody takes goes on to the next channel and is offered to all again.
 * @param drawOf a dwelling's draw of a channel by estate and key, 0–1
 */
export function letDownLists(
  housing: HousingYear,
  social: SocialLetting,
  vacant: readonly number[],
  drawOf: (estate: number, key: number) => number,
): void {
  const { year } = housing;
  const { tenure } = yearAtWork(year).world.population.dwellings;
  for (const own of tenures) {
    const ofTenure = vacant.filter((d) => tenure[d] === own);
    if (ofTenure.length === 0) continue;
    const homes = layOutHomes(housing, ofTenure, lastChannel(own), social.homes);
    social.homes = homes;
    for (let i = 0; i < homes.places; i++) {
      openFirst(housing, social.rules, homes, i, drawOf(homes.estate[i] as number, homes.key[i] as number));
    }
    while (homes.count > 0) {
      sortHomes(homes);
      passDown(housing, social, homes, own);
      for (let i = 0; i < homes.places; i++) {
        if (homes.isLet[i] === 1) continue;
        const channel = homes.channel[i] as number;
        settle(housing, channel, homes.dwelling[i] as number, -1, 0);
        if (channel === lastChannel(own)) takeOff(homes, i);
        else openNext(social.rules, homes, i);
      }
    }
  }
}

/** Opens the channel that a home's draw names; what the municipality waives is let as the others are, its draws spread over theirs. */
function openFirst({ year }: HousingYear, rules: LettingRules, homes: Homes, i: number, u: number): void {
  const estate = homes.estate[i] as number;
  const municipalTo = rules.municipalTo[estate] as number;
  const flexibleTo = rules.flexibleTo[estate] as number;
  const isWaived = u < municipalTo && rules.isStopped[estate] === 1;
  const at = isWaived ? municipalTo + (u / municipalTo) * (1 - municipalTo) : u;
  if (homes.channel[i] === ordinary && at < flexibleTo && flexibleTo > municipalTo) {
    const group = groupOf(rules, estate, at);
    open(homes, i, flexible, group < 0 ? 0 : (rules.groupAsked[group] as number));
  } else if (homes.channel[i] === ordinary && at >= flexibleTo && at < (rules.internalTo[estate] as number)) {
    open(homes, i, internal, 0, yearAtWork(year).model.organisationOf[estate] as number);
  } else openNext(rules, homes, i);
}

/** Opens the channel after the present one: mandatory preference where it holds (§ 60 stk. 4), then the list of the home's kind. */
function openNext(rules: LettingRules, homes: Homes, i: number): void {
  const channel = homes.channel[i] as number;
  const isYouth = channel === youth;
  const isFamily = channel === ordinary || channel === flexible || channel === internal || channel === preference;
  if (!isFamily) open(homes, i, channel, isYouth ? Trait.mayRentYouth : Trait.mayRentElderly);
  else if (channel !== preference && rules.hasPreference[homes.estate[i] as number] === 1) {
    open(homes, i, preference, Trait.workOrEducation);
  } else open(homes, i, ordinary, 0);
}

function open(homes: Homes, i: number, channel: number, asked: number, tenantsOf = -1): void {
  homes.channel[i] = channel;
  homes.asked[i] = asked;
  homes.tenantsOf[i] = tenantsOf;
}

/** Stands up those on the list who may rent a tenure, once a year. */
function queueFor({ year, applicants }: HousingYear, { rules, list }: SocialLetting, tenure: number): Queue {
  const queue = list.queues[tenure] as Queue;
  if (list.isQueued[tenure] === 1) return queue;
  list.isQueued[tenure] = 1;
  const asked =
    tenure === Tenure.socialYouth ? Trait.mayRentYouth : tenure === Tenure.socialElderly ? Trait.mayRentElderly : 0;
  const estates = yearAtWork(year).model.districtOf.length;
  clearQueue(queue, list.count, estates, rules.choiceIncome);
  for (let place = 0; place < list.count; place++) {
    const a = list.order[place] as number;
    const sizes = glance(year, applicants, a, asked);
    if (sizes !== 0) standInLine(queue, a, sizes, estates);
  }
  if (tenure === Tenure.socialElderly) lineUpByNeed(year, applicants, queue);
  return queue;
}

/** Gives all on the list who may rent the tenure their turn, longest wait first, as long as there are homes left. */
function passDown(housing: HousingYear, social: SocialLetting, homes: Homes, tenure: number): void {
  const { year, applicants } = housing;
  const { rules } = social;
  const queue = queueFor(housing, social, tenure);
  const { applicant, sizes, count } = queue;
  const { isHoused, isSetBack } = applicantsAtWork(applicants);
  const refused = tenure === Tenure.socialYouth ? rules.youthRefused : rules.familyRefused;
  const first = year.streams.first[Stream['letting-offer']] as number;
  const second = year.streams.second[Stream['letting-offer']] as number;
  /** The home chosen at this turn, −1 for none. It is taken off once the turn is over, as the homes' numbers must last it. */
  let chosen = -1;
  const answer = (home: number, a: number): number => {
    const estate = homes.estate[home] as number;
    const channel = homes.channel[home] as number;
    if (isTurnedAway(housing, social, channel, estate, a)) return Answer.elsewhere;
    recordOf(housing, estate, channel, a, Figure.offers, 1);
    const pair = combineKeys(applicants.key[a] as number, homes.key[home] as number);
    if (draw(pair, first, second) >= (refused[estate] as number)) {
      chosen = home;
      return Answer.takes;
    }
    homes.refusals[home] = (homes.refusals[home] as number) + 1;
    recordOf(housing, estate, channel, a, Figure.refusals, 1);
    refuse(housing, a);
    return applicants.isSetBack[a] === 1 ? Answer.out : Answer.next;
  };
  for (let at = 0; at < count && homes.count > 0; at++) {
    if (((sizes[at] as number) & homes.anySize) === 0) continue;
    const a = applicant[at] as number;
    if (isHoused[a] === 1 || isSetBack[a] === 1) {
      // It wants nothing more this year, so that later passes needn't guess.
      sizes[at] = 0;
      continue;
    }
    if (!findSignUps(year, applicants, rules.signedUp, queue, at, homes)) continue;
    chosen = -1;
    offerHomes(year, applicants, homes, queue, at, answer);
    if (chosen < 0) continue;
    settle(
      housing,
      homes.channel[chosen] as number,
      homes.dwelling[chosen] as number,
      a,
      homes.refusals[chosen] as number,
    );
    takeOff(homes, chosen);
  }
}
