import type { FigureTable } from '../charts/figure.ts';
import type { Language } from '../text/languages.ts';

/** Hands a file to the reader as a download. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * A table as spreadsheets of the language's country read it: semicolons where the comma is the decimal sign, a byte order mark,
 * plain minus signs and spaces. Words that they would take for a formula, as a shared document's scenario may be called, get an apostrophe
 * in front (OWASP, "CSV injection").
 */
export function tableAsCsv(table: FigureTable, language: Language): string {
  const separator = language === 'da' ? ';' : ',';
  const field = (value: string) => {
    const written = value.replaceAll('−', '-').replaceAll('\u00a0', ' ').replaceAll('\u00ad', '');
    const plain = /^[=+\-@\t\r]/.test(written) && !/^[-+]?[\d.,]+ ?%?$/.test(written) ? `'${written}` : written;
    return /["\n]/.test(plain) || plain.includes(separator) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  const lines = [table.columns, ...table.rows].map((row) => row.map(field).join(separator));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A file name from a title. */
export function fileNameOf(title: string): string {
  const name = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name || 'fremsyn';
}
