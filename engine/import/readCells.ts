import type { Faults } from '../pack/faults.ts';
import { type AgeBand, readAges } from './ages.ts';
import type { TargetField } from './target.ts';
import { readWord } from './words.ts';

/** A category of a figure in the pack's own words; `skip` for a sum or a place that isn't the pack's. */
export type Category = string | AgeBand | 'skip';

/** Where a cell stood, and the code of its text where the file has one. */
export interface CellPlace {
  readonly where: string;
  readonly line: number;
  readonly column: string;
  readonly code: string | undefined;
}

/** Largest household and dwelling that the pack tells apart. */
const most: Readonly<Record<string, number>> = { size: 6, rooms: 20 };

/**
 * Reads a cell of a category.
 * @param placeOf the pack's place of a name
 * @returns undefined where it can't be read, with the fault noted
 */
export function readCategory(
  field: TargetField,
  written: string,
  place: CellPlace,
  placeOf: (name: string) => string | undefined,
  faults: Faults,
): Category | undefined {
  const text = written.trim();
  const forms = [text, place.code ?? '', text.replace(/^\S+ (?=\S)/, '')].filter((form) => form !== '');
  switch (field.kind) {
    case 'estate':
    case 'district':
    case 'place':
      return placeOf(text) ?? 'skip';
    case 'ages': {
      const read = forms.map(readAges).find((ages) => ages !== undefined);
      if (read === 'total') return 'skip';
      return read ?? unread(field, text, place, 'en alder som 5-9 år', 'ages as 5-9 years', faults);
    }
    case 'word': {
      if (text === '' && field.usual !== undefined) return field.usual;
      const words = field.words ?? { name: field.name, forms: [] };
      const read = forms.map((form) => readWord(words, form)).find((word) => word !== undefined);
      if (read === 'total') return 'skip';
      const list = [...new Set(words.forms.map(([code]) => code))].join(', ');
      return (
        read?.code ?? unread(field, text, place, `noget, der svarer til ${list}`, `something that is ${list}`, faults)
      );
    }
    case 'whole': {
      const [, digits] = /^\D{0,8}(\d{1,3})\b/.exec(text) ?? [];
      if (digits === undefined)
        return isSum(text) ? 'skip' : unread(field, text, place, 'et helt tal', 'a whole number', faults);
      return String(Math.min(Number(digits), most[field.name] ?? Number(digits)));
    }
    case 'year': {
      const year = /(?:^|\D)((?:19|20)\d\d)/.exec(text)?.[1];
      return year ?? unread(field, text, place, 'et årstal', 'a year', faults);
    }
    default:
      if (text !== '') return text;
      return field.usual ?? unread(field, text, place, 'tekst', 'text', faults);
  }
}

function isSum(text: string): boolean {
  return readWord({ name: '', forms: [] }, text) === 'total';
}

function unread(
  field: TargetField,
  text: string,
  { where, line, column }: CellPlace,
  da: string,
  en: string,
  faults: Faults,
): undefined {
  faults.add(
    { where, line, column },
    `${field.label.da}: fundet »${text}«; forventet: ${da}. Ret cellen, eller vælg en anden kolonne.`,
    `${field.label.en}: found “${text}”; expected ${en}. Mend the cell, or choose another column.`,
  );
  return undefined;
}
