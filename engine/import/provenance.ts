import type { Status } from '../pack/sourceStatus.ts';
import type { Label } from '../population/geography.ts';
import { type ImportedTable, nameOf } from './table.ts';

/** Where imported figures come from, as the pack will say. */
export interface Provenance {
  readonly source: Label;
  /** address of the source, where there is one */
  readonly path?: string;
  /** day of the figures, ISO */
  readonly date: string;
  readonly licence: string;
  readonly status: Status;
}

/** Figures of Statistics Denmark may be used by all who name the source: CC BY 4.0. */
const openLicence = 'CC-BY-4.0';

/**
 * What a table itself says of its source, date and licence; each can be told otherwise.
 * @param today day that stands where the table has no date, ISO
 */
export function provenanceOf(table: ImportedTable, today: string): Provenance {
  // StatBank's own tables call their figures INDHOLD, whatever file they are saved to
  const isStatbank =
    /danmarks statistik|statistics denmark|statbank/i.test(table.title) || table.header.at(-1) === 'INDHOLD';
  const publisher = table.source || (isStatbank ? 'Danmarks Statistik' : '');
  const title = [publisher, table.title || nameOf(table)].filter((part) => part !== '').join(': ');
  const isOpen = publisher === 'Danmarks Statistik';
  return {
    source: { da: title, en: title.replace('Danmarks Statistik', 'Statistics Denmark') },
    date: table.updated || today,
    licence: isOpen ? openLicence : 'unknown',
    status: 'published',
  };
}

/** The less certain of two statuses: a table is as certain as the least certain of its figures. */
export function weakest(a: Status, b: Status): Status {
  const order: readonly Status[] = ['published', 'derived', 'assumed'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

/** Where it comes from that a name is a place: somebody said so at the import. */
export function ownChoice(today: string): Provenance {
  return {
    source: { da: 'Eget valg ved import', en: 'Own choice at import' },
    date: today,
    licence: 'CC0-1.0',
    status: 'assumed',
  };
}
