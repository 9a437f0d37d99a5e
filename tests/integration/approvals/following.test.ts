import { beforeEach, describe, expect, it } from 'vitest'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import type { Actor } from '@/lib/accounts/types'
import { installLink } from '@/lib/adapters/github/links'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { checkRequest } from '@/lib/approvals/commands/check-request'
import { denyRequest } from '@/lib/approvals/commands/deny-request'
import { lookForRequests } from '@/lib/approvals/commands/look-for-requests'
import { nameApprover } from '@/lib/approvals/commands/name-approver'
import { orderApproved } from '@/lib/approvals/commands/order-approved'
import { removeApprover } from '@/lib/approvals/commands/remove-approver'
import { sendMessage } from '@/lib/approvals/commands/send-message'
import { supportRequest } from '@/lib/approvals/commands/support-request'
import { sweepRequests } from '@/lib/approvals/commands/sweep-requests'
import { syncGithubRequests } from '@/lib/approvals/commands/sync-github-requests'
import { getRequest } from '@/lib/approvals/queries/get-request'
import { getRequestName } from '@/lib/approvals/queries/get-request-name'
import { listOrganizationRequests, listOwnRequests } from '@/lib/approvals/queries/list-requests'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { syncOrganizationInstallations } from '@/lib/installs/commands/sync-organization-installations'
import { getListingState } from '@/lib/installs/queries/get-listing-state'
import { getPurchase } from '@/lib/purchases/queries/get-purchase'
import { Person } from '../../contract/github/client'
import { approval, askForm, audited, days, told } from '../../support/asking'
import { askingGround } from '../../support/asking-ground'
import { codeOf } from '../../support/code-of'
import { followInstall, uninstall } from '../../support/follow-install'
import { must } from '../../support/market'

const { github, market, people, octo } = await askingGround({ shown: true })

beforeEach(async () => {
  await db().setup.deleteMany()
  await db().purchase.updateMany({ data: { state: 'cancelled', endedAt: new Date() } })
  for (const { githubInstallationId } of await db().installation.findMany()) {
    if (githubInstallationId) await uninstall(github, 'olivia', 'octo-labs', githubInstallationId)
  }
  await db().installation.deleteMany()
  await db().requestSupporter.deleteMany()
  await db().requestMessage.deleteMany()
  await db().installationRequest.deleteMany()
})

/** A request for access and the free plan. */
const ask = async (actor: Actor) => {
  const free = { planId: market.free.id, cycle: '' }
  return must(await askRequest(actor, askForm(market, octo, free))).requestId
}

const stored = (id: string) => db().installationRequest.findUniqueOrThrow({ where: { id } })

const organization = () => db().account.findUniqueOrThrow({ where: { id: octo } })

async function link(repositoryIds: number[] | null) {
  const targetId = Number((await organization()).githubId)
  return installLink({ slug: 'hexlint', targetId, repositoryIds, state: null })
}

async function check(id: string) {
  must(await checkRequest(id))
  return stored(id)
}

describe('what GitHub says', () => {
  it('keeps an installation larger than approved, and tells and shows it as such', async () => {
    const id = await ask(people.mei)
    must(await approveRequest(people.olivia, await approval(id)))
    await followInstall(github, 'olivia', await link(null))
    expect(await check(id)).toMatchObject({ state: 'active', excess: ['all_repositories'] })
    expect(await told(id)).toContain('request_larger to olivia@people.example')
    const seen = must(await getRequest(people.mei, id, 'en'))
    expect(seen).toMatchObject({ state: 'active', excess: ['all_repositories'] })
    await check(id)
    expect((await audited(id)).filter((what) => what === 'exceeded')).toHaveLength(1)
  })

  it('ends what nobody decided here once an owner installed it on GitHub', async () => {
    const id = await ask(people.mei)
    github.advance(1 / 60)
    await followInstall(github, 'olivia', await link([201]))
    expect(await check(id)).toMatchObject({ state: 'active', cause: 'installed_on_github' })
    expect(await told(id)).toContain('request_active to mei@people.example')
  })

  it('shows of a request made on GitHub that it came from there, when, and where an owner closes it', async () => {
    await followInstall(github, 'mei', await link(null))
    github.advance(30)
    const owned = must(await authorizeAccount(people.olivia, octo, 'owner'))
    must(await lookForRequests(people.olivia, owned))
    const { id, createdAt } = await db().installationRequest.findFirstOrThrow()
    const { source, onGithub } = must(await getRequest(people.olivia, id, 'en'))
    expect({ source, onGithub }).toMatchObject({
      source: 'github',
      onGithub: { waits: true, url: expect.stringContaining('octo-labs/settings/installations') },
    })
    expect(+new Date(onGithub?.askedAt ?? createdAt)).toBeLessThan(+createdAt - 86_400_000)
    await denyOnGithub()
  })

  it('joins GitHub’s own request with the one here, and closes it when it is closed there', async () => {
    const id = await ask(people.mei)
    const asked = await followInstall(github, 'mei', await link([201]))
    expect(asked).toBe('Request')
    must(await syncGithubRequests(market.listing.id))
    expect(await stored(id)).toMatchObject({ state: 'pending', githubId: expect.any(BigInt) })
    expect(await db().installationRequest.count()).toBe(1)
    await denyOnGithub()
    github.advance(1 / 60)
    must(await syncGithubRequests(market.listing.id))
    expect(await stored(id)).toMatchObject({ state: 'denied', cause: 'closed_on_github' })
    expect(await told(id)).toContain('request_withdrawn to mei@people.example')
  })

  it('keeps a request that was made on GitHub alone, which an owner decides here', async () => {
    await followInstall(github, 'mei', await link([201]))
    must(await syncGithubRequests(market.listing.id))
    must(await syncGithubRequests(market.listing.id))
    const row = await db().installationRequest.findFirstOrThrow()
    expect(row).toMatchObject({ source: 'github', requesterId: people.mei.accountId, planId: null })
    must(await approveRequest(people.olivia, await approval(row.id)))
    expect((await stored(row.id)).state).toBe('awaiting_install')
    await denyOnGithub()
  })
})

describe('an app that is uninstalled on GitHub after it was there', () => {
  beforeEach(async () => {
    people.mei = await github.signIn('mei')
    people.olivia = await github.signIn('olivia')
  })

  /** Asked for with the free plan, approved, set up, and uninstalled again. */
  async function comeAndGone(): Promise<string> {
    const id = await ask(people.mei)
    must(await approveRequest(people.olivia, await approval(id)))
    const order = { ...askForm(market, octo, { planId: market.free.id }), requestId: id }
    must(await orderApproved(people.olivia, order))
    github.advance(1 / 60)
    await followInstall(github, 'olivia', await link([201]))
    expect(await check(id)).toMatchObject({ state: 'active' })
    const { githubInstallationId } = await db().installation.findFirstOrThrow()
    await uninstall(github, 'olivia', 'octo-labs', githubInstallationId ?? 0n)
    github.advance(1 / 60)
    must(await syncOrganizationInstallations(octo))
    return id
  }

  it('says of its request that it is no longer there, by which source, and tells who asked, once', async () => {
    const id = await comeAndGone()
    const queued = await db().$queryRaw<{ key: string }[]>`
      select key from graphile_worker.jobs where key = ${`request:${id}`}`
    expect(queued).toHaveLength(1)
    expect(await check(id)).toMatchObject({ state: 'removed' })
    await check(id)
    expect((await audited(id)).filter((what) => what === 'removed')).toHaveLength(1)
    expect(await told(id)).toContain('request_removed to mei@people.example')
    expect(must(await getRequest(people.mei, id, 'en'))).toMatchObject({
      state: 'removed',
      removed: { source: 'github', at: expect.any(String), purchaseId: null },
      setupPath: null,
    })
    const { id: purchaseId } = await db().purchase.findFirstOrThrow({ where: { state: 'active' } })
    expect(must(await getRequest(people.olivia, id, 'en')).removed).toMatchObject({ purchaseId })
  })

  it('leaves the free plan to the owners, who are told once that it goes on', async () => {
    await comeAndGone()
    const purchase = await db().purchase.findFirstOrThrow({ where: { state: 'active' } })
    await syncOrganizationInstallations(octo)
    const mails = await db().mail.findMany({
      where: { key: { startsWith: purchase.id }, kind: 'plan_goes_on' },
    })
    const addresses = mails.map(({ address }) => address)
    expect(addresses).toContain('olivia@people.example')
    expect(addresses).toContain('owners@octo-labs.example')
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(must(await getPurchase(people.olivia, purchase.id, 'en'))).toMatchObject({
      state: 'active',
      uninstalled: { source: 'github', at: expect.any(String) },
      cancel: { when: 'now' },
    })
  })

  it('follows also a request that nobody decided here', async () => {
    const id = await ask(people.mei)
    github.advance(1 / 60)
    await followInstall(github, 'olivia', await link([201]))
    expect(await check(id)).toMatchObject({ state: 'active', cause: 'installed_on_github' })
    const { githubInstallationId } = await db().installation.findFirstOrThrow()
    await uninstall(github, 'olivia', 'octo-labs', githubInstallationId ?? 0n)
    github.advance(1 / 60)
    must(await syncOrganizationInstallations(octo))
    expect(await check(id)).toMatchObject({ state: 'removed' })
  })
})

async function denyOnGithub(): Promise<void> {
  const owner = await Person.signIn(github.sandbox, 'olivia')
  const page = await owner.get('/organizations/octo-labs/settings/installation-requests')
  const path = /action="([^"]*deny[^"]*)"/.exec(page.text)?.[1]
  if (path === undefined) throw new Error(page.text)
  await owner.post(path)
}

describe('time', () => {
  it('reminds the owners, then expires, and tells who asked', async () => {
    const id = await ask(people.mei)
    days(github, 2.1)
    expect(await sweepRequests()).toBeGreaterThan(0)
    await check(id)
    expect(await told(id)).toContain('request_reminder to owners@octo-labs.example')
    await check(id)
    expect((await audited(id)).filter((what) => what === 'reminded')).toHaveLength(1)
    days(github, 28)
    expect((await check(id)).state).toBe('expired')
    expect(await told(id)).toContain('request_expired to mei@people.example')
  })

  it('ends an approval that nobody acted on, and refuses its link', async () => {
    people.mei = await github.signIn('mei')
    people.olivia = await github.signIn('olivia')
    const id = await ask(people.mei)
    must(await approveRequest(people.olivia, await approval(id)))
    const order = { ...askForm(market, octo, { planId: market.free.id }), requestId: id }
    expect(codeOf(await orderApproved(people.rafael, order))).not.toBe('done')
    days(github, 31)
    people.olivia = await github.signIn('olivia')
    expect(codeOf(await orderApproved(people.olivia, order))).toBe('approval_ended')
    expect((await check(id)).state).toBe('expired')
  })

  it('says on the last day that an owner set that it has come, once', async () => {
    people.mei = await github.signIn('mei')
    people.olivia = await github.signIn('olivia')
    const id = await ask(people.mei)
    const endsAt = new Date(+now() + 3 * 86_400_000).toISOString().slice(0, 10)
    must(await approveRequest(people.olivia, await approval(id, { endsAt })))
    await followInstall(github, 'olivia', await link([201]))
    expect((await check(id)).state).toBe('active')
    days(github, 5)
    await check(id)
    await check(id)
    expect((await audited(id)).filter((what) => what === 'end_reached')).toHaveLength(1)
    expect(await told(id)).toContain('request_ending to mei@people.example')
  })
})

describe('people', () => {
  beforeEach(async () => {
    for (const login of ['olivia', 'omar', 'rafael', 'mei', 'nina'] as const) {
      people[login] = await github.signIn(login)
    }
  })

  it('lets whom an owner named decide, but never on what they asked for themselves', async () => {
    const named = { login: 'rafael', until: '' }
    expect(codeOf(await nameApprover(people.mei, octo, named))).toBe('owner_required')
    expect(codeOf(await nameApprover(people.nina, octo, named))).toBe('not_found')
    expect(codeOf(await nameApprover(people.olivia, octo, { login: 'nina' }))).toBe('not_a_member')
    must(await nameApprover(people.olivia, octo, named))
    const own = await ask(people.rafael)
    expect(codeOf(await approveRequest(people.rafael, await approval(own)))).toBe('own_request')
    must(await denyRequest(people.olivia, { requestId: own, version: 1, note: 'Not this one.' }))
    const id = must(
      await askRequest(
        people.mei,
        askForm(market, octo, { planId: market.perUnit.id, units: '2', reason: 'Again.' }),
      ),
    ).requestId
    expect(await told(id)).toContain('request_asked to rafael@people.example')
    must(await approveRequest(people.rafael, await approval(id)))
    must(await removeApprover(people.olivia, octo, people.rafael.accountId))
    const back = { requestId: id, version: (await stored(id)).version, note: 'No.' }
    expect(codeOf(await denyRequest(people.rafael, back))).toBe('approver_required')
  })

  it('shows a request to the organization alone, and each their own list', async () => {
    const id = await ask(people.mei)
    expect(codeOf(await getRequest(people.nina, id, 'en'))).toBe('not_found')
    expect(codeOf(await getRequest(people.olivia, 'req_forged', 'en'))).toBe('not_found')
    expect(codeOf(await getRequestName(people.nina, id))).toBe('not_found')
    expect(must(await getRequestName(people.mei, id)).login).toBe('octo-labs')
    expect(must(await getRequest(people.olivia, id, 'fr'))).toMatchObject({
      requester: 'mei',
      actions: ['support', 'question', 'approve', 'deny'],
      asked: { repositories: [{ id: 201, name: 'website' }] },
      setupPath: null,
    })
    const { slug } = market.listing
    expect((await getListingState(people.mei, slug))?.standing).toBe('requested')
    must(await sendMessage(people.olivia, { requestId: id, body: 'Which team pays?' }))
    expect((await getListingState(people.mei, slug))?.standing).toBe('questioned')
    expect((await getListingState(people.nina, slug))?.standing).toBe('none')
    const mine = must(await listOwnRequests(people.mei, null))
    expect(mine.items.map((item) => [item.id, item.part])).toEqual([[id, 'asked']])
    expect(must(await listOwnRequests(people.nina, null)).items).toEqual([])
    const octoId = must(await authorizeAccount(people.olivia, octo, 'member'))
    const waiting = must(await listOrganizationRequests(people.olivia, octoId, 'undecided', null))
    expect(waiting.items).toHaveLength(1)
    expect(codeOf(await listOwnRequests(people.mei, 'forged'))).toBe('invalid_cursor')
  })

  it('passes the request of who left to a supporter, or withdraws it', async () => {
    const id = await ask(people.mei)
    must(await supportRequest(people.rafael, { requestId: id, reason: 'My team too.' }))
    const owner = await Person.signIn(github.sandbox, 'olivia')
    await owner.post('/orgs/octo-labs/people/remove', [['login', 'mei']])
    github.advance(1)
    const passed = await check(id)
    expect(passed).toMatchObject({ state: 'pending', requesterId: people.rafael.accountId })
    await owner.post('/orgs/octo-labs/people/remove', [['login', 'rafael']])
    github.advance(1)
    expect(await check(id)).toMatchObject({ state: 'withdrawn', cause: 'requester_left' })
  })
})

describe('an app that its integrator deletes on GitHub in the middle', () => {
  it('ends what was asked, refuses to approve it, and tells who asked', async () => {
    for (const login of ['olivia', 'omar'] as const) people[login] = await github.signIn(login)
    const member = await Person.signIn(github.sandbox, 'olivia')
    await member.post('/orgs/octo-labs/people/role', [
      ['login', 'omar'],
      ['role', 'member'],
    ])
    github.advance(1)
    const id = await ask(people.omar)
    const pavel = await Person.signIn(github.sandbox, 'pavel')
    await pavel.post('/settings/apps/hexlint/delete', [['confirm', 'hexlint']])
    expect(codeOf(await approveRequest(people.olivia, await approval(id)))).toBe('app_not_found')
    expect(await check(id)).toMatchObject({ state: 'denied', cause: 'app_gone' })
    expect(await told(id)).toContain('request_withdrawn to omar@people.example')
  })
})
