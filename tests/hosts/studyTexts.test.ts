import { expect, test } from 'vitest';
import { summarisePathways } from '../../engine/analysis/studies/pathwaysStudy.ts';
import { findingText } from '../../engine/hosts/cli/studies/pathways.ts';
import { errorText, estimateText, runsText } from '../../engine/hosts/cli/studies/studyTexts.ts';

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

test('a share of few runs is written as a count of them', () => {
  expect(runsText(1 / 3, 6, 'da')).toBe('2 af 6');
  expect(runsText(1 / 3, 6, 'en')).toBe('2 of 6');
  expect(runsText(0.33, 100, 'en')).toBe('33 %');
});

test('what triggers did is told in a sentence: the usual order, those never needed, and that nothing happened', () => {
  const jobs = { trigger: 'jobs', year: 2027 };
  const letting = { trigger: 'letting', year: 2030 };
  const some = summarisePathways(['jobs', 'letting', 'works'], [[jobs, letting], [jobs], [jobs, letting], []]);
  expect(findingText(some, 'en')).toBe('Most often jobs and then letting fire (2 of 4). Never fires: works.');
  expect(findingText(some, 'da')).toBe('Oftest slår jobs og derefter letting til (2 af 4). Slår aldrig til: works.');
  const seldom = summarisePathways(['jobs'], [[], [], [jobs]]);
  expect(findingText(seldom, 'da')).toBe('Oftest slår ingen til (2 af 3).');
  const never = summarisePathways(['jobs'], [[], []]);
  expect(findingText(never, 'da')).toContain('Ingen udløser slår til i nogen gentagelse');
  expect(findingText(never, 'en')).toContain('No trigger fires in any replicate');
});
