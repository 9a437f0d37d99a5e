import { db } from '@/lib/db/client'
import { cancelSubscriptions, end } from './ending'
import type { History, Step } from './history'
import { findLooseEnds, judge } from './invariants'
import { findInstalled } from './on-github'
import { beginScene, type Scene, settle } from './scene'
import type { Stage } from './stage'
import { perform } from './steps'

/** What came of a history. */
export interface Report {
  seed: number
  steps: number
  refused: number
  requests: number
  /** How each request ended. */
  states: string[]
  endedByHand: number
  problems: string[]
  log: string[]
}

async function activeOnes({ organizationId }: Scene): Promise<string[]> {
  const where = { organizationId, state: 'active' as const }
  const rows = await db().installationRequest.findMany({ where, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** Nothing is active before GitHub says so. What a step takes away may have been seen before it was gone. */
async function requireInstalled(scene: Scene, before: string[], step: Step): Promise<void> {
  const fresh = (await activeOnes(scene)).filter((id) => !before.includes(id))
  const takesAway = step.do === 'uninstall' || step.do === 'deleteApp'
  if (fresh.length === 0 || takesAway || (await findInstalled(scene)) !== null) return
  throw new Error('active, though it is not installed')
}

async function play(scene: Scene, step: Step): Promise<boolean> {
  const before = await activeOnes(scene)
  const outcome = await perform(scene, step)
  const changed = ['done', ' h', '303'].some((word) => outcome.endsWith(word))
  scene.log.push(`${step.who} ${step.do} (${step.events}): ${outcome}`)
  await settle(scene, step.events)
  await requireInstalled(scene, before, step)
  const loose = await findLooseEnds(scene)
  if (loose.length > 0) throw new Error(loose.join(', '))
  return changed
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

/** Plays a history to its end, and judges what is left. What throws on the way is a problem like any other. */
export async function playHistory(stage: Stage, history: History): Promise<Report> {
  const { seed, steps } = history
  const scene = await beginScene(stage, history)
  const report: Report = {
    ...{ seed, steps: steps.length, refused: 0, requests: 0, states: [], endedByHand: 0 },
    problems: [],
    log: scene.log,
  }
  try {
    for (const step of steps) if (!(await play(scene, step))) report.refused += 1
    report.endedByHand = await end(scene)
    const verdict = await judge(scene)
    const { orphans, untold, beyond, illegal } = verdict
    report.problems.push(
      ...orphans.map((what) => `orphan: ${what}`),
      ...untold.map((what) => `untold: ${what}`),
      ...beyond.map((what) => `beyond: ${what}`),
      ...illegal.map((what) => `illegal: ${what}`),
    )
  } catch (error) {
    report.problems.push(wordsOf(error))
  }
  const rows = await db().installationRequest.findMany({ select: { state: true } })
  report.requests = rows.length
  report.states = rows.map(({ state }) => state)
  await cancelSubscriptions(scene)
  return report
}
