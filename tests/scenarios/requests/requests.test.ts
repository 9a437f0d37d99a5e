import { afterAll, beforeAll, expect, it } from 'vitest'
import { historyOf } from './history'
import { playHistory } from './play'
import { openStage, type Stage } from './stage'

const RUNS = Number(process.env.RUNS ?? 25)
const FIRST = Number(process.env.SEED ?? 1)

let stage: Stage

beforeAll(async () => {
  stage = await openStage(RUNS)
})
afterAll(() => stage.close())

it('ends every request of every random history, tells who asked, and approves nothing beyond the terms', async () => {
  for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
    const report = await playHistory(stage, historyOf(seed))
    if (process.env.V || report.problems.length)
      console.log(seed, report.log.join('\n  '), report.problems.join('\n  '))
  }
}, 600000)
