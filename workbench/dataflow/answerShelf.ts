import type { BrowserResults } from '../../engine/hosts/browser.ts';
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

/** Answers in the browser's own store, where only this page's code has put them. */
export function answersIn(results: Pick<BrowserResults, 'takeAnswer' | 'putAnswer'>): AnswerShelf {
  return {
    take: async (key) => (await results.takeAnswer(key)) as StudyAnswer | undefined,
    put: (key, answer) => results.putAnswer(key, answer),
  };
}
