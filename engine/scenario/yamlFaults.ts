import type { ErrorCode } from 'yaml';
import type { Label } from '../population/geography.ts';

const faults: Partial<Record<ErrorCode, Label>> = {
  TAB_AS_INDENT: {
    da: 'Indrykning med tabulator. Brug mellemrum.',
    en: 'Indented with a tab. Use spaces.',
  },
  BAD_INDENT: {
    da: 'Indrykningen passer ikke. Nøgler i samme blok skal begynde i samme kolonne.',
    en: "The indentation doesn't fit. Keys of one block must begin in the same column.",
  },
  MISSING_CHAR: {
    da: 'Der mangler et tegn: et kolon efter nøglen, en afsluttende parentes eller et anførselstegn.',
    en: 'A character is missing: a colon after the key, a closing bracket or a quotation mark.',
  },
  BAD_SCALAR_START: {
    da: 'Værdien begynder med et tegn, der har en særlig betydning. Sæt den i anførselstegn.',
    en: 'The value begins with a character that has a meaning of its own. Put it in quotation marks.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    da: 'To koloner på samme linje. Sæt værdien i anførselstegn, eller ryk den ind på næste linje.',
    en: 'Two colons on one line. Put the value in quotation marks, or indent it on the next line.',
  },
  MULTILINE_IMPLICIT_KEY: {
    da: 'En nøgle skal stå på én linje og følges af et kolon.',
    en: 'A key must stand on one line and be followed by a colon.',
  },
  MULTIPLE_DOCS: {
    da: 'Linjen --- deler teksten i flere dokumenter. Her læses kun ét; slet linjen.',
    en: 'The line --- splits the text into several documents. Only one is read here; delete the line.',
  },
  TAG_RESOLVE_FAILED: {
    da: 'En type med ! læses ikke. Skriv værdien uden.',
    en: 'A type with ! is not read. Write the value without it.',
  },
};

/** A fault of the YAML parser as a sentence that says what to do. */
export function yamlFault(code: ErrorCode, original: string): Label {
  const known = faults[code];
  if (known) return known;
  const detail = original.replace(/\s+/g, ' ').slice(0, 160);
  return {
    da: `Teksten er ikke gyldig YAML her (${detail}). Se efter indrykning, kolon og parenteser.`,
    en: `The text is not valid YAML here (${detail}). Look at indentation, colons and brackets.`,
  };
}
