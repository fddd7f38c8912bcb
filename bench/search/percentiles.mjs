/** Of a list of milliseconds: the middle, the value that 95 of 100 do not exceed, and the greatest. */
const round = (ms) => Math.round(ms * 100) / 100

export function percentiles(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share) => round(sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? NaN)
  return { p50: at(0.5), p95: at(0.95), max: round(sorted.at(-1) ?? NaN), count: sorted.length }
}

export const inWords = ({ p50, p95, max, count }) => `p50 ${p50}, p95 ${p95}, max ${max} ms (${count})`
