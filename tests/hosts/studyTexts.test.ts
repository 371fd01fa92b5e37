import { expect, test } from 'vitest';
import { errorText, estimateText } from '../../engine/hosts/cli/studies/studyTexts.ts';

test('an estimate is written in the step that its error supports', () => {
  expect(estimateText(0.0213, { mcse: 0.0002, replicates: 20 }, 'outside-labour', 'da')).toBe('+2,13');
  expect(estimateText(0.0213, { mcse: 0.002, replicates: 20 }, 'outside-labour', 'da')).toBe('+2,1');
  expect(estimateText(-1234, { mcse: 200, replicates: 20 }, 'mean-income', 'en')).toBe('−1.2');
  expect(errorText({ mcse: 0.004, replicates: 20 }, 'outside-labour', 'da')).toBe(' ±0,40');
});

test('what rests on fewer than five replicates is written in whole points, with no error', () => {
  const two = { mcse: 0.000001, replicates: 2 };
  expect(estimateText(0.0002, two, 'outside-labour', 'da')).toBe('0');
  expect(estimateText(0.0213, two, 'outside-labour', 'en')).toBe('+2');
  expect(errorText(two, 'outside-labour', 'da')).toBe('');
  expect(estimateText(Number.NaN, two, 'outside-labour', 'da')).toBe('–');
});
