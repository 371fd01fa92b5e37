import {
  type Cause,
  causeSplit,
  causesOfKind,
  type Ensemble,
  errorToRoundBy,
  levelSeries,
  type Place,
  spreadOfCauses,
} from '../../engine/index.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import { type Criterion, criteriaShown } from '../text/criteria.ts';
import type { Wording } from '../text/language.ts';
import type { CauseStep, CausesData } from './causes.ts';
import { drawnValue, unitOf } from './written.ts';

/** Rows of the waterfall, in reading order: causes that belong together are added up. Other residents first. */
const rows: readonly { readonly id: string; readonly group: CauseStep['group']; readonly causes: readonly Cause[] }[] =
  [
    { id: 'arrivals', group: 'place', causes: ['moved-in', 'in-migration'] },
    { id: 'departures', group: 'place', causes: ['moved-out', 'out-migration'] },
    { id: 'rehoused-in', group: 'place', causes: ['rehoused-in'] },
    { id: 'rehoused-out', group: 'place', causes: ['rehoused-out'] },
    { id: 'births-deaths', group: 'place', causes: ['birth', 'death'] },
    { id: 'work-found', group: 'people', causes: ['work-found'] },
    { id: 'work-lost', group: 'people', causes: ['work-lost'] },
    { id: 'education', group: 'people', causes: ['education'] },
    { id: 'retirement', group: 'people', causes: ['retirement'] },
    { id: 'income', group: 'people', causes: ['income'] },
    { id: 'conviction', group: 'people', causes: ['conviction'] },
    { id: 'conviction-expired', group: 'people', causes: ['conviction-expired'] },
    { id: 'age-band', group: 'people', causes: ['age-band'] },
  ];

/** A row is left out when its part is under this share, which no display would show. */
const smallest = 0.00005;

/** What the waterfall shows. */
export interface CausesQuestion {
  readonly strategy: string;
  readonly place: Place;
  readonly criterion: Criterion;
  readonly from: number;
  readonly to: number;
}

/** Steps of a change from the ledger; undefined where there is nobody to count. */
export function causesData(ensemble: Ensemble, question: CausesQuestion, wording: Wording): CausesData | undefined {
  const { strategy, place, criterion, from, to } = question;
  const selection = { strategy, place: place.id, criterion };
  const isTooSmall = [from, to].some((year) => hasTooFewResidents(ensemble, { ...selection, year }));
  if (isTooSmall) return undefined;
  const split = causeSplit(ensemble, { ...selection, from, to });
  const name = ensemble.strategies.find((result) => result.strategy.id === strategy)?.strategy.name;
  if (!split || name === undefined) return undefined;
  // drawn in hundredths: percentage points of shares, thousands of kroner
  const scale = drawnValue(criterion, 1) / 100;
  const change = (cause: Cause) => (split.parts.find((part) => part.cause === cause)?.change ?? 0) * scale;
  const intervalOf = (causes: ReadonlySet<Cause>): CauseStep['interval'] => {
    const spread = spreadOfCauses(split, causes);
    // nothing to show where it isn't known, and where every run agrees
    return spread && spread.mcse > 0 ? [spread.low * scale, spread.high * scale] : undefined;
  };
  const error = errorToRoundBy(levelSeries(ensemble, selection).find(({ year }) => year === to));
  const steps = rows
    .map(({ id, group, causes }) => ({
      id,
      group,
      change: causes.reduce((sum, cause) => sum + change(cause), 0),
      interval: intervalOf(new Set(causes)),
    }))
    .filter((step) => Math.abs(step.change) >= smallest);
  return {
    scenario: name,
    place: wording.label(place.label),
    criterion: wording.text.criteria[criterion],
    from,
    to,
    steps,
    total: split.change * scale,
    sides: {
      place: intervalOf(causesOfKind.place),
      people: intervalOf(causesOfKind.people),
      total: intervalOf(new Set([...causesOfKind.place, ...causesOfKind.people])),
    },
    mcse: error === undefined ? undefined : error * scale,
    mostDecimals: criteriaShown[criterion].mostDecimals,
    unit: unitOf(criterion, 'gap', wording),
  };
}
