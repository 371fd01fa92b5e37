import type { Language } from './languages.ts';

/** Marks between groups of three digits, and before decimals. A mark that can't be the one is taken for the other. */
const marks: Readonly<Record<Language, readonly [string, string]>> = { da: ['.', ','], en: [',', '.'] };

/**
 * The number that somebody wrote in a language: its decimal mark or a plain point or comma, groups of three digits, nothing but a number.
 * @returns undefined for what isn't one
 */
export function numberWritten(written: string, language: Language): number | undefined {
  const plain = written.replace(/[\s\u00a0]/g, '').replace('−', '-');
  const [group, decimal] = marks[language];
  const grouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  const ungrouped = grouped.test(plain) ? plain.replaceAll(group, '') : plain;
  const pointed = ungrouped.replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(pointed) ? Number(pointed) : undefined;
}
