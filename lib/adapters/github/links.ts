import { env } from '../../env'

/** GitHub preselects at most this many repositories; more are chosen on GitHub. */
const MOST_PRESELECTED = 100

interface InstallLink {
  slug: string
  /** The account that GitHub shows as chosen. */
  targetId: number
  /** Null for all repositories. */
  repositoryIds: readonly number[] | null
  /** Null where nothing waits for the answer. */
  state: string | null
}

/** A GitHub App's own page. */
export function appPageLink(slug: string): string {
  const { GITHUB_URL, GITHUB_EDITION } = env()
  const folder = GITHUB_EDITION === 'enterprise-server' ? 'github-apps' : 'apps'
  return `${GITHUB_URL}/${folder}/${encodeURIComponent(slug)}`
}

/** The page on which a person installs a listed app, with the account and up to 100 repositories preselected (facts §3.10; Enterprise Server has its own path). */
export function installLink({ slug, targetId, repositoryIds, state }: InstallLink): string {
  const url = new URL(`${appPageLink(slug)}/installations/new/permissions`)
  url.searchParams.set('suggested_target_id', String(targetId))
  for (const id of (repositoryIds ?? []).slice(0, MOST_PRESELECTED)) {
    url.searchParams.append('repository_ids[]', String(id))
  }
  if (state !== null) url.searchParams.set('state', state)
  return url.href
}

/** The page on which an owner chooses an organization and installs the marketplace's own app there. GitHub gives `state` back to the Setup URL; null where nothing waits for it. */
export function connectLink(state: string | null): string {
  const page = `${appPageLink(env().GITHUB_APP_SLUG)}/installations/new`
  return state === null ? page : `${page}?${new URLSearchParams({ state })}`
}

/** The settings page on which an installation is narrowed, suspended or removed. */
export function installationSettingsLink(
  account: { type: 'User' | 'Organization'; login: string },
  installationId: number,
): string {
  const { GITHUB_URL } = env()
  return account.type === 'Organization'
    ? `${GITHUB_URL}/organizations/${account.login}/settings/installations/${installationId}`
    : `${GITHUB_URL}/settings/installations/${installationId}`
}

/** The organization's "GitHub Apps", where the pending requests of its members stand and are decided. */
export function organizationAppsLink(login: string): string {
  return `${env().GITHUB_URL}/organizations/${login}/settings/installations`
}

/** The organization's "Member privileges", where the switches are that GitHub does not tell. */
export function memberPrivilegesLink(login: string): string {
  return `${env().GITHUB_URL}/organizations/${login}/settings/member_privileges`
}

/** The organization's OAuth App access policy, under "Third-party access": where an owner grants or denies an OAuth App (facts §3.5). */
export function oauthPolicyLink(login: string): string {
  return `${env().GITHUB_URL}/organizations/${login}/settings/oauth_application_policy`
}

/** The page on which a person sees and revokes what they authorized. */
export function authorizationsLink(): string {
  return `${env().GITHUB_URL}/settings/apps/authorizations`
}

/** The page on which a person sees what they authorized for one app, and revokes it (facts §3.10). */
export function authorizationLink(clientId: string): string {
  return `${env().GITHUB_URL}/settings/connections/applications/${encodeURIComponent(clientId)}`
}

/** The pages on which a person sees all that is installed on their account, and all that they authorized (facts §3.8). */
export function personalAppsLinks(): { installed: string; authorized: string } {
  const { GITHUB_URL } = env()
  return {
    installed: `${GITHUB_URL}/settings/installations`,
    authorized: `${GITHUB_URL}/settings/applications`,
  }
}

interface Owner {
  type: 'User' | 'Organization'
  login: string
}

function settings({ type, login }: Owner): string {
  const { GITHUB_URL } = env()
  return type === 'Organization'
    ? `${GITHUB_URL}/organizations/${encodeURIComponent(login)}/settings`
    : `${GITHUB_URL}/settings`
}

/** The page on which the owner of an app sees its keys and secrets; the list of apps where its slug is not known. */
export function appSettingsLink(owner: Owner, slug: string | null): string {
  const page = `${settings(owner)}/apps`
  return slug === null ? page : `${page}/${encodeURIComponent(slug)}`
}

/** Where a manifest is posted to register an app for an account (facts §3.11). */
export function newAppLink(owner: Owner, state: string): string {
  return `${settings(owner)}/apps/new?${new URLSearchParams({ state })}`
}
