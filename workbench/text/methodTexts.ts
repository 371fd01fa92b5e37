import type { Language } from './languages.ts';
import { methodsDa } from './methodsDa.ts';
import { methodsEn } from './methodsEn.ts';
import type { MethodWords } from './methodWords.ts';

/** Words of explanations by language. They come with the parts that come later. */
export const methodTexts: Readonly<Record<Language, MethodWords>> = { da: methodsDa, en: methodsEn };
