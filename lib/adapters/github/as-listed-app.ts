import { App } from '@octokit/app'
import { GithubClient } from './client'
import type { GithubAppKey } from './types'

/** GitHub as a connected app sees it, with its JWT: for the reads of design §3, never for an installation token. */
export function asListedApp(key: GithubAppKey): GithubClient {
  return new App({ appId: key.appId, privateKey: key.privateKey, Octokit: GithubClient }).octokit
}
