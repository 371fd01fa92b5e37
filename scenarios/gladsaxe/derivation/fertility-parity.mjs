/** How fertility follows the number of children a woman has. Assumed; the levels keep the births of `fertility` at every age. */

import { between, significant } from './arithmetic.mjs';
import { table } from './table.mjs';

const children = [0, 1, 2, 3];
/** Relative fertility by children borne, younger than 35 and later. Two children are what most have; about 46 % of births are first, 17 % third or later. */
const relative = {
  yes: [
    [1, 1.45, 0.36, 0.36],
    [1, 1.1, 0.28, 0.36],
  ],
  no: [
    [1, 0.9, 0.45, 0.45],
    [1, 0.5, 0.25, 0.25],
  ],
};
/** Of mothers, share with one child at home and with three or more, by age. Assumed. */
const one = [
  [20, 0.95],
  [25, 0.75],
  [30, 0.5],
  [35, 0.3],
  [40, 0.26],
  [46, 0.32],
];
const many = [
  [22, 0],
  [27, 0.05],
  [33, 0.13],
  [40, 0.2],
  [46, 0.16],
];
const ages = [0, 18, 22, 25, 28, 31, 34, 37, 40, 43];

/** @param cells persons [estate][role][sex][age] */
export function fertilityByParity(cells) {
  return [
    table(
      'fertility-parity',
      [
        ['partnered', ['no', 'yes']],
        ['children', children],
        ['age', ages],
      ],
      (partnered, borne, age) => {
        const factor = relativeAt(partnered, borne, age);
        const women = womenByChildren(cells, partnered, age);
        const total = women.reduce((sum, n) => sum + n, 0);
        const mean = women.reduce((sum, n, c) => sum + n * relativeAt(partnered, c, age), 0) / total;
        return age === 0 || total === 0 ? 1 : significant(factor / mean, 4);
      },
    ),
  ];
}

function relativeAt(partnered, borne, age) {
  const [young, later] = relative[partnered];
  const part = between(
    [
      [32, 0],
      [40, 1],
    ],
    age,
  );
  return young[borne] * (1 - part) + later[borne] * part;
}

/** Women of a step's ages by children, partnered or not, a year before: births of a year come to women a year older. */
function womenByChildren(cells, partnered, age) {
  const next = ages[ages.indexOf(age) + 1] ?? 46;
  const [without, withChildren] = partnered === 'yes' ? [[2], [3]] : [[0, 4, 5], [1]];
  const count = (roles, a) => cells.reduce((sum, byRole) => sum + roles.reduce((s, r) => s + byRole[r][1][a], 0), 0);
  const result = [0, 0, 0, 0];
  for (let a = age; a < next; a++) {
    const mothers = count(withChildren, Math.max(0, a - 1));
    const [first, third] = [between(one, a), between(many, a)];
    result[0] += count(without, Math.max(0, a - 1));
    result[1] += mothers * first;
    result[2] += mothers * (1 - first - third);
    result[3] += mothers * third;
  }
  return result;
}
