import type { History } from './history'
import { playHistory, type Report } from './play'
import type { Stage } from './stage'

/** Most histories that are played to find a shorter one. */
export const ATTEMPTS = 60

/** A history that fails, with as few steps as can be found by leaving them out one at a time. */
export async function shrink(stage: Stage, failing: History, report: Report): Promise<Report> {
  let [shortest, best, left] = [failing, report, ATTEMPTS]
  for (let index = 0; index < shortest.steps.length && left > 0; left--) {
    const steps = shortest.steps.toSpliced(index, 1)
    const shorter = { ...shortest, steps }
    const again = await playHistory(stage, shorter)
    if (again.problems.length > 0) [shortest, best] = [shorter, again]
    else index += 1
  }
  return best
}
