import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GithubSandbox, startGithubSandbox } from '@/lib/sandbox/github/server'
import { call, OLD, Person, userToken } from './client'
import { smallWorld } from './small-world'

let github: GithubSandbox
let mei: Person
let olivia: Person
let token: string

const policy = '/organizations/octo-labs/settings/oauth_application_policy'
const own = `/settings/connections/applications/${OLD.id}`

beforeAll(async () => {
  github = await startGithubSandbox({ port: 0, database: ':memory:', world: smallWorld() })
  token = await userToken(github, 'olivia', { ...OLD, scope: 'repo' })
  mei = await Person.signIn(github, 'mei')
  olivia = await Person.signIn(github, 'olivia')
})
afterAll(() => github.close())

const reads = async () => (await call(github, 'GET', '/repos/octo-labs/api', token)).status

describe('an organization’s OAuth app policy', () => {
  it('keeps an app from what the organization owns until an owner grants it access', async () => {
    expect(await reads()).toBe(404)
    expect((await olivia.get(own)).text).toContain('Request access')
    await olivia.post(`${own}/request`, [['organization', 'octo-labs']])
    expect(await reads()).toBe(404)
    expect((await olivia.get(policy)).text).toContain('requested')
    await olivia.post(`${policy}/${OLD.id}/grant`)
    expect(await reads()).toBe(200)
    await olivia.post(`${policy}/${OLD.id}/deny`)
    expect(await reads()).toBe(404)
  })

  it('is for owners alone, about apps that somebody authorized and asked for', async () => {
    expect((await mei.get(policy)).status).toBe(404)
    expect((await mei.post(`${policy}/${OLD.id}/grant`)).status).toBe(404)
    expect((await mei.post(`${own}/request`, [['organization', 'octo-labs']])).status).toBe(404)
    expect((await olivia.post(`${own}/request`, [['organization', 'nordwind']])).status).toBe(404)
    expect((await olivia.post(`${policy}/unknown/grant`)).status).toBe(404)
  })
})
