/**
 * What vitest's JSON reporter says that is counted here.
 * @typedef {{
 *   numPassedTests: number;
 *   numFailedTests: number;
 *   testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
 * }} TestReport
 */

/**
 * Tests passed and failed. A file that could not be loaded has no tests to count, and counts as one failure.
 * @param {TestReport} report
 */
export function countResults(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}
