import { describe, expect, it } from 'vitest'
import { lastLine, playwrightCounts, sum, vitestCounts, withVerdict } from '../../../scripts/test/counts.mjs'

describe('the totals of npm test', () => {
  it('add up over the suites and are said in one line', () => {
    const unit = vitestCounts({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })
    const e2e = playwrightCounts({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 } })
    expect(lastLine(sum([unit, e2e]))).toBe('8 passed, 1 failed, 4 skipped')
  })

  it('count a file that could not be loaded as failed', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]
    expect(vitestCounts({ numPassedTests: 1, numFailedTests: 1, testResults }).failed).toBe(2)
    expect(playwrightCounts({ stats: { expected: 3 }, errors: [{ message: 'no such file' }] }).failed).toBe(1)
  })

  it('count a test that passed at its second try as failed', () => {
    expect(playwrightCounts({ stats: { expected: 3, flaky: 1 } }).failed).toBe(1)
  })

  it('are never green for a runner that failed, left no report, or ran nothing', () => {
    const passed = { passed: 3, failed: 0, skipped: 0 }
    expect(withVerdict(passed, true)).toEqual(passed)
    expect(withVerdict(passed, false).failed).toBe(1)
    expect(withVerdict(vitestCounts({}), true).failed).toBe(1)
    expect(withVerdict(playwrightCounts({}), false).failed).toBe(1)
  })
})
