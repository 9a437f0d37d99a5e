import { historyOf } from './history'
import { playHistory } from './play'
import { ATTEMPTS, shrink } from './shrink'
import { openStage } from './stage'

/** Plays some seeds in a process of its own, and tells who started it what came of each. */
async function main(seeds: readonly number[], shortens: boolean): Promise<void> {
  const stage = await openStage(seeds.length + (shortens ? ATTEMPTS : 0))
  for (const seed of seeds) {
    const history = historyOf(seed)
    const report = await playHistory(stage, history)
    const failed = report.problems.length > 0
    process.send?.(failed && shortens ? await shrink(stage, history, report) : report)
  }
  await stage.close()
}

const [seeds = '', shortens] = process.argv.slice(2)
await main(seeds.split(',').map(Number), shortens === 'shorten')
process.exit(0)
