import type { ImportTarget } from './target.ts';
import { ages, amount, byEstate, count, estate, word } from './targetFields.ts';
import { activityWords, educationWords, householdWords, sexWords, tenureWords } from './words.ts';

/** Tables of what is counted in an estate. */
export const countedTargets: readonly ImportTarget[] = [
  {
    resource: 'population',
    label: { da: 'befolkning efter køn og alder', en: 'population by sex and age' },
    fields: [estate, word('sex', 'køn', 'sex', sexWords, /^(køn|koen|kon|sex|gender)$/), ages, count],
    replaces: byEstate,
    countsPersons: true,
    about: /befolkning|folketal|indbyggere|beboere|population|residents|inhabitants/,
  },
  {
    resource: 'education',
    label: { da: 'uddannelse efter alder', en: 'education by age' },
    fields: [
      estate,
      ages,
      word('education', 'uddannelse', 'education', educationWords, /uddannelse|hfudd|education/),
      count,
    ],
    replaces: byEstate,
    countsPersons: true,
    about: /uddannelse|education/,
  },
  {
    resource: 'activity',
    label: { da: 'tilknytning til arbejdsmarkedet efter alder', en: 'activity by age' },
    fields: [
      estate,
      ages,
      word(
        'activity',
        'tilknytning',
        'activity',
        activityWords,
        /^(socio\w*|socioøkonomisk status|tilknytning.*|beskæftigelse|activity|arbejdsmarkedsstatus)$/,
      ),
      count,
    ],
    replaces: byEstate,
    countsPersons: true,
    about: /tilknytning|beskæftigelse|arbejdsmarked|activity|labour/,
  },
  {
    resource: 'households',
    label: { da: 'husstande efter type og størrelse', en: 'households by type and size' },
    fields: [
      estate,
      word(
        'type',
        'husstandstype',
        'household type',
        householdWords,
        /^(husstandstype|hustyp|familietype|type|household type)$/,
      ),
      {
        name: 'size',
        label: { da: 'personer', en: 'size' },
        kind: 'whole',
        heads: /^(husstør|husstor|husstandsstørrelse|størrelse|size|household size)$/,
      },
      count,
    ],
    replaces: byEstate,
    countsPersons: false,
    about: /husstand|household/,
  },
  {
    resource: 'dwellings',
    label: { da: 'boliger efter ejerform og værelser', en: 'dwellings by tenure and rooms' },
    fields: [
      estate,
      word(
        'tenure',
        'ejerform',
        'tenure',
        tenureWords,
        /^(ejerform|ejerforhold|ejer|udlforh|boligtype|boligart|tenure)$/,
      ),
      {
        name: 'rooms',
        label: { da: 'værelser', en: 'rooms' },
        kind: 'whole',
        heads: /^(antal )?(værelser|antvaer|antvær|rum|rooms)$/,
      },
      count,
      amount('rent', 'husleje, kr. om måneden', 'rent, kroner a month', /^(husleje|månedsleje|leje|rent)( .*)?$/),
    ],
    replaces: byEstate,
    countsPersons: false,
    about: /bolig(er)?\b|dwellings/,
  },
  {
    resource: 'income',
    label: { da: 'gennemsnitlig bruttoindkomst', en: 'mean gross income' },
    fields: [
      estate,
      {
        ...amount('mean', 'kr. om året', 'kroner a year', /^(mean|indhold|value|.*(indkomst|income).*)$/),
        between: [20_000, 5_000_000],
      },
    ],
    replaces: byEstate,
    countsPersons: false,
    about: /indkomst|income/,
    isKnownByWords: true,
  },
  {
    resource: 'convictions',
    label: { da: 'dømte i år og sidste år', en: 'convicted this year and last' },
    fields: [
      estate,
      {
        ...count,
        name: 'this_year',
        label: { da: 'dømte i år', en: 'convicted this year' },
        heads: /^(this_year|dømte i år|dømte|convicted)$/,
      },
      {
        ...count,
        name: 'last_year',
        label: { da: 'dømte sidste år', en: 'convicted last year' },
        heads: /^(last_year|dømte (sidste|forrige) år|året før)$/,
      },
    ],
    replaces: byEstate,
    countsPersons: true,
    about: /dømte|convicted/,
  },
  {
    resource: 'origin',
    label: { da: 'beboere, som lovens femte kriterium tæller', en: "residents that the law's fifth criterion counts" },
    fields: [estate, ages, { ...count, heads: /^(count|.*ikke-?vestlig.*|.*non-?western.*)$/ }],
    replaces: byEstate,
    countsPersons: true,
    about: /ikke-?vestlig|non-?western|\borigin\b/,
    isKnownByWords: true,
  },
];
