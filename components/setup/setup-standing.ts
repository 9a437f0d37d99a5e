import type { SetupPageView } from '@/lib/installs/types'
import { ownsPlace } from './setup-order'

/** How far a person gets alone on the account that is chosen. */
export function standingOf({ chosen }: Pick<SetupPageView, 'chosen'>) {
  const owns = chosen !== null && ownsPlace(chosen)
  const best = chosen?.decision?.answer
  const isThere = chosen !== null && chosen.installation !== null
  const isBlocked = !isThere && (best === 'request' || best === 'no')
  const isDone = isThere && (chosen.purchase !== null || !owns || chosen.plans.length === 0)
  return { owns, best, isThere, isBlocked, isDone }
}
