import type { Goal } from '../../../analysis/studies/outcome.ts';
import type { StudyTools } from './study.ts';
import { goalText, percentText } from './studyTexts.ts';

/** What is to be reached, by which scenario, how often, and what to find it out with. */
export interface GoalQuestion extends StudyTools {
  readonly goal: Goal;
  readonly strategy: string;
  readonly probability: number;
  /** runs of each trial, where they aren't the task's replicates */
  readonly lucks?: number;
}

/** The question in one line. */
export function questionText({ plan, call, goal, strategy, probability, lucks }: GoalQuestion): string {
  const { locale } = call;
  const runs = `${lucks ?? plan.task.replicates.length} ${locale === 'da' ? 'gentagelser' : 'replicates'}`;
  return `${goalText(goal, plan.pack, locale)}, P ≥ ${percentText(probability, locale)} · ${strategy} · ${runs}`;
}
