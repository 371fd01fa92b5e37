import type { MethodName } from '../methods/names.ts';
import type { KindWords, methodsDa } from './methodsDa.ts';
import type { Widened } from './text.ts';

/** The words of explanations in one language: the same keys and arguments in each. */
export type MethodWords = Widened<Omit<typeof methodsDa, 'kinds'>> & {
  readonly kinds: Readonly<Record<MethodName, KindWords>>;
};
