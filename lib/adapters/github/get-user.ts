import type { Result } from '../../core/result'
import { asUser } from './as-user'
import { read } from './read'
import { toAccount } from './to-account'
import type { GithubAccount } from './types'

/** Who a user token belongs to, with the primary verified e-mail address if the person lets us read it. */
export function getUser(
  accessToken: string,
): Promise<Result<GithubAccount & { email: string | null }>> {
  const client = asUser(accessToken)
  return read(async () => {
    const { data } = await client.request('GET /user')
    const emails = await read(() => client.request('GET /user/emails'))
    const primary = emails.ok
      ? emails.value.data.find((email) => email.primary && email.verified)
      : undefined
    return { ...toAccount(data, 'User'), email: primary?.email ?? data.email }
  })
}
