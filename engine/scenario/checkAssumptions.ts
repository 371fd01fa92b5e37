import type { Pack } from '../pack/pack.ts';
import { parameterLimits } from '../pack/parameterLimits.ts';
import { didYouMean } from './closestWord.ts';
import type { ScenarioDocument } from './document.ts';
import type { Findings, Spot } from './findings.ts';
import { refusesOrigin } from './originWords.ts';
import type { Placed } from './written.ts';

/** Largest factor that a whole rate table may be scaled by. */
const largestFactor = 20;

/** What a year of a path can be; the business cycle is a factor around 1 for which the hazards' bounds leave room. */
const boundsOfPath: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['business-cycle', [0.5, 1.5]],
  ['national-conviction-share', [0, 1]],
  // as many years above today's 67 as the gate leaves room for
  ['pension-age', [67, 72]],
]);
const anyPath = [0, 10_000_000] as const;

/** The rates, parameters, reference paths and processes that a scenario changes, against the pack. */
export function checkAssumptions(scenario: ScenarioDocument, pack: Pack, findings: Findings): void {
  for (const rate of scenario.rates) {
    known(rate.table.value, rate.table, pack.rates.keys(), { da: 'Ratetabellen', en: 'The rate table' }, findings);
    if (rate.multiply) within(rate.multiply, 'multiply', 0, largestFactor, findings);
    if (rate.set) within(rate.set, 'set', 0, 10_000_000, findings);
  }
  for (const [id, value] of scenario.parameters) {
    if (!known(id, value, pack.parameters.keys(), { da: 'Parameteren', en: 'The parameter' }, findings)) continue;
    const parameter = pack.parameters.get(id);
    if (!within(value, id, ...parameterLimits(id), findings)) continue;
    // one that the pack gives no range has none to lie beyond
    if (!parameter || parameter.low === parameter.high) continue;
    if (value.value >= parameter.low && value.value <= parameter.high) continue;
    findings.warning(
      value,
      `${id} er ${value.value}; datapakkens spænd er ${parameter.low} til ${parameter.high}.`,
      `${id} is ${value.value}; the data pack's range is ${parameter.low} to ${parameter.high}.`,
    );
  }
  for (const [id, points] of scenario.references) {
    const at = points.values().next().value ?? { line: scenario.line, column: 1 };
    known(id, at, pack.references.keys(), { da: 'Referencen', en: 'The reference' }, findings);
    const [least, most] = boundsOfPath.get(id) ?? anyPath;
    for (const [year, value] of points) within(value, String(year), least, most, findings);
  }
}

function known(
  id: string,
  at: Spot,
  ids: Iterable<string>,
  what: { readonly da: string; readonly en: string },
  findings: Findings,
): boolean {
  const all = [...ids];
  if (all.includes(id)) return true;
  if (refusesOrigin(id, at, findings)) return false;
  const shown = id.slice(0, 60);
  const meant = didYouMean(id, all);
  findings.error(
    at,
    `${what.da} \`${shown}\` findes ikke i datapakken.${meant.da}`,
    `${what.en} \`${shown}\` is not in the data pack.${meant.en}`,
  );
  return false;
}

function within(value: Placed<number>, key: string, least: number, most: number, findings: Findings): boolean {
  if (value.value >= least && value.value <= most) return true;
  findings.error(
    value,
    `${key} er ${value.value}; forventet ${least} til ${most}.`,
    `${key} is ${value.value}; expected ${least} to ${most}.`,
  );
  return false;
}
