import type { Sandbox } from '../sandbox'
import type { Account } from '../store/accounts'
import { repositoriesOf } from '../store/repositories'
import { avatarUrl, nodeId } from './links'

/** `simple-user` of GitHub's schemas; an organization takes this shape too, as an owner. */
export function simpleUserJson(sandbox: Sandbox, account: Account) {
  const url = `${sandbox.apiUrl}/users/${account.login}`
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(account.type === 'User' ? 'U' : 'O', account.id),
    avatar_url: avatarUrl(sandbox, account.id),
    gravatar_id: '',
    url,
    html_url: `${sandbox.url}/${account.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** `public-user`: the profile that everybody sees. */
export function publicUserJson(sandbox: Sandbox, account: Account) {
  const isPublic = account.type === 'Organization' || account.emailIsPublic
  const repositories = repositoriesOf(sandbox.database, account.id)
  return {
    ...simpleUserJson(sandbox, account),
    name: account.name,
    company: account.company,
    blog: '',
    location: account.location,
    email: isPublic ? account.email : null,
    hireable: null,
    bio: account.bio,
    twitter_username: null,
    public_repos: repositories.filter((repository) => !repository.private).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: account.createdAt,
    updated_at: account.updatedAt,
  }
}

/** `private-user`: what a token with the scope `user` sees of its own person. */
export function privateUserJson(sandbox: Sandbox, account: Account) {
  const repositories = repositoriesOf(sandbox.database, account.id)
  const hidden = repositories.filter((repository) => repository.private).length
  return {
    ...publicUserJson(sandbox, account),
    user_view_type: 'private',
    email: account.email,
    private_gists: 0,
    total_private_repos: hidden,
    owned_private_repos: hidden,
    disk_usage: 0,
    collaborators: 0,
    two_factor_authentication: true,
    plan: { name: 'free', space: 976562499, collaborators: 0, private_repos: 10000 },
  }
}

/** The person's addresses as `GET /user/emails` lists them. */
export function emailsJson(account: Account) {
  const others = account.otherEmails.map(({ email, verified }) => ({
    email,
    primary: false,
    verified,
    visibility: null,
  }))
  if (account.email === null) return others
  const visibility = account.emailIsPublic ? 'public' : 'private'
  return [{ email: account.email, primary: true, verified: true, visibility }, ...others]
}
