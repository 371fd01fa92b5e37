import { describe, expect, it } from 'vitest';
import { countResults } from '../../scripts/testReport.mjs';

describe('the closing line of the tests', () => {
  it('counts every test that passed and failed', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [{ name: 'a', status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }],
    };
    expect(countResults(report)).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 0,
      testResults: [
        { name: 'a', status: 'passed', assertionResults: [{ status: 'passed' }] },
        { name: 'b', status: 'failed', assertionResults: [] },
      ],
    };
    expect(countResults(report)).toEqual({ passed: 5, failed: 1 });
  });
});
