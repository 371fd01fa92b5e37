import type {
  CreditAnswer,
  DiscoveryAnswer,
  GoalSeekAnswer,
  Outcome,
  Pack,
  RobustnessAnswer,
  SensitivityAnswer,
} from '../../engine/index.ts';
import type { StudyInputs } from '../../workbench/charts/studyWords.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import type { Language } from '../../workbench/text/languages.ts';
import { dosed } from './fakeRunner.ts';
import { gladsaxe } from './gladsaxeSession.ts';

export const outcome: Outcome = { criterion: 'outside-labour', place: 'vaerebro-park', measure: 'gap', year: 2040 };
const summary = (mean: number, mcse: number) => ({
  mean,
  mcse,
  p10: mean - 0.01,
  p50: mean,
  p90: mean + 0.01,
  low: mean,
  high: mean,
  replicates: 6,
});
const of = { strategy: 'flexible', lucks: 6 } as const;

/** Answers worked out by hand, of the pack that ships with the project. */
export const answers = {
  tornado: {
    ...{ kind: 'sensitivity', method: 'tornado', ...of, outcome, base: 2, strongest: 2 },
    screened: [
      { parameter: 'refusal-family', swing: 0.031 },
      { parameter: 'choice-rent', swing: -0.012 },
      { parameter: 'choice-rooms', swing: 0.004 },
    ],
    bars: [
      {
        parameter: 'refusal-family',
        low: 0.35,
        high: 0.65,
        atLow: 0.1,
        atHigh: 0.13,
        atValue: 0.11,
        swing: summary(0.03, 0.001),
      },
      {
        parameter: 'choice-rent',
        low: -4,
        high: -2,
        atLow: 0.115,
        atHigh: 0.112,
        atValue: 0.11,
        swing: summary(-0.003, 0.004),
      },
    ],
  } satisfies SensitivityAnswer,
  morris: {
    ...{ kind: 'sensitivity', method: 'morris', ...of, outcome, base: 4 },
    effects: [
      { parameter: 'refusal-family', mean: -0.02, strength: 0.025, spread: 0.004 },
      { parameter: 'choice-rent', mean: 0.001, strength: 0.002, spread: 0.002 },
    ],
  } satisfies SensitivityAnswer,
  sobol: {
    ...{ kind: 'sensitivity', method: 'sobol', ...of, outcome, base: 16, strongest: 2, screened: [] },
    indices: [
      { parameter: 'refusal-family', first: 0.6, total: 0.7, firstError: 0.1, totalError: 0.05 },
      { parameter: 'choice-rent', first: -0.02, total: 0.1, firstError: 0.1, totalError: 0.05 },
    ],
  } satisfies SensitivityAnswer,
  reachable: {
    ...{ kind: 'goal-seek', ...of, lucks: 40, probability: 0.8, goal: { kind: 'below', outcome, line: 0.1 } },
    lever: { strategy: 'flexible', use: 'use', field: 'coverage', doses: [0, 0.25, 0.5, 0.75, 1] },
    least: { dose: 0.5, reached: { probability: 0.9, mcse: 0.05 } },
    interval: [0.25, 0.75],
    nearest: { dose: 1, reached: { probability: 1, mcse: 0.02 } },
    trials: [
      { dose: 0, reached: { probability: 0.1, mcse: 0.05 } },
      { dose: 0.5, reached: { probability: 0.9, mcse: 0.05 } },
      { dose: 1, reached: { probability: 1, mcse: 0.02 } },
    ],
  } satisfies GoalSeekAnswer,
  robust: {
    ...{ kind: 'robustness', strategies: ['baseline', 'flexible'], outcome, line: 0.12, draws: 32, lucks: 2 },
    robustness: [
      {
        ...{ id: 'baseline', strategy: 0, meanRegret: 0.02, largestRegret: 0.04, satisfied: 0.25 },
        ...{ lowestTenth: -0.15, meanBenefit: -0.13, tenthPercentile: -0.14 },
        outcomes: summary(0.13, 0.002),
        shares: { parameters: 0.5, chance: 0.3, interaction: 0.2, deviation: 0.01 },
      },
      {
        ...{ id: 'flexible', strategy: 1, meanRegret: 0, largestRegret: 0, satisfied: 0.9 },
        ...{ lowestTenth: -0.125, meanBenefit: -0.11, tenthPercentile: -0.12 },
        outcomes: summary(0.11, 0.002),
        shares: { parameters: 0.1, chance: 0.6, interaction: 0.3, deviation: 0.01 },
      },
    ],
    worthOfKnowing: { all: 0.001, parameters: [{ parameter: 'refusal-family', worth: 0.001 }] },
  } satisfies RobustnessAnswer,
  missed: {
    ...{ kind: 'discovery', ...of, goal: { kind: 'below', outcome, line: 0.1 }, draws: 100, density: 0.75 },
    parameters: ['refusal-family', 'choice-rent'],
    tried: [
      [0.36, 0.64],
      [-3.9, -2.1],
    ],
    failures: 40,
    runs: 100,
    trajectory: [],
    box: {
      coverage: 0.7,
      density: 0.8,
      mass: 0.35,
      sides: [
        { input: 1, low: -3, high: -2.5, quasiProbability: 0.2 },
        { input: 0, low: 0.5, high: 0.64, quasiProbability: 0.001 },
      ],
    },
  } satisfies DiscoveryAnswer,
  credit: {
    ...{ kind: 'credit', ...of, outcome, by: 'measure', orders: 24, isExact: true },
    uses: [['use'], ['other']],
    chance: [0.001, 0.002],
    credit: { shares: [-0.02, -0.006], errors: [0, 0], alone: [-0.018, -0.002], together: -0.026, interaction: -0.006 },
  } satisfies CreditAnswer,
};

/** Inputs of an answer's figures, on two scenarios whose second has a measure. */
export function studyInputs<Answer>(
  answer: Answer,
  language: Language = 'da',
  pack: Pack = gladsaxe(),
): StudyInputs<Answer> {
  return { answer, pack, scenarios: strategies, words: wordingIn(language) };
}

export const strategies = [dosed('baseline', 0), dosed('flexible', 0.5, 'baseline')];
