import type { TargetField } from './target.ts';
import type { Vocabulary } from './words.ts';

const places =
  /^(område|omraade|omr|sted|boligområde|boligomraade|afdeling|afdelingsnavn|navn|bopomr|bopælsområde|kommunedk|kommune|amt|kvarter|bydel|estate|place|area|region|district|name)$/;
/** An estate. */
export const estate: TargetField = {
  name: 'estate',
  label: { da: 'boligområde', en: 'estate' },
  kind: 'estate',
  heads: places,
};
/** Any place. */
export const place: TargetField = { ...estate, name: 'place', label: { da: 'sted', en: 'place' }, kind: 'place' };
/** A district. */
export const district: TargetField = {
  name: 'district',
  label: { da: 'bydel', en: 'district' },
  kind: 'district',
  heads: /^(bydel|distrikt|kvarter|district)$/,
};
/** Ages in a band. */
export const ages: TargetField = {
  name: 'age',
  label: { da: 'alder', en: 'age' },
  kind: 'ages',
  heads: /^(alder|aldersgruppe|alder1|age|ages|age group|age band)$/,
};
/** A year. */
export const year: TargetField = {
  name: 'year',
  label: { da: 'år', en: 'year' },
  kind: 'year',
  heads: /^(tid|år|aar|årstal|year|time|periode)$/,
};

const figureHeads =
  /^(indhold|value|værdi|antal|antal .*|count|personer|beboere|boliger|husstande|residents|persons|dwellings|households)$/;
/** A count that rows add up to. */
export const count: TargetField = {
  name: 'count',
  label: { da: 'antal', en: 'count' },
  kind: 'count',
  heads: figureHeads,
};

/** A category by its words. */
export function word(name: string, da: string, en: string, words: Vocabulary, heads: RegExp): TargetField {
  return { name, label: { da, en }, kind: 'word', words, heads };
}

/** A number that isn't added up. */
export function amount(name: string, da: string, en: string, heads: RegExp, usual?: string): TargetField {
  return { name, label: { da, en }, kind: 'amount', heads, ...(usual === undefined ? {} : { usual }) };
}

/** A text as it stands. */
export function text(name: string, da: string, en: string, heads: RegExp, usual?: string): TargetField {
  return { name, label: { da, en }, kind: 'text', heads, ...(usual === undefined ? {} : { usual }) };
}

/** Rows of an estate give way together. */
export const byEstate = ['estate'];
