import { beforeAfterMethod } from './beforeAfter.ts';
import { cohortMethod } from './cohort.ts';
import { comparisonMethod } from './comparison.ts';
import { creditMethod } from './credit.ts';
import { discoveryMethod } from './discovery.ts';
import { distributionMethod } from './distribution.ts';
import { formulaMethod } from './formula.ts';
import { freeMethod } from './free.ts';
import { goalSeekMethod } from './goalSeek.ts';
import { goalMethod, goalsMethod } from './goals.ts';
import { guessMethod, roundUpMethod } from './groups.ts';
import { keyFiguresMethod } from './keyFigures.ts';
import { lettingMethod } from './letting.ts';
import type { Method } from './method.ts';
import { movesMethod } from './moves.ts';
import type { MethodData, MethodName } from './names.ts';
import { observedMethod } from './observed.ts';
import { panelsMethod } from './panels.ts';
import { peoplePlaceMethod } from './peoplePlace.ts';
import { pyramidMethod } from './pyramid.ts';
import { robustnessMethod } from './robustness.ts';
import { scenarioMethod } from './scenario.ts';
import { schoolsMethod } from './schools.ts';
import { screeningMethod } from './screening.ts';
import { statusMethod } from './status.ts';
import { tilesMethod } from './tiles.ts';
import { tornadoMethod } from './tornado.ts';
import { trendMethod } from './trend.ts';
import { sobolMethod, spreadMethod } from './varianceShares.ts';
import { waterfallMethod } from './waterfall.ts';

/** How the numbers of each kind come about. A new kind is one file and one line here. */
export const methods: { readonly [Name in MethodName]: Method<MethodData[Name]> } = {
  trend: trendMethod,
  gap: trendMethod,
  waterfall: waterfallMethod,
  status: statusMethod,
  multiples: panelsMethod,
  'people-place': peoplePlaceMethod,
  'before-after': beforeAfterMethod,
  moves: movesMethod,
  cohort: cohortMethod,
  letting: lettingMethod,
  pyramid: pyramidMethod,
  schools: schoolsMethod,
  goals: goalsMethod,
  tiles: tilesMethod,
  distribution: distributionMethod,
  'key-figures': keyFiguresMethod,
  table: panelsMethod,
  comparison: comparisonMethod,
  observed: observedMethod,
  formula: formulaMethod,
  goal: goalMethod,
  vega: freeMethod,
  guess: guessMethod,
  'round-up': roundUpMethod,
  scenario: scenarioMethod,
  tornado: tornadoMethod,
  sobol: sobolMethod,
  screening: screeningMethod,
  spread: spreadMethod,
  robustness: robustnessMethod,
  'goal-seek': goalSeekMethod,
  discovery: discoveryMethod,
  credit: creditMethod,
};
