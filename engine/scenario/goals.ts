import type { Pack } from '../pack/pack.ts';
import { checkRule } from './checkRule.ts';
import { didYouMean } from './closestWord.ts';
import type { Findings, Spot } from './findings.ts';
import { type ClaimedGoal, type Goal, type GoalEntry, goalTargets } from './goal.ts';
import { readIndicator } from './indicator.ts';
import { estatesMeant } from './placesMeant.ts';
import { readBlocks, readNumber, readText, readTexts, readWhole, tellUnknownKeys } from './reading.ts';
import { isSlug, slugRule } from './slug.ts';
import type { Strategy } from './strategy.ts';
import type { Placed } from './written.ts';
import { entryOf, type MapTree } from './yamlTree.ts';
import type { Horizon } from './yearRange.ts';

/** Keys of a goal, in the order they are written. */
export const goalKeys = ['goal', 'indicator', 'where', 'programme', 'year', ...goalTargets, 'reach'] as const;

const years = [1900, 2200] as const;

/** Reads the goals of a scenario. What can't be read is told and left out. */
export function readGoals(map: MapTree, findings: Findings): readonly GoalEntry[] {
  const taken = new Set<string>();
  return readBlocks(map, 'goals', findings).flatMap((block) => {
    tellUnknownKeys(block, [...goalKeys], { da: 'et mål', en: 'a goal' }, findings);
    const goal = readGoal(block, findings);
    if (!goal) return [];
    if (taken.has(goal.id)) {
      findings.error(
        goal,
        `Målet \`${goal.id}\` står to gange. Giv det ene et andet id.`,
        `The goal \`${goal.id}\` stands twice. Give one of them another id.`,
      );
      return [];
    }
    taken.add(goal.id);
    return [goal];
  });
}

/** @param own id of the goal where it is not written under `goal` */
export function readGoal(block: MapTree, findings: Findings, own?: Placed<string>): GoalEntry | undefined {
  const id = own ?? readText(block, 'goal', findings);
  const written = readText(block, 'indicator', findings);
  const year = readWhole(block, 'year', years, findings);
  const programme = readText(block, 'programme', findings);
  const reach = readText(block, 'reach', findings);
  const isClaim = entryOf(block, 'reach') !== undefined;
  const needed = isClaim ? { goal: id, year } : { goal: id, indicator: written, year };
  for (const [key, value] of Object.entries(needed)) {
    if (value === undefined && entryOf(block, key) === undefined) tellMissing(block, key, findings);
  }
  if (id && !isSlug(id.value)) findings.error(id, ...slugRule(id.value));
  const indicator = written && readIndicator(written, 'gap', findings);
  const target = isClaim ? undefined : readTarget(block, findings);
  if (isClaim) tellBeside(block, findings);
  if (!id) return undefined;
  return {
    id: id.value,
    ...(indicator && { indicator }),
    where: readTexts(block, 'where', findings),
    ...(programme && { programme }),
    ...(year && { year }),
    ...target,
    ...(reach && { reach }),
    line: block.line,
    column: block.column,
  };
}

/** A claim names its indicators and places itself. */
function tellBeside(block: MapTree, findings: Findings): void {
  const beside = ['indicator', 'where', 'programme', ...goalTargets].filter((key) => entryOf(block, key));
  if (beside.length === 0) return;
  const keys = beside.map((key) => `\`${key}\``).join(', ');
  findings.error(
    block,
    `Målet har både \`reach\` og ${keys}. Formlen siger selv, hvad der skal nås, og hvor; udelad resten.`,
    `The goal has both \`reach\` and ${keys}. The formula says what is to be reached, and where; leave the rest out.`,
  );
}

function readTarget(block: MapTree, findings: Findings): Pick<GoalEntry, 'target' | 'value'> | undefined {
  const written = goalTargets.flatMap((target) => {
    const value = readNumber(block, target, findings);
    return value ? [{ target, value }] : [];
  });
  const [first, second] = written;
  if (first && !second) {
    if (first.target !== 'shrink' || (first.value.value >= 0 && first.value.value <= 1)) return first;
    findings.error(
      first.value,
      `shrink er ${first.value.value}; forventet en andel fra 0 til 1. 0 er mindre end i basisåret, 0.25 en fjerdedel mindre.`,
      `shrink is ${first.value.value}; expected a share from 0 to 1. 0 is less than in the base year, 0.25 a quarter less.`,
    );
    return undefined;
  }
  if (first || !goalTargets.some((target) => entryOf(block, target))) {
    findings.error(
      second?.value ?? block,
      `Et mål skal have én af \`at-most\`, \`at-least\` og \`shrink\`; fundet ${written.length}.`,
      `A goal needs one of \`at-most\`, \`at-least\` and \`shrink\`; found ${written.length}.`,
    );
  }
  return undefined;
}

function tellMissing(at: Spot, key: string, findings: Findings): void {
  findings.error(at, `Målet mangler \`${key}\`. Tilføj det.`, `The goal has no \`${key}\`. Add it.`);
}

/**
 * A goal against the pack and the scenario that has it: places and programme known, year within the projection, and somebody to be
 * distant from. Without `where` and `programme` it is the municipality's.
 */
export function checkGoal(
  entry: GoalEntry,
  pack: Pick<Pack, 'geography' | 'baseYear'>,
  horizon: Horizon,
  strategy: Pick<Strategy, 'measures' | 'programmes'>,
  findings: Findings,
): Goal | undefined {
  const { id, indicator, year, target, value } = entry;
  const estates = estatesOf(entry, pack, strategy, findings);
  const isInTime = isYearProjected(year, pack, horizon, findings);
  if (!estates || !indicator) return undefined;
  if (indicator.form === 'gap' && estates.length === pack.geography.estates.length) {
    findings.error(
      entry,
      `Målet \`${id}\` er en afstand for hele kommunen, som ikke har nogen rest. Skriv level(${indicator.criterion}), eller vælg et sted.`,
      `The goal \`${id}\` is a gap for the whole municipality, which has no rest. Write level(${indicator.criterion}), or choose a place.`,
    );
    return undefined;
  }
  if (!year || !isInTime || !target || !value) return undefined;
  return { id, indicator, estates, year: year.value, target, value: value.value };
}

function estatesOf(
  { where, programme }: GoalEntry,
  { geography }: Pick<Pack, 'geography'>,
  { measures, programmes = [] }: Pick<Strategy, 'measures' | 'programmes'>,
  findings: Findings,
): readonly number[] | undefined {
  if (programme) {
    const found = programmes.find(({ id }) => id === programme.value);
    if (!found) {
      const meant = didYouMean(
        programme.value,
        programmes.map(({ id }) => id),
      );
      findings.error(
        programme,
        `Scenariet har intet program \`${programme.value.slice(0, 60)}\`.${meant.da}`,
        `The scenario has no programme \`${programme.value.slice(0, 60)}\`.${meant.en}`,
      );
      return undefined;
    }
    const uses = measures.filter(({ id }) => found.uses.includes(id));
    return [...new Set(uses.flatMap(({ estates }) => estates))].sort((a, b) => a - b);
  }
  if (where.length === 0) return geography.estates.map((_, estate) => estate);
  const estates = estatesMeant(where, false, geography, findings);
  return estates.length > 0 ? estates : undefined;
}

/**
 * A goal that is a claim against the pack and the triggers of the scenario that has it: a formula that holds or doesn't, in a year of the projection.
 * @returns undefined where it can't be read, which is told, and for a goal of a criterion
 */
export function checkClaim(
  { id, reach, year }: GoalEntry,
  pack: Pack,
  horizon: Horizon,
  triggers: readonly string[],
  findings: Findings,
): ClaimedGoal | undefined {
  if (!reach) return undefined;
  const isInTime = isYearProjected(year, pack, horizon, findings);
  const { formula } = checkRule(reach, 'reach', pack, triggers, findings);
  if (!formula || !year || !isInTime) return undefined;
  return { id, reach: reach.value, year: year.value };
}

function isYearProjected(
  year: Placed<number> | undefined,
  { baseYear }: Pick<Pack, 'baseYear'>,
  horizon: Horizon,
  findings: Findings,
): boolean {
  const isInTime = !!year && year.value > baseYear && !(horizon.isKnown && year.value > horizon.to);
  if (year && !isInTime) {
    findings.error(
      year,
      `Målets år er ${year.value}; forventet et år fra ${baseYear + 1} til ${horizon.to}.`,
      `The goal's year is ${year.value}; expected a year from ${baseYear + 1} to ${horizon.to}.`,
    );
  }
  return isInTime;
}
