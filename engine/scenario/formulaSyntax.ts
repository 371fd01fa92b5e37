import type { MathNode } from 'mathjs';
import type { Label } from '../population/geography.ts';

/** What the parser's own English messages come to: what is wrong, and what to do about it. The first that fits is told. */
const reasons: readonly (readonly [RegExp, Label])[] = [
  [
    /end of expression|value expected/i,
    {
      da: 'der mangler et led. Skriv et tal eller en indikator efter det sidste tegn',
      en: 'a part is missing. Write a number or an indicator after the last sign',
    },
  ],
  [
    /end of string/i,
    {
      da: 'et anførselstegn lukkes ikke. Sæt et til efter ordet',
      en: 'a quotation mark is not closed. Put another after the word',
    },
  ],
  [
    /parenthesis|comma .*expected/i,
    {
      da: 'en parentes lukkes ikke, eller et komma mangler i den',
      en: 'a bracket is not closed, or a comma is missing in it',
    },
  ],
  [
    /unexpected operator [)\]}]/i,
    { da: 'en parentes lukkes, som ikke er åbnet. Slet den', en: 'a bracket is closed that was not opened. Delete it' },
  ],
  [
    /conditional expression/i,
    {
      da: 'et valg mangler sit andet led. Skriv `betingelse ? det ene : det andet`',
      en: 'a choice lacks its other part. Write `condition ? one : other`',
    },
  ],
  [
    /assignment/i,
    {
      da: '`=` giver et navn en værdi. Skriv `==` for at sammenligne',
      en: '`=` gives a name a value. Write `==` to compare',
    },
  ],
  [
    /number|part "\./i,
    { da: 'et tal er ikke skrevet rigtigt. Skriv det som 0.35', en: 'a number is not written right. Write it as 0.35' },
  ],
];

const otherwise: Label = {
  da: 'et tegn står, hvor det ikke kan stå. Se efter parenteser, anførselstegn og komma',
  en: 'a sign stands where none can. Look at brackets, quotation marks and commas',
};

/** Why a formula can't be read, in both languages. @param thrown what the parser threw */
export function syntaxReason(thrown: unknown): Label {
  const said = thrown instanceof Error ? thrown.message : '';
  return reasons.find(([pattern]) => pattern.test(said))?.[1] ?? otherwise;
}

/** Kinds of expression that no formula has, by the name of the parser's node. */
const refused: Readonly<Record<string, Label>> = {
  AssignmentNode: { da: 'en tildeling (skriv `==` for at sammenligne)', en: 'an assignment (write `==` to compare)' },
  FunctionAssignmentNode: { da: 'en funktion af sin egen', en: 'a function of its own' },
  ArrayNode: { da: 'en liste', en: 'a list' },
  ObjectNode: { da: 'et objekt', en: 'an object' },
  AccessorNode: { da: 'en egenskab', en: 'a property' },
  IndexNode: { da: 'et opslag', en: 'an index' },
  RangeNode: { da: 'et interval', en: 'a range' },
  BlockNode: { da: 'flere udtryk', en: 'several expressions' },
};

/** What a node is called that no formula may have. */
export function refusedNode({ type }: MathNode): Label {
  return refused[type] ?? { da: 'andre udtryk', en: 'other expressions' };
}
