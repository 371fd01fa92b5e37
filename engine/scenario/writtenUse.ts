import type { MeasureUse } from '../measures/measureUse.ts';
import type { ScenarioDocument } from './document.ts';
import type { Findings } from './findings.ts';
import type { MeasureEntry } from './written.ts';

/** A use with the place it was written at, and the findings of that file. Where it has faults, as much of it as could be read. */
export interface WrittenUse {
  readonly use: MeasureUse;
  /** keys that stand there with a value that can't be, which has been told; `use` holds a default or nothing for them */
  readonly refused: ReadonlySet<string>;
  /** fit to run */
  readonly isWhole: boolean;
  readonly entry: MeasureEntry;
  readonly findings: Findings;
  readonly writtenIn: Pick<ScenarioDocument, 'id' | 'where'>;
}

/** `line 12`, with the file where it is another one than that of the message. */
export function spotText(there: WrittenUse, here: WrittenUse): { readonly da: string; readonly en: string } {
  const file = there.writtenIn.where === here.writtenIn.where ? '' : `${there.writtenIn.where}, `;
  return { da: `${file}linje ${there.entry.line}`, en: `${file}line ${there.entry.line}` };
}
