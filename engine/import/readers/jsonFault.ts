import type { Faults } from '../../pack/faults.ts';

/** Notes where a text stops being JSON: cut off before its brackets are closed, or wrong at a line. */
export function tellJsonFault(file: string, text: string, faults: Faults): void {
  const { line, open } = brackets(text);
  if (open > 0) {
    faults.add(
      { where: file, line },
      `Filen slutter, før ${open === 1 ? 'en klamme' : `${open} klammer`} er lukket, så den er hentet ned halvt; forventet: JSON-stat helt til sidste klamme. Hent den igen.`,
      `The file ends before ${open === 1 ? 'a bracket is' : `${open} brackets are`} closed, so half of it was fetched; expected JSON-stat to the last bracket. Fetch it again.`,
    );
    return;
  }
  faults.add(
    { where: file, ...(open < 0 ? { line } : {}) },
    'Filen kan ikke læses som JSON: et komma, et anførselstegn eller en klamme står forkert; forventet: JSON-stat, som kilden skriver det. Hent den igen uden at rette i den.',
    "The file can't be read as JSON: a comma, a quotation mark or a bracket is out of place; expected JSON-stat as the source writes it. Fetch it again and change nothing in it.",
  );
}

/** Brackets that are left open at the end, outside texts, with the last line; fewer than none, with its line, where one closes that was never opened. */
function brackets(text: string): { readonly line: number; readonly open: number } {
  let line = 1;
  let open = 0;
  let isText = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\n') line++;
    if (character === '"') isText = !isText;
    else if (isText && character === '\\') i++;
    else if (!isText && (character === '{' || character === '[')) open++;
    else if (!isText && (character === '}' || character === ']')) open--;
    if (open < 0) break;
  }
  return { line, open };
}
