import type { MeasureUse } from '../measures/measure.ts';
import type { MeasureEntry, ScenarioDocument } from './document.ts';
import type { Findings } from './findings.ts';

/** A use with the place it was written at, and the findings of that file. */
export interface WrittenUse {
  readonly use: MeasureUse;
  readonly entry: MeasureEntry;
  readonly findings: Findings;
  readonly writtenIn: Pick<ScenarioDocument, 'id' | 'where'>;
}

/** `line 12`, with the file where it is another one than that of the message. */
export function spotText(there: WrittenUse, here: WrittenUse): { readonly da: string; readonly en: string } {
  const file = there.writtenIn.where === here.writtenIn.where ? '' : `${there.writtenIn.where}, `;
  return { da: `${file}linje ${there.entry.line}`, en: `${file}line ${there.entry.line}` };
}
