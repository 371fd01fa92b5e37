import { computed, signal } from '@preact/signals-core';
import type { Label } from '../../engine/index.ts';
import type { Language } from './languages.ts';
import { type Numbers, numbersIn } from './numbers.ts';
import type { Text } from './text.ts';
import { texts } from './texts.ts';

export { fetchText } from './texts.ts';

/** Everything that words and numbers on screen come from, for one language. */
export interface Wording {
  readonly language: Language;
  readonly text: Text;
  readonly numbers: Numbers;
  /** the label in this language */
  label(label: Label): string;
  /** a day as `1. jan. 2025` */
  date(iso: string): string;
  /** `a, b og c` */
  list(words: readonly string[]): string;
}

/** Words and numbers of a language. */
export function wordingIn(language: Language): Wording {
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    language,
    text: texts[language],
    numbers: numbersIn(language),
    label: (label) => label[language],
    date: (iso) => dates.format(new Date(iso)),
    list: (words) => lists.format(words),
  };
}

/** The language on screen; its words must have been fetched. */
export const language = signal<Language>('da');

/** Words and numbers of the language on screen. */
export const wording = computed(() => wordingIn(language.value));
