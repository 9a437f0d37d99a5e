import type { Result } from '../../core/result'
import { asUser } from './as-user'
import { read } from './read'
import { toAccount } from './to-account'
import { toPermissions } from './to-permissions'
import type { GithubApp } from './types'

/** What a GitHub App asks for today: `GET /apps/{app_slug}`, seen by the person whose token it is. */
export function getApp(accessToken: string, slug: string): Promise<Result<GithubApp>> {
  return read(async () => {
    const { data } = await asUser(accessToken).request('GET /apps/{app_slug}', { app_slug: slug })
    if (data === null) throw new Error(`GitHub described no app for ${slug}`)
    const { owner } = data
    return {
      id: Number(data.id),
      slug: data.slug ?? slug,
      owner: 'login' in owner ? toAccount(owner) : null,
      permissions: toPermissions(data.permissions),
      events: data.events,
    }
  })
}
