import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { toInstallationRequestEvent } from '@/lib/api/installation-request'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { checkRequest } from '@/lib/approvals/commands/check-request'
import { denyRequest } from '@/lib/approvals/commands/deny-request'
import { orderApproved } from '@/lib/approvals/commands/order-approved'
import { sendMessage } from '@/lib/approvals/commands/send-message'
import { supportRequest } from '@/lib/approvals/commands/support-request'
import { withdrawRequest } from '@/lib/approvals/commands/withdraw-request'
import { requestEventSchema } from '@/lib/approvals/schema'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { refreshSetup } from '@/lib/installs/commands/refresh-setup'
import { authorizeSetup } from '@/lib/installs/queries/authorize-setup'
import { getSetupProgress } from '@/lib/installs/queries/get-setup-progress'
import { Person } from '../../contract/github/client'
import { approval, askForm, audited, told } from '../../support/asking'
import { askingGround } from '../../support/asking-ground'
import { agreed, orderForm } from '../../support/buy'
import { codeAndField } from '../../support/code-of'
import { followInstall, uninstall } from '../../support/follow-install'
import { must } from '../../support/market'

const { github, stripe, market, people, octo } = await askingGround()

beforeEach(async () => {
  await db().setup.deleteMany()
  await endPurchases()
  await db().requestSupporter.deleteMany()
  await db().requestMessage.deleteMany()
  await db().requestApproval.deleteMany()
  await db().installationRequest.deleteMany()
})

/** As if nothing had ever been bought or installed. */
async function endPurchases(): Promise<void> {
  await db().purchase.updateMany({ data: { state: 'cancelled', endedAt: new Date() } })
  for (const { githubInstallationId } of await db().installation.findMany()) {
    if (githubInstallationId) await uninstall(github, 'olivia', 'octo-labs', githubInstallationId)
  }
  await db().installation.deleteMany()
}

const ask = async (actor: Actor, form: object = {}) =>
  must(await askRequest(actor, askForm(market, octo, form))).requestId

const stored = (id: string) => db().installationRequest.findUniqueOrThrow({ where: { id } })

describe('asking', () => {
  it('S13: keeps the wish with its reason, tells the owners and the address they gave, and audits it', async () => {
    const id = await ask(people.mei)
    expect(await stored(id)).toMatchObject({
      state: 'pending',
      planId: market.flat.id,
      cycle: 'monthly',
      repositorySelection: 'selected',
      repositoryIds: [201n],
      reason: 'Our reviews take days.',
    })
    expect(await audited(id)).toEqual(['created'])
    expect((await told(id)).toSorted()).toEqual([
      'request_asked to olivia@people.example',
      'request_asked to omar@people.example',
      'request_asked to owners@octo-labs.example',
    ])
  })

  it('answers the open request of the organization instead of making a second one', async () => {
    const id = await ask(people.mei)
    const again = must(await askRequest(people.rafael, askForm(market, octo)))
    expect(again).toEqual({ requestId: id, made: false })
    expect(await db().installationRequest.count()).toBe(1)
  })

  it('has nothing to ask for whoever may do it alone, and refuses what is not there', async () => {
    const asked = async (actor: Actor, form: object) =>
      codeAndField(await askRequest(actor, askForm(market, octo, form)))
    expect(await asked(people.olivia, {})).toBe('nothing_to_ask at accountId')
    const own = { repositoryIds: ['200'], planId: market.free.id }
    expect(await asked(people.rafael, own)).toBe('nothing_to_ask at accountId')
    expect(await asked(people.nina, {})).toBe('not_found at accountId')
    expect(await asked(people.mei, { repositoryIds: ['202'] })).toBe(
      'repositories_not_available at repositoryIds',
    )
    expect(await asked(people.mei, { planId: market.foreign.id })).toBe(
      'plan_not_available at planId',
    )
    expect(await asked(people.mei, { cycle: '' })).toBe('cycle_not_available at cycle')
    expect(await asked(people.mei, { reason: ' ' })).toBe('invalid_input at reason')
  })

  it('asks for a paid plan where the person could install alone but not pay', async () => {
    const id = await ask(people.rafael, { repositoryIds: ['200'] })
    expect((await stored(id)).planId).toBe(market.flat.id)
  })

  it('asks only for the repositories that need an owner where nothing is paid', async () => {
    const form = { repositoryIds: ['200', '201'], planId: market.free.id, cycle: '' }
    expect((await stored(await ask(people.rafael, form))).repositoryIds).toEqual([201n])
  })
})

describe('the conversation', () => {
  it('waits for an answer after a question, and for the owners after the answer', async () => {
    const id = await ask(people.mei)
    must(await sendMessage(people.olivia, { requestId: id, body: 'Which team pays?' }))
    expect((await stored(id)).state).toBe('needs_info')
    must(await sendMessage(people.mei, { requestId: id, body: 'Ours.' }))
    expect((await stored(id)).state).toBe('pending')
    const unasked = await sendMessage(people.mei, { requestId: id, body: 'And more.' })
    expect(codeAndField(unasked)).toBe('no_question')
    expect(await audited(id)).toEqual(['created', 'questioned', 'answered'])
    expect(await told(id)).toContain('request_needs_info to mei@people.example')
    expect(await told(id)).not.toContain('request_needs_info to olivia@people.example')
    const stranger = await sendMessage(people.rafael, { requestId: id, body: 'Me too.' })
    expect(codeAndField(stranger)).toBe('request_not_yours')
  })

  it('counts a supporter once, never who asked, and tells them from then on', async () => {
    const id = await ask(people.mei)
    expect(codeAndField(await supportRequest(people.mei, { requestId: id }))).toBe('already_asked')
    must(await supportRequest(people.rafael, { requestId: id, reason: 'We need it too.' }))
    expect(codeAndField(await supportRequest(people.rafael, { requestId: id }))).toBe(
      'already_asked',
    )
    must(await denyRequest(people.olivia, { requestId: id, version: '1', note: 'Too dear.' }))
    expect(await told(id)).toContain('request_denied to rafael@people.example')
  })

  it('is withdrawn by who asked, and by nobody else', async () => {
    const id = await ask(people.mei)
    expect(codeAndField(await withdrawRequest(people.rafael, { requestId: id }))).toBe(
      'request_not_yours',
    )
    must(await withdrawRequest(people.mei, { requestId: id }))
    expect(await stored(id)).toMatchObject({ state: 'withdrawn', endedAt: expect.any(Date) })
  })
})

describe('deciding', () => {
  it('S13: approves with changes, is paid and installed through the bound link, and ends active', async () => {
    const id = await ask(people.mei, {
      repositoryIds: ['201'],
      planId: market.perUnit.id,
      units: 9,
    })
    const changed = await approval(id, { units: '5', note: 'Five first.' })
    must(await approveRequest(people.olivia, changed))
    expect(await stored(id)).toMatchObject({
      state: 'awaiting_payment',
      decisionNote: 'Five first.',
    })
    const order = async (form: object) => ({
      ...askForm(market, octo, { planId: market.perUnit.id, requestId: id }),
      ...(await agreed(
        people.omar,
        orderForm({ accountId: octo, planId: market.perUnit.id, units: '5', ...form }),
      )),
    })
    expect(codeAndField(await orderApproved(people.omar, await order({ units: '6' })))).toBe(
      'beyond_approval at units',
    )
    const all = { ...(await order({})), selection: 'all', repositoryIds: [] }
    expect(codeAndField(await orderApproved(people.omar, all))).toBe(
      'beyond_approval at repositoryIds',
    )
    const { setupId, payUrl } = must(await orderApproved(people.omar, await order({})))
    await stripe.pay(payUrl ?? '')
    const setup = must(await authorizeSetup(people.omar, setupId))
    const look = async () => {
      await db().setup.update({ where: { id: setup }, data: { updatedAt: new Date(0) } })
      must(await refreshSetup(setup))
      must(await checkRequest(id))
      return stored(id)
    }
    expect((await look()).state).toBe('awaiting_install')
    const { installUrl } = await getSetupProgress(setup, 'en')
    expect(await followInstall(github, 'omar', installUrl)).toBe('Install')
    expect(await look()).toMatchObject({ state: 'active', excess: [] })
    expect(await told(id)).toContain('request_active to mei@people.example')
    const again = askForm(market, octo, { planId: market.perUnit.id, requestId: id })
    expect(codeAndField(await orderApproved(people.omar, again))).toBe('approval_used')
  })

  it('lets no member decide, and no approval be more than what was asked', async () => {
    const id = await ask(people.mei)
    expect(codeAndField(await approveRequest(people.rafael, await approval(id)))).toBe(
      'approver_required',
    )
    const more = async (form: object) =>
      codeAndField(await approveRequest(people.olivia, await approval(id, form)))
    expect(await more({ repositoryIds: ['200', '201'] })).toBe('beyond_request at repositoryIds')
    expect(await more({ selection: 'all', repositoryIds: [] })).toBe(
      'beyond_request at repositoryIds',
    )
    const dearer = { planId: market.perUnit.id, units: '20' }
    expect(await more(dearer)).toBe('beyond_request at planId')
    expect(await more({ endsAt: '2001-01-01' })).toBe('date_not_future at endsAt')
    expect(codeAndField(await approveRequest(people.nina, await approval(id)))).toBe('not_found')
    expect(
      codeAndField(await orderApproved(people.mei, askForm(market, octo, { requestId: id }))),
    ).toBe('not_approved')
    expect((await stored(id)).state).toBe('pending')
  })

  it('tells the second of two owners who decide at once who was faster', async () => {
    const id = await ask(people.mei)
    const [deny, approve] = [{ requestId: id, version: '1', note: 'No.' }, await approval(id)]
    const both = await Promise.all([
      denyRequest(people.olivia, deny),
      approveRequest(people.omar, approve),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.map(codeAndField).toSorted()).toEqual(['already_decided', 'done'])
    expect(codeAndField(await approveRequest(people.omar, approve))).toBe('already_decided')
  })

  it('refuses a decision on a version that has changed since it was read', async () => {
    const id = await ask(people.mei)
    const seen = await approval(id)
    must(await sendMessage(people.omar, { requestId: id, body: 'Which team?' }))
    expect(codeAndField(await approveRequest(people.olivia, seen))).toBe('request_changed')
  })

  it('refuses a version that no request can have', async () => {
    const id = await ask(people.mei)
    for (const version of ['2147483648', '1e15', '-1', '1.5', '']) {
      const approve = await approveRequest(people.olivia, await approval(id, { version }))
      expect(codeAndField(approve)).toBe('invalid_input at version')
      const deny = await denyRequest(people.olivia, { requestId: id, version, note: 'No.' })
      expect(codeAndField(deny)).toBe('invalid_input at version')
    }
  })

  it('asks again for what was denied only once something changed', async () => {
    const id = await ask(people.mei)
    must(await denyRequest(people.olivia, { requestId: id, version: '1', note: 'Not now.' }))
    expect(codeAndField(await askRequest(people.mei, askForm(market, octo)))).toBe(
      'denied_recently',
    )
    const yearly = await askRequest(people.mei, askForm(market, octo, { cycle: 'yearly' }))
    expect(must(yearly).made).toBe(true)
  })

  it('ends an approval that its requester asks more than, and takes one back with a reason', async () => {
    const id = await ask(people.mei)
    must(await approveRequest(people.olivia, await approval(id)))
    const more = await ask(people.mei, { repositoryIds: ['200', '201'] })
    expect(await stored(id)).toMatchObject({ state: 'superseded', supersededById: more })
    must(await approveRequest(people.olivia, await approval(more)))
    const { version } = await stored(more)
    must(await denyRequest(people.omar, { requestId: more, version, note: 'Changed my mind.' }))
    expect((await stored(more)).state).toBe('denied')
  })

  it('waits for a second approval of the same terms where two are needed', async () => {
    const id = await ask(people.mei)
    await db().installationRequest.update({ where: { id }, data: { approvalsNeeded: 2 } })
    must(await approveRequest(people.olivia, await approval(id)))
    expect((await stored(id)).state).toBe('pending')
    must(await approveRequest(people.olivia, await approval(id)))
    expect((await stored(id)).state).toBe('pending')
    must(await approveRequest(people.omar, await approval(id)))
    expect((await stored(id)).state).toBe('awaiting_payment')
    expect((await audited(id)).filter((what) => what === 'approved')).toHaveLength(1)
  })

  it('tells the integrator that somebody asked and how it ended, and nothing of what was said', async () => {
    const endpoint = { listingId: market.listing.id, url: 'https://hooks.example', secret: 'kept' }
    await db().webhookEndpoint.create({ data: { id: newId('endpoint'), ...endpoint } })
    const id = await ask(people.mei)
    must(await sendMessage(people.olivia, { requestId: id, body: 'A question.' }))
    must(await approveRequest(people.olivia, await approval(id, { note: 'Between us.' })))
    const { version } = await stored(id)
    must(await denyRequest(people.olivia, { requestId: id, version, note: 'Between us.' }))
    const events = await db().outboxEvent.findMany({
      where: { orderKey: id },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ event, action }) => [event, action])).toEqual([
      ['installation_request', 'created'],
      ['installation_request', 'approved'],
      ['installation_request', 'denied'],
    ])
    const bodies = events.map(({ payload }) =>
      toInstallationRequestEvent(requestEventSchema.parse(payload)),
    )
    expect(bodies[2]).toMatchObject({
      action: 'denied',
      installation_request: {
        account: { login: 'octo-labs', type: 'Organization' },
        requester: { login: 'mei', type: 'User' },
        state: 'denied',
      },
      sender: { login: 'olivia' },
    })
    expect(JSON.stringify(bodies)).not.toMatch(/Between us|question|reviews take days/)
  })

  it('refuses an owner whom GitHub demoted a moment ago', async () => {
    const id = await ask(people.mei)
    const owner = await Person.signIn(github.sandbox, 'olivia')
    await owner.post('/orgs/octo-labs/people/role', [
      ['login', 'omar'],
      ['role', 'member'],
    ])
    expect(codeAndField(await approveRequest(people.omar, await approval(id)))).toBe(
      'approver_required',
    )
    expect(
      codeAndField(await denyRequest(people.omar, { requestId: id, version: 1, note: 'No.' })),
    ).toBe('approver_required')
    await owner.post('/orgs/octo-labs/people/role', [
      ['login', 'omar'],
      ['role', 'admin'],
    ])
    expect((await stored(id)).state).toBe('pending')
  })
})
