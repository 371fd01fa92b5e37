import { computed } from '@preact/signals-core';
import { importDa } from '../text/importDa.ts';
import { importEn } from '../text/importEn.ts';
import { language, wording } from '../text/language.ts';

/** The import's words in the language on screen. */
export const words = computed(() => (language.value === 'da' ? importDa : importEn));

/** A fault's sentence without what it says of the command line's flags. */
export function sentence(message: { readonly da: string; readonly en: string }): string {
  return message[wording.value.language].replace(/\s*\(--(?:"[^"]*"|[^()"]|\([^()]*\))*\)/g, '');
}
