import type { Sandbox } from '../sandbox'
import type { Account } from '../store/accounts'
import type { Membership } from '../store/memberships'
import { repositoriesOf } from '../store/repositories'
import { simpleUserJson } from './account'
import { avatarUrl, nodeId } from './links'

/** `organization-simple`. */
export function organizationSimpleJson(sandbox: Sandbox, organization: Account) {
  const url = `${sandbox.apiUrl}/orgs/${organization.login}`
  return {
    login: organization.login,
    id: organization.id,
    node_id: nodeId('O', organization.id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: avatarUrl(sandbox, organization.id),
    description: organization.bio,
  }
}

/** GitHub's description has no null here: what is unknown is left out. */
function known(values: Record<string, string | null>): Record<string, string> {
  const filled: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    if (value !== null) filled[name] = value
  }
  return filled
}

/** `organization-full`, without what only owners see. */
export function organizationFullJson(sandbox: Sandbox, organization: Account) {
  const repositories = repositoriesOf(sandbox.database, organization.id)
  return {
    ...organizationSimpleJson(sandbox, organization),
    name: organization.name ?? organization.login,
    ...known({
      company: organization.company,
      location: organization.location,
      email: organization.email,
    }),
    is_verified: false,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: repositories.filter((repository) => !repository.private).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${sandbox.url}/${organization.login}`,
    type: 'Organization',
    created_at: organization.createdAt,
    updated_at: organization.updatedAt,
    archived_at: null,
  }
}

/** `org-membership`. */
export function membershipJson(
  sandbox: Sandbox,
  { role }: { role: Membership['role'] | 'billing_manager' },
  organization: Account,
  user: Account,
) {
  const organizationUrl = `${sandbox.apiUrl}/orgs/${organization.login}`
  return {
    url: `${organizationUrl}/memberships/${user.login}`,
    state: 'active',
    role,
    organization_url: organizationUrl,
    direct_membership: true,
    user: simpleUserJson(sandbox, user),
    organization: organizationSimpleJson(sandbox, organization),
  }
}
