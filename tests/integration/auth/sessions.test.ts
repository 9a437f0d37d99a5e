import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorOf } from '@/lib/auth/actor'
import { sessionAdapter } from '@/lib/auth/adapter'
import { endSession, listSessions, openSession, revokeSessions } from '@/lib/auth/sessions'
import { fromMachineTime, now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { type GithubForTests, startGithub } from '../../support/github'

let github: GithubForTests

beforeAll(async () => {
  github = await startGithub()
})
afterAll(() => github.close())

const open = async (userId: string, token: string, days = 30) =>
  openSession({
    token,
    userId,
    expiresAt: new Date(+now() + days * 86_400_000),
    userAgent: 'Firefox',
  })

describe('a session', () => {
  it('is known by its token, of which the database keeps only a hash', async () => {
    const mei = await github.signIn('mei')
    await open(mei.userId, 'a secret token')
    expect((await actorOf('a secret token'))?.login).toBe('mei')
    expect(await actorOf('another token')).toBeNull()
    const rows = await db().session.findMany({ where: { userId: mei.userId } })
    expect(JSON.stringify(rows)).not.toContain('a secret token')
  })

  it('ends when it expires', async () => {
    const omar = await github.signIn('omar')
    await open(omar.userId, 'a short one', 1)
    github.advance(25)
    expect(await actorOf('a short one')).toBeNull()
  })

  it('lasts as long as next-auth says, however far our clock is from the machine’s', async () => {
    const nina = await github.signIn('nina')
    github.advance(40 * 24)
    const expiresAt = fromMachineTime(new Date(Date.now() + 30 * 86_400_000))
    await openSession({ token: 'far', userId: nina.userId, expiresAt, userAgent: null })
    github.advance(29 * 24)
    expect((await actorOf('far'))?.login).toBe('nina')
    github.advance(2 * 24)
    expect(await actorOf('far')).toBeNull()
  })

  it('is revoked by its owner, alone or with all others, and never by anyone else', async () => {
    const olivia = await github.signIn('olivia')
    const rafael = await github.signIn('rafael')
    await open(olivia.userId, 'laptop')
    await open(olivia.userId, 'phone')
    const laptop = await actorOf('laptop')
    if (laptop === null) throw new Error('no session')
    expect(await revokeSessions(rafael, { id: laptop.sessionId })).toBe(0)
    expect(await revokeSessions(laptop, 'others')).toBe(2)
    expect(await actorOf('phone')).toBeNull()
    expect(await listSessions(laptop)).toMatchObject([{ userAgent: 'Firefox', current: true }])
    expect(await revokeSessions(laptop, { id: laptop.sessionId })).toBe(1)
    expect(await actorOf('laptop')).toBeNull()
  })

  it('is found for next-auth by GitHub’s numeric id, not by an e-mail address', async () => {
    const casey = await github.signIn('casey')
    const adapter = sessionAdapter()
    const found = await adapter.getUserByAccount?.({
      provider: 'github',
      providerAccountId: String(casey.githubId),
    })
    expect(found?.id).toBe(casey.userId)
    expect(adapter.getUserByEmail).toBeUndefined()
    await open(casey.userId, 'once')
    await endSession('once')
    expect(await adapter.getSessionAndUser?.('once')).toBeNull()
  })
})
