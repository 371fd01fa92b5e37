import { isAtLeast, neutralStatus } from '../criteria/neutralStatus.ts';
import type { LettingPlan, YearPlan } from '../measures/plan.ts';
import { atWork } from '../population/atWork.ts';
import type { World } from '../population/world.ts';
import { type Year, yearAtWork } from '../processes/year.ts';
import { climbStair, leaveStair } from './stairModel.ts';
import { asked, Trait } from './traits.ts';

/** The law's fourth vacancy where nothing is agreed (almenboligloven § 59). */
const ordinary: LettingPlan = { municipalShare: 0.25, flexibleShare: 0, priorities: [] };

/** Lists in a row that make a transformation area (§ 61 a stk. 4). */
const listsOfTransformation = 5;

/** How social dwellings are let this year, by estate: the agreements as borders that a vacancy's own draws are compared with. */
export interface LettingRules {
  /** a vacancy whose channel draw is below goes to municipal assignment; from there to the next border to flexible letting; and so on */
  readonly municipalTo: Float64Array;
  readonly flexibleTo: Float64Array;
  readonly internalTo: Float64Array;
  /** first priority group of each estate, one more than estates */
  readonly groupFrom: Int32Array;
  /** by group: where it ends among the flexible vacancies, 0–1, and the traits it asks for */
  groupTo: Float64Array;
  groupAsked: Int32Array;
  /** where the municipality assigns as agreed or has stopped, 1 for stopped */
  readonly isStopped: Uint8Array;
  /** traits of which none may be assigned there (§ 59 stk. 6–7), and of which an applicant from outside with any is refused (§§ 51 b–51 c) */
  readonly banned: Int32Array;
  readonly refused: Int32Array;
  /** 1 where those in work or education go first on the ordinary list (§ 60 stk. 4) */
  readonly hasPreference: Uint8Array;
  /** share of vacancies let as agreed, as draws of 32 bits */
  readonly complied: Float64Array;
  /**
   * share of applicants who have signed up, as draws of 32 bits: [estate][far off, in the own district][with a choice, with few], laid out
   * in `signUpCells`
   */
  readonly signedUp: Float64Array;
  /** yearly income for each grown-up from which an applicant has a choice, kroner */
  choiceIncome: number;
  /** share of offers refused, as draws of 32 bits */
  readonly familyRefused: Float64Array;
  readonly youthRefused: Float64Array;
}

/** Cells of `signedUp` for each estate: + 2 in the own district, + 1 with few choices. */
export const signUpCells = 4;

/** Rules for so many estates, to be filled in each year. */
export function createLettingRules(estates: number): LettingRules {
  return {
    municipalTo: new Float64Array(estates),
    flexibleTo: new Float64Array(estates),
    internalTo: new Float64Array(estates),
    groupFrom: new Int32Array(estates + 1),
    groupTo: new Float64Array(0),
    groupAsked: new Int32Array(0),
    isStopped: new Uint8Array(estates),
    banned: new Int32Array(estates),
    refused: new Int32Array(estates),
    hasPreference: new Uint8Array(estates),
    complied: new Float64Array(estates),
    signedUp: new Float64Array(estates * signUpCells),
    choiceIncome: 0,
    familyRefused: new Float64Array(estates),
    youthRefused: new Float64Array(estates),
  };
}

/** Works out the year's rules. */
export function setLettingRules(year: Year, rules: LettingRules): void {
  const { plan, model, world, incomeGrowth } = yearAtWork(year);
  rules.choiceIncome = model.parameter('list-choice-income') * incomeGrowth;
  const near = model.parameter('list-estate-near') * 4294967296;
  const elsewhere = model.parameter('list-estate-elsewhere') * 4294967296;
  const selectivity = model.parameter('list-selectivity') * 100;
  const usual = usualAttachment(plan, world);
  const estates = rules.municipalTo.length;
  const internal = model.parameter('internal-transfer-share');
  let groups = 0;
  for (const letting of plan.letting) groups += letting?.priorities.length ?? 0;
  if (rules.groupTo.length < groups) {
    rules.groupTo = new Float64Array(groups);
    rules.groupAsked = new Int32Array(groups);
  }
  let group = 0;
  for (let estate = 0; estate < estates; estate++) {
    const today = plan.letting[estate] ?? ordinary;
    const { priorities } = today;
    const { municipalShare, flexibleShare } = sharesOf(year, estate, today);
    setLaw(year, rules, estate);
    rules.municipalTo[estate] = municipalShare;
    rules.flexibleTo[estate] = municipalShare + flexibleShare;
    rules.internalTo[estate] = municipalShare + flexibleShare + Math.min(1 - municipalShare - flexibleShare, internal);
    rules.groupFrom[estate] = group;
    let to = 0;
    for (const { criterion, share } of priorities) {
      to += share;
      rules.groupTo[group] = to;
      rules.groupAsked[group++] = asked[criterion];
    }
    const attractiveness = plan.attractiveness[estate] ?? 0;
    const sought = model.soughtOf[estate];
    const attachment = world.attachment[estate] as number;
    const worth =
      sought === undefined
        ? (attachment - usual) * selectivity
        : sought - 1 + (attachment - (world.attachmentAtFirst[estate] as number)) * selectivity;
    const standing = standingOf(worth + attractiveness);
    rules.signedUp[estate * signUpCells] = elsewhere * standing;
    rules.signedUp[estate * signUpCells + 1] = elsewhere;
    rules.signedUp[estate * signUpCells + 2] = near * standing;
    rules.signedUp[estate * signUpCells + 3] = near;
    const keenness = keennessOf(attractiveness);
    rules.familyRefused[estate] = model.refusal.family * keenness * 4294967296;
    rules.youthRefused[estate] = model.refusal.youth * keenness * 4294967296;
  }
  rules.groupFrom[estates] = group;
}

/** Today's shares, or those of the estate's step where a stair model is agreed. */
function sharesOf({ plan, world }: Year, estate: number, today: LettingPlan) {
  const stair = plan.steering[estate]?.stair;
  if (stair && plan.letting[estate]) return climbStair(world, estate, stair, today, outsideShare(world, estate));
  leaveStair(world, estate);
  return today;
}

/**
 * What law and agreements forbid or demand at an estate. By law it is the estate's class on the lists of last year's end that counts (§ 59
 * stk. 6–7, § 60 stk. 4), read without the fifth criterion; what a strategy agrees comes on top. Where the four criteria have made it a
 * vulnerable area on five lists in a row, counted from the base year on, those on assistance must be refused (§ 51 c).
 */
function setLaw({ plan, model, world, year }: Year, rules: LettingRules, estate: number): void {
  const steering = plan.steering[estate];
  const status =
    model.isLegalArea[estate] && plan.letting[estate]
      ? neutralStatus(atWork(world).tally.counts, estate, year - 1, model.lawOf(year - 1))
      : 'none';
  const isListed = isAtLeast(status, 'vulnerable-area');
  const running = isListed ? Math.min(255, (world.listsRunning[estate] as number) + 1) : 0;
  world.listsRunning[estate] = running;
  const isVulnerable = isListed || steering?.bans === 'vulnerable-area';
  const isPrevention = status === 'prevention-area' || steering?.bans === 'prevention-area';
  rules.isStopped[estate] = steering?.isStopped ? 1 : 0;
  rules.banned[estate] = isVulnerable
    ? Trait.hasAssistance | Trait.hasUnemployment | Trait.hasPension
    : isPrevention
      ? Trait.hasAssistance
      : 0;
  const byLaw = running >= listsOfTransformation ? Trait.livesOnAssistance : 0;
  rules.refused[estate] = !steering?.refuses
    ? byLaw
    : steering.refuses === 'assistance'
      ? Trait.livesOnAssistance
      : Trait.livesOnAssistance | Trait.livesOnBenefit;
  rules.hasPreference[estate] = status === 'none' ? 0 : 1;
  rules.complied[estate] = (steering?.compliance ?? 1) * 4294967296;
}

/** Share of an estate's residents 18–64 outside work and education at the last year's end. */
function outsideShare({ attachment, tally }: World, estate: number): number {
  const cell = (estate * tally.counts.length) / attachment.length;
  const counted = tally.counts[cell + 1] as number;
  return counted > 0 ? (tally.counts[cell] as number) / counted : 0;
}

/** Attachment to work of social estates, a mean over their residents of 18–64. */
function usualAttachment(plan: YearPlan, { attachment, tally }: World): number {
  const cells = tally.counts.length / attachment.length;
  let residents = 0;
  let sum = 0;
  for (let estate = 0; estate < attachment.length; estate++) {
    if (!plan.letting[estate]) continue;
    const counted = tally.counts[estate * cells + 1] as number;
    residents += counted;
    sum += counted * (attachment[estate] as number);
  }
  return residents > 0 ? sum / residents : 0;
}

/**
 * How much oftener those who have a choice sign up for a place than for the usual social estate, within a tenth and twice as often: what the
 * pack says of the base year decides (or, where it doesn't, how many work there against the usual estate), how many more work there since
 * then, and what measures make the place worth to them.
 */
function standingOf(worth: number): number {
  return Math.max(0.1, Math.min(2, 1 + worth));
}

/** Attractive places are refused less: half as often at an attractiveness of 1, twice as often at −1. */
function keennessOf(attractiveness: number): number {
  return attractiveness >= 0 ? 1 / (1 + attractiveness) : 1 - attractiveness;
}

/**
 * Priority group that a vacancy's own draw falls in; the first one where a municipal offer went wrong.
 * @returns −1 where the estate has none
 */
export function groupOf(rules: LettingRules, estate: number, u: number): number {
  const from = rules.groupFrom[estate] as number;
  const end = rules.groupFrom[estate + 1] as number;
  if (from === end) return -1;
  const municipal = rules.municipalTo[estate] as number;
  const flexible = (rules.flexibleTo[estate] as number) - municipal;
  const position = (u - municipal) / (flexible || 1);
  for (let group = from; group < end; group++) if (position < (rules.groupTo[group] as number)) return group;
  return from;
}
