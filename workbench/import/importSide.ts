import {
  committed,
  descriptorOf,
  Faults,
  type ImportedTable,
  type MappedTable,
  messagesOf,
  type NewMunicipality,
  newPack,
  ownChoice,
  type PackFiles,
  type PlaceMatches,
  type Provenance,
  placesIn,
  provenanceOf,
  readTables,
  renamed,
  suggestMapping,
  type TakenTable,
  takeTables,
  unarchived,
  withoutPersons,
} from '../../engine/import/index.ts';
import { isMet, type Label, largestError, type Message, type Pack, Refusal, synthesise } from '../../engine/index.ts';
import { type Draft, draftOf, mappingOf, unused } from './draft.ts';
import { type TableLook, tableLook } from './tableLook.ts';

/** What a file turned out to be. */
export type TakenFile =
  | {
      readonly kind: 'tables';
      readonly tables: readonly (TableLook & { readonly draft: Draft; readonly provenance: Provenance })[];
      readonly messages: readonly Message[];
    }
  | { readonly kind: 'pack'; readonly files: PackFiles; readonly pack: Pack }
  | { readonly kind: 'refused'; readonly messages: readonly Message[] };

/** A table as the reader has decided about it. */
export interface PartRequest {
  readonly id: string;
  readonly draft: Draft;
  readonly provenance: Provenance;
  readonly spreadAges: boolean;
  readonly spreadPlaces: boolean;
}

/** All that a check needs to know. */
export interface ImportRequest {
  readonly parts: readonly PartRequest[];
  readonly places: ReadonlyMap<string, string>;
  /** the municipality whose pack is begun; the document's pack where left out */
  readonly municipality?: NewMunicipality | undefined;
  /** ISO */
  readonly today: string;
}

/** What a table would become. */
export interface PartResult {
  readonly id: string;
  readonly resource: string;
  readonly places: PlaceMatches;
  readonly couldBeShared: boolean;
  readonly isOfMunicipality: boolean;
  readonly isDerived: boolean;
  readonly choices: readonly { readonly column: string; readonly kept: string | undefined }[];
  readonly missing: number;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly messages: readonly Message[];
}

/** A place that a name can be said to be. */
export interface PlaceChoice {
  readonly id: string;
  readonly level: 'municipality' | 'district' | 'estate';
  readonly name: string;
}

/** What all tables would become. */
export interface Looked {
  readonly parts: readonly PartResult[];
  readonly places: readonly PlaceChoice[];
  /** first year of projections on the pack */
  readonly baseYear: number;
  readonly messages: readonly Message[];
}

/** How well the residents meet one table of the pack. */
export interface FitLine {
  readonly table: string;
  readonly figures: number;
  readonly met: number;
  readonly furthest?: {
    readonly place: string;
    readonly category: string;
    readonly target: number;
    readonly got: number;
  };
}

/** The pack as it would be, or every fault of it. */
export type Checked =
  | { readonly kind: 'refused'; readonly looked: Looked; readonly messages: readonly Message[] }
  | { readonly kind: 'whole'; readonly looked: Looked; readonly fit: readonly FitLine[]; readonly residents: number };

/** What a check is at. */
export type CheckStage = 'tables' | 'pack' | 'people';

/**
 * The heavy part of an import, away from the page's own thread: it keeps the files' tables and the pack, and answers with no more than the
 * page shows.
 */
export class ImportSide {
  readonly #tables = new Map<string, ImportedTable>();
  #pack: PackFiles = new Map();
  #result: PackFiles | undefined;

  /** Takes the pack that tables go into or that a new one begins from. */
  begin(files: PackFiles): void {
    this.#pack = files;
  }

  /**
   * Reads a file: its tables, each with what it probably is, or a data package.
   * @param number of the file, so that its tables keep their ids
   */
  take(number: number, file: string, bytes: Uint8Array, today: string): TakenFile {
    const asPack = packIn(file, bytes);
    if (asPack) return asPack;
    const faults = new Faults();
    const tables = withoutPersons(readTables(file, bytes, faults), faults);
    const looks = tables.map((table, i) => {
      const id = `table-${number}-${i}`;
      this.#tables.set(id, table);
      const suggested = suggestMapping(table);
      return {
        ...tableLook(id, table),
        draft: suggested ? draftOf(suggested.mapping) : unused,
        provenance: provenanceOf(table, today),
      };
    });
    return { kind: 'tables', tables: looks, messages: messagesOf(faults) };
  }

  /** What a table's columns probably are where it is to become rows of a resource. */
  suggest(id: string, resource: string): Draft {
    const table = this.#tables.get(id);
    const suggested = table && suggestMapping(table, resource);
    return suggested ? draftOf(suggested.mapping) : { ...unused, resource };
  }

  /** What the tables would become: rows, places, and what is wrong with each. */
  look(request: ImportRequest): Looked {
    return this.#taken(request).looked;
  }

  /** Checks everything together: the pack as it would be, and how well residents made of it meet its figures. */
  check(request: ImportRequest, tell: (stage: CheckStage) => void): Checked {
    this.#result = undefined;
    tell('tables');
    const { files, looked } = this.#taken(request);
    if (looked.messages.length > 0) return { kind: 'refused', looked, messages: looked.messages };
    try {
      tell('pack');
      const { pack } = committed(files);
      tell('people');
      const { fit, population } = synthesise(pack);
      this.#result = files;
      return { kind: 'whole', looked, fit: fitLines(fit), residents: population.residentCount };
    } catch (error) {
      if (error instanceof Refusal) return { kind: 'refused', looked, messages: error.messages };
      throw error;
    }
  }

  /** The pack that was checked last, under its own name. @throws Refusal, or an error where none was checked */
  finish(id: string, label: Label): { readonly files: PackFiles; readonly pack: Pack } {
    if (!this.#result) throw new Error('nothing was checked');
    return committed(renamed(this.#result, id, label));
  }

  /** A pack under another name. @throws Refusal where it isn't whole */
  rename(files: PackFiles, id: string, label: Label): { readonly files: PackFiles; readonly pack: Pack } {
    return committed(renamed(files, id, label));
  }

  #taken({ parts, places, municipality, today }: ImportRequest): { files: PackFiles; looked: Looked } {
    const start = municipality ? newPack(this.#pack, municipality) : this.#pack;
    const mapped = parts.flatMap(({ id, draft, ...decided }): (MappedTable & { id: string })[] => {
      const table = this.#tables.get(id);
      return table && draft.resource !== '' ? [{ id, table, mapping: mappingOf(draft).mapping, ...decided }] : [];
    });
    const faults = new Faults();
    const { files, taken } = takeTables(mapped, start, places, ownChoice(today), faults);
    const listed = placesIn(files).map(({ id, level, names }) => ({ id, level, name: names[1] ?? id }));
    const municipal = listed.map((place) =>
      place.level === 'municipality' ? { ...place, name: placesIn(files)[0]?.names[2] ?? place.name } : place,
    );
    const { baseYear } = descriptorOf(files);
    return { files, looked: { parts: taken.map(resultOf), places: municipal, baseYear, messages: messagesOf(faults) } };
  }
}

function resultOf({ mapped, conversion, faults }: TakenTable<MappedTable & { id: string }>): PartResult {
  const { target, places, couldBeShared, isOfMunicipality, isDerived, choices, missing, rows } = conversion;
  return {
    id: mapped.id,
    resource: target.resource,
    messages: messagesOf(faults),
    ...{ places, couldBeShared, isOfMunicipality, isDerived, choices, missing, rows },
  };
}

/** A data package in one file; undefined where the file is something else. */
function packIn(file: string, bytes: Uint8Array): TakenFile | undefined {
  const files = unarchived(file, bytes, new Faults());
  if (!files) return undefined;
  try {
    return { kind: 'pack', ...committed(files) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', messages: error.messages };
    throw error;
  }
}

function fitLines(fit: ReturnType<typeof synthesise>['fit']): readonly FitLine[] {
  return [...new Set(fit.map(({ table }) => table))].map((table) => {
    const rows = fit.filter((row) => row.table === table);
    const furthest = largestError(rows);
    const line = { table, figures: rows.length, met: rows.filter(isMet).length };
    if (!furthest || furthest.got === furthest.target) return line;
    const { place, category, target, got } = furthest;
    return { ...line, furthest: { place, category, target, got } };
  });
}
