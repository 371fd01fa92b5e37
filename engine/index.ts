/**
 * The engine's only door: what the workbench, the command line and tests of behaviour take from it. Hosts (workers, threads, files)
 * are not behind it, since they know where they run.
 */

export * from './analysis/carryingSummary.ts';
export { causeDifference } from './analysis/causeDifference.ts';
export { causesOfKind, spreadOfCauses } from './analysis/causeSpread.ts';
export * from './analysis/causes.ts';
export * from './analysis/cohorts.ts';
export { hiddenPlaces } from './analysis/disclosure/hiddenPlaces.ts';
export * from './analysis/formats/csv.ts';
export * from './analysis/formulaSeries.ts';
export * from './analysis/goals.ts';
export * from './analysis/layout.ts';
export { type MeasuredUnit, unitMeasured } from './analysis/measuredUnit.ts';
export * from './analysis/rounding.ts';
export { extentOf, extentWithId, type PlaceExtent, strategyResult } from './analysis/selection.ts';
export * from './analysis/series.ts';
export * from './analysis/statusProbabilities.ts';
export type * from './analysis/studies/answerStudy.ts';
export { betterWay } from './analysis/studies/futuresStudy.ts';
export { hasNoValue } from './analysis/studies/hasNoValue.ts';
export type { LeftOut } from './analysis/studies/leftOut.ts';
export { leverFields, leverNames } from './analysis/studies/levers.ts';
export type { AskedOutcome, Goal as StudyGoal, Outcome } from './analysis/studies/outcome.ts';
export * from './analysis/studies/study.ts';
export { type Spread, type Summary, summarise } from './analysis/summary.ts';
export { type Table, type TableName, tables } from './analysis/tables.ts';
export * from './criteria/criterionDefinitions.ts';
export { countOver } from './criteria/estateCounts.ts';
export type { FollowedFigure, FollowedKind } from './criteria/followed.ts';
export { type Proportion, proportion } from './criteria/proportion.ts';
export * from './criteria/ruleSets.ts';
export * from './criteria/statusRule.ts';
export * from './measures/measure.ts';
export * from './measures/measureUse.ts';
export * from './measures/registry.ts';
export * from './pack/message.ts';
export { onlyForBaseYear } from './pack/onlyForBaseYear.ts';
export * from './pack/pack.ts';
export * from './pack/readPack.ts';
export { activities, ageBandStarts } from './population/codes.ts';
export * from './population/geography.ts';
export * from './scenario/cellEdits.ts';
export * from './scenario/cellParts.ts';
export { cellFaults } from './scenario/check.ts';
export { type Comparison, comparisonIn } from './scenario/comparison.ts';
export * from './scenario/dataCell.ts';
export * from './scenario/dataTable.ts';
export { type AssumptionKind, type Difference, diffStrategies } from './scenario/diff.ts';
export * from './scenario/document.ts';
export { inReadingOrder } from './scenario/findings.ts';
export type { Formula } from './scenario/formula.ts';
export * from './scenario/formulaCell.ts';
export { fetchFormulaParser } from './scenario/formulaParser.ts';
export { type FormulaPart, formulaParts } from './scenario/formulaParts.ts';
export { type Call, cellVocabulary, strategyVocabulary, type Vocabulary } from './scenario/formulaVocabulary.ts';
export * from './scenario/freeFigure.ts';
export type { ClaimedGoal, Goal } from './scenario/goal.ts';
export { type GoalCell, goalOf, isAskedOf, withGoalCells } from './scenario/goalCell.ts';
export * from './scenario/indicator.ts';
export { baselineId, type Inherited, type Lineage } from './scenario/lineage.ts';
export { lineageIn } from './scenario/lineageIn.ts';
export * from './scenario/measureAliases.ts';
export { measureKeys } from './scenario/measureKeys.ts';
export * from './scenario/notebook.ts';
export {
  type NewMeasure,
  withCellKey,
  withMeasure,
  withMeasureField,
  withMeasureReset,
  withoutMeasure,
  withScenario,
  withSetting,
} from './scenario/notebookEdits.ts';
export { cellKindNames, keysOfCell } from './scenario/readCell.ts';
export * from './scenario/resolve.ts';
export * from './scenario/resultNames.ts';
export { slugOf } from './scenario/slug.ts';
export * from './scenario/strategy.ts';
export * from './scenario/studyCells.ts';
export * from './scenario/written.ts';
export * from './scenario/yearlyStatus.ts';
export * from './scenario/yearRange.ts';
export * from './simulation/ensemble.ts';
export {
  decodeFirstResults,
  decodingFirstResults,
  ensembleOf,
  type FirstResults,
  type OwnTask,
  ownKey,
} from './simulation/firstResults.ts';
export * from './simulation/merge.ts';
export {
  type Cause,
  type CriterionId,
  channels,
  criteria,
  lettingFigures,
  moveCauses,
  schoolFigures,
} from './simulation/projection.ts';
export type { OnYear } from './simulation/run.ts';
export { RunCancelled, run } from './simulation/run.ts';
export { switches } from './simulation/switches.ts';
export * from './simulation/task.ts';
export { taskKey } from './simulation/taskKey.ts';
export { unknownsFor, unknownWithId } from './simulation/unknowns.ts';
export * from './simulation/version.ts';
export { type FitRow, fitTable, isMet, largestError, type Synthesis, synthesise } from './synthesis/synthesise.ts';
