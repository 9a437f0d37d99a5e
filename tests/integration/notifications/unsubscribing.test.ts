import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { now } from '@/lib/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { setChannels } from '@/lib/notifications/commands/set-channels'
import { unsubscribe } from '@/lib/notifications/commands/unsubscribe'
import { readSubscription } from '@/lib/notifications/queries/read-subscription'
import { unsubscribeToken } from '@/lib/notifications/rules/unsubscribe-token'
import { makeActor, makeOrganization, must } from '../../support/market'
import { aboutRequest, connectWith, tell } from '../../support/notices'

let olivia: Actor
let octo: string

beforeEach(async () => {
  await db().mail.deleteMany()
  await db().mailOptOut.deleteMany()
  olivia = await makeActor()
  const roles = [{ actor: olivia, role: 'admin' as const }]
  octo = (await makeOrganization(`octo-${olivia.login}`, roles)).id
})

const ask = (key: string) => tell(key, { ownersOf: octo }, aboutRequest('request_asked'))
const count = (address: string) => db().mail.count({ where: { address } })
const oliviasAddress = () => `${olivia.login}@people.example`

/** What stands in the newest mail to an address. */
async function tokenFor(address: string): Promise<string> {
  const mail = await db().mail.findFirstOrThrow({ where: { address }, orderBy: { id: 'desc' } })
  return unsubscribeToken(env().SOUK_SECRET, mail.id)
}

describe('unsubscribing', () => {
  it('ends one kind of mail for its reader, who keeps it in the inbox, and no other kind', async () => {
    await ask('req_1')
    const token = await tokenFor(oliviasAddress())
    expect(must(await readSubscription(token, 'en')).active).toBe(true)
    must(await unsubscribe(token, '203.0.113.9'))
    expect(must(await readSubscription(token, 'en')).active).toBe(false)
    await ask('req_2')
    expect(await count(oliviasAddress())).toBe(1)
    expect(await db().notification.count({ where: { userId: olivia.userId } })).toBe(2)
    await tell('req_2:denied', { ownersOf: octo }, aboutRequest('request_denied'))
    expect(await count(oliviasAddress())).toBe(2)
  })

  it('done twice is done, and audited, once', async () => {
    await ask('req_1')
    const token = await tokenFor(oliviasAddress())
    must(await unsubscribe(token, undefined))
    must(await unsubscribe(token, undefined))
    const where = { action: 'user.unsubscribed', userId: olivia.userId }
    expect(await db().auditEvent.count({ where })).toBe(1)
  })

  it('works for an organization’s address, without ending anything for its owners', async () => {
    await connectWith(octo, olivia, 'Owners@octo.example')
    await ask('req_1')
    const token = await tokenFor('Owners@octo.example')
    expect(must(await readSubscription(token, 'en')).hasSettings).toBe(false)
    must(await unsubscribe(token, undefined))
    await ask('req_2')
    expect(await count('Owners@octo.example')).toBe(1)
    expect(await count(oliviasAddress())).toBe(2)
  })

  it('from the daily mail ends it for every kind that was in it', async () => {
    must(await setChannels(olivia, { request_asked: 'digest', request_denied: 'inbox' }))
    await ask('req_1')
    const id = newId('mail')
    const [notices, address] = [[aboutRequest('request_asked')], oliviasAddress()]
    const about = { kind: 'digest', data: { notices, more: 0 }, locale: 'en' }
    await db().mail.create({ data: { id, key: id, userId: olivia.userId, address, ...about } })
    must(await unsubscribe(unsubscribeToken(env().SOUK_SECRET, id), undefined))
    const chosen = await db().notificationPreference.findMany({ where: { userId: olivia.userId } })
    expect(new Set(chosen.map(({ channel }) => channel))).toEqual(new Set(['inbox']))
    const told = await db().notification.findFirstOrThrow({ where: { userId: olivia.userId } })
    expect(told.digestAt).toBeNull()
  })

  it('is not there for mails that belong to a purchase or a duty', async () => {
    const id = newId('mail')
    const about = { kind: 'payment_failed', data: {}, locale: 'en', createdAt: now() }
    await db().mail.create({ data: { id, key: id, address: 'a@b.example', ...about } })
    const token = unsubscribeToken(env().SOUK_SECRET, id)
    expect(await unsubscribe(token, undefined)).toMatchObject({ error: { code: 'not_found' } })
  })

  it.each(['', 'mai_1.forged', 'mai_01K0000000000000000000000A', '\0.\0', 'x'.repeat(5000)])(
    'with “%s”, which was not made here, ends nothing',
    async (token) => {
      expect(await unsubscribe(token, undefined)).toMatchObject({ error: { code: 'not_found' } })
      expect(await readSubscription(token, 'en')).toMatchObject({ error: { code: 'not_found' } })
    },
  )
})
