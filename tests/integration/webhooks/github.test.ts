import { createHmac, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/webhooks/github/route'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { handle as authorization } from '@/lib/worker/handlers/github/github-app-authorization'
import { handle as installation } from '@/lib/worker/handlers/github/installation'
import { handle as organization } from '@/lib/worker/handlers/github/organization'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'

let github: GithubForTests
let olivia: Actor
let rafael: Actor
let octo: string

beforeAll(async () => {
  process.env.GITHUB_WEBHOOK_SECRET_OLD = 'the secret of before'
  github = await startGithub()
  olivia = await github.signIn('olivia')
  rafael = await github.signIn('rafael')
  octo = await connectOctoLabs(olivia)
})
afterAll(() => github.close())

const SECRET = 'webhook-secret-of-the-tests'

const sign = (body: string | Uint8Array, secret = SECRET) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

function deliver(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  return POST(
    new Request('http://127.0.0.1:3000/api/webhooks/github', {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-github-event': 'installation',
        'x-github-delivery': randomUUID(),
        'x-hub-signature-256': sign(body),
        ...headers,
      },
    }),
  )
}

const suspend = JSON.stringify({ action: 'suspend', installation: { id: 400 } })

describe('a webhook from GitHub', () => {
  it('is kept once, however often it is delivered', async () => {
    const id = randomUUID()
    const headers = { 'x-github-delivery': id }
    const answers = await Promise.all([1, 2, 3].map(() => deliver(suspend, headers)))
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
    expect(await db().inboxEvent.count({ where: { deliveryId: id } })).toBe(1)
  })

  it('may be signed with the secret of before, while it rotates', async () => {
    const signed = { 'x-hub-signature-256': sign(suspend, 'the secret of before') }
    expect((await deliver(suspend, signed)).status).toBe(202)
  })

  it.each([
    ['a forged signature', suspend, { 'x-hub-signature-256': sign(suspend, 'guess') }, 401],
    ['no signature', suspend, { 'x-hub-signature-256': '' }, 401],
    ['a signature of something else', suspend, { 'x-hub-signature-256': sign('{}') }, 401],
    ['a form', suspend, { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['what is no JSON', 'not json', {}, 400],
    ['a list', '[]', {}, 400],
    ['nothing', '', {}, 401],
    ['a name that PostgreSQL could not keep', '{"a\\u0000":1}', {}, 400],
    ['a name that is half a character', '{"b":{"\\ud800":1}}', {}, 400],
    ['no event', suspend, { 'x-github-event': '' }, 400],
    ['6 MB', `"${'a'.repeat(6_000_000)}"`, {}, 413],
  ])('with %s is refused with %s', async (_name, body, headers, status) => {
    const before = await db().inboxEvent.count()
    const answer = await deliver(body, headers)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toHaveProperty('error.remedy')
    expect(await db().inboxEvent.count()).toBe(before)
  })

  it('that is not UTF-8 is refused, and one that PostgreSQL could not keep is kept', async () => {
    expect((await deliver(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).status).toBe(400)
    expect((await deliver('{"a":"\\u0000\\ud800 b"}')).status).toBe(202)
  })
})

const event = (payload: unknown) => ({ id: 'inb_test', event: 'test', payload })

describe('what a webhook makes happen', () => {
  it('is a re-read: a claim that GitHub does not confirm changes nothing', async () => {
    await installation(event({ action: 'deleted', installation: { id: 400 } }))
    const row = await db().organizationConnection.findFirstOrThrow()
    expect(row.disconnectedAt).toBeNull()
    await installation(event({ nonsense: true }))
  })

  it('follows somebody who was removed, in any order and number', async () => {
    expect((await authorizeAccount(rafael, octo, 'member')).ok).toBe(true)
    const owner = await Person.signIn(github.sandbox, 'olivia')
    await owner.post('/orgs/octo-labs/people/remove', [['login', 'rafael']])
    const removed = {
      action: 'member_removed',
      organization: { id: 100 },
      membership: { user: { id: rafael.githubId } },
    }
    await organization(event(removed))
    await organization(event({ ...removed, action: 'member_added' }))
    await organization(event(removed))
    expect(await authorizeAccount(rafael, octo, 'member')).toMatchObject({
      error: { code: 'not_found' },
    })
  })

  it('ends every session of a person who revoked the app on GitHub', async () => {
    await authorization(event({ action: 'revoked', sender: { id: rafael.githubId } }))
    expect(await db().session.count({ where: { userId: rafael.userId } })).toBe(1)
    const person = await Person.signIn(github.sandbox, 'rafael')
    await person.post('/settings/connections/applications/Iv1.souk/revoke')
    await authorization(event({ action: 'revoked', sender: { id: rafael.githubId } }))
    expect(await db().session.count({ where: { userId: rafael.userId } })).toBe(0)
    expect(await db().githubToken.count({ where: { userId: rafael.userId } })).toBe(0)
  })
})
