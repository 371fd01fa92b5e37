/** Parameters of waiting lists and letting: id, label, [value, low, high], unit, source; text in Danish and English. All assumed. */

const judgement = ['Skøn; intet dansk estimat fundet', 'Judgement; no Danish estimate found'];
const share = ['andel', 'share'];
const listed = (da, en) => [`På venteliste blandt flyttende fra ${da}`, `On a waiting list among movers from ${en}`];

export const lettingParameters = [
  [
    'waiting-list-few-choices-share',
    ['Ansøgere udefra med få valgmuligheder', 'Outside applicants with few choices'],
    [0.3, 0.2, 0.4],
    share,
    [
      'Så tilflytterne ligner de almene beboere: omkring en tredjedel på offentlig forsørgelse (Landsbyggefonden 2022)',
      'So that in-movers resemble social tenants: about a third on public support (Landsbyggefonden 2022)',
    ],
  ],
  [
    'waiting-list-few-choices-seniority',
    ['Anciennitet, ansøgere med få valgmuligheder', 'Seniority, applicants with few choices'],
    [6, 4, 9],
    ['år', 'years'],
    judgement,
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
      'Hvor meget ansøgere med valgmuligheder går uden om områder, hvor færre arbejder',
      'How much applicants with a choice avoid estates where fewer work',
    ],
    [0.25, 0.15, 0.35],
    ['andel af opskrivninger pr. procentpoint', 'share of sign-ups for each percentage point'],
    [
      'Skøn. Ressourcestærke fravælger udsatte områder (CFBU 2017; Govind m.fl. 2025 om mærkatet); størrelsen er valgt, så områdernes sammensætning er nogenlunde stabil',
      'Judgement. Those with resources avoid challenged areas (CFBU 2017; Govind and others 2025 on the label); the size is chosen so that the composition of estates is about stationary',
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
