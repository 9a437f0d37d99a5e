import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorOf } from '@/lib/auth/actor'
import { callbackAdapter } from '@/lib/auth/adapter'
import { authOptions } from '@/lib/auth/options'
import { openSession } from '@/lib/auth/sessions'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { type GithubForTests, startGithub } from '../../support/github'

let github: GithubForTests

beforeAll(async () => {
  github = await startGithub()
})
afterAll(() => github.close())

const options = () => authOptions({ action: 'callback', locale: 'fr' })

const account = (seconds: number) => ({
  provider: 'github',
  type: 'oauth' as const,
  providerAccountId: '77',
  access_token: 'ghu_new',
  refresh_token: 'ghr_new',
  expires_at: Math.floor(Date.now() / 1000) + seconds,
  refresh_token_expires_in: 100_000,
})

const signIn = (login: string) =>
  options().callbacks?.signIn?.({
    user: { id: '77' },
    account: account(28_800),
    profile: Object.assign({ name: 'Wren' }, { id: 77, login }),
  })

describe('signing in', () => {
  it('keeps the person, their language and both tokens with their ends', async () => {
    expect(await signIn('wren')).toBe(true)
    const user = await db().user.findFirstOrThrow({
      where: { account: { githubId: 77 } },
      include: { githubToken: true, account: true },
    })
    expect(user).toMatchObject({ locale: 'fr', account: { login: 'wren', name: 'Wren' } })
    const { accessTokenExpiresAt, refreshTokenExpiresAt } = user.githubToken ?? {}
    expect(Math.abs(Number(accessTokenExpiresAt) - +now() - 28_800_000)).toBeLessThan(5_000)
    expect(Math.abs(Number(refreshTokenExpiresAt) - +now() - 100_000_000)).toBeLessThan(5_000)
  })

  it('follows a new login of the same person', async () => {
    const before = await db().user.count()
    expect(await signIn('wren-two')).toBe(true)
    expect(await db().user.count()).toBe(before)
    const { login } = await db().account.findUniqueOrThrow({ where: { githubId: 77 } })
    expect(login).toBe('wren-two')
  })

  it('refuses an answer that does not say who it is', async () => {
    const answer = await options().callbacks?.signIn?.({
      user: { id: '77' },
      account: account(60),
      profile: { name: 'Nobody' },
    })
    expect(answer).toBe(false)
  })

  it('ends the session that the browser came with', async () => {
    const mei = await github.signIn('mei')
    const expiresAt = new Date(+now() + 3_600_000)
    await openSession({ token: 'old cookie', userId: mei.userId, expiresAt, userAgent: null })
    expect(await callbackAdapter().getSessionAndUser?.('old cookie')).toBeNull()
    expect(await actorOf('old cookie')).toBeNull()
  })

  it.each([
    ['/fr/settings', 'http://127.0.0.1:3000/fr/settings'],
    ['http://127.0.0.1:3000/en/search?q=ci', 'http://127.0.0.1:3000/en/search?q=ci'],
    ['https://evil.example/', 'http://127.0.0.1:3000/fr'],
    ['http://127.0.0.1:3000.evil.example/', 'http://127.0.0.1:3000/fr'],
    ['//evil.example', 'http://127.0.0.1:3000/fr'],
  ])('leads from %s to %s', async (url, target) => {
    const redirect = options().callbacks?.redirect
    expect(await redirect?.({ url, baseUrl: 'http://127.0.0.1:3000' })).toBe(target)
  })

  it('names its cookies unlike any sandbox and any Souk on another port, out of reach of scripts', () => {
    const cookies = Object.values(options().cookies ?? {})
    expect(cookies.every(({ name }) => name.startsWith('souk3000.'))).toBe(true)
    expect(cookies.every((cookie) => cookie.options.httpOnly)).toBe(true)
  })
})
