/** How many tests passed, failed and were skipped, from the reports of the runners. */

export const vitestCounts = ({
  numPassedTests = 0,
  numFailedTests = 0,
  numPendingTests = 0,
  numTodoTests = 0,
}) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  skipped: numPendingTests + numTodoTests,
})

export const playwrightCounts = ({
  stats: { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = {},
}) => ({
  passed: expected,
  // A test that passed at its second try is a fault to be found.
  failed: unexpected + flaky,
  skipped,
})

export const sum = (suites) =>
  suites.reduce((all, one) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
    skipped: all.skipped + one.skipped,
  }))
