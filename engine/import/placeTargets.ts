import type { ImportTarget } from './target.ts';
import { amount, byEstate, district, estate, place, text, word, year } from './targetFields.ts';
import { criterionWords, estateKindWords, flagWords } from './words.ts';

/** Observed values, the places themselves, and what is agreed or laid out for them. */
export const placeTargets: readonly ImportTarget[] = [
  {
    resource: 'observed',
    label: { da: 'opgjorte værdier af kriterierne', en: 'observed values of the criteria' },
    fields: [
      place,
      word('criterion', 'kriterium', 'criterion', criterionWords, /^(kriterium|kriterie|criterion|indikator)$/),
      year,
      {
        name: 'value',
        label: { da: 'værdi', en: 'value' },
        kind: 'share',
        heads: /^(value|værdi|indhold|andel|procent|pct\.?)$/,
      },
    ],
    replaces: ['place', 'criterion', 'year'],
    countsPersons: false,
    about: /kriteri|udsatte|parallelsamfund|forebyggelse|criteri/,
  },
  {
    resource: 'references',
    label: { da: 'lands- og regionstal', en: 'national and regional values' },
    fields: [
      text('id', 'tal', 'figure', /^(id|tal|figure)$/),
      year,
      { ...amount('value', 'værdi', 'value', /^(value|værdi|indhold)$/), hasDecimals: true },
    ],
    replaces: ['id', 'year'],
    countsPersons: false,
    about: /landstal|referencetal|references/,
  },
  {
    resource: 'districts',
    label: { da: 'bydele', en: 'districts' },
    fields: [
      text('id', 'id', 'id', /^id$/, ''),
      text('label_da', 'navn', 'name', /^(label_da|navn|bydel|district|name)$/),
      text('label_en', 'navn på engelsk', 'English name', /^(label_en|navn på engelsk|english name)$/, ''),
    ],
    replaces: ['id'],
    countsPersons: false,
    about: /^bydele|^districts/,
  },
  {
    resource: 'estates',
    label: { da: 'boligområder', en: 'estates' },
    fields: [
      text('id', 'id', 'id', /^id$/, ''),
      text('label_da', 'navn', 'name', /^(label_da|navn|boligområde|afdeling|estate|name)$/),
      text('label_en', 'navn på engelsk', 'English name', /^(label_en|navn på engelsk|english name)$/, ''),
      district,
      word('kind', 'slags', 'kind', estateKindWords, /^(kind|slags|ejerform|type)$/),
      text('organisation', 'boligorganisation', 'housing organisation', /^(organisation|boligorganisation)$/, ''),
      {
        ...word(
          'legal_area',
          'boligområde i lovens forstand',
          'area by law',
          flagWords,
          /^(legal_area|lovens område|boligområde efter loven)$/,
        ),
        usual: 'false',
      },
      {
        ...word(
          'social_balance_area',
          'område i social balance',
          'social-balance area',
          flagWords,
          /^(social_balance_area|social balance)$/,
        ),
        usual: 'false',
      },
      amount(
        'commercial_floor',
        'erhvervsareal, m²',
        'commercial floor, m²',
        /^(commercial_floor|erhvervsareal)$/,
        '0',
      ),
      amount(
        'demolished_since_2010',
        'nedrevet siden 2010',
        'demolished since 2010',
        /^(demolished_since_2010|nedrevet siden 2010)$/,
        '0',
      ),
    ],
    replaces: ['id'],
    countsPersons: false,
    about: /^boligområder|^estates/,
  },
  {
    resource: 'letting',
    label: { da: 'udlejningsaftaler', en: 'letting agreements' },
    fields: [
      estate,
      {
        name: 'municipal_share',
        label: { da: 'kommunal anvisning', en: 'municipal share' },
        kind: 'share',
        heads: /^(municipal_share|kommunal anvisning)$/,
      },
      {
        name: 'flexible_share',
        label: { da: 'fleksibel udlejning', en: 'flexible share' },
        kind: 'share',
        heads: /^(flexible_share|fleksibel udlejning)$/,
      },
    ],
    replaces: byEstate,
    countsPersons: false,
    about: /udlejning|anvisning|letting/,
  },
  {
    resource: 'letting-priorities',
    label: { da: 'kriterier i fleksibel udlejning', en: 'priorities of flexible letting' },
    fields: [
      estate,
      text('criterion', 'kriterium', 'criterion', /^(criterion|kriterium)$/),
      { name: 'share', label: { da: 'andel', en: 'share' }, kind: 'share', heads: /^(share|andel)$/ },
    ],
    replaces: byEstate,
    countsPersons: false,
    about: /fleksibel udlejning|priorities/,
  },
  {
    resource: 'schools',
    label: { da: 'skoler og dagtilbud', en: 'schools and day care' },
    fields: [
      text('id', 'id', 'id', /^id$/, ''),
      text('label_da', 'navn', 'name', /^(label_da|navn|skole|dagtilbud|school|name)$/),
      text('label_en', 'navn på engelsk', 'English name', /^(label_en|navn på engelsk|english name)$/, ''),
      word(
        'kind',
        'slags',
        'kind',
        {
          name: 'school-kind',
          forms: [
            ['day-care', /dagtilbud|daginstitution|day.?care/],
            ['school', /skole|school/],
          ],
        },
        /^(kind|slags|type)$/,
      ),
      district,
      amount('capacity', 'pladser', 'places', /^(capacity|pladser|kapacitet|places)$/),
      { ...amount('profile', 'profil', 'profile', /^(profile|profil)$/, '0'), hasDecimals: true },
    ],
    replaces: ['id'],
    countsPersons: false,
    about: /skoler|dagtilbud|schools/,
  },
  {
    resource: 'catchments',
    label: { da: 'skoledistrikter', en: 'catchments' },
    fields: [
      estate,
      text('school', 'skole', 'school', /^(school|skole)$/),
      { name: 'share', label: { da: 'andel', en: 'share' }, kind: 'share', heads: /^(share|andel)$/ },
    ],
    replaces: byEstate,
    countsPersons: false,
    about: /skoledistrikt|catchment/,
  },
];
