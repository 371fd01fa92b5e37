import type { CriterionId } from '../../engine/index.ts';
import { tellsOfPersons } from '../dataflow/smallPlaces.ts';
import { isTold } from '../notebook/fifthCriterion.ts';
import { criteriaOf } from '../workshop/criteriaOf.ts';
import { criterionWords } from './counted.ts';
import type { Method, MethodInputs, Worked } from './method.ts';
import type { MethodName } from './names.ts';
import { errorWords } from './point.ts';
import { criterionRests, restWords } from './rests.ts';

/** How a number comes about, ready to be read. */
export interface Explanation {
  readonly counted: readonly string[];
  readonly formula: string;
  readonly worked: readonly Worked[];
  readonly runs: readonly string[];
  /** the pack's resources that it rests on most */
  readonly rests: readonly string[];
}

/** An explanation of what is shown, in the language on screen. */
export function explained<Data>(name: MethodName, kind: Method<Data>, inputs: MethodInputs<Data>): Explanation {
  const { session, words, method } = inputs;
  const { hidesFifth } = session.frame.value;
  const named = kind.criteria?.(inputs) ?? criteriaOf(inputs.cell, session);
  const criteria = [...new Set<CriterionId>(named)].filter((criterion) => isTold(criterion, hidesFifth));
  const { counted, formula } = method.kinds[name];
  const worked = kind.worked(inputs);
  // of several criteria the base year's data are named, of one or two what moves them too
  const most = criteria.length > mostInFull ? 1 : undefined;
  return {
    counted: [
      ...(counted === undefined ? [] : [counted]),
      ...criteria.map((criterion) => criterionWords(criterion, session, words, method)),
      ...(kind.counted?.(inputs) ?? []),
      ...(criteria.length > 0 ? [method.yearEnd] : []),
    ],
    formula,
    worked,
    runs: [...(kind.runs?.(inputs) ?? overReplicates(inputs, worked)), ...hiding(inputs)],
    rests: restWords(
      [...criteria.flatMap((criterion) => criterionRests[criterion].slice(0, most)), ...(kind.rests ?? [])],
      session,
      words,
      method,
    ),
  };
}

/** Means over the document's replicates, how they are compared, and how sure the one that is looked at is. */
function overReplicates(inputs: MethodInputs<unknown>, worked: readonly Worked[]): readonly string[] {
  const { session, words, method } = inputs;
  const ensemble = inputs.ensemble ?? session.settled.value?.ensemble;
  if (!ensemble) return [];
  const count = ensemble.replicates.length;
  const [point] = worked.flatMap((each) => each.point ?? []);
  const error = point ? errorWords(point, words, method) : '';
  return [
    method.runs.mean(words.numbers.plain(count, 0), ensemble.seed),
    ...(ensemble.strategies.length > 1 ? [method.runs.paired] : []),
    ...(count >= fewestForBand ? [method.runs.band] : []),
    ...(error === '' ? [] : [error]),
  ];
}

function hiding({ method }: MethodInputs<unknown>): readonly string[] {
  return [method.runs.hidden, ...(tellsOfPersons.value ? [method.runs.hiddenToo] : [])];
}

/** Most criteria of which all that they rest on most is named. */
const mostInFull = 2;

/** Fewest replicates of which a spread is told. */
const fewestForBand = 5;
