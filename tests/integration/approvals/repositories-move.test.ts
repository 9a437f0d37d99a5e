import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { db } from '@/lib/db/client'
import { handle } from '@/lib/worker/handlers/github/repository'
import { runJob } from '@/lib/worker/registry'
import { Person } from '../../contract/github/client'
import { approval, audited, told } from '../../support/asking'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'

let github: GithubForTests
let olivia: Actor
let rafael: Actor
let octo: string
let id: string

beforeAll(async () => {
  github = await startGithub()
  olivia = await github.signIn('olivia')
  rafael = await github.signIn('rafael')
  octo = await connectOctoLabs(olivia, { repositoryAdminsMayInstall: false })
  await listApp({ slug: 'hexlint', githubAppId: 301 })
  const wish = { slug: 'hexlint', accountId: octo, reason: 'Our reviews take days.' }
  const chosen = { selection: 'selected', repositoryIds: ['200', '201'] }
  id = must(await askRequest(rafael, { ...wish, ...chosen })).requestId
})
afterAll(() => github.close())

const stored = () => db().installationRequest.findUniqueOrThrow({ where: { id } })

async function onGithub(path: string, fields: Record<string, string>) {
  const person = await Person.signIn(github.sandbox, 'olivia')
  expect((await person.post(path, Object.entries(fields))).status).toBe(303)
}

describe('the repositories of a request', () => {
  it('are not approved once one is somebody else’s, and are left out when that is noticed', async () => {
    const form = await approval(id)
    await onGithub('/octo-labs/website/settings/transfer', { owner: 'olivia' })
    const refused = await approveRequest(olivia, form)
    expect(refused).toMatchObject({ ok: false, error: { code: 'repositories_not_available' } })
    await handle({ id: 'inb_1', event: 'repository', payload: { repository: { id: 201 } } })
    const jobs = await db().$queryRaw<object[]>`
      select 1 from graphile_worker.jobs where key = ${`request:${id}`}`
    expect(jobs).toHaveLength(1)
    await runJob('request.check', { requestId: id })
    expect(await stored()).toMatchObject({ state: 'pending', repositoryIds: [200n], version: 2 })
    expect(await audited(id)).toEqual(['created', 'narrowed'])
    expect(await approveRequest(olivia, { ...form, repositoryIds: ['200'] })).toMatchObject({
      error: { code: 'request_changed' },
    })
  })

  it('end it when none of them is left', async () => {
    await onGithub('/octo-labs/api/settings/delete', { confirm: 'api' })
    await runJob('request.check', { requestId: id })
    expect(await stored()).toMatchObject({ state: 'denied', cause: 'repository_gone' })
    expect(await told(id)).toContain('request_withdrawn to rafael@people.example')
  })
})
