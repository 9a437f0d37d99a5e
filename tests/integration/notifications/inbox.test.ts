import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { markAllRead } from '@/lib/notifications/commands/mark-all-read'
import { markRead } from '@/lib/notifications/commands/mark-read'
import { markSeen } from '@/lib/notifications/commands/mark-seen'
import { markUnread } from '@/lib/notifications/commands/mark-unread'
import { setChannels } from '@/lib/notifications/commands/set-channels'
import { countUnread } from '@/lib/notifications/queries/count-unread'
import { listChannels } from '@/lib/notifications/queries/list-channels'
import { listNotifications } from '@/lib/notifications/queries/list-notifications'
import { channelsSchema } from '@/lib/notifications/schema'
import { makeActor, must } from '../../support/market'
import { aboutRequest, tell } from '../../support/notices'

let mei: Actor
let olivia: Actor

beforeEach(async () => {
  mei = await makeActor()
  olivia = await makeActor()
})

const everything = { unreadOnly: false, cursor: null }
const show = async (actor: Actor, options = everything) =>
  must(await listNotifications(actor, 'en', options)).items

async function tellMei(count: number) {
  for (let index = 1; index <= count; index += 1) {
    const content = aboutRequest('request_approved', `req_${index}`)
    await tell(`req_${index}`, { userIds: [mei.userId] }, content)
  }
}

describe('an inbox', () => {
  it('shows in the reader’s language what they were told, the newest first, and nobody else’s', async () => {
    await tellMei(2)
    const [first] = must(await listNotifications(mei, 'fr', everything)).items
    expect(first?.title).toBe('Hexlint est approuvé pour octo-labs')
    expect(await show(olivia)).toEqual([])
    expect(await countUnread(mei)).toBe(2)
    expect(await countUnread(olivia)).toBe(0)
  })

  it('gives each notification on exactly one of its pages', async () => {
    await tellMei(30)
    const first = must(await listNotifications(mei, 'en', everything))
    expect(first.items).toHaveLength(25)
    const next = { ...everything, cursor: first.nextCursor }
    const second = must(await listNotifications(mei, 'en', next))
    expect(second.nextCursor).toBeNull()
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(30)
    expect(ids).toEqual(ids.toSorted().reverse())
  })

  it('refuses a cursor that it did not make', async () => {
    const refused = await listNotifications(mei, 'en', { unreadOnly: false, cursor: 'x' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid_cursor' } })
  })

  it('marks what is opened as read, and as unread what somebody wants to come back to', async () => {
    await tellMei(2)
    const [newest] = await show(mei)
    const id = newest?.id ?? ''
    expect(must(await markRead(mei, id))).toBe('/requests/req_2')
    expect(await countUnread(mei)).toBe(1)
    expect(await show(mei, { unreadOnly: true, cursor: null })).toHaveLength(1)
    must(await markUnread(mei, id))
    expect(await countUnread(mei)).toBe(2)
  })

  it('marks all as read but what came after they were shown', async () => {
    await tellMei(2)
    const [shown] = await show(mei)
    await tell('later', { userIds: [mei.userId] }, aboutRequest('request_denied'))
    expect(must(await markAllRead(mei, shown?.id ?? ''))).toBe(2)
    expect(await countUnread(mei)).toBe(1)
  })

  it('marks as read what was told about a thing that its reader looks at, and nobody else’s', async () => {
    await tellMei(2)
    await tell('other', { userIds: [olivia.userId] }, aboutRequest('request_denied', 'req_2'))
    await markSeen(mei, 'req_2')
    const left = await show(mei, { unreadOnly: true, cursor: null })
    expect(left).toHaveLength(1)
    expect(await countUnread(olivia)).toBe(1)
  })

  it('lets nobody read, mark or learn of what is another’s', async () => {
    await tellMei(1)
    const id = (await show(mei))[0]?.id ?? ''
    for (const refused of [await markRead(olivia, id), await markUnread(olivia, id)]) {
      expect(refused).toMatchObject({ ok: false, error: { code: 'not_found' } })
    }
    expect(must(await markAllRead(olivia, id))).toBe(0)
    expect(await countUnread(mei)).toBe(1)
  })

  it.each(['', 'ntf_1', '\0', 'req_01K0000000000000000000000A'])(
    'has nothing called “%s”',
    async (id) => {
      expect(await markRead(mei, id)).toMatchObject({ ok: false, error: { code: 'not_found' } })
      expect(await markAllRead(mei, id)).toMatchObject({ ok: false, error: { code: 'not_found' } })
    },
  )
})

describe('how somebody wants to be told', () => {
  it('is by mail at once until they choose', async () => {
    const channels = await listChannels(mei, 'fr')
    expect(new Set(channels.map(({ channel }) => channel))).toEqual(new Set(['email']))
    expect(channels[0]?.label).toBe(
      'Quelqu’un demande une intégration à l’une de vos organisations',
    )
  })

  it('is kept for the kinds that are named, and audited', async () => {
    must(await setChannels(mei, { request_approved: 'digest' }))
    must(await setChannels(mei, { request_denied: 'inbox' }))
    const chosen = (await listChannels(mei, 'en')).filter(({ channel }) => channel !== 'email')
    expect(chosen.map(({ kind, channel }) => [kind, channel])).toEqual([
      ['request_approved', 'digest'],
      ['request_denied', 'inbox'],
    ])
    const audit = await db().auditEvent.count({
      where: { action: 'user.notifications_changed', userId: mei.userId },
    })
    expect(audit).toBe(2)
  })

  it('cannot be the daily mail for what cannot wait', async () => {
    const refused = await setChannels(mei, {
      request_approved: 'inbox',
      request_reminder: 'digest',
    })
    expect(refused).toMatchObject({ ok: false, error: { field: 'request_reminder' } })
    expect(await db().notificationPreference.count({ where: { userId: mei.userId } })).toBe(0)
  })

  it('is read from a form, whose other fields do not count', () => {
    const form = { locale: 'fr', request_asked: 'inbox', request_made_up: 'email' }
    expect(channelsSchema.parse(form)).toEqual({ request_asked: 'inbox' })
    expect(channelsSchema.safeParse({ request_asked: 'pigeon' }).success).toBe(false)
  })
})
