/** What is known of the effects that levers rest on: published studies as found, or judgement (strength J) in plain sight. */

import { judgedMeasures } from './measure-evidence.mjs';
import { inBoth } from './texts.mjs';

export function evidenceRows() {
  return [
    card('employment-programme', ['Beskæftigelsesindsats', 'Employment programme'], 'B', [1, 1.35], {
      study: [
        'BL og COWI, evaluering af én boligsocial helhedsplan i Fredericia',
        'BL and COWI, evaluation of one social housing plan (boligsocial helhedsplan) in Fredericia',
      ],
      effect: [
        '+5–8 procentpoint i fuldtidsarbejde i det ene område; læst som en øvre grænse',
        '+5–8 percentage points in full-time work in the one area; read as an upper bound',
      ],
      population: ['Beboere i én almen afdeling', 'Residents of one social estate'],
      transfer: [
        'Som faktor på chancen for at finde job; ét område kan ikke love det samme her',
        'As a factor on job finding; one area is no promise here',
      ],
    }),
    card('job-retention', ['Fastholdelse i job', 'Job retention'], 'J', [0.85, 1], {
      study: ['Skøn', 'Judgement'],
      effect: ['Relativ risiko for at miste job 0,85–1,00', 'Relative risk of losing work 0.85–1.00'],
      population: ['Mennesker i job i indsatsområder', 'People in work in programme areas'],
      transfer: ['Skøn uden studie', 'Judgement without a study'],
    }),
    card('youth-crime-prevention', ['Kriminalpræventiv indsats for unge', 'Youth crime prevention'], 'B', [0.85, 1], {
      study: [
        'CFBU 2014, boligsociale helhedsplaner 2009–13',
        'CFBU 2014, social housing plans (boligsociale helhedsplaner) 2009–13',
      ],
      effect: [
        'Sigtede unge −24 % i 63 områder mod −16 % i 83 andre: cirka −8 procentpoint; relativ risiko 0,85–1,00',
        'Charged youth −24 % in 63 areas against −16 % in 83 others: about −8 percentage points; relative risk 0.85–1.00',
      ],
      population: ['8.500 unge i 63 danske områder', '8,500 young people in 63 Danish areas'],
      transfer: [
        'Sigtelser, ikke domme; samme relative virkning antages',
        'Charges, not convictions; the same relative effect is assumed',
      ],
    }),
    card('dropout-prevention', ['Fastholdelse i uddannelse', 'Keeping young people in education'], 'J', [0.8, 1], {
      study: ['Skøn', 'Judgement'],
      effect: ['Relativ risiko for frafald 0,80–1,00', 'Relative risk of dropping out 0.80–1.00'],
      population: ['Unge i indsatsområder', 'Young people in programme areas'],
      transfer: ['Skøn uden studie', 'Judgement without a study'],
    }),
    card('flexible-letting', ['Fleksibel udlejning', 'Flexible letting'], 'C', [0, 0], {
      study: ['SBi 2004, Fleksible udlejningsregler', 'SBi 2004, Fleksible udlejningsregler'],
      effect: [
        'Virker efter hensigten, begrænset virkning, positiv i nogle udsatte afdelinger 2000–04; ingen direkte virkning på personer',
        'Works as intended, limited effect, positive in some weak estates 2000–04; no direct effect on persons',
      ],
      population: ['Danske almene afdelinger', 'Danish social estates'],
      transfer: ['Virker kun gennem hvem der flytter ind', 'Works only through who moves in'],
    }),
    card(
      'move-in-criteria',
      ['Krav til indflyttere og naturlig fraflytning', 'Move-in criteria and natural turnover'],
      'C',
      [0, 0],
      {
        study: [
          'Forskerudtalelse om 15 omdannelsesområder, tv2ostjylland 2022',
          'Researcher’s statement on 15 transformation areas, tv2ostjylland 2022',
        ],
        effect: [
          'Den største virkning indtil nu i omdannelsesområderne',
          'Largest effect so far in the transformation areas',
        ],
        population: ['15 danske områder', '15 Danish areas'],
        transfer: [
          'Virker gennem fraflytning, cirka hver tiende bolig om året',
          'Works through turnover, about one dwelling in ten a year',
        ],
      },
    ),
    card('renovation', ['Områdefornyelse og renovering', 'Area renewal and renovation'], 'B', [0, 0.3], {
      study: ['Christensen 2013, Kraks Fond 13:01', 'Christensen 2013, Kraks Fond 13:01'],
      effect: [
        'Flere beboere i job, kortere ledighed, større tilfredshed; ingen signifikant virkning på beboersammensætningen',
        'More residents employed, shorter unemployment, higher satisfaction; no significant effect on social mix',
      ],
      population: ['Danske områder, 1990’erne og 2000’erne', 'Danish areas, 1990s–2000s'],
      transfer: ['Attraktivitet i valg af bolig er et skøn', 'Attractiveness in choice of home is judgement'],
    }),
    card('listing', ['At stå på en liste', 'Being on a list'], 'B', [1, 1.1], {
      study: ['Govind m.fl. 2025, IZA DP 17573', 'Govind and others 2025, IZA DP 17573'],
      effect: [
        'Beboersammensætningen ændrede sig, fordi andre vælger området fra; cirka 3–4 % lavere indkomst, ingen virkning på kriminalitet',
        'Composition worsened as others avoid the area, at about 3–4 % lower income; no effect on crime',
      ],
      population: ['Danmark, difference-in-differences', 'Denmark, difference in differences'],
      transfer: ['Faktor på fraflytning for beskæftigede', 'Factor on leaving for the employed'],
    }),
    card('demolition', ['Nedrivning', 'Demolition'], 'C', [0, 0], {
      study: ['SBi 2018:10, forskningsoversigt', 'SBi 2018:10, review'],
      effect: [
        'Ingen klare tegn på, at det løser problemer; de genhusede samles igen i lignende områder; små gevinster for børn',
        'No clear evidence that it solves problems; those displaced gather again in like areas; modest gains for children',
      ],
      population: ['International forskningsoversigt', 'International review'],
      transfer: ['Modellen genhuser og viser hvorhen', 'The model rehouses and shows where to'],
    }),
    card('demolition-children', ['Børn der flytter ved nedrivning', 'Children moved by demolition'], 'A', [0, 0.16], {
      study: ['Chyn 2018', 'Chyn 2018'],
      effect: ['+9 % beskæftigelse og +16 % løn som voksne', '+9 % employment and +16 % earnings as adults'],
      population: ['Børn i Chicago', 'Children in Chicago'],
      transfer: ['Andet land og anden boligmasse', 'Another country and another stock'],
    }),
    card('displacement', ['Hvor genhusede flytter hen', 'Where rehoused people go'], 'C', [0.5, 0.8], {
      study: ['Tach og Emory 2017', 'Tach and Emory 2017'],
      effect: [
        'Ændringer i beboersammensætningen var mest fortrængning, ikke gevinster for dem, der boede der',
        'Changes in composition were mainly displacement, not gains of those who lived there',
      ],
      population: ['HOPE VI, USA', 'HOPE VI, United States'],
      transfer: ['50–80 % til andre almene boliger er et skøn', '50–80 % to other social dwellings is judgement'],
    }),
    card(
      'conversion',
      ['Ommærkning til ungdoms- eller ældreboliger', 'Conversion to youth or elderly dwellings'],
      'J',
      [0, 0],
      {
        study: ['Skøn', 'Judgement'],
        effect: [
          'Ændrer, hvem der kan bo der; ingen virkning på personer',
          'Changes who may live there; no effect on persons',
        ],
        population: ['Almene afdelinger', 'Social estates'],
        transfer: ['Skøn uden studie', 'Judgement without a study'],
      },
    ),
    card('sale', ['Salg af almene boliger', 'Sale of social dwellings'], 'J', [0, 0], {
      study: ['Skøn', 'Judgement'],
      effect: [
        'Ændrer ejerformen; hvem der flytter ind, følger af valg og pris',
        'Changes tenure; who moves in follows from choice and price',
      ],
      population: ['Almene afdelinger', 'Social estates'],
      transfer: ['Skøn uden studie', 'Judgement without a study'],
    }),
    card('infill', ['Private boliger i området', 'Private infill'], 'J', [0, 0], {
      study: ['Skøn', 'Judgement'],
      effect: [
        'Tilføjer boliger med en anden ejerform; hvem der flytter ind, følger af valg og pris',
        'Adds dwellings of another tenure; who moves in follows from choice and price',
      ],
      population: ['Almene afdelinger', 'Social estates'],
      transfer: ['Skøn uden studie', 'Judgement without a study'],
    }),
    card('neighbourhood-crime', ['Naboskab og unges kriminalitet', 'Neighbourhood and youth crime'], 'A', [0, 0.1], {
      study: [
        'Damm og Dustmann, American Economic Review 104(6), 2014',
        'Damm and Dustmann, American Economic Review 104(6), 2014',
      ],
      effect: [
        '+5–9 % sandsynlighed for dom pr. standardafvigelse flere dømte unge',
        '+5–9 % conviction probability per standard deviation more convicted youth',
      ],
      population: [
        'Flygtningebørn, boligplaceret 1986–98, mænd 15–21 år',
        'Refugee children assigned 1986–98, men 15–21',
      ],
      transfer: ['Svagere virkning antages for alle unge', 'A weaker effect is assumed for all young people'],
    }),
    card('childhood-exposure', ['År af barndom i et område', 'Years of childhood in a place'], 'A', [0.02, 0.05], {
      study: ['Chetty og Hendren 2018', 'Chetty and Hendren 2018'],
      effect: ['Cirka 4 % af forskellen mellem stederne om året', 'About 4 % of the gap between places a year'],
      population: ['7 mio. familier, USA', '7 million families, United States'],
      transfer: ['Andet land; 2–5 % om året er et skøn', 'Another country; 2–5 % a year is judgement'],
    }),
    card(
      'adult-neighbourhood',
      ['Naboskab og voksnes beskæftigelse', 'Neighbourhood and adult employment'],
      'A',
      [0, 0],
      {
        study: ['Damm 2014, Rockwool Fonden', 'Damm 2014, Rockwool Fonden'],
        effect: [
          'Ingen virkning af områdets udsathed eller samlede beskæftigelse',
          'No effect of deprivation or overall employment',
        ],
        population: ['Mænd med flygtningebaggrund', 'Refugee men'],
        transfer: ['Ingen virkning i modellen', 'No effect in the model'],
      },
    ),
    card(
      'health-exposure',
      ['Naboskab og psykisk medicin', 'Neighbourhood and psychiatric medication'],
      'A',
      [0, 0.036],
      {
        study: ['Boje-Kovacs m.fl. 2022', 'Boje-Kovacs and others 2022'],
        effect: ['+3,6 procentpoint, der får medicin', '+3.6 percentage points on medication'],
        population: ['København 2000–07', 'Copenhagen 2000–07'],
        transfer: ['Ikke i modellen', 'Not in the model'],
      },
    ),
    card('housing-social-plan', ['Boligsocial helhedsplan', 'Comprehensive social plan'], 'C', [0, 0.04], {
      study: ['VIVE, gengivet på socialraadgiverne.dk', 'VIVE, as reported on socialraadgiverne.dk'],
      effect: [
        'Høj livskvalitet hos 78 % i 2018 og 82 % i 2021; flere føler sig trygge, sammenholdet faldt',
        'High quality of life of 78 % in 2018 and 82 % in 2021; more feel safe, cohesion fell',
      ],
      population: ['Områder med helhedsplan', 'Areas with such a plan'],
      transfer: [
        'Før og efter uden sammenligning; tryghed og chance for job er skøn',
        'Before and after without comparison; safety and job finding are judgement',
      ],
    }),
    ...judgedMeasures().map(({ id, label, range, effect, population }) =>
      card(id, label, 'J', range, {
        study: ['Skøn', 'Judgement'],
        effect,
        population,
        transfer: ['Skøn uden studie', 'Judgement without a study'],
      }),
    ),
  ];
}

/**
 * A card as it is written; texts are pairs of Danish and English.
 * @param strength A to C, or J for judgement @param range effect as it is read here, low and high
 */
function card(id, label, strength, [low, high], { study, effect, population, transfer }) {
  return {
    id,
    ...inBoth('label', label),
    ...inBoth('study', study),
    ...inBoth('effect', effect),
    low,
    high,
    ...inBoth('population', population),
    strength,
    ...inBoth('transfer', transfer),
  };
}
