import type { RequestState, Terms } from '../types'

/** The states after which the same may be asked once more. */
export const askableAgain: readonly RequestState[] = ['denied', 'withdrawn', 'expired']

interface Ended {
  slug: string
  login: string
  terms: Terms
  /** The number of the plan that was asked for; null without one. */
  plan: number | null
}

/** The set-up page with everything as it was asked, after the language. */
export function askAgainPath({ slug, login, terms, plan }: Ended): string {
  const { selection, repositoryIds, cycle, units } = terms
  const query = new URLSearchParams({ account: login })
  if (selection !== null) {
    query.set('for', login)
    query.set('selection', selection)
  }
  for (const id of repositoryIds) query.append('repository', String(id))
  if (plan !== null) query.set('plan', String(plan))
  if (cycle !== null) query.set('cycle', cycle)
  if (units > 1) query.set('units', String(units))
  return `/listings/${slug}/setup?${query}#ask-title`
}
