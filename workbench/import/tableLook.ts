import { type ImportedTable, nameOf } from '../../engine/import/index.ts';

/** A column as the reader sees it before anybody says what it is. */
export interface ColumnLook {
  readonly name: string;
  /** the first different values */
  readonly samples: readonly string[];
  /** all different values, where they are few enough to choose from */
  readonly values: readonly string[];
}

/** A table as the reader sees it: its columns and first rows. */
export interface TableLook {
  readonly id: string;
  readonly file: string;
  readonly part: string;
  readonly format: ImportedTable['format'];
  readonly title: string;
  readonly rows: number;
  readonly columns: readonly ColumnLook[];
  readonly preview: readonly (readonly string[])[];
}

const samples = 4;
const mostValues = 60;
const previewRows = 6;

/** What is shown of a table. */
export function tableLook(id: string, table: ImportedTable): TableLook {
  const { file, part, format, title, header, rows } = table;
  const columns = header.map((name, at): ColumnLook => {
    const distinct = new Set<string>();
    for (const { cells } of rows) {
      if (distinct.size > mostValues) break;
      const text = shown(cells[at]);
      if (text !== '') distinct.add(text);
    }
    const values = [...distinct];
    return { name, samples: values.slice(0, samples), values: values.length > mostValues ? [] : values };
  });
  const preview = rows.slice(0, previewRows).map(({ cells }) => header.map((_, at) => shown(cells[at])));
  return { id, file, part, format, title, rows: rows.length, columns, preview };
}

function shown(cell: string | number | null | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

/** What a table is called, as faults call it. */
export function nameOfTable(look: Pick<TableLook, 'file' | 'part'>): string {
  return nameOf(look);
}
