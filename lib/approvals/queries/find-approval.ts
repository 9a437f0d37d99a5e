import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { approved } from '../rules'
import type { ApprovedTerms, RequestState } from '../types'
import { authorizeRequest } from './authorize-request'
import { approvedTermsOf } from './load-request'

/** An approval that can be acted upon, as its link carries it. */
export interface Approval {
  requestId: string
  slug: string
  accountId: string
  login: string
  terms: ApprovedTerms
  approvedBy: string | null
  /** The rule that approved it in a person's place. */
  rule: string | null
}

function refusal(state: RequestState, expiresAt: Date) {
  if (state === 'active') return domainError('approval_used')
  if (state === 'pending' || state === 'needs_info') return domainError('not_approved')
  const isLate = expiresAt <= now()
  return !approved.includes(state) || isLate ? domainError('approval_ended') : null
}

/**
 * The approval behind a payment or install link, for the people whom it is for: who decides for the
 * organization, who asked and who supports it. Errors: `not_found` for a stranger,
 * `approval_of_another` for somebody else of the organization, `not_approved`, `approval_used`,
 * `approval_ended`.
 */
export async function findApproval(actor: Actor, requestId: string): Promise<Result<Approval>> {
  const request = await authorizeRequest(actor, requestId, 'act')
  if (!request.ok) return request
  const { id, roles } = request.value
  if (roles.every((role) => role === 'member')) return err(domainError('approval_of_another'))
  const row = await db().installationRequest.findUniqueOrThrow({
    where: { id },
    include: {
      listing: { select: { slug: true } },
      organization: { select: { login: true } },
      decidedBy: { select: { account: { select: { login: true } } } },
    },
  })
  const refused = refusal(row.state, row.expiresAt)
  if (refused !== null) return err(refused)
  const terms = approvedTermsOf(row)
  if (terms === null) return err(domainError('not_approved'))
  return ok({
    requestId: id,
    slug: row.listing.slug,
    accountId: row.organizationId,
    login: row.organization.login,
    terms,
    approvedBy: row.decidedBy?.account.login ?? null,
    rule: row.cause === 'rule' ? row.rule : null,
  })
}
