/** The time that at most this share of the measurements took, in milliseconds. */
function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share))
  return Math.round((sorted[at] ?? 0) * 100) / 100
}

/** One line of the bench. */
export function timesLine(listings: number, query: string, times: readonly number[]) {
  return {
    bench: 'search',
    listings,
    query,
    p50_ms: percentile(times, 0.5),
    p95_ms: percentile(times, 0.95),
  }
}

/** How many milliseconds something takes. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
