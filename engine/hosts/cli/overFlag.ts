import { type UnknownKind, unknownKinds } from '../../simulation/unknowns.ts';
import type { Flag } from './command.ts';
import { fault } from './commandRefusal.ts';
import type { FlagReader } from './flagValues.ts';

/** Flag by which a run or a study says what it draws, or turns. */
export const overFlag: Flag = {
  name: 'over',
  value: unknownKinds.join(','),
  help: {
    da: 'hvad der er uvist: forudsætninger, virkninger af indsatser, rater; ellers alle tre',
    en: 'what is unknown: assumptions, effects of measures, rates; all three if left out',
  },
};

/** The kinds of unknowns that `--over` names, in their own order; all if left out. Faults go to the reader's messages. */
export function readOver(reader: FlagReader): readonly UnknownKind[] {
  const text = reader.text(overFlag.name);
  if (text === undefined) return unknownKinds;
  const asked = text.split(',').map((word) => word.trim());
  if (asked.every((word) => unknownKinds.some((kind) => kind === word))) {
    return unknownKinds.filter((kind) => asked.includes(kind));
  }
  const list = unknownKinds.join(', ');
  reader.messages.push(
    fault(
      '--over',
      `found "${text}"; expected one or more of ${list}.`,
      `fandt "${text}"; forventede en eller flere af ${list}.`,
    ),
  );
  return unknownKinds;
}
