import type { StudyAnswer } from '../../engine/index.ts';

/** Somewhere that answers of studies outlive the page, by the name of all that they rest on. A shelf that fails is an empty one. */
export interface AnswerShelf {
  take(key: string): Promise<StudyAnswer | undefined>;
  put(key: string, answer: StudyAnswer): Promise<void>;
}

/** A shelf that keeps nothing. */
export const noShelf: AnswerShelf = {
  take: async () => undefined,
  put: async () => {},
};
