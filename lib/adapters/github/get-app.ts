import type { Result } from '../../core/result'
import { asUser } from './as-user'
import { GithubClient } from './client'
import { read, readOn } from './read'
import { toApp } from './to-app'
import type { GithubApp } from './types'

function getAppAs(client: GithubClient, slug: string): Promise<Result<GithubApp>> {
  return read(async () => {
    const { data } = await client.request('GET /apps/{app_slug}', { app_slug: slug })
    if (data === null) throw new Error(`GitHub described no app for ${slug}`)
    return toApp(data, slug)
  })
}

/** What a GitHub App asks for today: `GET /apps/{app_slug}`, seen by the person whose token it is. */
export function getApp(accessToken: string, slug: string): Promise<Result<GithubApp>> {
  return getAppAs(asUser(accessToken), slug)
}

/** The same as anybody sees it, without a token: `not_found` for a private app, which only its owner may see and install; `session_expired` on an Enterprise Server that shows nothing to those who are not signed in. */
export function getPublicApp(slug: string): Promise<Result<GithubApp>> {
  return getAppAs(new GithubClient(), slug)
}

/** The same through the marketplace's installation on an account, for work that no person is behind. `not_found` also where that installation is gone. */
export function getAppThrough(installationId: number, slug: string): Promise<Result<GithubApp>> {
  return readOn(installationId, async (client) => {
    const { data } = await client.request('GET /apps/{app_slug}', { app_slug: slug })
    if (data === null) throw new Error(`GitHub described no app for ${slug}`)
    return toApp(data, slug)
  })
}
