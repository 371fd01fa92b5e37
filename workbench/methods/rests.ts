import type { CriterionId } from '../../engine/index.ts';
import { sourcesAsTold } from '../notebook/fifthCriterion.ts';
import type { Session } from '../session.ts';
import type { Wording } from '../text/language.ts';
import type { MethodWords } from '../text/methodWords.ts';

/** Resources of a pack that a criterion is counted from and that move it most, the base year's first. */
export const criterionRests: Readonly<Record<CriterionId, readonly string[]>> = {
  'outside-labour': ['activity', 'rate-labour', 'rate-pool-activity'],
  origin: ['origin', 'origin-pools'],
  convicted: ['convictions', 'rate-conviction', 'rate-pool-conviction'],
  'basic-schooling': ['education', 'rate-completion', 'rate-pool-education'],
  'mean-income': ['income', 'rate-income-level', 'rate-pool-income'],
  'low-income': ['income', 'rate-income-level', 'rate-pool-income'],
};

/** Resources that whoever moves rests on, whatever is counted. */
export const rests = {
  people: ['population', 'households'],
  moves: ['rate-move-wish', 'rate-out-migration', 'rate-pool-size'],
  letting: ['letting', 'sign-ups', 'letting-priorities'],
  law: ['references'],
  ages: ['rate-mortality', 'rate-fertility'],
  schools: ['schools', 'catchments', 'rate-school-choice', 'rate-danish-level'],
  unknowns: ['parameters', 'evidence'],
} as const;

/** Resources in words, each with what kind of figure it gives and its year; those that the pack has and that are told of. */
export function restWords(
  resources: readonly string[],
  session: Session,
  words: Wording,
  { rests: said }: MethodWords,
): readonly string[] {
  const sources = sourcesAsTold(session.pack.value?.sources ?? [], session.frame.value.hidesFifth);
  return [...new Set(resources)].flatMap((name) => {
    const source = sources.find(({ resource }) => resource === name);
    if (!source) return [];
    return [said.item(words.label(source.title), words.text.intro.status[source.status], source.date.slice(0, 4))];
  });
}
