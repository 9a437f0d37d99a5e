import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type GithubSandbox, startGithubSandbox } from '@/lib/sandbox/github/server'
import { call, jwt, Person } from './client'
import { type Receiver, startReceiver } from './receiver'
import { answerProblems } from './schemas'
import { smallWorld } from './small-world'

let github: GithubSandbox
let hook: Receiver

beforeEach(async () => {
  hook = await startReceiver()
  const world = smallWorld(hook.url)
  github = await startGithubSandbox({ port: 0, database: ':memory:', world })
})
afterEach(async () => {
  await github.close()
  await hook.close()
})

const settings = '/organizations/octo-labs/settings/installations/400'

async function suspendAndBack() {
  const olivia = await Person.signIn(github, 'olivia')
  await olivia.post(`${settings}/suspend`)
  await olivia.post(`${settings}/unsuspend`)
}

async function fault(body: object) {
  const response = await fetch(`${github.url}/sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.status
}

const listSchema = z.array(
  z.object({ id: z.number(), guid: z.string(), status_code: z.number(), redelivery: z.boolean() }),
)
const deliveries = async () =>
  listSchema.parse((await call(github, 'GET', '/app/hook/deliveries', jwt(300))).body)

describe('deliveries', () => {
  it('are kept with request and response, in GitHub’s shape, paged by a cursor', async () => {
    await suspendAndBack()
    await vi.waitFor(async () => expect(await deliveries()).toHaveLength(2))
    const first = await call(github, 'GET', '/app/hook/deliveries?per_page=1', jwt(300))
    expect(first.headers.get('link')).toMatch(/cursor=v1_\d+>; rel="next"/)
    const [delivery] = await deliveries()
    const one = await call(github, 'GET', `/app/hook/deliveries/${delivery?.id}`, jwt(300))
    expect(answerProblems('get', '/app/hook/deliveries/{delivery_id}', 200, one.body)).toEqual([])
    expect(one.body).toMatchObject({
      event: 'installation',
      action: 'unsuspend',
      response: { payload: 'thanks' },
    })
    expect(
      (await call(github, 'GET', `/app/hook/deliveries/${delivery?.id}`, jwt(301))).status,
    ).toBe(404)
  })

  it('that failed are found and sent again under the same GUID', async () => {
    hook.state.answer = 500
    await suspendAndBack()
    await vi.waitFor(async () => expect(await deliveries()).toHaveLength(2))
    const failed = listSchema.parse(
      (await call(github, 'GET', '/app/hook/deliveries?status=failure', jwt(300))).body,
    )
    expect(failed).toHaveLength(2)
    hook.state.answer = 200
    const path = `/app/hook/deliveries/${failed[1]?.id}/attempts`
    expect((await call(github, 'POST', path, jwt(300))).status).toBe(202)
    await vi.waitFor(() => expect(hook.received).toHaveLength(3))
    expect(hook.received[2]?.guid).toBe(hook.received[0]?.guid)
    await vi.waitFor(async () =>
      expect((await deliveries())[0]).toMatchObject({ redelivery: true, status_code: 200 }),
    )
  })
})

describe('faults on demand', () => {
  it('send a webhook twice', async () => {
    await fault({ kind: 'duplicate', target: 'webhooks', times: 1 })
    await suspendAndBack()
    await vi.waitFor(() => expect(hook.received).toHaveLength(3))
    expect(hook.received[1]?.guid).toBe(hook.received[0]?.guid)
  })

  it('send a webhook after the next one', async () => {
    await fault({ kind: 'reorder', target: 'webhooks', times: 1 })
    await suspendAndBack()
    await vi.waitFor(() =>
      expect(hook.names()).toEqual(['installation.unsuspend', 'installation.suspend']),
    )
  })

  it.each([
    ['drop', 502],
    ['error500', 500],
    ['timeout', 504],
  ])('lose a webhook (%s), which GitHub shows as %i', async (kind, status) => {
    await fault({ kind, target: 'webhooks', times: 1 })
    await suspendAndBack()
    await vi.waitFor(() => expect(hook.names()).toEqual(['installation.unsuspend']))
    const [, lost] = await deliveries()
    expect(lost?.status_code).toBe(status)
  })

  it('break an API path as often as was said', async () => {
    await fault({ kind: 'error500', target: '/users', times: 1 })
    expect((await call(github, 'GET', '/users/mei')).status).toBe(500)
    expect((await call(github, 'GET', '/users/mei')).status).toBe(200)
  })

  it('are refused when they make no sense, and can be cleared', async () => {
    expect(await fault({ kind: 'explode', target: 'webhooks' })).toBe(422)
    expect(await fault({ kind: 'reorder', target: '/user' })).toBe(422)
    await fault({ kind: 'drop', target: '/users', times: 5 })
    await fetch(`${github.url}/sandbox/faults`, { method: 'DELETE' })
    expect((await call(github, 'GET', '/users/mei')).status).toBe(200)
  })
})

describe('a restart', () => {
  it('keeps what people did, takes new settings from the world, and sends what waited', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-github-'))
    const database = join(folder, 'github.sqlite')
    const start = (url: string) => startGithubSandbox({ port: 0, database, world: smallWorld(url) })
    const first = await start('http://127.0.0.1:1/nobody')
    const olivia = await Person.signIn(first, 'olivia')
    await olivia.post('/orgs/octo-labs/people/remove', [['login', 'mei']])
    await olivia.post('/organizations/octo-labs/settings/profile', [['login', 'octo-works']])
    await olivia.post(`${settings.replace('labs', 'works')}/uninstall`)
    await first.close()
    const second = await start(hook.url)
    expect((await call(second, 'GET', '/orgs/octo-works')).status).toBe(200)
    expect((await call(second, 'GET', '/app/installations', jwt(300))).body).toEqual([])
    expect((await call(second, 'GET', '/app/hook/config', jwt(300))).body).toMatchObject({
      url: hook.url,
    })
    await second.close()
    rmSync(folder, { recursive: true })
  })
})
