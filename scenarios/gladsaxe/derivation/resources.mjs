/** What each resource is called, holds and rests on: the part of `datapackage.json` that people write. */

const id = { type: 'string', constraints: { required: true } };
const whole = { type: 'integer', constraints: { required: true, minimum: 0 } };
const share = { type: 'number', constraints: { required: true, minimum: 0, maximum: 1 } };
const number = { type: 'number', constraints: { required: true } };
const text = { type: 'string' };
const age = { type: 'integer', constraints: { required: true, minimum: 0, maximum: 110 } };
const words = (...values) => ({ type: 'string', constraints: { required: true, enum: values } });
const status = words('published', 'derived', 'assumed');
const flag = { type: 'boolean', constraints: { required: true } };

const gladsaxe = origin(
  'Gladsaxe: fakta om kommunen, kommuneplanen og pressens tal',
  'Gladsaxe: facts on the municipality, its plan, and figures from the press',
);
const statistics = origin(
  'Danmarks Statistik, tal for hele landet',
  'Statistics Denmark, national figures',
  'https://www.statistikbanken.dk',
);
const housingFund = origin(
  'Landsbyggefonden, beboer- og huslejestatistik',
  'Landsbyggefonden, statistics on residents and rents',
  'https://lbf.dk/analyser/',
);
const own = origin('Fremsyns egne antagelser', 'Fremsyn’s own assumptions');
const schoolFigures = origin(
  'Fravær i grundskolen, hele landet',
  'Absence from school, national figures',
  'https://www.uni-c.dk',
);
const letting = origin(
  'ABG: fleksibel udlejning',
  'ABG: flexible letting',
  'https://www.abg.dk/for-boligsoegende/fleksibel-udlejning.aspx',
);
const press = origin('denoffentlige.dk', 'denoffentlige.dk', 'https://www.denoffentlige.dk');
const gladsaxePress = origin('Gladsaxe Bladet', 'Gladsaxe Bladet', 'https://www.gladsaxebladet.dk');
const studies = origin('Studierne, som hver linje nævner', 'The studies named in each row');

const derivedDate = '2025-01-01';
const chosenDate = '2026-11-24';

export const resources = [
  resource('districts', 'Bydele', 'Districts', 'derived', derivedDate, [gladsaxe], {
    id,
    label_da: id,
    label_en: id,
    status,
  }),
  resource('estates', 'Boligområder', 'Estates', 'assumed', chosenDate, [gladsaxe, own], {
    id,
    label_da: id,
    label_en: id,
    district: id,
    kind: words('social', 'private-rental', 'cooperative', 'owner-occupied'),
    organisation: text,
    legal_area: flag,
    social_balance_area: flag,
    commercial_floor: whole,
    demolished_since_2010: whole,
    status,
    source_da: id,
    source_en: id,
  }),
  resource('dwellings', 'Boliger', 'Dwellings', 'assumed', derivedDate, [gladsaxe, housingFund, own], {
    estate: id,
    tenure: id,
    rooms: { type: 'integer', constraints: { required: true, minimum: 1 } },
    count: whole,
    rent: whole,
  }),
  resource('population', 'Befolkning', 'Population', 'assumed', derivedDate, [gladsaxe, statistics, own], {
    estate: id,
    sex: words('man', 'woman'),
    age_from: age,
    age_to: age,
    count: whole,
  }),
  resource('households', 'Husstande', 'Households', 'assumed', derivedDate, [gladsaxe, housingFund, own], {
    estate: id,
    type: id,
    size: { type: 'integer', constraints: { required: true, minimum: 1, maximum: 6 } },
    count: whole,
  }),
  resource('education', 'Uddannelse', 'Education', 'assumed', derivedDate, [statistics, own], {
    estate: id,
    age_from: age,
    age_to: age,
    education: id,
    count: whole,
  }),
  resource('activity', 'Beskæftigelse', 'Activity', 'assumed', derivedDate, [gladsaxe, own], {
    estate: id,
    age_from: age,
    age_to: age,
    activity: id,
    count: whole,
  }),
  resource('income', 'Bruttoindkomst', 'Gross income', 'assumed', derivedDate, [own], { estate: id, mean: whole }),
  resource('convictions', 'Domme', 'Convictions', 'assumed', derivedDate, [own], {
    estate: id,
    this_year: whole,
    last_year: whole,
  }),
  resource('origin', 'Det femte kriterium', 'The fifth criterion', 'assumed', derivedDate, [gladsaxe, own], {
    estate: id,
    age_from: age,
    age_to: age,
    count: whole,
  }),
  resource(
    'origin-pools',
    'Det femte kriterium blandt tilflyttere',
    'The fifth criterion among in-movers',
    'assumed',
    chosenDate,
    [own],
    {
      pool: id,
      share,
    },
  ),
  resource('letting', 'Udlejningsaftaler', 'Letting agreements', 'assumed', chosenDate, [letting, own], {
    estate: id,
    municipal_share: share,
    flexible_share: share,
    status,
  }),
  resource('schools', 'Skoler og dagtilbud', 'Schools and day care', 'assumed', chosenDate, [gladsaxe, own], {
    id,
    label_da: id,
    label_en: id,
    kind: words('day-care', 'school'),
    district: id,
    capacity: whole,
    profile: number,
    status,
  }),
  resource('catchments', 'Skole- og dagtilbudsdistrikter', 'Catchments', 'assumed', chosenDate, [gladsaxe, own], {
    estate: id,
    school: id,
    share,
  }),
  resource(
    'letting-priorities',
    'Kriterier i fleksibel udlejning',
    'Criteria in flexible letting',
    'assumed',
    chosenDate,
    [letting, own],
    {
      estate: id,
      criterion: id,
      share,
    },
  ),
  resource('sign-ups', 'Hvem der skriver sig op hvor', 'Who signs up where', 'assumed', chosenDate, [own], {
    estate: id,
    sought: { type: 'number', constraints: { required: true, minimum: 0, maximum: 2 } },
  }),
  resource('safety', 'Tryghed', 'Safety', 'assumed', '2026-11-28', [gladsaxePress, own], {
    estate: id,
    safe: share,
    year: whole,
    status,
    source_da: id,
    source_en: id,
  }),
  resource('observed', 'Observerede kriterier', 'Observed criteria', 'published', '2021-04-22', [press], {
    place: id,
    criterion: id,
    year: whole,
    value: number,
    status,
    source_da: id,
    source_en: id,
  }),
  resource(
    'references',
    'Nationale og regionale værdier',
    'National and regional values',
    'assumed',
    chosenDate,
    [statistics, own],
    {
      id,
      year: whole,
      value: number,
      status,
      source_da: id,
      source_en: id,
    },
  ),
  resource('parameters', 'Parametre', 'Parameters', 'assumed', chosenDate, [own], {
    id,
    label_da: id,
    label_en: id,
    value: number,
    low: number,
    high: number,
    distribution: words('fixed', 'uniform', 'triangular', 'normal', 'lognormal'),
    unit_da: id,
    unit_en: id,
    status,
    source_da: id,
    source_en: id,
  }),
  resource('unit-values', 'Enhedspriser', 'Unit values', 'assumed', '2026-11-26', [own], {
    id,
    label_da: id,
    label_en: id,
    unit_da: id,
    unit_en: id,
    value: { type: 'number', constraints: { required: true, minimum: 0 } },
    municipality_share: share,
    state_share: share,
    status,
    date: id,
    source_da: id,
    source_en: id,
  }),
  resource('evidence', 'Viden om virkninger', 'Evidence of effects', 'assumed', chosenDate, [studies, own], {
    id,
    label_da: id,
    label_en: id,
    study_da: id,
    study_en: id,
    effect_da: id,
    effect_en: id,
    low: number,
    high: number,
    population_da: id,
    population_en: id,
    strength: words('A', 'B', 'C', 'J'),
    transfer_da: id,
    transfer_en: id,
  }),
];

/** Titles, status and sources of the rate tables. */
export const rateResources = {
  mortality: ['Dødelighed', 'Mortality', 'derived', [statistics]],
  'mortality-gradient': ['Dødelighed efter bolig og uddannelse', 'Mortality by tenure and education', 'assumed', [own]],
  'mortality-partnered': ['Dødelighed med og uden partner', 'Mortality with and without a partner', 'assumed', [own]],
  'mortality-improvement': ['Fald i dødeligheden', 'Improvement of mortality', 'assumed', [own]],
  'mortality-at-home': ['Dødelighed uden for plejehjem', 'Mortality outside care homes', 'assumed', [own]],
  'care-home': ['Flytning til plejehjem', 'Moves to a care home', 'assumed', [own]],
  'fertility-parity': ['Fødsler efter antal børn', 'Fertility by children borne', 'assumed', [own]],
  fertility: ['Fødsler', 'Fertility', 'assumed', [statistics, own]],
  union: ['Nye par', 'New couples', 'assumed', [own]],
  separation: ['Brudte par', 'Separations', 'assumed', [statistics, own]],
  'leaving-home': ['Flytning hjemmefra', 'Leaving home', 'assumed', [statistics, own]],
  'day-care': ['Begyndt i dagtilbud', 'Beginning in day care', 'assumed', [own]],
  'danish-level': ['Dansk ved fødslen', 'Danish at birth', 'assumed', [own]],
  'pool-danish': ['Dansk blandt tilflyttere', 'Danish among in-movers', 'assumed', [own]],
  absence: ['Fravær fra skolen', 'Absence from school', 'assumed', [schoolFigures, own]],
  'school-result': ['Skoleresultat', 'School result', 'assumed', [gladsaxe, own]],
  'school-choice': ['Familier, der vælger skole', 'Families that choose a school', 'assumed', [own]],
  'dropout-result': ['Frafald efter skoleresultat', 'Dropping out by school result', 'assumed', [own]],
  'dropout-absence': ['Frafald efter fravær i skolen', 'Dropping out by absence from school', 'assumed', [own]],
  'enrol-result': ['Begyndt uddannelse efter skoleresultat', 'Taking up education by school result', 'assumed', [own]],
  'after-school': ['Efter grundskolen', 'After compulsory school', 'assumed', [gladsaxe, own]],
  completion: ['Fuldført uddannelse', 'Completing education', 'assumed', [own]],
  dropout: ['Frafald', 'Dropping out', 'assumed', [own]],
  enrol: ['Begyndt uddannelse', 'Taking up education', 'assumed', [own]],
  labour: ['Skift på arbejdsmarkedet', 'Labour market transitions', 'assumed', [own]],
  'labour-duration': ['Skift efter tid i stillingen', 'Transitions by years in the state', 'assumed', [own]],
  'labour-standing': ['Skift efter jobparathed og fleksjob', 'Transitions by readiness and flex job', 'assumed', [own]],
  'flex-job': ['Overgang til fleksjob', 'Coming to a flex job', 'assumed', [own]],
  'flex-job-share': ['Beskæftigede i fleksjob', 'Employed in a flex job', 'assumed', [own]],
  'income-standing': ['Indkomst i fleksjob og på barsel', 'Income in a flex job and on leave', 'assumed', [own]],
  'after-education': ['Efter uddannelse', 'After education', 'assumed', [own]],
  'income-level': ['Indkomst efter stilling og uddannelse', 'Income by activity and education', 'assumed', [own]],
  'income-age': ['Indkomst efter alder', 'Income by age', 'assumed', [own]],
  conviction: ['Domme efter køn og alder', 'Convictions by sex and age', 'assumed', [statistics, own]],
  'conviction-activity': ['Domme efter stilling', 'Convictions by activity', 'assumed', [own]],
  'conviction-prior': ['Domme efter tidligere dom', 'Convictions by years since the last', 'assumed', [own]],
  'out-migration': ['Fraflytning', 'Out-migration', 'assumed', [gladsaxe, statistics, own]],
  'move-wish': ['Flytteønsker', 'Wish to move', 'assumed', [statistics, own]],
  'moves-attachment': ['Flytning efter tilknytning til arbejde', 'Moves by attachment to work', 'assumed', [own]],
  'returning-home': ['Voksne børn der vender hjem', 'Grown-up children who come back', 'assumed', [own]],
  'pool-size': ['Tilflyttere', 'In-movers', 'assumed', [gladsaxe, own]],
  'pool-household': ['Tilflytteres husstande', 'Households of in-movers', 'assumed', [own]],
  'pool-children': ['Tilflytteres børn', 'Children of in-movers', 'assumed', [own]],
  'pool-age': ['Tilflytteres alder', 'Ages of in-movers', 'assumed', [own]],
  'pool-education': ['Tilflytteres uddannelse', 'Education of in-movers', 'assumed', [own]],
  'pool-activity': ['Tilflytteres stilling', 'Activity of in-movers', 'assumed', [own]],
  'pool-income': ['Indkomstniveau blandt tilflyttere', 'Level of incomes among in-movers', 'assumed', [own]],
  'pool-conviction': ['Domme blandt tilflyttere', 'Convictions among in-movers', 'assumed', [own]],
};

/** A tabular data resource for the rows of a rate table. */
export function rateResource(table) {
  const [da, en, status, sources] = rateResources[table.id];
  const fields = table.dimensions.map(([name, steps]) => [name, typeof steps[0] === 'number' ? whole : id]);
  const path = `rates/${table.id}.csv`;
  return {
    ...resource(
      `rate-${table.id}`,
      da,
      en,
      status,
      chosenDate,
      sources,
      Object.fromEntries([...fields, ['value', number]]),
    ),
    path,
  };
}

function resource(name, da, en, status, date, sources, fields) {
  return {
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    title: da,
    labels: { da, en },
    status,
    date,
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    sources,
    schema: { fields: Object.entries(fields).map(([field, type]) => ({ name: field, ...type })) },
  };
}

/** A source as a data package names one, in both languages. */
function origin(da, en, path) {
  return { title: da, labels: { da, en }, ...(path === undefined ? {} : { path }) };
}
