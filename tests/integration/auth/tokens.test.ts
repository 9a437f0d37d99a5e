import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holdAccessToken } from '@/lib/accounts/commands/hold-access-token'
import { getUser } from '@/lib/adapters/github/get-user'
import { db } from '@/lib/db/client'
import { type GithubForTests, startGithub } from '../../support/github'
import { must } from '../../support/market'

let github: GithubForTests

beforeAll(async () => {
  github = await startGithub()
})
afterAll(() => github.close())

const stored = (userId: string) => db().githubToken.findUniqueOrThrow({ where: { userId } })

describe('a person’s GitHub tokens', () => {
  it('are kept encrypted, under the id of the key', async () => {
    const mei = await github.signIn('mei')
    const row = await stored(mei.userId)
    expect(row.accessToken).toMatch(/^v1\.test\./)
    expect(row.refreshToken).toMatch(/^v1\.test\./)
    expect(JSON.stringify(row)).not.toMatch(/gh[ur]_/)
  })

  it('are replaced at every sign-in', async () => {
    const first = await github.signIn('rafael')
    const before = await stored(first.userId)
    const again = await github.signIn('rafael')
    const after = await stored(first.userId)
    expect(again.userId).toBe(first.userId)
    expect(after.version).toBe(before.version + 1)
    expect(after.accessToken).not.toBe(before.accessToken)
  })

  it('are refreshed once when ten requests find them expired together', async () => {
    const olivia = await github.signIn('olivia')
    const before = await stored(olivia.userId)
    github.advance(9)
    const tokens = await Promise.all(
      Array.from({ length: 10 }, () => holdAccessToken(olivia.userId)),
    )
    const values = new Set(tokens.map(must))
    expect(values.size).toBe(1)
    for (const value of values) expect(must(await getUser(value)).login).toBe('olivia')
    const after = await stored(olivia.userId)
    expect(after.version).toBe(before.version + 1)
    expect(after.leaseId).toBeNull()
  })

  it('ask for a new sign-in once GitHub takes the refresh token no more', async () => {
    const omar = await github.signIn('omar')
    github.advance(24 * 200)
    expect(await holdAccessToken(omar.userId)).toMatchObject({
      ok: false,
      error: { code: 'session_expired' },
    })
  })

  it('are refreshed although a process died with the lease', async () => {
    const nina = await github.signIn('nina')
    github.advance(9)
    const row = await stored(nina.userId)
    await db().githubToken.update({
      where: { userId: nina.userId },
      data: { leaseId: 'of a process that died', leaseExpiresAt: new Date(+row.updatedAt - 1000) },
    })
    expect(must(await holdAccessToken(nina.userId))).toMatch(/^ghu_/)
  })
})
