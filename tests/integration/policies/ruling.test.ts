import { beforeEach, describe, expect, it } from 'vitest'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { checkRequest } from '@/lib/approvals/commands/check-request'
import { denyRequest } from '@/lib/approvals/commands/deny-request'
import { orderApproved } from '@/lib/approvals/commands/order-approved'
import { getRequest } from '@/lib/approvals/queries/get-request'
import { askedTerms } from '@/lib/approvals/queries/load-request'
import { readRuling } from '@/lib/approvals/queries/read-ruling'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { decideFor } from '@/lib/installs/queries/decide-for'
import { getListingState } from '@/lib/installs/queries/get-listing-state'
import { loadSetupListing } from '@/lib/installs/queries/load-setup-listing'
import { previewPurchase } from '@/lib/purchases/commands/preview-purchase'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { Person } from '../../contract/github/client'
import { approval, askForm, audited, told } from '../../support/asking'
import { askingGround } from '../../support/asking-ground'
import { orderForm } from '../../support/buy'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'
import { outcomeOf, setPolicy } from '../../support/policies'

const { github, market, people, octo } = await askingGround({ shown: true })
await listApp({ slug: 'warden', githubAppId: 302 })

beforeEach(async () => {
  await db().requestApproval.deleteMany()
  await db().installationRequest.deleteMany()
  await db().purchase.updateMany({ data: { state: 'cancelled', endedAt: new Date() } })
})

const stored = (id: string) => db().installationRequest.findUniqueOrThrow({ where: { id } })
const policy = (text: string) => setPolicy(people.olivia, octo, text)
const ask = async (form: object = {}, actor = people.mei) =>
  must(await askRequest(actor, askForm(market, octo, form))).requestId

const rules = (...lines: string[]) => `rules:\n${lines.map((line) => `  - ${line}`).join('\n')}`
const cheap =
  '{ name: Cheap, decision: approve, when: { monthly_cost: { at_most: 20, currency: eur } } }'
const dear = '{ name: Too dear, decision: deny, reason: No budget., when: { free: false } }'

async function auditOf(id: string, action: string) {
  return db().auditEvent.findFirstOrThrow({
    where: { subjectId: id, action: `request.${action}` },
  })
}

describe('a rule that approves', () => {
  it('binds the terms at once, is named everywhere, and nobody is asked', async () => {
    const version = await policy(rules(cheap))
    const id = await ask()
    expect(await stored(id)).toMatchObject({
      state: 'awaiting_payment',
      cause: 'rule',
      rule: 'Cheap',
      policyVersion: version,
      decidedById: null,
      approvedTerms: { planId: market.flat.id, permissions: { contents: 'read' } },
    })
    expect(await audited(id)).toEqual(['created', 'approved'])
    expect(await auditOf(id, 'approved')).toMatchObject({ actor: 'system', rule: 'Cheap' })
    const mails = await told(id)
    expect(mails).toContain('request_approved to mei@people.example')
    expect(mails.filter((mail) => mail.startsWith('request_asked'))).toEqual([])
    const notice = await db().notification.findFirstOrThrow({
      where: { key: { startsWith: id }, kind: 'request_approved' },
    })
    expect(JSON.stringify(notice.data)).toContain('"Cheap"')
    const more = askForm(market, octo, { requestId: id, repositoryIds: ['200', '201'] })
    expect(outcomeOf(await orderApproved(people.omar, more))).toBe('beyond_approval')
    must(await checkRequest(id))
    expect((await stored(id)).cause).toBe('rule')
  })

  it('is not enough where two people have to approve: both approve the same terms', async () => {
    await policy(`approvals: 2\n${rules(cheap)}`)
    const id = await ask()
    expect(await stored(id)).toMatchObject({ state: 'pending', approvalsNeeded: 2, rule: 'Cheap' })
    must(await approveRequest(people.olivia, await approval(id)))
    expect((await stored(id)).state).toBe('pending')
    must(await approveRequest(people.omar, await approval(id)))
    expect((await stored(id)).state).toBe('awaiting_payment')
  })

  it('is taken back by a person, who then decided', async () => {
    await policy(rules(cheap))
    const id = await ask()
    const { version } = await stored(id)
    must(await denyRequest(people.omar, { requestId: id, version, note: 'Not this one.' }))
    expect(await stored(id)).toMatchObject({ state: 'denied', cause: null })
  })
})

describe('a rule that denies', () => {
  it('ends the request with its reason, and the integrator learns that it was made and denied', async () => {
    const endpoint = { listingId: market.listing.id, url: 'https://hooks.example', secret: 'kept' }
    await db().webhookEndpoint.create({ data: { id: newId('endpoint'), ...endpoint } })
    await policy(rules(dear))
    const id = await ask()
    expect(await stored(id)).toMatchObject({
      state: 'denied',
      cause: 'rule',
      rule: 'Too dear',
      decisionNote: 'No budget.',
      endedAt: expect.any(Date),
    })
    expect(await auditOf(id, 'denied')).toMatchObject({ actor: 'system', rule: 'Too dear' })
    expect(await told(id)).toContain('request_denied to mei@people.example')
    const events = await db().outboxEvent.findMany({ where: { orderKey: id } })
    expect(events.map(({ action }) => action).toSorted()).toEqual(['created', 'denied'])
  })

  it('lets the same be asked again once the policy is another', async () => {
    await policy(rules(dear))
    await ask()
    const again = () => askRequest(people.mei, askForm(market, octo))
    expect(outcomeOf(await again())).toBe('denied_recently')
    await policy('who_may_ask: members')
    expect(outcomeOf(await again())).toBe('done')
  })

  it('takes nothing away that was approved before', async () => {
    await policy('who_may_ask: anyone')
    const id = await ask()
    must(await approveRequest(people.olivia, await approval(id)))
    await policy(rules(dear))
    const more = must(
      await askRequest(people.mei, askForm(market, octo, { repositoryIds: ['200', '201'] })),
    )
    expect(more).toEqual({ requestId: id, made: false })
    expect((await stored(id)).state).toBe('awaiting_payment')
  })

  it('refuses the order of an owner too, and an approval by a person', async () => {
    await policy('who_may_ask: anyone')
    const id = await ask()
    await policy(rules(dear))
    expect(outcomeOf(await approveRequest(people.olivia, await approval(id)))).toBe(
      'denied_by_policy',
    )
    const order = orderForm({ accountId: octo, planId: market.flat.id })
    expect(outcomeOf(await previewPurchase(people.olivia, order))).toBe('denied_by_policy')
    const row = await stored(id)
    expect((await readRuling({ ...row, terms: askedTerms(row) })).outcome).toEqual({
      decision: 'deny',
      by: 'Too dear',
      reason: 'No budget.',
    })
    const free = { accountId: octo, planId: market.free.id, cycle: null }
    must(await startFreePurchase(people.olivia, free))
  })
})

describe('a rule that asks for a review', () => {
  it('asks those whom it names, and everybody who decides where they no longer may', async () => {
    await policy(rules('{ name: Omar looks, decision: review, route_to: [omar] }'))
    const id = await ask()
    expect(await stored(id)).toMatchObject({ rule: 'Omar looks', routedTo: ['omar'] })
    expect(await told(id)).toEqual(['request_asked to omar@people.example'])
    must(await approveRequest(people.olivia, await approval(id)))
    expect((await stored(id)).rule).toBe('Omar looks')
  })

  it('says why on the request, for as long as it is to be decided', async () => {
    await policy(rules('{ name: Look, decision: review, reason: It may spend., route_to: [omar] }'))
    const id = await ask()
    const seen = must(await getRequest(people.olivia, id, 'en'))
    expect(seen.policy).toMatchObject({ rule: 'Look', why: 'It may spend.' })
  })
})

describe('a policy that changes while a request is open', () => {
  it('counts at the decision: two people where two are needed by then', async () => {
    await policy('who_may_ask: anyone')
    const id = await ask()
    await policy('approvals: 2')
    must(await approveRequest(people.olivia, await approval(id)))
    expect((await stored(id)).state).toBe('pending')
    await policy('approvals: 1')
    must(await approveRequest(people.olivia, await approval(id)))
    expect((await stored(id)).state).toBe('awaiting_payment')
  })

  it('counts no approval of somebody who no longer decides', async () => {
    await policy('approvals: 2')
    const id = await ask()
    must(await approveRequest(people.omar, await approval(id)))
    const owner = await Person.signIn(github.sandbox, 'olivia')
    const setRole = (role: string) =>
      owner.post('/orgs/octo-labs/people/role', [
        ['login', 'omar'],
        ['role', role],
      ])
    await setRole('member')
    must(await approveRequest(people.olivia, await approval(id)))
    await setRole('admin')
    expect((await stored(id)).state).toBe('pending')
    must(await approveRequest(people.omar, await approval(id)))
    expect((await stored(id)).state).toBe('awaiting_payment')
  })
})

describe('who may ask, and what is blocked', () => {
  it('takes no request from whom the policy leaves out, also not for the payment alone', async () => {
    await policy('who_may_ask: nobody')
    expect(outcomeOf(await askRequest(people.mei, askForm(market, octo)))).toBe(
      'not_allowed_to_ask',
    )
    const payment = askForm(market, octo, { repositoryIds: ['200'] })
    expect(outcomeOf(await askRequest(people.rafael, payment))).toBe('not_allowed_to_ask')
  })

  it('leaves installing to owners where the policy says so', async () => {
    await policy('repository_administrators_may_install: false')
    const listing = await loadSetupListing('hexlint')
    if (listing === null) throw new Error('no listing')
    const choice = { accountId: octo, selection: 'selected' as const, repositoryIds: [200] }
    const { decision } = must(await decideFor(people.rafael, listing, choice))
    expect(decision.answer).toBe('request')
    expect(decision.reasons[0]?.code).toBe('policy_leaves_to_owners')
  })

  it('lets nobody in what is blocked, owners included, and says why wherever it is seen', async () => {
    await policy('block:\n  - { listing: hexlint, reason: Breached in May. }')
    const listing = await loadSetupListing('hexlint')
    if (listing === null) throw new Error('no listing')
    const choice = { accountId: octo, selection: 'all' as const, repositoryIds: [] }
    const { decision } = must(await decideFor(people.olivia, listing, choice))
    expect(decision).toMatchObject({
      answer: 'no',
      basis: 'policy',
      reasons: [{ code: 'blocked_by_policy', values: { why: 'Breached in May.', given: 'yes' } }],
    })
    expect((await getListingState(people.mei, 'hexlint'))?.blocked).toEqual([
      { login: 'octo-labs', why: 'Breached in May.' },
    ])
    expect((await getListingState(people.mei, 'warden'))?.blocked).toEqual([])
    const order = orderForm({ accountId: octo, planId: market.flat.id })
    expect(outcomeOf(await previewPurchase(people.olivia, order))).toBe('denied_by_policy')
  })
})
