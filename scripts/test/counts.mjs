/** How many tests passed, failed and were skipped, from the reports of the runners. */

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ status: string, assertionResults?: { status: string }[] }} FileReport
 */

/**
 * A file that could not be loaded ran none of its tests: it counts as one that failed.
 * @param {FileReport} file
 */
const unloaded = ({ status, assertionResults = [] }) =>
  status === 'failed' && !assertionResults.some((one) => one.status === 'failed')

/**
 * @param {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number, testResults?: FileReport[] }} report
 * @returns {Counts}
 */
export const vitestCounts = ({
  numPassedTests = 0,
  numFailedTests = 0,
  numPendingTests = 0,
  numTodoTests = 0,
  testResults = [],
}) => ({
  passed: numPassedTests,
  failed: numFailedTests + testResults.filter(unloaded).length,
  skipped: numPendingTests + numTodoTests,
})

/**
 * @param {{ stats?: { expected?: number, unexpected?: number, flaky?: number, skipped?: number }, errors?: unknown[] }} report
 * @returns {Counts}
 */
export const playwrightCounts = ({
  stats: { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = {},
  errors = [],
}) => ({
  passed: expected,
  // A test that passed at its second try is a fault to be found; `errors` are files that could not be loaded.
  failed: unexpected + flaky + errors.length,
  skipped,
})

/**
 * A runner that failed without naming a test, or that ran none, counts as one failed test.
 * @param {Counts} counts
 * @param {boolean} runnerPassed
 */
export const withVerdict = (counts, runnerPassed) =>
  counts.failed === 0 && (!runnerPassed || counts.passed === 0) ? { ...counts, failed: 1 } : counts

/** @param {Counts[]} suites */
export const sum = (suites) =>
  suites.reduce((all, one) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
    skipped: all.skipped + one.skipped,
  }))

/**
 * The last line of `npm test`.
 * @param {Counts} counts
 */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
