import type { Language } from './languages.ts';
import type { Text } from './text.ts';

/** Takes the place of `texts.ts` in the page, by `vite.config.ts`: a reader needs one language, so each is fetched when it is asked for. */
export const texts: Partial<Record<Language, Text>> = {};

/** Fetches the words of a language. It can be on screen once this has resolved. */
export async function fetchText(language: Language): Promise<void> {
  texts[language] ??= language === 'da' ? (await import('./da.ts')).da : (await import('./en.ts')).en;
}
