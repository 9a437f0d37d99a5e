import { domainError } from '../core/errors'
import { err, ok, type Result } from '../core/result'
import type { CampaignRole, CampaignState, Decided, Outcome, Standing, Tally } from './types'

/** In the order in which they are looked at: what waits for somebody first. */
export const standings: readonly Standing[] = [
  'unanswered',
  'outstanding',
  'kept',
  'narrowed',
  'removed',
  'gone',
]

/** Where an integration stands: what became of it, else what was decided. Nothing has to become of what is kept. */
export function standingOf({
  decision,
  outcome,
}: Pick<Decided, 'decision'> & { outcome: Outcome | null }): Standing {
  if (outcome !== null) return outcome
  if (decision === null) return 'unanswered'
  return decision === 'keep' ? 'kept' : 'outstanding'
}

/** How many stand where; together always all of them. */
export function tallyOf(
  items: readonly (Pick<Decided, 'decision'> & { outcome: Outcome | null })[],
): Tally {
  const tally = { unanswered: 0, outstanding: 0, kept: 0, narrowed: 0, removed: 0, gone: 0 }
  for (const item of items) tally[standingOf(item)] += 1
  return tally
}

interface DecideQuestion {
  /** Null for somebody to whom the campaign is not there. */
  role: CampaignRole | null
  /** Whether this integration is theirs to review. */
  isReviewer: boolean
  state: CampaignState
  outcome: Outcome | null
}

/**
 * Whether somebody may decide on an integration: an owner, whom an owner named, and its reviewer;
 * to others it is not there. Errors: `not_found` for those, `campaign_closed`, `item_changed` for
 * what is gone from GitHub meanwhile.
 */
export function mayDecide({ role, isReviewer, state, outcome }: DecideQuestion): Result<true> {
  if (role === null || (role === 'reviewer' && !isReviewer)) return err(domainError('not_found'))
  if (state === 'closed') return err(domainError('campaign_closed'))
  return outcome === 'gone' ? err(domainError('item_changed')) : ok(true)
}

/** Whether somebody may say that a decision was carried out: as for deciding, but also after the end. */
export function maySpeak(question: DecideQuestion): Result<true> {
  return mayDecide({ ...question, state: 'open' })
}
