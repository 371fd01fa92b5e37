import type { Faults } from '../pack/faults.ts';
import { aliasesOf } from './aliases.ts';
import { bandsFor } from './bandsFor.ts';
import { chooseRows } from './chooseRows.ts';
import type { Conversion } from './conversion.ts';
import { canShareOut } from './fill/withTotals.ts';
import { figureRows, type GatheredRow } from './gather.ts';
import type { Mapping } from './mapping.ts';
import { matchPlaces, type PlaceMatches } from './matchPlaces.ts';
import type { PackFiles } from './packFiles.ts';
import { packRows } from './packRows.ts';
import { type PlaceLevel, placesIn } from './placeNames.ts';
import { refuseIdentityNumbers } from './privacy.ts';
import { refuseSmallSums } from './smallSums.ts';
import { missingFields } from './suggestMapping.ts';
import { type ImportedRow, type ImportedTable, nameOf } from './table.ts';
import type { ImportTarget, TargetField } from './target.ts';
import { targetOf } from './targets.ts';

/** What somebody has decided besides the mapping. */
export interface Decisions {
  /** place id by name in the table */
  readonly places?: ReadonlyMap<string, string>;
  /** share wider age bands out over the pack's */
  readonly spreadAges?: boolean;
  /** the figures are of the whole municipality: take them, to fit the estates to them */
  readonly spreadPlaces?: boolean;
}

const levels: Readonly<Partial<Record<TargetField['kind'], readonly PlaceLevel[]>>> = {
  estate: ['estate'],
  district: ['district'],
  place: ['municipality', 'district', 'estate'],
};

/**
 * Turns a table into rows of a resource. Faults, all at once, with line and column: personal identity numbers, a field that nothing
 * tells, a name that could be several places, a cell that can't be read, a figure that is missing where the pack needs one, a cell of
 * fewer than five persons, an amount twice.
 * @param files the pack that the table goes into
 * @returns undefined where there is no target; rows are whole only where no fault was noted
 */
export function convert(
  table: ImportedTable,
  mapping: Mapping,
  files: PackFiles,
  decisions: Decisions,
  faults: Faults,
): Conversion | undefined {
  const target = targetOf(mapping.resource);
  if (!target) return undefined;
  const where = nameOf(table);
  const before = faults.count;
  refuseIdentityNumbers(table, faults);
  refuseMissingFields(where, mapping, faults);
  const { rows, choices } = chooseRows(table, mapping);
  const isShareable = target.fields.some(({ kind }) => kind === 'estate') && canShareOut(target.resource);
  const isOfMunicipality = isShareable && decisions.spreadPlaces === true;
  const placesAt = (municipal: boolean) => placesOf(table, mapping, target, rows, files, decisions, municipal);
  const places = placesAt(isOfMunicipality);
  const couldBeShared = isShareable && placesAt(true).matched.size > 0;
  const about = { target, places, choices, isOfMunicipality, couldBeShared };
  if (isOfMunicipality || !couldBeShared || places.matched.size > 0) refuseAmbiguous(where, places, faults);
  else refuseMunicipality(where, faults);
  if (faults.count > before) return { ...about, rows: [], isDerived: false, missing: 0 };
  const gathered = figureRows(table, mapping, target, rows, places.matched, faults);
  if (gathered.length === 0 && faults.count === before) refuseNothing(where, places, faults);
  // what is known of the municipality's people is fitted at the ages that it is known at; people themselves by the pack's
  const keepsAges = isOfMunicipality && target.resource !== 'population';
  const banded = keepsAges
    ? { rows: gathered, isSpread: false }
    : inBands(gathered, target, files, decisions, where, faults);
  if (keepsAges) refuseSmallSums(gathered, target, files, where, faults);
  const { told, missing } = packRows(banded.rows, target, where, faults, !keepsAges);
  return { ...about, rows: told, isDerived: banded.isSpread, missing };
}

function placesOf(
  table: ImportedTable,
  mapping: Mapping,
  target: ImportTarget,
  rows: readonly ImportedRow[],
  files: PackFiles,
  { places: chosen }: Decisions,
  isOfMunicipality: boolean,
): PlaceMatches {
  const field = target.fields.find(({ kind }) => levels[kind] !== undefined);
  if (!field) return { matched: new Map(), ambiguous: new Map(), unmatched: [] };
  const names = new Map<string, string | undefined>();
  for (const [at, column] of table.header.entries()) {
    const use = mapping.columns.get(column);
    if (use?.kind !== 'field' || use.field !== field.name) continue;
    for (const { cells } of rows) {
      const name = String(cells[at] ?? '').trim();
      if (name !== '') names.set(name, table.codes.get(column)?.get(name) ?? /^\d{3}\b/.exec(name)?.[0]);
    }
  }
  const constant = mapping.constants.get(field.name);
  if (constant !== undefined) names.set(constant, undefined);
  const asked = isOfMunicipality ? (['municipality'] as const) : (levels[field.kind] ?? []);
  return matchPlaces(names, placesIn(files), asked, aliasesOf(files), chosen);
}

/** Counts by age in the bands that the pack has; everything else as it is. */
function inBands(
  rows: readonly GatheredRow[],
  target: ImportTarget,
  files: PackFiles,
  { spreadAges = false }: Decisions,
  where: string,
  faults: Faults,
): { readonly rows: readonly GatheredRow[]; readonly isSpread: boolean } {
  const ages = target.fields.find(({ kind }) => kind === 'ages');
  if (!ages || rows.length === 0) return { rows, isSpread: false };
  return bandsFor(rows, ages.name, target, files, spreadAges, where, faults);
}

function refuseMissingFields(where: string, mapping: Mapping, faults: Faults): void {
  for (const { name, label } of missingFields(mapping)) {
    faults.add(
      { where, column: name },
      `Intet siger, hvad »${label.da}« er; forventet: en kolonne eller en værdi for hele tabellen. Angiv den (--map KOLONNE=${name} eller --set ${name}=VÆRDI).`,
      `Nothing tells “${label.en}”; expected a column, or a value for the whole table. Give it (--map COLUMN=${name} or --set ${name}=VALUE).`,
    );
  }
}

function refuseAmbiguous(where: string, { ambiguous }: PlaceMatches, faults: Faults): void {
  for (const [name, candidates] of ambiguous) {
    const list = candidates.filter((id) => id !== '').join(', ');
    faults.add(
      { where, column: name },
      `»${name}« kan være ${list}; forventet: ét sted. Vælg (--place "${name}=${candidates[0]}"); valget huskes i pakken.`,
      `“${name}” may be ${list}; expected one place. Choose (--place "${name}=${candidates[0]}"); the pack remembers it.`,
    );
  }
}

function refuseMunicipality(where: string, faults: Faults): void {
  faults.add(
    { where },
    'Tallene er om hele kommunen; forventet: linjer om boligområder. Fordel dem på områderne, som pakken har dem nu (--spread places), eller hent tal for områderne.',
    'The figures are of the whole municipality; expected lines about estates. Share them out over the estates as the pack has them now (--spread places), or get figures of the estates.',
  );
}

function refuseNothing(where: string, { unmatched }: PlaceMatches, faults: Faults): void {
  const [some, more] = [unmatched.slice(0, 5).join(', '), unmatched.length > 5 ? ' …' : ''];
  faults.add(
    { where },
    `Ingen linje kan bruges${some === '' ? '' : `; fundet: ${some}${more}`}; forventet: linjer om pakkens steder. Angiv stedet (--place "NAVN=id" eller --set estate=id).`,
    `No line can be used${some === '' ? '' : `; found ${some}${more}`}; expected lines about the pack's places. Give the place (--place "NAME=id" or --set estate=id).`,
  );
}
