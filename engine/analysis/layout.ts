import { followedCells, followedRows } from '../criteria/followed.ts';
import { activities, ageBandStarts, householdTypes, tenures } from '../population/codes.ts';
import {
  causes,
  channels,
  childFigures,
  childViews,
  criteria,
  fairnessFigures,
  flows,
  followedKinds,
  householdFigures,
  householdGroups,
  lettingFigures,
  moveCauses,
  type ProjectionShape,
  resourceFlows,
  resourceStocks,
  schoolFigures,
  surroundingFigures,
} from '../simulation/projection.ts';

/** What is counted of dwellings per estate and tenure, in result order. */
export const dwellingFigures = ['let', 'vacant', 'closed', 'demolished'] as const;

/** Number of places: municipality, districts, estates. */
function placeCount({ geography }: ProjectionShape): number {
  return 1 + geography.districts.length + geography.estates.length;
}

/**
 * Where the summed arrays of an ensemble hold what; see `Projection` for the axes. Yearly changes are indexed by the year they
 * lead to, so `yearIndex` 1 is their first.
 */
export function ledgerIndex(
  shape: ProjectionShape,
  yearIndex: number,
  place: number,
  criterion: number,
  cause: number,
): number {
  const row = ((yearIndex - 1) * placeCount(shape) + place) * criteria.length + criterion;
  return (row * causes.length + cause) * 2;
}

/** `from` and `to` are estate indices; the number of estates stands for outside the municipality. */
export function movesIndex(shape: ProjectionShape, yearIndex: number, from: number, to: number, cause: number): number {
  const ends = shape.geography.estates.length + 1;
  return (((yearIndex - 1) * ends + from) * ends + to) * moveCauses.length + cause;
}

/** First of the letting figures of an estate and channel. */
export function lettingIndex(shape: ProjectionShape, yearIndex: number, estate: number, channel: number): number {
  const row = (yearIndex - 1) * shape.geography.estates.length + estate;
  return (row * channels.length + channel) * lettingFigures.length;
}

/** First of the activities of an estate and age band. */
export function peopleIndex(shape: ProjectionShape, yearIndex: number, estate: number, ageBand: number): number {
  const row = yearIndex * shape.geography.estates.length + estate;
  return (row * ageBandStarts.length + ageBand) * activities.length;
}

/** First of the flows of an estate. */
export function flowsIndex(shape: ProjectionShape, yearIndex: number, estate: number): number {
  return ((yearIndex - 1) * shape.geography.estates.length + estate) * flows.length;
}

/** First of the dwelling figures of an estate and tenure. */
export function dwellingsIndex(shape: ProjectionShape, yearIndex: number, estate: number, tenure: number): number {
  const row = yearIndex * shape.geography.estates.length + estate;
  return (row * tenures.length + tenure) * dwellingFigures.length;
}

/** First of the household figures of an estate and household type. */
export function householdsIndex(shape: ProjectionShape, yearIndex: number, estate: number, type: number): number {
  const row = yearIndex * shape.geography.estates.length + estate;
  return (row * householdTypes.length + type) * householdFigures.length;
}

/** First of the figures of a day care or school. @param schools number of them in the pack */
export function schoolIndex(schools: number, yearIndex: number, school: number): number {
  return (yearIndex * schools + school) * schoolFigures.length;
}

/** First of the figures of a followed kind from a home estate. */
export function followedIndex(shape: ProjectionShape, yearIndex: number, kind: number, homeEstate: number): number {
  const estates = shape.geography.estates.length;
  return (yearIndex * followedRows(estates) + kind * estates + homeEstate) * followedCells;
}

/** First of the figures of everybody in the municipality, whom the followed are held against. */
export function everybodyIndex(shape: ProjectionShape, yearIndex: number): number {
  return followedIndex(shape, yearIndex, followedKinds.length, 0);
}

/** First of the criteria of what movers took from one estate to another; the number of estates stands for outside. */
export function exchangeIndex(shape: ProjectionShape, yearIndex: number, from: number, to: number): number {
  const ends = shape.geography.estates.length + 1;
  return (((yearIndex - 1) * ends + from) * ends + to) * criteria.length * 2;
}

/** Residents with resources of an estate; residents of those ages follow. */
export function resourcesIndex(shape: ProjectionShape, yearIndex: number, estate: number): number {
  return (yearIndex * shape.geography.estates.length + estate) * resourceStocks.length;
}

/** First of the flows of residents with resources of a place. */
export function resourceFlowsIndex(shape: ProjectionShape, yearIndex: number, place: number): number {
  return ((yearIndex - 1) * placeCount(shape) + place) * resourceFlows.length;
}

/** First of the child figures of an estate; view 0 counts those who live there, 1 those who lived there in the base year. */
export function childrenIndex(shape: ProjectionShape, yearIndex: number, view: number, estate: number): number {
  const row = (yearIndex * childViews.length + view) * shape.geography.estates.length + estate;
  return row * childFigures.length;
}

/** First of the fairness figures of an estate and group of households. */
export function fairnessIndex(shape: ProjectionShape, yearIndex: number, estate: number, group: number): number {
  const row = (yearIndex - 1) * shape.geography.estates.length + estate;
  return (row * householdGroups.length + group) * fairnessFigures.length;
}

/** First of the surrounding figures of an estate. */
export function surroundingsIndex(shape: ProjectionShape, yearIndex: number, estate: number): number {
  return ((yearIndex - 1) * shape.geography.estates.length + estate) * surroundingFigures.length;
}
