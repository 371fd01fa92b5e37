/**
 * Cards of the measures for which no study of a size that could be carried over was found: judgement, said plainly. Ranges are what the
 * levers' starting values were chosen within, never published intervals.
 */
export function judgedMeasures() {
  return judged.map(([id, label, range, effect, population]) => ({ id, label, range, effect, population }));
}

const residents = ['Beboere, der dækkes af indsatsen', 'Residents covered by the effort'];
const estates = ['Danske almene afdelinger', 'Danish social estates'];
const movers = ['Husstande, der vælger bolig', 'Households choosing a home'];

const judged = [
  [
    'day-care-quality',
    ['Fagligt stærke dagtilbud', 'Strong day care'],
    [1, 1.2],
    [
      'Sprogligt efterslæb indhentes 0–20 % oftere; skoleresultat 0–2 % bedre. Til sammenligning fandt TrygFonden ingen gavnlig virkning af sprogprøver i 0. klasse',
      'A need in language is caught up with 0–20 % more often; school results 0–2 % better. For comparison, TrygFonden found no benefit of language tests in grade 0',
    ],
    ['Børn på 0–5 år, der dækkes', 'Children aged 0–5 covered'],
  ],
  [
    'school-profile',
    ['Skoler med tydelige profiler', 'Schools with clear profiles'],
    [1, 1.05],
    [
      'Skoleresultat 0–5 % bedre, fravær 0–10 % lavere; profilen vejer i valget af skole',
      'School results 0–5 % better, absence 0–10 % lower; the profile counts in choice of school',
    ],
    ['Skolebørn på stedet', 'Schoolchildren of the place'],
  ],
  [
    'family-support',
    ['Støtte til sårbare familier', 'Support for vulnerable families'],
    [0.85, 1],
    [
      'Fravær, frafald og brud i forældrenes parforhold ganges med 0,85–1,00',
      'Absence, dropout and the parting of parents are multiplied by 0.85–1.00',
    ],
    ['Familier, der får støtte', 'Families supported'],
  ],
  [
    'leisure-communities',
    ['Interessefællesskaber for unge', 'Communities of interest for the young'],
    [0.9, 1],
    ['Fravær, frafald og domme ganges med 0,90–1,00', 'Absence, dropout and convictions are multiplied by 0.90–1.00'],
    ['Børn og unge på 10–24 år, der er med', 'Ages 10–24 taking part'],
  ],
  [
    'bridge-to-work',
    ['Vej til job eller uddannelse', 'A way into work or education'],
    [1, 1.35],
    [
      'Chancen for job eller uddannelse fra kontanthjælp ganges med 1,00–1,35',
      'Work or education from assistance is multiplied by 1.00–1.35',
    ],
    ['Beboere på kontanthjælp, der dækkes', 'Residents on assistance who are covered'],
  ],
  [
    'bridge-building',
    ['Brobygning til de mest udsatte', 'Bridges for the most vulnerable'],
    [0.9, 1.15],
    [
      'Chancen for job eller uddannelse ganges med 1,00–1,15 og risikoen for dom med 0,90–1,00',
      'Work or education is multiplied by 1.00–1.15 and the risk of conviction by 0.90–1.00',
    ],
    residents,
  ],
  [
    'safe-settings',
    ['Trygge rammer uden for egen bolig', 'Safe settings outside one’s home'],
    [0.85, 1],
    [
      'Domme, flytteønsker og fraflytning ganges med 0,85–1,00',
      'Convictions, wishes to move and leaving are multiplied by 0.85–1.00',
    ],
    residents,
  ],
  [
    'crime-partnership',
    ['Samarbejde mod kriminalitet', 'Working together against crime'],
    [0.9, 1],
    [
      'Risikoen for dom ganges med 0,90–1,00; 0–6 procentpoint flere føler sig trygge',
      'The risk of conviction is multiplied by 0.90–1.00; 0–6 percentage points more feel safe',
    ],
    ['Beboere på 15–59 år', 'Residents aged 15–59'],
  ],
  [
    'light-and-design',
    ['Lys og indretning', 'Light and design'],
    [0.95, 1],
    [
      'Risikoen for dom ganges med 0,95–1,00; 0–8 procentpoint flere føler sig trygge',
      'The risk of conviction is multiplied by 0.95–1.00; 0–8 percentage points more feel safe',
    ],
    ['Beboere på stedet', 'Residents of the place'],
  ],
  [
    'business-partnership',
    ['Partnerskab med virksomheder', 'Partnership with business'],
    [1, 1.15],
    [
      'Chancen for job ganges med 1,00–1,15, for at begynde en uddannelse med 1,00–1,10',
      'Job finding is multiplied by 1.00–1.15, beginning an education by 1.00–1.10',
    ],
    residents,
  ],
  [
    'leisure-jobs',
    ['Fritidsjob', 'Leisure jobs'],
    [0.9, 1],
    ['Domme og frafald ganges med 0,90–1,00', 'Convictions and dropout are multiplied by 0.90–1.00'],
    ['Unge på 13–17 år med fritidsjob', 'Ages 13–17 with a leisure job'],
  ],
  [
    'neighbourhood-communities',
    ['Fællesskaber og naboskab', 'Communities and neighbourliness'],
    [0.9, 1],
    [
      'Flytteønsker og fraflytning ganges med 0,90–1,00; 0–6 procentpoint flere føler sig trygge',
      'Wishes to move and leaving are multiplied by 0.90–1.00; 0–6 percentage points more feel safe',
    ],
    residents,
  ],
  [
    'temporary-settings',
    ['Midlertidige byrum', 'Temporary settings'],
    [0, 0.2],
    ['0–0,2 nytteenheder i boligvalget', '0–0.2 utility units in choice of home'],
    movers,
  ],
  [
    'district-story',
    ['Respektfuld og nuanceret fortælling', 'A respectful, nuanced story'],
    [0, 0.2],
    ['0–0,2 nytteenheder i boligvalget', '0–0.2 utility units in choice of home'],
    movers,
  ],
  [
    'school-structure',
    ['Skolestruktur', 'School structure'],
    [0, 0],
    [
      'Flytter børn mellem skoler og dagtilbud; ingen direkte virkning på det enkelte barn',
      'Moves children between schools and day cares; no direct effect on a child',
    ],
    ['Børn på stedet', 'Children of the place'],
  ],
  [
    'paths',
    ['Stiforbindelser', 'Paths'],
    [0, 0.4],
    [
      'Afstanden mellem bydelene vejer 0–40 % mindre i boligvalget',
      'Distance between the districts counts for 0–40 % less in choice of home',
    ],
    movers,
  ],
  [
    'school-routes',
    ['Trygge skoleveje', 'Safe ways to school'],
    [0, 0.4],
    [
      'Afstanden mellem bydelene vejer 0–40 % mindre i skolevalget',
      'Distance between the districts counts for 0–40 % less in choice of school',
    ],
    ['Familier, der vælger skole', 'Families choosing a school'],
  ],
  [
    'meeting-places',
    ['Mødesteder', 'Meeting places'],
    [0, 0.3],
    [
      '0–0,3 nytteenheder i boligvalget, og grænsen til andre bydele vejer 0–10 % mindre',
      '0–0.3 utility units in choice of home, and the border to other districts counts for 0–10 % less',
    ],
    movers,
  ],
  [
    'municipal-buildings',
    ['Kommunale arealer og bygninger', 'Municipal land and buildings'],
    [0, 0.3],
    ['0–0,3 nytteenheder i boligvalget', '0–0.3 utility units in choice of home'],
    movers,
  ],
  [
    'stair-model',
    ['Trappemodel', 'Stair model'],
    [0, 0],
    [
      'Ændrer kun, hvem der flytter ind; brugt i aftaler i Helsingør og København',
      'Changes only who moves in; used in agreements in Helsingør and Copenhagen',
    ],
    estates,
  ],
  [
    'combined-letting',
    ['Kombineret udlejning', 'Combined letting'],
    [0, 0],
    ['Ændrer kun, hvem der flytter ind, her og andre steder', 'Changes only who moves in, here and elsewhere'],
    estates,
  ],
  [
    'assignment-bans',
    ['Begrænsninger i anvisningen', 'Limits on assignment'],
    [0, 0],
    [
      'Ændrer kun, hvem der anvises hertil, og hvor andre anvises',
      'Changes only who is assigned here, and where others are',
    ],
    estates,
  ],
  [
    'assignment-stop',
    ['Anvisningsstop', 'Stop of assignment'],
    [0, 0],
    ['Ændrer kun, hvor kommunen anviser boliger', 'Changes only where the municipality assigns homes'],
    estates,
  ],
  [
    'letting-compliance',
    ['Efterlevelse af udlejningsaftalen', 'Keeping to the letting agreement'],
    [0.7, 1],
    ['70–100 % af de ledige boliger udlejes som aftalt', '70–100 % of vacancies are let as agreed'],
    estates,
  ],
  [
    'partner-outreach',
    ['Foreninger og frivillige som brobyggere', 'Associations and volunteers as guides'],
    [0, 0.3],
    ['0–30 % flere siger ja til et tilbud', '0–30 % more take up an offer'],
    residents,
  ],
  [
    'national-agenda',
    ['National dagsorden', 'National agenda'],
    [1, 1],
    [
      'Et spørgsmål, ikke en virkning: hvad hvis loven eller landet ændrer sig?',
      'A question, not an effect: what if the law or the country changes?',
    ],
    ['Alle områder i lovens forstand', 'All areas in the law’s sense'],
  ],
];
