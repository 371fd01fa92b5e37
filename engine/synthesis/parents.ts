import { Education, Role, Sex } from '../population/codes.ts';
import type { Population } from '../population/population.ts';
import { type Draws, drawByWeight } from './draws.ts';
import type { EstateRows } from './settle.ts';

/**
 * Highest education of the parents of people who live without them, by own education (rows: none to long higher) and birth
 * before or after about 1965: weights of basic, vocational, short and long higher. Assumed; the young have longer educated
 * parents, and education runs in families.
 */
const olderTable = [
  [0.8, 0.16, 0.03, 0.01],
  [0.8, 0.16, 0.03, 0.01],
  [0.5, 0.28, 0.13, 0.09],
  [0.66, 0.28, 0.05, 0.01],
  [0.45, 0.32, 0.16, 0.07],
  [0.28, 0.3, 0.22, 0.2],
];
const youngerTable = [
  [0.4, 0.4, 0.13, 0.07],
  [0.43, 0.4, 0.12, 0.05],
  [0.15, 0.35, 0.28, 0.22],
  [0.3, 0.5, 0.15, 0.05],
  [0.15, 0.4, 0.28, 0.17],
  [0.09, 0.27, 0.29, 0.35],
];
const parentEducations = [Education.basic, Education.vocational, Education.shortHigher, Education.longHigher];
const firstYounger = 60;

/** Sets the parents' education of everybody: from the parents in the household, else drawn by own education and age. */
export function setParentEducation({ residents }: Population, rows: EstateRows, draws: Draws): void {
  for (let row = rows.residents[0]; row < rows.residents[1]; row++) {
    const table = (residents.age[row] as number) < firstYounger ? youngerTable : olderTable;
    const weights = table[residents.education[row] as number] as number[];
    const drawn = parentEducations[drawByWeight(weights, draws)] as number;
    const ofParents = residents.role[row] === Role.child ? adultsEducation(residents, row) : 0;
    residents.parentEducation[row] = ofParents > 0 ? ofParents : drawn;
  }
}

/** Highest education among those ahead of a child in its household that aren't children: its parents, or who it lives with. */
function adultsEducation(residents: Population['residents'], child: number): number {
  let highest = 0;
  const household = residents.household[child];
  for (let row = child - 1; row >= 0 && residents.household[row] === household; row--) {
    if (residents.role[row] !== Role.child) highest = Math.max(highest, residents.education[row] as number);
  }
  return highest;
}

/** Completed family sizes of women past childbearing: none, 1, 2, 3, 4 children. Assumed, near Statistics Denmark's cohorts. */
const completedFamilies = [0.14, 0.17, 0.45, 0.18, 0.06];
const pastChildbearing = 45;

/** Sets the children borne: those at home, and for older women a completed family where that is more. */
export function setBirths({ residents }: Population, rows: EstateRows, draws: Draws): void {
  let mother = -1;
  for (let row = rows.residents[0]; row < rows.residents[1]; row++) {
    if (mother >= 0 && residents.household[mother] !== residents.household[row]) mother = -1;
    if (residents.role[row] === Role.child) {
      if (mother >= 0) residents.births[mother] = (residents.births[mother] as number) + 1;
    } else if (residents.sex[row] === Sex.woman && residents.role[row] !== Role.other && mother < 0) {
      mother = row;
    }
  }
  for (let row = rows.residents[0]; row < rows.residents[1]; row++) {
    if (residents.sex[row] !== Sex.woman || (residents.age[row] as number) < pastChildbearing) continue;
    residents.births[row] = Math.max(residents.births[row] as number, drawByWeight(completedFamilies, draws));
  }
}
