import type { Faults } from '../pack/faults.ts';
import { type Message, Refusal } from '../pack/message.ts';

/** All faults noted so far, for those who show them rather than stop. */
export function messagesOf(faults: Faults): readonly Message[] {
  try {
    faults.refuse();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.messages;
    throw error;
  }
}

/** Notes the faults of one part of a file among those of the whole. */
export function passOn(found: Faults, to: Faults): void {
  for (const { severity: _, da, en, ...spot } of messagesOf(found)) to.add(spot, da, en);
}
