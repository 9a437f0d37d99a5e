import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkAccount } from '@/lib/accounts/commands/check-account'
import { sweepAccounts } from '@/lib/accounts/commands/sweep-accounts'
import { getOrganization } from '@/lib/accounts/queries/get-organization'
import type { Actor } from '@/lib/accounts/types'
import { nameApprover } from '@/lib/approvals/commands/name-approver'
import { db } from '@/lib/db/client'
import { createPublisher } from '@/lib/publishers/commands/create-publisher'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'
import { handle as handleOrganization } from '@/lib/worker/handlers/github/organization'
import { runJob } from '@/lib/worker/registry'
import { Person } from '../../contract/github/client'
import { codeOf } from '../../support/code-of'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'
import { anyProfile } from '../../support/publisher'

let github: GithubForTests
let olivia: Actor
let mei: Actor
let octo: string

beforeAll(async () => {
  github = await startGithub()
  olivia = await github.signIn('olivia')
  mei = await github.signIn('mei')
  octo = await connectOctoLabs(olivia)
})
afterAll(() => github.close())
beforeEach(() => db().$executeRaw`delete from graphile_worker._private_jobs`)

async function onGithub(login: string, path: string, fields: Record<string, string>) {
  const person = await Person.signIn(github.sandbox, login)
  expect((await person.post(path, Object.entries(fields))).status).toBe(303)
}

const rename = (from: string, to: string) =>
  onGithub('olivia', `/organizations/${from}/settings/profile`, { login: to })

const audited = async (action: string) =>
  (await db().auditEvent.findMany({ where: { action } })).map(({ detail }) => detail)

describe('an organization that is renamed on GitHub', () => {
  it('is followed without an event, and found under its old login by who may see it', async () => {
    await rename('octo-labs', 'octo-works')
    github.advance(7)
    olivia = await github.signIn('olivia')
    expect(await sweepAccounts()).toBeGreaterThan(0)
    await runJob('account.check', { accountId: octo })
    const row = await db().account.findUniqueOrThrow({ where: { id: octo } })
    expect(row.login).toBe('octo-works')
    expect(await audited('account.renamed')).toContainEqual({ from: 'octo-labs', to: 'octo-works' })
    const found = must(await getOrganization(olivia, 'Octo-Labs', 'owner'))
    expect(found.organization.login).toBe('octo-works')
    const nina = await github.signIn('nina')
    expect(codeOf(await getOrganization(nina, 'octo-labs', 'member'))).toBe('not_found')
  })

  it('gives its old login up to whoever has it today', async () => {
    await rename('octo-works', 'octo-next')
    await runJob('account.check', { accountId: octo })
    const taken = { id: 'acc_taken', githubId: 9_001, type: 'Organization' as const }
    await db().account.create({ data: { ...taken, login: 'octo-works', readAt: new Date() } })
    const pair = { organizationId: taken.id, memberId: mei.accountId }
    await db().membership.create({ data: { ...pair, role: 'admin', readAt: new Date() } })
    const mine = must(await getOrganization(olivia, 'octo-works', 'owner'))
    expect(mine.organization.login).toBe('octo-next')
  })

  it('takes its publisher’s pages along', async () => {
    must(await createPublisher(olivia, 'octo-next', anyProfile))
    await rename('octo-next', 'octo-last')
    await runJob('account.check', { accountId: octo })
    const found = must(await authorizePublisher(olivia, 'octo-next', 'admin'))
    expect(found.login).toBe('octo-last')
  })
})

describe('whoever leaves an organization', () => {
  const named = () => db().organizationApprover.count({ where: { organizationId: octo } })

  it('decides there no more, told by an event or found without one, also when they come back', async () => {
    must(await nameApprover(olivia, octo, { login: 'mei', until: '' }))
    await onGithub('olivia', '/orgs/octo-last/people/remove', { login: 'mei' })
    await runJob('account.check', { accountId: octo })
    expect(await named()).toBe(0)
    expect(await db().auditEvent.count({ where: { action: 'organization.approver_left' } })).toBe(1)
    await onGithub('olivia', '/orgs/octo-last/people/role', { login: 'mei', role: 'member' })
    expect(await named()).toBe(0)
    must(await nameApprover(olivia, octo, { login: 'mei', until: '' }))
    await onGithub('olivia', '/orgs/octo-last/people/remove', { login: 'mei' })
    const user = { id: mei.githubId }
    await handleOrganization({
      id: 'inb_1',
      event: 'organization',
      payload: { organization: { id: 100 }, membership: { user } },
    })
    expect(await named()).toBe(0)
  })
})

describe('an organization that is deleted on GitHub', () => {
  it('is followed without an event: its connection, roles and whoever it named are gone, its requests looked at', async () => {
    const listing = await listApp({ slug: 'hexlint', githubAppId: 301 })
    const request = { id: 'req_1', organizationId: octo, listingId: listing.id }
    const times = { dueAt: new Date(), expiresAt: new Date(), createdAt: new Date() }
    await db().installationRequest.create({
      data: {
        ...{ ...request, ...times, source: 'person', reason: 'Why not' },
        ...{ requesterId: olivia.accountId, repositoryIds: [] },
      },
    })
    await onGithub('olivia', '/organizations/octo-last/settings/delete', { confirm: 'octo-last' })
    await runJob('account.check', { accountId: octo })
    const row = await db().account.findUniqueOrThrow({
      where: { id: octo },
      include: { connection: true, members: true },
    })
    expect(row).toMatchObject({ deletedAt: expect.any(Date), members: [] })
    expect(row.connection?.disconnectedAt).toEqual(expect.any(Date))
    expect(codeOf(await getOrganization(olivia, 'octo-last', 'member'))).toBe('not_found')
    await runJob('request.check', { requestId: 'req_1' })
    const ended = await db().installationRequest.findUniqueOrThrow({ where: { id: 'req_1' } })
    expect(ended).toMatchObject({ state: 'denied', cause: 'organization_gone' })
    await checkAccount(octo)
    expect(await audited('account.deleted')).toHaveLength(1)
  })
})
