import { GithubClient } from './client'

/** GitHub as a person who signed in sees it through the marketplace's own app. */
export function asUser(accessToken: string): GithubClient {
  return new GithubClient({ auth: accessToken })
}
