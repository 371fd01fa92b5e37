import type { RateTable } from '../../engine/pack/pack.ts';
import { resultBands } from '../../engine/population/schoolResults.ts';
import { from, label, listed, table } from './smallPackTable.ts';

/** Tables and parameters of children and school in the small pack: round and plausible. */

const parents = label('parents', 'basic', 'vocational', 'higher');
const result = label('result', ...resultBands);
const enrolment = label('enrolment', 'general', 'vocational', 'higher');

export function smallPackSchoolRates(): readonly [string, RateTable][] {
  return [
    listed(
      'day-care',
      [parents, from('age', 0, 1, 2, 6)],
      [
        [0, 0.7, 0.5, 0],
        [0, 0.8, 0.6, 0],
        [0, 0.9, 0.6, 0],
      ],
    ),
    listed('danish-level', [parents], [[90, 98, 105]]),
    listed(
      'pool-danish',
      [label('pool', 'region', 'country', 'abroad', 'housing-need', 'waiting-list', 'waiting-list-few-choices')],
      [[1, 1, 0.8, 1, 1, 1]],
    ),
    listed(
      'absence',
      [parents, from('age', 6, 13)],
      [
        [0.08, 0.12],
        [0.06, 0.09],
        [0.05, 0.07],
      ],
    ),
    listed('school-result', [parents], [[5.5, 6.5, 8.5]]),
    listed('school-choice', [parents], [[0.2, 0.3, 0.4]]),
    table('after-school', [parents, result, label('to', 'none', 'general', 'vocational')], afterSchool),
    table('dropout-result', [enrolment, result], (_, band) => [1, 2, 1.5, 1.1, 0.8, 0.6][band]!),
    table('dropout-absence', [enrolment, from('absence', 0, 10)], (_, high) => [0.9, 1.5][high]!),
    table(
      'enrol-result',
      [label('to', 'general', 'vocational', 'higher'), result],
      (_, band) => [1, 0.7, 0.9, 1, 1.1, 1.2][band]!,
    ),
  ];
}

/** Those with better results seldom go without, and seldom learn a trade. */
function afterSchool(group: number, band: number, to: number): number {
  const others = [1, 2.5, 1.6, 1, 0.6, 0.3][band]! * [1.4, 1, 0.6][group]!;
  const [none, vocational] = [0.05 * others, 0.17 * others];
  return [none, 1 - none - vocational, vocational][to]!;
}

export const smallPackSchoolParameters: Readonly<Record<string, number>> = {
  'danish-spread': 15,
  'danish-line': 85,
  'danish-gain-home': 0.02,
  'danish-gain-day-care': 0.06,
  'danish-gain-school': 0.03,
  'absence-spread': 0.8,
  'absence-persistence': 0.5,
  'result-spread': 2.2,
  'result-persistence': 0.9,
  'result-danish': 0.3,
  'result-absence': 0.06,
  'exposure-result': 0.03,
  'exposure-school': 0,
  'school-choice-own': 1.5,
  'school-choice-same-district': 1,
  'school-choice-profile': 1,
  'school-choice-composition': 3,
  'school-stay-after-move': 0.5,
};
