/** Parameters of waiting lists and letting: id, label, [value, low, high], unit, source; text in Danish and English. All assumed. */

import { incomeGrowth } from './references.mjs';

const judgement = ['Skøn; intet dansk estimat fundet', 'Judgement; no Danish estimate found'];
const share = ['andel', 'share'];
const listed = (da, en) => [`På venteliste blandt flyttende fra ${da}`, `On a waiting list among movers from ${en}`];

export const lettingParameters = [
  [
    'waiting-list-few-choices-share',
    ['Ansøgere udefra med få valgmuligheder', 'Outside applicants with few choices'],
    [0.32, 0.22, 0.42],
    share,
    [
      'Så tilflytterne ligner de almene beboere: omkring en tredjedel på offentlig forsørgelse (Landsbyggefonden 2022)',
      'So that in-movers resemble social tenants: about a third on public support (Landsbyggefonden 2022)',
    ],
  ],
  [
    'waiting-list-few-choices-seniority',
    ['Anciennitet, ansøgere med få valgmuligheder', 'Seniority, applicants with few choices'],
    [3.5, 2.5, 6],
    ['år', 'years'],
    ['Som de andre ansøgere udefra', 'As the other outside applicants'],
  ],
  ['list-private-rental', listed('privat leje', 'private rental'), [0.5, 0.3, 0.7], share, judgement],
  ['list-cooperative', listed('andelsbolig', 'co-operatives'), [0.35, 0.2, 0.5], share, judgement],
  ['list-owner', listed('ejerbolig', 'owned homes'), [0.15, 0.05, 0.25], share, judgement],
  [
    'list-without-home',
    [
      'På venteliste blandt unge og fraskilte uden bolig',
      'On a waiting list among the young and parted without a home',
    ],
    [0.6, 0.4, 0.8],
    share,
    judgement,
  ],
  [
    'list-lapse',
    ['Opskrivninger, der falder bort', 'Sign-ups that lapse'],
    [0.22, 0.15, 0.3],
    ['andel om året', 'share a year'],
    [
      'Så de, der bor i egen bolig, har ventet lige så længe som ansøgere udefra, 3,5 år i gennemsnit; opskrivning koster et gebyr om året (ABG)',
      'So that those in a home of their own have waited as long as outside applicants, 3.5 years on average; signing up costs a fee a year (ABG)',
    ],
  ],
  [
    'list-estate-near',
    ['Områder i egen bydel, ansøgere er skrevet op til', 'Estates of the own district that applicants sign up for'],
    [0.8, 0.6, 0.95],
    ['andel af områder', 'share of estates'],
    judgement,
  ],
  [
    'list-estate-elsewhere',
    ['Områder i andre bydele, ansøgere er skrevet op til', 'Estates of other districts that applicants sign up for'],
    [0.25, 0.15, 0.4],
    ['andel af områder', 'share of estates'],
    judgement,
  ],
  [
    'list-choice-income',
    ['Indkomst, der giver valgmuligheder', 'Income that gives a choice'],
    [260_000, 220_000, 300_000],
    ['kroner om året pr. voksen', 'kroner a year for each grown-up'],
    judgement,
  ],
  [
    'list-selectivity',
    [
      'Hvor meget ansøgere med valgmuligheder går uden om områder, hvor færre er kommet til at arbejde',
      'How much applicants with a choice avoid estates where fewer have come to work',
    ],
    [0.05, 0, 0.1],
    ['andel af opskrivninger pr. procentpoint', 'share of sign-ups for each percentage point'],
    [
      'Skøn. Ressourcestærke fravælger udsatte områder (CFBU 2017; Govind m.fl. 2025 om mærkatet); hvor meget en ændring betyder, er ikke undersøgt. Hvad områderne er værd i basisåret, står for sig (sign-ups.csv)',
      'Judgement. Those with resources avoid challenged areas (CFBU 2017; Govind and others 2025 on the label); how much a change means was not studied. What estates are worth in the base year stands apart (sign-ups.csv)',
    ],
  ],
  [
    'list-refusals-allowed',
    ['Afslag, før det koster anciennitet', 'Refusals before they cost seniority'],
    [3, 2, 5],
    ['afslag; 0 for ingen grænse', 'refusals; 0 for no limit'],
    judgement,
  ],
  [
    'list-refusals-cost',
    ['Anciennitet, som for mange afslag koster', 'Seniority that too many refusals cost'],
    [2, 1, 4],
    ['år', 'years'],
    judgement,
  ],
  [
    'local-job-inside',
    ['Arbejder i kommunen, beskæftigede beboere', 'Work in the municipality, employed residents'],
    [0.25, 0.2, 0.35],
    share,
    judgement,
  ],
  [
    'local-job-outside',
    ['Arbejder i kommunen, beskæftigede ansøgere udefra', 'Work in the municipality, employed outside applicants'],
    [0.08, 0.04, 0.15],
    share,
    judgement,
  ],
  ['part-time-share', ['Beskæftigede på deltid', 'Employed part time'], [0.2, 0.15, 0.25], share, judgement],
  [
    'cooperative-list-share',
    ['På andelsboligers ventelister, af dem der søger bolig', 'On lists of co-operatives, of those who look'],
    [0.3, 0.2, 0.4],
    share,
    judgement,
  ],
  ...[
    ['rent-growth-social', 'Realvækst i almene huslejer', 'Real growth of social rents'],
    ['rent-growth-private', 'Realvækst i private huslejer', 'Real growth of private rents'],
    ['rent-growth-cooperative', 'Realvækst i boligafgift, andelsboliger', 'Real growth of co-operatives’ charges'],
    ['price-growth', 'Realvækst i ejeres boligudgift', 'Real growth of owners’ costs'],
  ].map(([id, da, en]) => [
    id,
    [da, en],
    [incomeGrowth, 0, 0.02],
    ['andel om året', 'share a year'],
    [
      'Antaget lig realvæksten i indkomst, så boligudgiftens andel af indkomsten holder sig',
      'Assumed equal to the real growth of income, so that housing costs keep their part of incomes',
    ],
  ]),
  [
    'purchase-income-multiple',
    ['Højeste pris ved første køb', 'Highest price of a first purchase'],
    [6.5, 4.5, 7.5],
    ['gange årlig husstandsindkomst', 'times yearly household income'],
    [
      'Gældsfaktor 4–5 og udbetaling; skøn, så ejerboliger bliver solgt',
      'Debt factor of 4–5 with a down payment; judgement, so that homes are sold',
    ],
  ],
  [
    'purchase-savings',
    ['Opsparing ved første køb', 'Savings at a first purchase'],
    [700_000, 400_000, 1_000_000],
    ['kroner', 'kroner'],
    judgement,
  ],
  [
    'purchase-with-home-to-sell',
    ['Tilflyttere med en bolig at sælge', 'Newcomers with a home to sell'],
    [0.65, 0.5, 0.75],
    share,
    [
      'Skøn; blandt tilflyttere fra 30 år, yngre har ingen',
      'Judgement; of newcomers from the age of 30, younger ones have none',
    ],
  ],
  [
    'owner-cost-rate',
    ['Ejeres årlige boligudgift i forhold til pris', 'Owners’ yearly cost in relation to price'],
    [0.027, 0.025, 0.03],
    ['andel af pris', 'share of price'],
    [
      'Udgiften på 1.280 kroner pr. m² (antaget) over 48.000 kroner pr. m² (Finans Danmark, 2. kvartal 2026)',
      'The cost of 1,280 kroner per m² (assumed) over 48,000 kroner per m² (Finans Danmark, second quarter of 2026)',
    ],
  ],
  [
    'rehousing-return-share',
    ['Genhusede, der flytter tilbage efter renovering', 'Rehoused who move back after a renovation'],
    [0.5, 0.3, 0.7],
    share,
    judgement,
  ],
  [
    'rehousing-quota',
    [
      'Ledige boliger, andre områder højst giver til genhusning',
      'Vacancies that other estates give to rehousing at most',
    ],
    [1, 0.5, 1],
    ['andel af ledige boliger', 'share of vacancies'],
    [
      'Loven sætter ingen grænse; organisationerne kan aftale en',
      'The law sets no limit; organisations may agree on one',
    ],
  ],
  [
    'notice-days',
    ['Opsigelsesvarsel', 'Notice'],
    [90, 90, 90],
    ['dage', 'days'],
    ['Tre måneder, almenlejeloven § 86, efter hukommelsen', 'Three months, almenlejeloven § 86, from memory'],
  ],
  ['offer-days', ['Svarfrist på et tilbud', 'Time to answer an offer'], [10, 7, 14], ['dage', 'days'], judgement],
  [
    'repair-days',
    ['Istandsættelse mellem to lejemål', 'Repair between two tenancies'],
    [30, 14, 45],
    ['dage', 'days'],
    judgement,
  ],
];
