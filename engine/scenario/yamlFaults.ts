import type { ErrorCode } from 'yaml';
import type { Label } from '../population/geography.ts';

const character: Label = {
  da: 'Her står et tegn, som ikke kan stå her. Sæt værdien i anførselstegn, eller se efter kolon og parenteser.',
  en: 'A character stands here that can not. Put the value in quotation marks, or look at colons and brackets.',
};

const mark: Label = {
  da: 'Ankre (&), henvisninger (*) og typer (!) læses ikke her. Skriv værdien selv.',
  en: 'Anchors (&), aliases (*) and types (!) are not read here. Write the value itself.',
};

const key: Label = {
  da: 'En nøgle skal være et ord på én linje, højst 1.024 tegn, og følges af et kolon.',
  en: 'A key must be a word on one line, at most 1,024 characters, followed by a colon.',
};

/** A sentence for every fault that the parser knows, since its own are English whatever the language. */
const faults: Readonly<Record<ErrorCode, Label>> = {
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
  DUPLICATE_KEY: {
    da: 'Nøglen står to gange i samme blok. Slet den ene.',
    en: 'The key stands twice in one block. Delete one of them.',
  },
  BLOCK_IN_FLOW: {
    da: 'En liste eller blok på flere linjer kan ikke stå i [ ] eller { }. Skriv den på linjer for sig.',
    en: 'A list or block of several lines can not stand within [ ] or { }. Write it on lines of its own.',
  },
  BAD_DQ_ESCAPE: {
    da: 'En omvendt skråstreg i anførselstegn betyder noget særligt. Skriv den to gange.',
    en: 'A backslash within quotation marks has a meaning of its own. Write it twice.',
  },
  BAD_DIRECTIVE: {
    da: 'En linje, der begynder med %, læses ikke. Sæt værdien i anførselstegn.',
    en: 'A line that begins with % is not read. Put the value in quotation marks.',
  },
  RESOURCE_EXHAUSTION: {
    da: 'Teksten er for stor eller har for mange lag i hinanden. Del den op.',
    en: 'The text is too large or nests too many layers. Split it.',
  },
  ALIAS_PROPS: mark,
  BAD_ALIAS: mark,
  BAD_PROP_ORDER: mark,
  MULTIPLE_ANCHORS: mark,
  MULTIPLE_TAGS: mark,
  BAD_COLLECTION_TYPE: mark,
  KEY_OVER_1024_CHARS: key,
  NON_STRING_KEY: key,
  IMPOSSIBLE: character,
  UNEXPECTED_TOKEN: character,
};

/** A fault of the YAML parser as a sentence that says what to do. */
export function yamlFault(code: ErrorCode): Label {
  return faults[code];
}
