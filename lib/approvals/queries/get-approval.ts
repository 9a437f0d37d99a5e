import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import type { Locale } from '../../core/locales'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { SetupSearch } from '../../installs/schema'
import { toPlanView } from '../../plans/rules'
import type { ApprovalView } from '../types'
import { findApproval } from './find-approval'
import { loadRequest } from './load-request'
import { readRepositoryNames } from './read-repository-names'

/** The choices of the set-up page that an approval makes, in place of what the address says. */
type Fixed = Pick<
  SetupSearch,
  'account' | 'for' | 'selection' | 'repository' | 'plan' | 'cycle' | 'units'
>

/**
 * The approval behind a link to the set-up page of a listing, with the choices that it makes there.
 * Where access alone was approved, the plan stays open. Errors: those of `findApproval`;
 * `approval_of_another` for the page of another listing.
 */
export async function getApproval(
  actor: Actor,
  requestId: string,
  slug: string,
  locale: Locale,
): Promise<Result<{ view: ApprovalView; fixed: Partial<Fixed> }>> {
  const found = await findApproval(actor, requestId)
  if (!found.ok) return found
  const { terms, login, approvedBy, rule } = found.value
  if (found.value.slug !== slug) return err(domainError('approval_of_another'))
  const [plan, row] = await Promise.all([
    terms.planId === null ? null : db().plan.findUnique({ where: { id: terms.planId } }),
    loadRequest(found.value.requestId),
  ])
  const names = row === null ? new Map() : await readRepositoryNames(actor, row.organization)
  const { cycle, units, selection, repositoryIds } = terms
  const repositories = repositoryIds.map((id) => ({ id, name: names.get(id) ?? null }))
  const view = plan && toPlanView(plan, locale)
  return ok({
    view: {
      requestId: found.value.requestId,
      login,
      approvedBy,
      rule,
      endsAt: terms.endsAt,
      terms: { plan: view, cycle, units, selection, repositories },
    },
    fixed: {
      account: login,
      for: login,
      ...(selection === null ? {} : { selection, repository: [...repositoryIds] }),
      ...(plan === null ? {} : { plan: String(plan.number), cycle, units: String(units) }),
    },
  })
}
