import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { GET, POST } from '@/app/api/unsubscribe/route'
import type { Actor } from '@/lib/accounts/types'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { deliverMail } from '@/lib/notifications/commands/deliver-mail'
import { Message } from '@/lib/sandbox/mail/message'
import { type MailSandbox, startMailSandbox } from '@/lib/sandbox/mail/start'
import { makeActor } from '../../support/market'
import { aboutRequest, tell } from '../../support/notices'

const folder = mkdtempSync(join(tmpdir(), 'souk-sending-'))
let sandbox: MailSandbox
let mei: Actor

beforeAll(async () => {
  const database = join(folder, 'mail.sqlite')
  sandbox = await startMailSandbox({ smtpPort: 0, httpPort: 0, database, host: '127.0.0.1' })
  Object.assign(process.env, { SMTP_URL: sandbox.smtpUrl })
  mei = await makeActor()
})
afterAll(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const messages = z.object({ messages: z.array(Message) })

/** What arrived last. */
async function arrived(): Promise<Message> {
  const response = await fetch(`${sandbox.url}/messages`)
  const [newest] = messages.parse(await response.json()).messages
  if (newest === undefined) throw new Error('no mail')
  return newest
}

const header = ({ headers }: Message, wanted: string) =>
  headers.find(({ name }) => name.toLowerCase() === wanted)?.value

async function sendNotice(key: string): Promise<string> {
  await tell(key, { userIds: [mei.userId] }, aboutRequest('request_denied'))
  const { id } = await db().mail.findFirstOrThrow({ orderBy: { id: 'desc' } })
  await deliverMail(id)
  return /<(.+)>/.exec(header(await arrived(), 'list-unsubscribe') ?? '')?.[1] ?? ''
}

const oneClick = (url: string) =>
  POST(
    new Request(url, { method: 'POST', body: new URLSearchParams('List-Unsubscribe=One-Click') }),
  )

describe('a notification’s mail', () => {
  it('carries an address of this instance that ends its kind with one post, signed out (RFC 8058)', async () => {
    const url = await sendNotice('req_1')
    expect(header(await arrived(), 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(url.startsWith(`${env().SOUK_URL}/api/unsubscribe?token=mai_`)).toBe(true)
    expect((await oneClick(url)).status).toBe(204)
    expect((await oneClick(url)).status).toBe(204)
    const where = { userId: mei.userId, kind: 'request_denied' }
    expect(await db().notificationPreference.findFirst({ where })).toMatchObject({
      channel: 'inbox',
    })
  })

  it('ends nothing for whoever only opens that address, who gets a page with a button', async () => {
    await db().notificationPreference.deleteMany()
    const url = await sendNotice('req_2')
    const opened = await GET(new Request(url))
    expect(opened.status).toBe(303)
    expect(opened.headers.get('location')).toMatch(/^\/en\/unsubscribe\?token=mai_/)
    expect(await db().notificationPreference.count()).toBe(0)
    expect((await arrived()).text).toContain(opened.headers.get('location'))
  })

  it('answers 404 to an address that was not made here', async () => {
    expect((await oneClick(`${env().SOUK_URL}/api/unsubscribe?token=mai_1.forged`)).status).toBe(
      404,
    )
    expect((await oneClick(`${env().SOUK_URL}/api/unsubscribe`)).status).toBe(404)
  })
})

describe('a mail that belongs to a purchase or a duty', () => {
  it('has no address to leave by', async () => {
    const id = newId('mail')
    const data = { publisher: { name: 'Pavel', login: 'pavel' }, invitedBy: 'nina' }
    const about = { kind: 'editor_invited', data, locale: 'en', address: 'a@b.example' }
    await db().mail.create({ data: { id, key: id, ...about } })
    await deliverMail(id)
    expect(header(await arrived(), 'list-unsubscribe')).toBeUndefined()
  })
})
