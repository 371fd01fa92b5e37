/** Parameters of children and their schools: [id, [Danish, English], [value, low, high], unit, source]. All assumed. */

import { danishLine, danishSpread } from './children-rates.mjs';
import { resultSpread } from './school-results.mjs';

const judgement = ['Skøn; intet dansk estimat fundet', 'Judgement; no Danish estimate found'];
const points = ['point', 'points'];
const shareOfGap = ['andel af afstanden til normen om året', 'share of the distance to the norm a year'];
const utility = ['nytte', 'utility'];
const grades = ['karakterpoint', 'grade points'];

export const schoolParameters = [
  [
    'danish-spread',
    ['Spredning i dansk', 'Spread of Danish'],
    [danishSpread, danishSpread, danishSpread],
    points,
    ['Skalaens enhed: en standardafvigelse er 15 point', 'The unit of the scale: a standard deviation is 15 points'],
  ],
  [
    'danish-line',
    ['Grænse for svagt dansk', 'Line for weak Danish'],
    [danishLine, 80, 90],
    points,
    [
      'Som normen for sprogvurdering, hvor cirka 15 % får en fokuseret eller særlig indsats; efter hukommelsen',
      'As the norm of the language assessment, where about 15 % get a focused or special effort; from memory',
    ],
  ],
  ['danish-gain-home', ['Dansk: fremgang hjemme', 'Danish: gain at home'], [0.02, 0, 0.04], shareOfGap, judgement],
  [
    'danish-gain-day-care',
    ['Dansk: fremgang i dagtilbud', 'Danish: gain in day care'],
    [0.06, 0.02, 0.12],
    shareOfGap,
    judgement,
  ],
  [
    'danish-gain-school',
    ['Dansk: fremgang i skolen', 'Danish: gain at school'],
    [0.03, 0, 0.06],
    shareOfGap,
    judgement,
  ],
  [
    'absence-spread',
    ['Spredning i fravær', 'Spread of absence'],
    [0.8, 0.7, 0.9],
    ['logpoint', 'log points'],
    [
      'Middel 7 % og 20 % af eleverne over 10 % i 2022/23 (uni-c.dk) giver 0,84 over alle; lidt mindre inden for hver gruppe',
      'Mean 7 % and 20 % of pupils over 10 % in 2022/23 (uni-c.dk) give 0.84 over all; a little less within each group',
    ],
  ],
  [
    'absence-persistence',
    ['Fravær der følger eleven', 'Persistence of absence'],
    [0.5, 0.3, 0.7],
    ['korrelation om året', 'correlation a year'],
    judgement,
  ],
  [
    'result-spread',
    ['Spredning i skoleresultat', 'Spread of school results'],
    [resultSpread, 2, 2.5],
    grades,
    judgement,
  ],
  [
    'result-persistence',
    ['Skoleresultat der følger eleven', 'Persistence of school results'],
    [0.9, 0.85, 0.95],
    ['korrelation om året', 'correlation a year'],
    judgement,
  ],
  [
    'result-danish',
    ['Dansk og skoleresultat', 'Danish and school result'],
    [0.3, 0, 0.6],
    ['karakterpoint pr. 15 point dansk', 'grade points per 15 points of Danish'],
    judgement,
  ],
  [
    'result-absence',
    ['Fravær og skoleresultat', 'Absence and school result'],
    [0.06, 0, 0.1],
    ['karakterpoint pr. procentpoint fravær', 'grade points per percentage point of absence'],
    judgement,
  ],
  [
    'exposure-result',
    ['Naboskab og skoleresultat', 'Neighbourhood and school result'],
    [0.03, 0, 0.05],
    ['karakterpoint om året pr. standardafvigelse', 'grade points a year per standard deviation'],
    [
      'Chetty og Hendren 2018: cirka 4 % af forskellen om året; at steder en standardafvigelse fra hinanden ligger 0,75 karakterpoint fra hinanden, er et skøn',
      'Chetty and Hendren 2018: about 4 % of the gap a year; that places a standard deviation apart are 0.75 grade points apart is judgement',
    ],
  ],
  [
    'exposure-school',
    ['Skolekammerater og skoleresultat', 'Schoolmates and school result'],
    [0, 0, 0],
    ['karakterpoint om året pr. andel', 'grade points a year per share'],
    ['Slået fra', 'Off by default'],
  ],
  [
    'school-choice-own',
    ['Skolevalg: distriktsskolen', 'Choice of school: the catchment’s own'],
    [1.5, 1, 2],
    utility,
    judgement,
  ],
  [
    'school-choice-same-district',
    ['Skolevalg: samme bydel', 'Choice of school: same district'],
    [1, 0.5, 1.5],
    utility,
    judgement,
  ],
  [
    'school-choice-profile',
    ['Skolevalg: profil', 'Choice of school: profile'],
    [1, 0.5, 1.5],
    ['nytte pr. enhed', 'utility per unit'],
    judgement,
  ],
  [
    'school-choice-composition',
    ['Skolevalg: elevsammensætning', 'Choice of school: composition'],
    [3, 0, 6],
    ['nytte pr. andel', 'utility per share'],
    [
      'Skøn; familier fravælger skoler, hvor mange forældre kun har grundskole. 0 slår det fra',
      'Judgement; families avoid schools where many parents have basic schooling only. 0 turns it off',
    ],
  ],
  [
    'school-stay-after-move',
    ['Bliver på skolen efter flytning', 'Stays at the school after a move'],
    [0.5, 0.3, 0.7],
    ['andel', 'share'],
    judgement,
  ],
];
