import type { Result } from '../../core/result'
import { asListedApp } from './as-listed-app'
import { GithubClient } from './client'
import { read } from './read'
import { toApp } from './to-app'
import type { GithubApp, GithubAppKey } from './types'

function getAppAs(client: GithubClient): Promise<Result<GithubApp>> {
  return read(async () => {
    const { data } = await client.request('GET /app')
    if (data === null) throw new Error('GitHub described no app for its own token')
    return toApp(data)
  })
}

/** Which app a private key is of: `GET /app` with a token made from it; `session_expired` for a key that GitHub does not know. */
export function getAppOfKey(key: GithubAppKey): Promise<Result<GithubApp>> {
  return getAppAs(asListedApp(key))
}

/** Which app made a JSON Web Token: `GET /app` with it; `session_expired` for one that GitHub does not take. */
export function getAppOfToken(jwt: string): Promise<Result<GithubApp>> {
  return getAppAs(new GithubClient({ auth: jwt }))
}
