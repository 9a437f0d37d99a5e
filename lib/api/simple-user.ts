import { env } from '../env'
import { nodeId } from './node-id'

interface Account {
  id: number
  type: string
  login: string
  avatarUrl: string | null
}

/** An account as GitHub's webhooks describe users ("simple user" in its OpenAPI), with the addresses of this GitHub host. */
export function toSimpleUser({ id, login, type, avatarUrl }: Account) {
  const { GITHUB_URL, GITHUB_API_URL } = env()
  const user = `${GITHUB_API_URL}/users/${login}`
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: avatarUrl ?? `${GITHUB_URL}/${login}.png`,
    gravatar_id: '',
    url: user,
    html_url: `${GITHUB_URL}/${login}`,
    followers_url: `${user}/followers`,
    following_url: `${user}/following{/other_user}`,
    gists_url: `${user}/gists{/gist_id}`,
    starred_url: `${user}/starred{/owner}{/repo}`,
    subscriptions_url: `${user}/subscriptions`,
    organizations_url: `${user}/orgs`,
    repos_url: `${user}/repos`,
    events_url: `${user}/events{/privacy}`,
    received_events_url: `${user}/received_events`,
    type,
    site_admin: false,
  }
}
