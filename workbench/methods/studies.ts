import { type CriterionId, criteria, indicatorsAskedIn, type StudyAnswer } from '../../engine/index.ts';
import type { BarsData } from '../charts/barsForm.ts';
import type { Method, MethodInputs } from './method.ts';
import { rests } from './rests.ts';

type StudyInputs = MethodInputs<BarsData | undefined>;
type AnswerOf<Kind extends StudyAnswer['kind']> = Extract<StudyAnswer, { kind: Kind }>;

/** What a rule of one kind of study adds to what all of them share. */
interface StudyRule<Kind extends StudyAnswer['kind']> {
  readonly kind: Kind;
  readonly isOfAll?: boolean;
  /** @param row the table's row that the reader stands at, else the first */
  steps(inputs: StudyInputs, row: readonly string[], answer: AnswerOf<Kind>, position: number): readonly string[];
}

/** A rule of a study: its criterion is that of the outcome or the goal, its runs are those of the study, and its numbers those of the table's row. */
export function studyMethod<Kind extends StudyAnswer['kind']>(rule: StudyRule<Kind>): Method<BarsData | undefined> {
  return {
    rests: rests.unknowns,
    isOfAll: rule.isOfAll ?? false,
    criteria: ({ answer }) => criteriaOf(answer),
    runs: ({ answer, words, method }) => {
      if (!answer) return [];
      const whole = (count: number) => words.numbers.plain(count, 0);
      if ('draws' in answer) return [method.runs.futures(whole(answer.draws), whole(answer.lucks))];
      return 'lucks' in answer ? [method.runs.lucks(whole(answer.lucks))] : [];
    },
    worked(inputs) {
      const { answer, cursor, table } = inputs;
      const position = Math.min(cursor?.step ?? 0, (table?.rows.length ?? 1) - 1);
      const row = table?.rows[position];
      if (answer?.kind !== rule.kind || !row) return [];
      const steps = rule.steps(inputs, row, answer as AnswerOf<Kind>, position);
      return steps.length > 0 ? [{ about: rule.isOfAll ? '' : (row[0] ?? ''), steps }] : [];
    },
  };
}

function criteriaOf(answer: StudyAnswer | undefined): readonly CriterionId[] {
  if (!answer) return [];
  const asked = 'outcome' in answer ? answer.outcome : 'goal' in answer ? answer.goal : undefined;
  if (!asked) return [];
  if ('formula' in asked) return criteriaRead(asked.formula);
  if ('criterion' in asked) return [asked.criterion];
  return 'outcome' in asked ? [asked.outcome.criterion] : [];
}

/** The criteria that a formula reads, by their own names or under `level`, `gap` and `change`. */
function criteriaRead(formula: string): readonly CriterionId[] {
  const named = indicatorsAskedIn(formula).map(({ name, words: [first] }) => [first, name.replaceAll('_', '-')]);
  return criteria.filter((criterion) => named.some((names) => names.includes(criterion)));
}
