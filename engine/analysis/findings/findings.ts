import { square } from '../../arithmetic/power.ts';
import { criterionDefinition } from '../../criteria/criterionDefinitions.ts';
import { listDate, ruleSetFor } from '../../criteria/ruleSets.ts';
import type { Pack } from '../../pack/pack.ts';
import { placesOf } from '../../population/geography.ts';
import type { Ensemble, StrategyResult } from '../../simulation/ensemble.ts';
import { atOnce } from '../../simulation/inSteps.ts';
import type { CriterionId } from '../../simulation/projection.ts';
import { causeDifference } from '../causeDifference.ts';
import { causesOfKind, spreadOfCauses } from '../causeSpread.ts';
import { fewestReplicates } from '../rounding.ts';
import { baselineResult, extentWithId } from '../selection.ts';
import { pairedDifferences, valuesIn } from '../series.ts';
import { type StatusProbability, tellingStatuses } from '../statusProbabilities.ts';
import { type Summary, summarise } from '../summary.ts';
import { isSeen } from './evidence.ts';
import type { BoundNumber, Finding } from './finding.ts';

/** Another place's change is worth a sentence from this share of the effect in the place itself on. */
const spillover = 0.1;

/**
 * What there is to say of a criterion in a place at the end of a projection, by rule and in order: how it goes of itself, what each scenario
 * does to it, whether that is people or place, what it means for the law's lists, and where it goes instead. Every number is bound to
 * its result; nothing is said that the Monte-Carlo error does not bear, and of too few replicates only that they are.
 */
export function findings(
  ensemble: Ensemble,
  pack: Pick<Pack, 'references'>,
  place: string,
  criterion: CriterionId,
): readonly Finding[] {
  return atOnce(lookingInto(ensemble, pack, place, criterion));
}

/** The same in steps, a sentence or two each, for a host that hears its user meanwhile. */
export function* lookingInto(
  ensemble: Ensemble,
  pack: Pick<Pack, 'references'>,
  place: string,
  criterion: CriterionId,
): Generator<undefined, readonly Finding[], undefined> {
  const { years } = ensemble.shape;
  const first = ensemble.strategies[0];
  const from = years[0];
  const to = years.at(-1);
  if (!first || from === undefined || to === undefined) return [];
  const replicates = ensemble.replicates.length;
  if (replicates < fewestReplicates) {
    return [{ kind: 'too-few', place, criterion, replicates, needed: fewestReplicates }];
  }
  const baseline = baselineResult(ensemble, first);
  const found: Finding[] = [];
  const before = summarise(gaps(ensemble, baseline, place, criterion, 0));
  const after = summarise(gaps(ensemble, baseline, place, criterion, years.length - 1));
  if (before && after) {
    const level = { table: 'criteria', scenario: baseline.strategy.id, place, criterion, measure: 'gap' } as const;
    found.push({
      ...{ kind: 'baseline', place, criterion },
      before: bound(before, criterion, { ...level, year: from }),
      after: bound(after, criterion, { ...level, year: to }),
      isChanged: isSeen(after.mean - before.mean, after.mcse, replicates),
    });
  }
  const statuses = (yield* tellingStatuses(ensemble, pack, ruleSetFor(listDate(to)))).filter(
    (entry) => entry.place === place && entry.year === to && entry.countOrigin,
  );
  for (const result of ensemble.strategies) {
    if (result === baseline) continue;
    found.push(...(yield* ofScenario(ensemble, statuses, baseline, result, place, criterion, from, to)));
  }
  return found;
}

function* ofScenario(
  ensemble: Ensemble,
  statuses: readonly StatusProbability[],
  baseline: StrategyResult,
  result: StrategyResult,
  place: string,
  criterion: CriterionId,
  from: number,
  to: number,
): Generator<undefined, readonly Finding[], undefined> {
  const scenario = result.strategy.id;
  const difference = differenceAt(ensemble, baseline, result, place, criterion);
  if (!difference) return [];
  const reference = { table: 'differences', scenario, place, criterion, measure: 'gap', year: to } as const;
  const number = bound(difference, criterion, reference);
  if (!isSeen(difference.mean, difference.mcse, difference.replicates)) {
    return [{ kind: 'no-effect', scenario, place, criterion, difference: number }];
  }
  const found: Finding[] = [{ kind: 'effect', scenario, place, criterion, difference: number }];
  yield undefined;
  const split = causeDifference(ensemble, {
    strategy: scenario,
    against: baseline.strategy.id,
    place,
    criterion,
    from,
    to,
  });
  if (split) {
    const part = (value: number, kind: 'people' | 'place'): BoundNumber => ({
      value,
      mcse: spreadOfCauses(split, causesOfKind[kind])?.mcse ?? difference.mcse,
      unit: criterionDefinition(criterion).unit,
      result: { table: 'causes', scenario, place, criterion, kind, year: to },
    });
    const [people, placeChange] = [part(split.people, 'people'), part(split.placeChange, 'place')];
    // Parts of one difference: what one gains the other loses, so their errors add up.
    const lead = Math.abs(placeChange.value) - Math.abs(people.value);
    const isTold = isSeen(lead, placeChange.mcse + people.mcse, difference.replicates);
    const most = isTold ? (lead > 0 ? 'place' : 'people') : undefined;
    found.push({ kind: 'people-or-place', scenario, place, criterion, people, placeChange, most });
  }
  yield undefined;
  const status = statusFinding(statuses, baseline, result, place, to);
  if (status) found.push(status);
  const other = elsewhere(ensemble, baseline, result, place, criterion, difference, to);
  if (other) found.push(other);
  return found;
}

function statusFinding(
  statuses: readonly StatusProbability[],
  baseline: StrategyResult,
  result: StrategyResult,
  place: string,
  year: number,
): Finding | undefined {
  for (const status of ['vulnerable-area', 'prevention-area'] as const) {
    const of = (strategy: string) => statuses.find((entry) => entry.strategy === strategy && entry.status === status);
    const [ours, theirs] = [of(result.strategy.id), of(baseline.strategy.id)];
    if (
      !ours ||
      !theirs ||
      !isSeen(
        ours.probability - theirs.probability,
        Math.sqrt(square(ours.mcse) + square(theirs.mcse)),
        ours.replicates,
      )
    )
      continue;
    const number = (entry: typeof ours): BoundNumber => ({
      value: entry.probability,
      mcse: entry.mcse,
      unit: 'probability',
      result: { table: 'status', scenario: entry.strategy, place, status, year },
    });
    const scenario = result.strategy.id;
    return { kind: 'status', scenario, place, status, probability: number(ours), baseline: number(theirs) };
  }
  return undefined;
}

/** The estate whose distance moves most the other way, where that is worth a sentence. */
function elsewhere(
  ensemble: Ensemble,
  baseline: StrategyResult,
  result: StrategyResult,
  place: string,
  criterion: CriterionId,
  here: Summary,
  year: number,
): Finding | undefined {
  let best: { readonly place: string; readonly difference: Summary } | undefined;
  for (const { id, level } of placesOf(ensemble.shape.geography)) {
    if (level !== 'estate' || id === place) continue;
    const difference = differenceAt(ensemble, baseline, result, id, criterion);
    if (!difference || Math.sign(difference.mean) === Math.sign(here.mean)) continue;
    if (
      !isSeen(difference.mean, difference.mcse, difference.replicates) ||
      Math.abs(difference.mean) < spillover * Math.abs(here.mean)
    )
      continue;
    if (!best || Math.abs(difference.mean) > Math.abs(best.difference.mean)) best = { place: id, difference };
  }
  if (!best) return undefined;
  const scenario = result.strategy.id;
  const reference = { table: 'differences', scenario, place: best.place, criterion, measure: 'gap', year } as const;
  return {
    kind: 'elsewhere',
    scenario,
    place: best.place,
    criterion,
    difference: bound(best.difference, criterion, reference),
  };
}

function differenceAt(
  ensemble: Ensemble,
  baseline: StrategyResult,
  result: StrategyResult,
  place: string,
  criterion: CriterionId,
): Summary | undefined {
  const last = ensemble.shape.years.length - 1;
  return summarise(
    pairedDifferences(gaps(ensemble, result, place, criterion, last), gaps(ensemble, baseline, place, criterion, last)),
  );
}

function gaps(
  ensemble: Ensemble,
  result: StrategyResult,
  place: string,
  criterion: CriterionId,
  yearIndex: number,
): Float64Array {
  return valuesIn(ensemble, result, extentWithId(ensemble.shape.geography, place), criterion, 'gap', yearIndex);
}

function bound({ mean, mcse }: Summary, criterion: CriterionId, result: BoundNumber['result']): BoundNumber {
  return { value: mean, mcse, unit: criterionDefinition(criterion).unit, result };
}
