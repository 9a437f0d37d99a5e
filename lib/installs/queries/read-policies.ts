import { loadPolicies } from '../../policies/queries/load-policy'
import { loadPolicyListing } from '../../policies/queries/load-policy-listings'
import { standingOf } from '../../policies/rules'
import type { HeldPolicy, PolicyListing } from '../../policies/types'
import { noPolicy } from '../rules/decide-install'
import type { InstallPolicy } from '../types'

function toInstallPolicy({ policy }: HeldPolicy, listing: PolicyListing): InstallPolicy {
  const standing = standingOf(policy, listing)
  return {
    verdict: standing.verdict,
    why: standing.verdict === 'blocked' ? standing.reason : null,
    mayAsk: policy.who_may_ask,
    repositoryAdminsMayInstall: policy.repository_administrators_may_install,
  }
}

/** What the policy of each account says about a listing today. People, and organizations that wrote none, have GitHub's rules alone. */
export async function readInstallPolicies(
  listingId: string,
  accountIds: readonly string[],
): Promise<Map<string, InstallPolicy>> {
  const held = [...(await loadPolicies(accountIds))].filter(([, { version }]) => version > 0)
  const listing = held.length === 0 ? null : await loadPolicyListing(listingId)
  return new Map(
    listing === null ? [] : held.map(([id, one]) => [id, toInstallPolicy(one, listing)]),
  )
}

/** The same for one account. */
export async function readInstallPolicy(
  listingId: string,
  accountId: string,
): Promise<InstallPolicy> {
  return (await readInstallPolicies(listingId, [accountId])).get(accountId) ?? noPolicy
}
