import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { ownsAccount } from '../../installs/rules'
import type { InstallDecision, Relation } from '../../installs/types'
import type { Terms } from '../types'

interface Asking {
  terms: Terms
  decision: InstallDecision
  relation: Relation
  /** The plan costs something, and only an owner can buy it. */
  paid: boolean
  isGithubApp: boolean
  /** The organization's policy takes requests from them. */
  mayAsk: boolean
}

/**
 * What of a wish somebody has to ask for. Who may install it all and pays nothing has nothing to
 * ask; where they may install some repositories themselves, only the others are asked for, unless
 * the payment needs an owner. Errors: `nothing_to_ask`, `not_allowed_to_ask`.
 */
export function askableTerms({
  terms,
  decision,
  relation,
  paid,
  isGithubApp,
  mayAsk,
}: Asking): Result<Terms> {
  if (ownsAccount(relation)) {
    return err(domainError('nothing_to_ask', { field: 'accountId' }))
  }
  if (decision.answer === 'no')
    return err(domainError('not_allowed_to_ask', { field: 'accountId' }))
  if (decision.answer === 'install' && !paid) {
    return err(domainError('nothing_to_ask', { field: 'accountId' }))
  }
  // Also of somebody who may install it alone, and would ask for the payment.
  if (!mayAsk) return err(domainError('not_allowed_to_ask', { field: 'accountId' }))
  if (!isGithubApp) return ok({ ...terms, selection: null, repositoryIds: [] })
  if (decision.answer === 'install_and_request' && !paid) {
    return ok({ ...terms, repositoryIds: decision.askFor })
  }
  return ok(terms)
}
