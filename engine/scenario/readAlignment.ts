import type { Findings } from './findings.ts';
import { numberFrom, readBlock, tellUnknownKeys } from './reading.ts';
import { entryOf, type MapTree } from './yamlTree.ts';

/** Factors that keep a base run near a municipal population forecast, as a header holds them; see `processes/alignment.ts`. */
export interface WrittenAlignment {
  /** first age of each band, ascending from 0 */
  readonly ageFrom: readonly number[];
  readonly years: readonly {
    readonly year: number;
    /** by band of the household head's age: factor on moving out of the municipality */
    readonly leaving: readonly number[];
    /** factor on how many households look for a home here from outside */
    readonly arriving: number;
  }[];
}

/** How far a factor may be from 1. */
export const alignmentBounds = [0.5, 2] as const;

/** The block as a header holds it, as `fremsyn align` writes it: one line a year. */
export function writeAlignment({ ageFrom, years }: WrittenAlignment): string {
  const lines = years.map(
    ({ year, arriving, leaving }) => `    ${year}: {arriving: ${arriving}, leaving: [${leaving.join(', ')}]}`,
  );
  return ['alignment:', `  age-from: [${ageFrom.join(', ')}]`, '  years:', ...lines, ''].join('\n');
}

/**
 * Reads `alignment` of a notebook's header. Every fault is told: bands that don't rise from 0, years that are none, factors that are no numbers,
 * too many or few of them, or out of bounds.
 * @returns undefined where it is left out or something in it must be mended
 */
export function readAlignment(map: MapTree, findings: Findings): WrittenAlignment | undefined {
  const block = readBlock(map, 'alignment', findings);
  if (!block) return undefined;
  const told = findings.messages.length;
  tellUnknownKeys(block, ['age-from', 'years'], { da: '`alignment`', en: '`alignment`' }, findings);
  const ageFrom = numbersOf(block, 'age-from', findings);
  const rises = ageFrom.every(
    (age, i) => Number.isInteger(age) && age <= 110 && (i === 0 ? age === 0 : age > (ageFrom[i - 1] ?? 0)),
  );
  if (ageFrom.length > 0 && !rises) {
    findings.error(
      entryOf(block, 'age-from') ?? block,
      'age-from skal være hele aldre, der stiger fra 0, for eksempel [0, 18, 25, 65].',
      'age-from must be whole ages that rise from 0, for example [0, 18, 25, 65].',
    );
  }
  const rows = readBlock(block, 'years', findings)?.entries ?? [];
  if (ageFrom.length === 0 || rows.length === 0) {
    findings.error(
      block,
      'alignment skal have `age-from` og `years`, som `fremsyn align` skriver dem.',
      'alignment needs `age-from` and `years`, as `fremsyn align` writes them.',
    );
  }
  const years = rows.flatMap(({ key, value, at }) => {
    const year = Number(key);
    if (!Number.isInteger(year) || year < 1900 || year > 2200) {
      findings.error(at, `\`${key}\` er ikke et år fra 1900 til 2200.`, `\`${key}\` is not a year from 1900 to 2200.`);
    }
    if (value.kind !== 'map') {
      findings.error(
        value,
        `${key} skal være \`{arriving: …, leaving: […]}\`.`,
        `${key} must be \`{arriving: …, leaving: […]}\`.`,
      );
      return [];
    }
    tellUnknownKeys(value, ['arriving', 'leaving'], { da: `\`${key}\``, en: `\`${key}\`` }, findings);
    const leaving = numbersOf(value, 'leaving', findings);
    const [arriving] = numbersOf(value, 'arriving', findings);
    if (leaving.length !== ageFrom.length || arriving === undefined) {
      findings.error(
        value,
        `${key} har ${leaving.length} faktorer i leaving og ${arriving === undefined ? 'ingen' : 'en'} i arriving; forventet ${ageFrom.length} og en.`,
        `${key} has ${leaving.length} factors in leaving and ${arriving === undefined ? 'none' : 'one'} in arriving; expected ${ageFrom.length} and one.`,
      );
      return [];
    }
    const [least, most] = alignmentBounds;
    for (const factor of [arriving, ...leaving]) {
      if (factor >= least && factor <= most) continue;
      findings.error(
        value,
        `${key} har faktoren ${factor}; forventet ${least} til ${most}.`,
        `${key} has the factor ${factor}; expected ${least} to ${most}.`,
      );
    }
    return [{ year, arriving, leaving }];
  });
  const isWhole = findings.messages.slice(told).every(({ severity }) => severity !== 'error');
  return isWhole ? { ageFrom, years } : undefined;
}

/** Numbers under a key, one or a list of them. */
function numbersOf(map: MapTree, key: string, findings: Findings): readonly number[] {
  const value = entryOf(map, key);
  if (!value) return [];
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) => numberFrom(item, key, findings)?.value ?? []);
}
