import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type History, historyOf } from './history'
import { playHistory, type Report } from './play'
import { toText } from './report'
import { openStage, type Stage } from './stage'

/** `npm run test:requests` plays a thousand. */
const RUNS = 10

const told = { pick: 0.4, events: 'told' } as const

/** Paid for, never installed, and nobody left who could take it back. */
const leftAlone: History = {
  ...historyOf(1),
  ...{ app: 'plain', connected: true, membersMayRequest: true },
  steps: [
    { do: 'ask', who: 'mei', ...told },
    { do: 'approve', who: 'olivia', ...told },
    { do: 'order', who: 'olivia', ...told },
    { do: 'pay', who: 'olivia', ...told },
    { do: 'disconnect', who: 'olivia', ...told },
  ],
}

let stage: Stage
const reports: Report[] = []

beforeAll(async () => {
  stage = await openStage(RUNS + 1)
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

  it('end also where what was paid for is left alone by an organization that disconnects', {
    timeout: 60_000,
  }, async () => {
    const { problems, states } = await playHistory(stage, leftAlone)
    expect({ problems, states }).toEqual({ problems: [], states: ['expired'] })
  })

  it('are the same for the same seed', () => {
    expect(historyOf(7)).toEqual(historyOf(7))
    expect(historyOf(7).steps).not.toEqual(historyOf(8).steps)
    expect(reports.reduce((sum, { requests }) => sum + requests, 0)).toBeGreaterThan(0)
  })
})
