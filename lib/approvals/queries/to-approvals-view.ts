import type { Actor } from '../../accounts/types'
import { sameValue } from '../../core/same-value'
import { agreeing, sameTerms } from '../rules/agreement'
import { approvedTermsSchema } from '../schema'
import type { ApprovalsView, Terms } from '../types'
import type { ApprovalRow } from './find-approvals'
import { type Known, toApprovedView } from './to-terms-view'

interface Shown extends Known {
  asked: Terms
  needed: number
}

/** Who approved what, of several people who have to; only the same terms count together, as where they are counted. */
export function toApprovalsView(
  actor: Actor,
  rows: readonly ApprovalRow[],
  { asked, needed, ...known }: Shown,
): ApprovalsView {
  const given = rows.map((row) => ({ ...row, terms: approvedTermsSchema.parse(row.terms) }))
  const newest = given.at(-1)?.terms
  return {
    given: agreeing(given),
    needed,
    differ: given.some(({ terms }) => !sameTerms(terms, newest)),
    people: given.map(({ userId, user, terms, note, createdAt }) => ({
      by: user.account.login,
      own: userId === actor.userId,
      terms: toApprovedView(asked, terms, known),
      outdated: newest !== undefined && !sameValue(terms.permissions, newest.permissions),
      note,
      at: createdAt.toISOString(),
    })),
  }
}
