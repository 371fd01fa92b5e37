import type { Measure, MeasureUse } from '../measures/measure.ts';
import { measures } from '../measures/registry.ts';
import type { Pack } from '../pack/pack.ts';
import { checkFields, refusesOrigin } from './checkFields.ts';
import { didYouMean } from './closestWord.ts';
import type { MeasureEntry, YearRange } from './document.ts';
import type { Findings } from './findings.ts';
import { measureAliases } from './measureAliases.ts';
import { estatesMeant } from './placesMeant.ts';

/**
 * Years of the projection where they are known: a use that begins later does nothing in them, which is told but is no fault.
 * Else the years that a use may name at all.
 */
export interface Horizon extends YearRange {
  readonly isKnown: boolean;
}

/**
 * One use of a measure against registry and pack: places as estate indices, years absolute, values complete.
 * @returns undefined where something in it must be mended first
 */
export function checkUse(
  entry: MeasureEntry,
  pack: Pack,
  horizon: Horizon,
  findings: Findings,
): MeasureUse | undefined {
  const measure = measures.get(entry.measure.value);
  if (!measure) {
    tellUnknownMeasure(entry, findings);
    return undefined;
  }
  const told = findings.messages.length;
  if (entry.where.length === 0 && measure.where !== 'anywhere' && !entry.unread.includes('where')) {
    findings.error(
      entry,
      `Indsatsen ${measure.id} mangler \`where\`. Skriv id for et eller flere steder.`,
      `The measure ${measure.id} has no \`where\`. Write the id of one or more places.`,
    );
  }
  const estates = estatesMeant(entry.where, measure.where === 'social-estates', pack.geography, findings);
  const years = checkYears(entry, measure, horizon, findings);
  const values = checkFields(entry, measure, findings);
  if (
    !years ||
    entry.unread.length > 0 ||
    findings.messages.slice(told).some((message) => message.severity === 'error')
  )
    return undefined;
  return { id: entry.id, measure: measure.id, estates, ...years, ramp: entry.ramp?.value ?? 0, values };
}

function tellUnknownMeasure(entry: MeasureEntry, findings: Findings): void {
  if (refusesOrigin(entry.measure.value, entry.measure, findings)) return;
  const shown = entry.measure.value.slice(0, 60);
  const meant = didYouMean(shown, [...measures.keys(), ...measureAliases.keys()]);
  findings.error(
    entry.measure,
    `Indsatsen \`${shown}\` kendes ikke.${meant.da}`,
    `The measure \`${shown}\` is unknown.${meant.en}`,
  );
}

function checkYears(
  entry: MeasureEntry,
  measure: Measure,
  horizon: Horizon,
  findings: Findings,
): YearRange | undefined {
  const { from, to } = entry;
  if (entry.unread.some((key) => key === 'from' || key === 'to')) return undefined;
  if (!from) {
    findings.error(
      entry,
      `Indsatsen ${measure.id} mangler \`from\`. Skriv det første år.`,
      `The measure ${measure.id} has no \`from\`. Write its first year.`,
    );
    return undefined;
  }
  const isPastEnd = from.value > horizon.to && horizon.isKnown;
  if (from.value < horizon.from || (from.value > horizon.to && !isPastEnd)) {
    findings.error(
      from,
      `from er ${from.value}; forventet et år fra ${horizon.from} til ${horizon.to}.`,
      `from is ${from.value}; expected a year from ${horizon.from} to ${horizon.to}.`,
    );
    return undefined;
  }
  if (to && to.value < from.value) {
    findings.error(
      to,
      `to er ${to.value}, før from ${from.value}. Byt dem om, eller ret det ene.`,
      `to is ${to.value}, before from ${from.value}. Swap them, or mend one.`,
    );
    return undefined;
  }
  if (isPastEnd) {
    const years = `${horizon.from}–${horizon.to}`;
    findings.warning(
      from,
      `${measure.id} begynder i ${from.value}, efter det sidste år i denne kørsel (${years}), så den gør intet her.`,
      `${measure.id} begins in ${from.value}, after the last year of this run (${years}), so it does nothing here.`,
    );
  } else if (to && to.value > horizon.to && horizon.isKnown) {
    findings.warning(
      to,
      `to er ${to.value}; fremskrivningen slutter i ${horizon.to}, så resten regnes ikke med.`,
      `to is ${to.value}; the projection ends in ${horizon.to}, so the rest is not counted.`,
    );
  }
  const isWorks = measure.fields.some((field) => field.key === 'dwellings');
  return { from: from.value, to: to?.value ?? (isWorks ? from.value : Math.max(horizon.to, from.value)) };
}
