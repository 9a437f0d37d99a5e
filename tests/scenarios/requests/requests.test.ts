import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { historyOf } from './history'
import { playHistory, type Report } from './play'
import { toText } from './report'
import { openStage, type Stage } from './stage'

/** `npm run test:requests` plays a thousand. */
const RUNS = 10

let stage: Stage
const reports: Report[] = []

beforeAll(async () => {
  stage = await openStage(RUNS)
})
afterAll(() => stage.close())

describe('random histories of requests', () => {
  it('end every request, tell who asked, and report nothing as approved beyond the terms', {
    timeout: 180_000,
  }, async () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      reports.push(await playHistory(stage, historyOf(seed)))
    }
    const failed = reports.filter(({ problems }) => problems.length > 0)
    expect(failed.map(toText)).toEqual([])
  })

  it('are the same for the same seed', () => {
    expect(historyOf(7)).toEqual(historyOf(7))
    expect(historyOf(7).steps).not.toEqual(historyOf(8).steps)
    expect(reports.reduce((sum, { requests }) => sum + requests, 0)).toBeGreaterThan(0)
  })
})
