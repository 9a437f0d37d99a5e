import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { makeDigest } from '@/lib/notifications/commands/make-digest'
import { markRead } from '@/lib/notifications/commands/mark-read'
import { setChannels } from '@/lib/notifications/commands/set-channels'
import { sweepDigests } from '@/lib/notifications/commands/sweep-digests'
import { nextDigest } from '@/lib/notifications/rules/kinds'
import { mailSchema } from '@/lib/notifications/schema'
import { clockFrom } from '@/lib/sandbox/clock'
import { makeActor, must } from '../../support/market'
import { aboutRequest, tell } from '../../support/notices'

const folder = mkdtempSync(join(tmpdir(), 'souk-digest-'))
const clockFile = join(folder, 'clock.json')
const clock = clockFrom(clockFile)
let mei: Actor

beforeAll(() => {
  Object.assign(process.env, { SOUK_CLOCK_FILE: clockFile })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeEach(async () => {
  mei = await makeActor()
  must(await setChannels(mei, { request_approved: 'digest', request_denied: 'digest' }))
})

/** To a minute after the next daily mail is due. */
const untilDue = () => clock.advance(new Date(+nextDigest(clock.now()) + 60_000))
const tellMei = (key: string) =>
  tell(key, { userIds: [mei.userId] }, aboutRequest('request_approved', key))

const mails = async () => {
  const rows = await db().mail.findMany({
    where: { userId: mei.userId, kind: 'digest' },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ kind, data, locale }) => ({ locale, ...mailSchema.parse({ kind, data }) }))
}

const jobsForMei = async () => {
  const key = `digest:${mei.userId}`
  const rows = await db().$queryRaw<{ count: bigint }[]>`
    select count(*) from graphile_worker.jobs where key = ${key}`
  return Number(rows[0]?.count)
}

describe('the daily mail', () => {
  it('names what was told since the last one, the newest first, in the reader’s language', async () => {
    await db().user.update({ where: { id: mei.userId }, data: { locale: 'fr' } })
    await tellMei('req_1')
    await tellMei('req_2')
    untilDue()
    await makeDigest(mei.userId)
    const [mail] = await mails()
    expect(mail?.locale).toBe('fr')
    expect(mail?.kind === 'digest' && mail.data.notices.map(({ data }) => data.id)).toEqual([
      'req_2',
      'req_1',
    ])
  })

  it('comes once, however often and however many at a time make it', async () => {
    await tellMei('req_1')
    untilDue()
    await Promise.all([makeDigest(mei.userId), makeDigest(mei.userId), makeDigest(mei.userId)])
    await makeDigest(mei.userId)
    expect(await mails()).toHaveLength(1)
  })

  it('waits for the next day with what became due after it was made', async () => {
    await tellMei('req_1')
    untilDue()
    await makeDigest(mei.userId)
    await tellMei('req_2')
    await db().notification.updateMany({ where: { key: 'req_2' }, data: { digestAt: now() } })
    await makeDigest(mei.userId)
    expect(await mails()).toHaveLength(1)
    untilDue()
    await makeDigest(mei.userId)
    const [, second] = await mails()
    expect(second?.kind === 'digest' && second.data.notices.map(({ data }) => data.id)).toEqual([
      'req_2',
    ])
  })

  it('does not come when nothing is new, or everything was read in the inbox', async () => {
    await makeDigest(mei.userId)
    await tellMei('req_1')
    const told = await db().notification.findFirstOrThrow({ where: { userId: mei.userId } })
    must(await markRead(mei, told.id))
    untilDue()
    await makeDigest(mei.userId)
    expect(await mails()).toEqual([])
  })

  it('does not come for what its reader then wanted in the inbox only', async () => {
    await tellMei('req_1')
    must(await setChannels(mei, { request_approved: 'inbox' }))
    untilDue()
    await makeDigest(mei.userId)
    expect(await mails()).toEqual([])
  })

  it('counts what it does not name', async () => {
    for (let index = 1; index <= 22; index += 1) await tellMei(`req_${index}`)
    untilDue()
    await makeDigest(mei.userId)
    const [mail] = await mails()
    expect(mail?.kind === 'digest' && [mail.data.notices.length, mail.data.more]).toEqual([20, 2])
  })

  it('is queued by the sweep when due, not before, and not again when made', async () => {
    await tellMei('req_1')
    await sweepDigests()
    expect(await jobsForMei()).toBe(0)
    untilDue()
    await sweepDigests()
    await sweepDigests()
    expect(await jobsForMei()).toBe(1)
    await makeDigest(mei.userId)
    await db().$executeRaw`delete from graphile_worker._private_jobs`
    await sweepDigests()
    expect(await jobsForMei()).toBe(0)
  })
})
