import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { NotificationChannel } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import { notify } from '@/lib/notifications/commands/notify'
import type { NoticeKind } from '@/lib/notifications/schema'
import { makeActor, makeOrganization } from '../../support/market'
import { aboutRequest, connectWith, tell } from '../../support/notices'

let mei: Actor
let olivia: Actor
let octo: string

beforeEach(async () => {
  await db().mail.deleteMany()
  await db().mailOptOut.deleteMany()
  await db().notification.deleteMany()
  mei = await makeActor()
  olivia = await makeActor()
  const organization = await makeOrganization(`octo-${olivia.login}`, [
    { actor: olivia, role: 'admin' },
    { actor: mei, role: 'member' },
  ])
  octo = organization.id
})

const choose = ({ userId }: Actor, kind: NoticeKind, channel: NotificationChannel) =>
  db().notificationPreference.create({ data: { userId, kind, channel } })

const inbox = ({ userId }: Actor) => db().notification.findMany({ where: { userId } })
const addresses = async () => (await db().mail.findMany()).map(({ address }) => address).sort()
const addressOf = ({ login }: Actor) => `${login}@people.example`

describe('telling people', () => {
  it('puts it in the inbox of each and sends each a mail in their language, once', async () => {
    await db().user.update({ where: { id: mei.userId }, data: { locale: 'fr' } })
    const audience = { accountIds: [mei.accountId], userIds: [olivia.userId, mei.userId] }
    await tell('req_1:approved', audience, aboutRequest('request_approved'))
    await tell('req_1:approved', audience, aboutRequest('request_approved'))
    expect(await inbox(mei)).toHaveLength(1)
    expect(await inbox(olivia)).toHaveLength(1)
    const mails = await db().mail.findMany({ orderBy: { address: 'asc' } })
    expect(mails.map(({ address, locale }) => [address, locale])).toEqual([
      [addressOf(mei), 'fr'],
      [addressOf(olivia), 'en'],
    ])
  })

  it('tells owners, not members, and nobody what they did themselves', async () => {
    await tell('req_1:asked', { ownersOf: octo }, aboutRequest('request_asked'))
    expect(await inbox(olivia)).toHaveLength(1)
    expect(await inbox(mei)).toHaveLength(0)
    await tell(
      'req_2:asked',
      { ownersOf: octo, except: olivia.userId },
      aboutRequest('request_asked'),
    )
    expect(await inbox(olivia)).toHaveLength(1)
  })

  it('reaches owners who never signed in at the address given on connecting, in its language', async () => {
    await connectWith(octo, olivia, 'owners@octo.example')
    await tell('req_1:asked', { ownersOf: octo }, aboutRequest('request_asked'))
    await tell('req_1:asked', { ownersOf: octo }, aboutRequest('request_asked'))
    const mails = await db().mail.findMany({ where: { address: 'owners@octo.example' } })
    expect(mails.map(({ userId, locale }) => [userId, locale])).toEqual([[null, 'fr']])
  })

  it('writes once to an address that is both an owner’s and the organization’s', async () => {
    await connectWith(octo, olivia, addressOf(olivia).toUpperCase())
    await tell('req_1:asked', { ownersOf: octo }, aboutRequest('request_asked'))
    expect(await addresses()).toEqual([addressOf(olivia)])
  })

  it('writes to no address that left this kind, and still to it about others', async () => {
    await connectWith(octo, olivia, 'Owners@octo.example')
    await db().mailOptOut.create({
      data: { address: 'owners@octo.example', kind: 'request_asked', createdAt: now() },
    })
    await tell('req_1:asked', { ownersOf: octo }, aboutRequest('request_asked'))
    expect(await addresses()).toEqual([addressOf(olivia)])
    await tell('req_1:expired', { ownersOf: octo }, aboutRequest('request_expired'))
    expect(await addresses()).toContain('Owners@octo.example')
  })

  it('writes to no address of an organization that is no longer connected', async () => {
    await connectWith(octo, olivia, 'owners@octo.example')
    await db().organizationConnection.update({
      where: { organizationId: octo },
      data: { disconnectedAt: now() },
    })
    await tell('req_1:asked', { ownersOf: octo }, aboutRequest('request_asked'))
    expect(await addresses()).toEqual([addressOf(olivia)])
  })

  it.each([
    ['email', 'request_asked', 1, false],
    ['digest', 'request_asked', 0, true],
    ['inbox', 'request_asked', 0, false],
    ['digest', 'request_reminder', 1, false],
    ['inbox', 'request_reminder', 0, false],
  ] as const)('as %s of %s: %d mails now, in the daily mail: %s', async (...row) => {
    const [channel, kind, mails, daily] = row
    await choose(olivia, kind, channel)
    await tell('req_1', { userIds: [olivia.userId] }, aboutRequest(kind))
    expect(await addresses()).toHaveLength(mails)
    const [told] = await inbox(olivia)
    expect(told?.digestAt !== null).toBe(daily)
  })

  it('tells in the inbox whoever gave no address', async () => {
    await db().user.update({ where: { id: mei.userId }, data: { email: null } })
    await tell('req_1', { userIds: [mei.userId] }, aboutRequest('request_approved'))
    expect(await inbox(mei)).toHaveLength(1)
    expect(await addresses()).toEqual([])
  })

  it('keeps nothing of what then did not happen', async () => {
    const failing = transaction(async (tx) => {
      await notify(tx, 'req_1', { userIds: [mei.userId] }, aboutRequest('request_approved'))
      throw new Error('after all')
    })
    await expect(failing).rejects.toThrow('after all')
    expect(await inbox(mei)).toEqual([])
    expect(await addresses()).toEqual([])
  })
})
