import type { Strategy, StudyAnswer } from '../../engine/index.ts';
import { creditFigure } from '../charts/credit.ts';
import { discoveryFigure } from '../charts/discovery.ts';
import { goalProbabilityFigure } from '../charts/goalProbability.ts';
import { robustnessFigure } from '../charts/robustness.ts';
import { screeningFigure } from '../charts/screening.ts';
import type { StudyFigure, StudyInputs } from '../charts/studyWords.ts';
import { tornadoFigure } from '../charts/tornado.ts';
import { sobolFigure, spreadFigure } from '../charts/varianceShares.ts';

/** Figures of an answer, the one that tells the finding first; none of one that may not be told. */
export function studyFigures(
  inputs: StudyInputs<StudyAnswer>,
  strategies: readonly Strategy[],
): readonly StudyFigure[] {
  const { answer } = inputs;
  switch (answer.kind) {
    case 'sensitivity': {
      const own = { ...inputs, answer };
      if (answer.method === 'morris') return [screeningFigure(own)];
      return [answer.method === 'sobol' ? sobolFigure(own) : tornadoFigure(own)];
    }
    case 'goal-seek':
      return [goalProbabilityFigure({ ...inputs, answer }, strategies)];
    case 'robustness': {
      const own = { ...inputs, answer };
      return [robustnessFigure(own), spreadFigure(own)].flatMap((figure) => figure ?? []);
    }
    case 'discovery':
      return [discoveryFigure({ ...inputs, answer })];
    case 'credit':
      return [creditFigure({ ...inputs, answer }, strategies)];
    case 'hidden':
      return [];
  }
}
