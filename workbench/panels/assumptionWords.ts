import { computed } from '@preact/signals-core';
import { assumptionsDa } from '../text/assumptionsDa.ts';
import { assumptionsEn } from '../text/assumptionsEn.ts';
import { language } from '../text/language.ts';

/** The words of the group of assumptions, which come with it, in the language on screen. */
export const assumptionWords = computed(() => (language.value === 'da' ? assumptionsDa : assumptionsEn));
