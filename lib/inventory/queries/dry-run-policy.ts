import type { AuthorizedAccountId } from '../../accounts/types'
import { type KnownRequest, listPastRequests } from '../../approvals/queries/list-past-requests'
import { breaksPolicy, dryRun } from '../../policies/rules'
import type { DryRunItem, DryRunView, Policy } from '../../policies/types'
import { listInstalled } from './list-installed'

/** How many requests are listed by name; the counts are of all. */
export const MOST_LISTED = 100

function itemsOf(policy: Policy, past: readonly KnownRequest[]): DryRunItem[] {
  return dryRun(policy, past).flatMap((row, index) => {
    const request = past[index]
    if (request === undefined) return []
    const { name: listing, requester, decided, createdAt } = request
    return [{ ...row, listing, requester, decided, at: createdAt.toISOString() }]
  })
}

/**
 * What a policy would have done to every past request of an organization, by the same rules that
 * decide on new ones, and what is there today that it would not let in. Nothing is written.
 */
export async function dryRunPolicy(
  organizationId: AuthorizedAccountId,
  policy: Policy,
): Promise<DryRunView> {
  const [past, installed] = await Promise.all([
    listPastRequests(organizationId),
    listInstalled(organizationId),
  ])
  const items = itemsOf(policy, past)
  const count = (is: (item: DryRunItem) => boolean) => items.filter(is).length
  return {
    counts: {
      all: items.length,
      approve: count(({ outcome }) => outcome.decision === 'approve'),
      deny: count(({ outcome }) => outcome.decision === 'deny'),
      review: count(({ outcome }) => outcome.decision === 'review'),
      differs: count(({ differs }) => differs),
    },
    items: items.toSorted((a, b) => Number(b.differs) - Number(a.differs)).slice(0, MOST_LISTED),
    breaches: breaksPolicy(policy, installed)
      .map(({ subject: { key, name }, by, reason }) => ({ key, name, by, reason }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  }
}
