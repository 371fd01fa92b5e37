import type { Measure } from '../measures/measure.ts';
import type { MeasureUse } from '../measures/measureUse.ts';
import { measures } from '../measures/registry.ts';
import type { Pack } from '../pack/pack.ts';
import type { YearRange } from './cellParts.ts';
import { checkFields } from './checkFields.ts';
import { checkScope } from './checkScope.ts';
import { didYouMean } from './closestWord.ts';
import type { Findings } from './findings.ts';
import { measureAliases } from './measureAliases.ts';
import { refusesOrigin } from './originWords.ts';
import { estatesMeant } from './placesMeant.ts';
import type { MeasureEntry } from './written.ts';
import type { Horizon } from './yearRange.ts';

/** A use as far as it can be read, what of it was refused, and whether it is fit to run. */
export interface CheckedUse {
  readonly use: MeasureUse;
  readonly refused: ReadonlySet<string>;
  readonly isWhole: boolean;
}

/**
 * One use of a measure against registry and pack: places as estate indices, years absolute, values complete. A fault hides no other: places
 * and years of an unknown measure are looked at, and so is what fields mean together where only some can be read.
 * @returns undefined where there is nothing to hold against other uses: measure or years unknown
 */
export function checkUse(
  entry: MeasureEntry,
  pack: Pack,
  horizon: Horizon,
  findings: Findings,
): CheckedUse | undefined {
  const told = findings.messages.length;
  const measure = measures.get(entry.measure.value);
  if (!measure) tellUnknownMeasure(entry, findings);
  else if (entry.where.length === 0 && measure.where !== 'anywhere' && !entry.unread.includes('where')) {
    findings.error(
      entry,
      `Indsatsen ${measure.id} mangler \`where\`. Skriv id for et eller flere steder.`,
      `The measure ${measure.id} has no \`where\`. Write the id of one or more places.`,
    );
  }
  const estates = estatesMeant(entry.where, measure?.where === 'social-estates', pack.geography, findings);
  const arePlacesKnown = hasNoError(findings, told);
  const years = checkYears(entry, measure, horizon, findings);
  if (!measure) return undefined;
  const { values, refused } = checkFields(entry, measure, findings);
  const use = {
    ...{ id: entry.id, measure: measure.id, estates, ramp: entry.ramp?.value ?? 0, values },
    ...(years ?? { from: horizon.from, to: horizon.to }),
  };
  checkScope(use, entry, pack, arePlacesKnown ? refused : new Set([...refused, 'where']), findings);
  if (!years) return undefined;
  return { use, refused, isWhole: entry.unread.length === 0 && hasNoError(findings, told) };
}

function hasNoError({ messages }: Findings, since: number): boolean {
  return messages.slice(since).every(({ severity }) => severity !== 'error');
}

/** An entry without the word has been told of when it was read. */
function tellUnknownMeasure(entry: MeasureEntry, findings: Findings): void {
  if (entry.unread.includes('measure') || refusesOrigin(entry.measure.value, entry.measure, findings)) return;
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
  measure: Measure | undefined,
  horizon: Horizon,
  findings: Findings,
): YearRange | undefined {
  const { from, to } = entry;
  const name = measure?.id ?? entry.measure.value.slice(0, 60);
  const subject =
    name === '' ? { da: 'Indsatsen', en: 'The entry' } : { da: `Indsatsen ${name}`, en: `The measure ${name}` };
  if (entry.unread.some((key) => key === 'from' || key === 'to')) return undefined;
  if (!from) {
    findings.error(
      entry,
      `${subject.da} mangler \`from\`. Skriv det første år.`,
      `${subject.en} has no \`from\`. Write its first year.`,
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
  }
  if (to && to.value < from.value) {
    findings.error(
      to,
      `to er ${to.value}, før from ${from.value}. Byt dem om, eller ret det ene.`,
      `to is ${to.value}, before from ${from.value}. Swap them, or mend one.`,
    );
  } else if (isPastEnd) {
    const years = `${horizon.from}–${horizon.to}`;
    findings.warning(
      from,
      `${name} begynder i ${from.value}, efter det sidste år i denne kørsel (${years}), så den gør intet her.`,
      `${name} begins in ${from.value}, after the last year of this run (${years}), so it does nothing here.`,
    );
  } else if (to && to.value > horizon.to && horizon.isKnown) {
    findings.warning(
      to,
      `to er ${to.value}; fremskrivningen slutter i ${horizon.to}, så resten regnes ikke med.`,
      `to is ${to.value}; the projection ends in ${horizon.to}, so the rest is not counted.`,
    );
  }
  const areInOrder = !to || to.value >= from.value;
  if (!areInOrder || from.value < horizon.from || (from.value > horizon.to && !isPastEnd)) return undefined;
  const isWorks = measure?.fields.some((field) => field.key === 'dwellings');
  return { from: from.value, to: to?.value ?? (isWorks ? from.value : Math.max(horizon.to, from.value)) };
}
