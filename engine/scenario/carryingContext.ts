import type { MeasureUse } from '../measures/measureUse.ts';
import type { Pack } from '../pack/pack.ts';
import type { YearRange } from './cellParts.ts';
import { didYouMean } from './closestWord.ts';
import type { ScenarioDocument } from './document.ts';
import type { Findings } from './findings.ts';
import type { Lineage } from './lineage.ts';
import type { Placed } from './written.ts';

/** What the checks of programmes, pilots and triggers share. */
export interface CarryingContext {
  readonly pack: Pack;
  readonly horizon: YearRange;
  readonly lineage: Lineage;
  /** uses of the strategy that hold by themselves, by id */
  readonly uses: ReadonlyMap<string, MeasureUse>;
  /** those besides that have faults but years, so that what is asked of their years can be told */
  readonly dated: ReadonlyMap<string, MeasureUse>;
  findingsOf(scenario: ScenarioDocument): Findings;
}

/**
 * Ids of uses that the strategy has. What an ancestor wrote and this scenario removed is passed over; what nobody wrote is told.
 * @param key under which they are named, for the message
 */
export function usesNamed(
  named: readonly Placed<string>[],
  key: string,
  { lineage, uses }: CarryingContext,
  findings: Findings,
): readonly string[] {
  const seen = new Set<string>();
  for (const asked of named) {
    if (seen.has(asked.value)) {
      findings.error(
        asked,
        `${key} nævner \`${asked.value}\` to gange. Slet den ene.`,
        `${key} names \`${asked.value}\` twice. Delete one of them.`,
      );
    }
    seen.add(asked.value);
    if (lineage.usesWritten.has(asked.value)) continue;
    const shown = asked.value.slice(0, 60);
    const meant = didYouMean(shown, lineage.usesWritten);
    findings.error(
      asked,
      `${key} nævner \`${shown}\`, som ingen indsats i scenariet har som id.${meant.da}`,
      `${key} names \`${shown}\`, which is the id of no measure in the scenario.${meant.en}`,
    );
  }
  return [...seen].filter((id) => uses.has(id));
}

/** A number within bounds, told where it isn't. */
export function isWithin(
  value: Placed<number> | undefined,
  key: string,
  least: number,
  most: number,
  findings: Findings,
): boolean {
  if (!value || (value.value >= least && value.value <= most)) return true;
  findings.error(
    value,
    `${key} er ${value.value}; forventet ${least} til ${most}.`,
    `${key} is ${value.value}; expected ${least} to ${most}.`,
  );
  return false;
}
