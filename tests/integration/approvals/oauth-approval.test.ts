import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import type { Actor, AuthorizedAccountId } from '@/lib/accounts/types'
import { inventoryCsv } from '@/lib/api/inventory-csv'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { checkRequest } from '@/lib/approvals/commands/check-request'
import { sayOauthApproval } from '@/lib/approvals/commands/say-oauth-approval'
import { loadHistory } from '@/lib/approvals/queries/load-history'
import { loadRequest } from '@/lib/approvals/queries/load-request'
import { readOauthStep } from '@/lib/approvals/queries/read-oauth-step'
import { db } from '@/lib/db/client'
import { listInventory } from '@/lib/inventory/queries/list-inventory'
import { sayAuthorization } from '@/lib/permission-updates/commands/say-authorization'
import { countAuthorizations } from '@/lib/permission-updates/queries/count-authorizations'
import { Person } from '../../contract/github/client'
import { approval, audited, days, told } from '../../support/asking'
import { codeOf } from '../../support/code-of'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { makePlan, must } from '../../support/market'

let github: GithubForTests
let people: Record<'olivia' | 'omar' | 'mei' | 'nina', Actor>
let octo: AuthorizedAccountId
let listing: { id: string }

beforeAll(async () => {
  github = await startGithub()
  people = {
    olivia: await github.signIn('olivia'),
    omar: await github.signIn('omar'),
    mei: await github.signIn('mei'),
    nina: await github.signIn('nina'),
  }
  octo = must(await authorizeAccount(people.olivia, await connectOctoLabs(people.olivia), 'owner'))
  must(await authorizeAccount(people.mei, octo, 'member'))
  listing = await listApp({ slug: 'caseroom', kind: 'oauth_app' })
  await listApp({ slug: 'hexlint', githubAppId: 301 })
})
afterAll(() => github.close())
beforeEach(async () => {
  await db().oauthApproval.deleteMany()
  await db().installationRequest.deleteMany()
})

const say = (actor: Actor, said: string, version = 0, more: object = {}) =>
  sayOauthApproval(actor, octo, { listing: 'caseroom', said, version: String(version), ...more })

const row = () => db().oauthApproval.findFirst({ include: { saidBy: true, confirmedBy: true } })

const entry = async () => (await listInventory(octo, 'en')).find(({ name }) => name === 'caseroom')

const found = async (requestId: string) => {
  const request = await loadRequest(requestId)
  if (request === null) throw new Error('no request')
  return request
}

/** A request as it stands, with the step on GitHub as somebody sees it. */
async function seen(actor: Actor, requestId: string) {
  const request = await found(requestId)
  return { ...request, ...(await readOauthStep(actor, request, 'caseroom')) }
}

/** A request for the OAuth App, approved by an owner. */
async function approvedRequest(more: object = {}): Promise<string> {
  const form = {
    ...{ slug: 'caseroom', accountId: octo, planId: '', cycle: '', units: '1' },
    ...{ selection: '', reason: 'We track cases in it.', ...more },
  }
  const { requestId } = must(await askRequest(people.mei, form))
  must(await approveRequest(people.olivia, await approval(requestId)))
  return requestId
}

describe('the word of an owner about an OAuth App', () => {
  it('is kept with who and when, as a person’s, and audited so', async () => {
    must(await say(people.olivia, 'approved'))
    expect(await row()).toMatchObject({
      state: 'approved',
      source: 'person',
      saidById: people.olivia.userId,
      confirmedById: null,
      version: 1,
    })
    const audit = await db().auditEvent.findFirstOrThrow({
      where: { action: 'oauth_approval.approved' },
    })
    expect(audit).toMatchObject({ actor: 'user', userId: people.olivia.userId, accountId: octo })
  })

  it('is confirmed by another owner, said again, contradicted and taken back', async () => {
    must(await say(people.olivia, 'approved'))
    must(await say(people.omar, 'approved', 1))
    expect(await row()).toMatchObject({
      saidById: people.olivia.userId,
      confirmedById: people.omar.userId,
    })
    must(await say(people.olivia, 'approved', 2))
    must(await say(people.omar, 'denied', 3, { note: 'It reads too much.' }))
    expect(await row()).toMatchObject({
      state: 'denied',
      saidById: people.omar.userId,
      confirmedById: null,
      note: 'It reads too much.',
    })
    must(await say(people.olivia, 'withdrawn', 4))
    expect(await row()).toMatchObject({ state: 'withdrawn', version: 5 })
    expect(codeOf(await say(people.olivia, 'withdrawn', 5))).toBe('nothing_to_undo')
  })

  it('is an owner’s alone, and about an OAuth App that is listed', async () => {
    expect(codeOf(await say(people.mei, 'approved'))).toBe('owner_required')
    expect(codeOf(await say(people.nina, 'approved'))).toBe('not_found')
    expect(codeOf(await say(people.olivia, 'approved', 0, { listing: 'hexlint' }))).toBe(
      'not_found',
    )
    expect(codeOf(await say(people.olivia, 'approved', 0, { listing: 'nothing' }))).toBe(
      'not_found',
    )
    expect(codeOf(await say(people.olivia, 'installed'))).toBe('invalid_input')
    expect(codeOf(await say(people.olivia, 'approved', -1))).toBe('invalid_input')
    expect(codeOf(await say(people.olivia, 'approved', 0, { note: 'x'.repeat(2001) }))).toBe(
      'invalid_input',
    )
    expect(await row()).toBeNull()
  })

  it('of two who speak at once is the first, and the second learns of it', async () => {
    const both = await Promise.all([say(people.olivia, 'approved'), say(people.omar, 'denied')])
    expect(both.map(codeOf).toSorted()).toEqual(['done', 'said_meanwhile'])
    expect(codeOf(await say(people.omar, 'denied'))).toBe('said_meanwhile')
    expect(await db().oauthApproval.count()).toBe(1)
  })

  it('is nobody’s in the database but a person’s, and never confirmed by who said it', async () => {
    must(await say(people.olivia, 'approved'))
    await expect(db().oauthApproval.updateMany({ data: { source: 'github' } })).rejects.toThrow()
    const own = { confirmedById: people.olivia.userId, confirmedAt: new Date() }
    await expect(db().oauthApproval.updateMany({ data: own })).rejects.toThrow()
  })

  it('is refused to an owner who has lost the role on GitHub since', async () => {
    const owner = await Person.signIn(github.sandbox, 'olivia')
    await owner.post('/orgs/octo-labs/people/role', [
      ['login', 'omar'],
      ['role', 'member'],
    ])
    github.advance(0.1)
    expect(codeOf(await say(people.omar, 'approved'))).toBe('owner_required')
    await owner.post('/orgs/octo-labs/people/role', [
      ['login', 'omar'],
      ['role', 'admin'],
    ])
    github.advance(0.1)
    expect(codeOf(await say(people.omar, 'approved'))).toBe('done')
  })
})

describe('a request for an OAuth App', () => {
  it('S13: is approved here, then guided to GitHub, and active by the owner’s word, never by GitHub’s', async () => {
    const requestId = await approvedRequest()
    const before = await seen(people.olivia, requestId)
    expect(before).toMatchObject({
      state: 'approved',
      isOwner: true,
      oauth: {
        said: null,
        version: 0,
        policyUrl: expect.stringContaining(
          '/organizations/octo-labs/settings/oauth_application_policy',
        ),
      },
    })
    must(await say(people.olivia, 'approved'))
    must(await checkRequest(requestId))
    const after = await seen(people.mei, requestId)
    expect(after).toMatchObject({
      state: 'active',
      isOwner: false,
      oauth: { said: { state: 'approved', by: 'olivia', confirmed: null } },
    })
    expect(await audited(requestId)).toContain('active')
    const active = await db().auditEvent.findFirstOrThrow({
      where: { subjectId: requestId, action: 'request.active' },
    })
    expect(active.actor).toBe('system')
    expect(await told(requestId)).toContain('request_active to mei@people.example')
  })

  it('with a free plan is active by the owner’s word too, at once, with the word in its timeline, and never expires', async () => {
    const plan = await makePlan(listing, 1, { priceModel: 'free' })
    const requestId = await approvedRequest({ planId: plan.id })
    must(await say(people.olivia, 'approved'))
    expect(await seen(people.olivia, requestId)).toMatchObject({
      state: 'active',
      oauth: { said: { own: true } },
    })
    const { steps } = await loadHistory(await found(requestId))
    expect(steps.map(({ what, by }) => [what, by])).toContainEqual(['oauth_approved', 'olivia'])
    days(github, 40)
    must(await checkRequest(requestId))
    expect((await found(requestId)).state).toBe('active')
    await db().installationRequest.deleteMany()
    await db().plan.deleteMany({ where: { id: plan.id } })
  })

  it('ends as denied where the owner denied it on GitHub after all', async () => {
    const requestId = await approvedRequest()
    must(await say(people.omar, 'denied', 0, { note: 'The scopes are too wide.' }))
    expect(await seen(people.mei, requestId)).toMatchObject({
      state: 'denied',
      decidedById: people.omar.userId,
      decisionNote: 'The scopes are too wide.',
      oauth: null,
    })
    expect(await told(requestId)).toContain('request_denied to mei@people.example')
  })
})

describe('the inventory of an organization (S7)', () => {
  it('shows an OAuth App by the owner’s word, also in the CSV, and who authorized it', async () => {
    expect(await entry()).toBeUndefined()
    must(await say(people.olivia, 'approved'))
    must(await say(people.omar, 'approved', 1))
    expect(await entry()).toMatchObject({
      key: listing.id,
      state: 'approved',
      kind: 'oauth_app',
      approvedBy: ['olivia'],
      known: { source: 'person' },
      oauth: { said: { by: 'olivia', confirmed: { by: 'omar' } } },
    })
    const csv = inventoryCsv('octo-labs', await listInventory(octo, 'en'))
    expect(csv.split('\r\n').find((line) => line.includes('caseroom'))).toMatch(
      /,person,[^,]+,approved,olivia,[^,]+,omar,/,
    )
    must(await sayAuthorization(people.mei, { slug: 'caseroom', said: 'authorized' }))
    expect(await countAuthorizations(octo)).toMatchObject([
      { listing: { slug: 'caseroom' }, person: 1, github: 0 },
    ])
  })

  it('forgets what was taken back, and believes an owner who says denied over who set it up', async () => {
    must(await say(people.olivia, 'approved'))
    must(await say(people.olivia, 'withdrawn', 1))
    expect(await entry()).toBeUndefined()
    await db().installation.create({
      data: {
        id: 'ins_oauth',
        listingId: listing.id,
        accountId: octo,
        state: 'active',
        source: 'person',
        readAt: new Date(0),
        dueAt: new Date(),
      },
    })
    expect(await entry()).toMatchObject({ state: 'active', oauth: { version: 2 } })
    must(await say(people.olivia, 'denied', 2))
    expect(await entry()).toMatchObject({ state: 'denied', known: { source: 'person' } })
  })
})
