import type { MethodName } from '../methods/names.ts';
import type { Language } from './languages.ts';
import { type KindWords, methodsDa } from './methodsDa.ts';
import { methodsEn } from './methodsEn.ts';
import type { Widened } from './text.ts';

/** The words of explanations in one language: the same keys and arguments in each. */
export type MethodWords = Widened<Omit<typeof methodsDa, 'kinds'>> & {
  readonly kinds: Readonly<Record<MethodName, KindWords>>;
};

/** Words of explanations by language. They come with the parts that come later. */
export const methodTexts: Readonly<Record<Language, MethodWords>> = { da: methodsDa, en: methodsEn };
