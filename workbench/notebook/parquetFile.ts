import type { FigureTable } from '../charts/figure.ts';
import type { Language } from '../text/languages.ts';

/** A column of numbers or text; null where there is no value. */
export interface PlainColumn {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'integer';
  readonly values: Iterable<string | number | null>;
}

/** Columns as Apache Parquet, all nullable. What writes the file is fetched when somebody first asks for one. */
export async function asParquet(columns: readonly PlainColumn[]): Promise<Uint8Array<ArrayBuffer>> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const names = new Set<string>();
  const columnData = columns.map(({ name, kind, values }) => ({
    name: freeName(name, names),
    data: [...values],
    type: kind === 'text' ? ('STRING' as const) : ('DOUBLE' as const),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

/**
 * A figure's table in columns: one in which every value that is there reads as a number, with per cent or without, is numbers, with as many digits
 * as are shown, since no more are known. Dashes are no value.
 */
export function columnsOf({ columns, rows }: FigureTable, language: Language): readonly PlainColumn[] {
  return columns.map((name, i): PlainColumn => {
    const plain = (text: string) => text.replaceAll('\u00ad', '').trim();
    const texts = rows.map((row) => plain(row[i] ?? ''));
    const there = texts.filter((text) => !isNothing(text));
    const isPercent = there.length > 0 && there.every((text) => text.endsWith('%'));
    const numbers = texts.map((text) => (isNothing(text) ? null : numberOf(text.replace(/%$/, ''), language)));
    if (there.length === 0 || numbers.includes(undefined)) {
      return { name: plain(name), kind: 'text', values: texts.map((text) => (isNothing(text) ? null : text)) };
    }
    return {
      name: isPercent ? `${plain(name)} (%)` : plain(name),
      kind: 'number',
      values: numbers as readonly (number | null)[],
    };
  });
}

function isNothing(text: string): boolean {
  return text === '' || text === '–';
}

/** A number as the language writes it; undefined where the text is none. */
function numberOf(text: string, language: Language): number | undefined {
  const [thousands, decimal] = language === 'da' ? ['.', ','] : [',', '.'];
  const plain = text
    .replace(/[\s\u00a0]/g, '')
    .replace('−', '-')
    .replaceAll(thousands, '')
    .replace(decimal, '.');
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Parquet wants every column named once: scenarios may share a name, and so do their intervals. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}`;
  taken.add(free);
  return free;
}
