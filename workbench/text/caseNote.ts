/**
 * Where case C-417/23 about the law's fifth criterion stands: the only place that tells of it. Before the words are published again, look the case up
 * (Østre Landsret has it), and change the day with the words. Source: ECLI:EU:C:2025:1017.
 */
export const caseNote = {
  /** day on which the words were last held against what is published, ISO */
  checked: '2026-11-27',
  da: 'EU-Domstolen har den 18. december 2025 afsagt dom i sag C-417/23 om det femte kriterium: En pligt til udviklingsplaner i områder, der udpeges efter andelen af indvandrere og efterkommere fra ikke-vestlige lande, er direkte forskelsbehandling, i det omfang den bygger på den etniske oprindelse hos flertallet af beboerne; ellers kan den være indirekte forskelsbehandling, medmindre den er objektivt begrundet og står mål med sit formål. Østre Landsret skal afgøre sagen. Vi har ikke fundet en afgørelse derfra. Derfor vises status altid også uden kriteriet.',
  en: 'On 18 December 2025 the Court of Justice of the EU gave judgment in case C-417/23 on the fifth criterion: a duty to make development plans for areas that are picked by the share of immigrants and descendants from non-Western countries is direct discrimination in so far as it is based on the ethnic origin of most residents; otherwise it may be indirect discrimination, unless it is objectively justified and proportionate. Østre Landsret (the High Court of Eastern Denmark) is to decide the case. We have found no decision of that court. So status is always shown without the criterion too.',
} as const;
