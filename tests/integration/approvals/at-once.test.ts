import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { checkRequest } from '@/lib/approvals/commands/check-request'
import { closeOnGithub } from '@/lib/approvals/commands/close-on-github'
import { denyRequest } from '@/lib/approvals/commands/deny-request'
import { orderApproved } from '@/lib/approvals/commands/order-approved'
import { supportRequest } from '@/lib/approvals/commands/support-request'
import { withdrawRequest } from '@/lib/approvals/commands/withdraw-request'
import type { Result } from '@/lib/core/result'
import { db } from '@/lib/db/client'
import { checkSetup } from '@/lib/installs/commands/check-setup'
import { approval, askForm, audited, told } from '../../support/asking'
import { askingGround } from '../../support/asking-ground'
import { agreed, orderForm } from '../../support/buy'
import { codeOf } from '../../support/code-of'
import { must } from '../../support/market'
import { setPolicy } from '../../support/policies'

const { market, people, octo } = await askingGround()

beforeEach(async () => {
  await db().setup.deleteMany()
  await db().purchase.updateMany({ data: { state: 'cancelled', endedAt: new Date() } })
  await db().requestSupporter.deleteMany()
  await db().requestApproval.deleteMany()
  await db().installationRequest.deleteMany()
})

const ask = async () => must(await askRequest(people.mei, askForm(market, octo))).requestId
const stored = (id: string) => db().installationRequest.findUniqueOrThrow({ where: { id } })

/** The steps after which somebody else comes too late. */
const decisive = ['approved', 'denied', 'withdrawn', 'expired', 'closed']

type Deed = (id: string) => Promise<Result<unknown> | undefined>

const deeds: Record<string, Deed> = {
  approves: async (id) => approveRequest(people.olivia, await approval(id)),
  denies: (id) => denyRequest(people.omar, { requestId: id, version: '1', note: 'No.' }),
  withdraws: (id) => withdrawRequest(people.mei, { requestId: id }),
  expires: async (id) => {
    await db().installationRequest.update({ where: { id }, data: { expiresAt: new Date(0) } })
    return checkRequest(id).then(() => undefined)
  },
  'closes on GitHub': (id) => closeOnGithub(id).then(() => undefined),
}

describe('a request that two decide on at once', () => {
  it.each([
    ['approves', 'denies'],
    ['approves', 'withdraws'],
    ['approves', 'expires'],
    ['approves', 'closes on GitHub'],
    ['denies', 'withdraws'],
    ['denies', 'closes on GitHub'],
    ['withdraws', 'expires'],
  ])('%s and %s: one of them counts, and everybody is told that alone', async (one, other) => {
    for (const order of [
      [one, other],
      [other, one],
    ]) {
      await db().installationRequest.deleteMany()
      const id = await ask()
      const results = await Promise.all(order.map((name) => deeds[name]?.(id)))
      const refused = results.filter((result) => result !== undefined && !result.ok)
      const steps = (await audited(id)).filter((step) => decisive.includes(step))
      expect(steps, order.join(' and ')).toHaveLength(1)
      const { state } = await stored(id)
      expect(state === 'awaiting_payment', state).toBe(steps[0] === 'approved')
      const persons = results.filter((result) => result !== undefined)
      const byPerson = ['approved', 'denied', 'withdrawn'].includes(steps[0] ?? '')
      expect(refused).toHaveLength(persons.length - Number(byPerson))
      const kinds = new Set((await told(id)).map((mail) => mail.replace(/ to .*/, '')))
      expect(kinds.size).toBe(2)
    }
  })
})

describe('a form that is sent twice at once', () => {
  it('asks, supports and approves once', async () => {
    const asked = await Promise.all(
      [1, 2, 3].map(() => askRequest(people.mei, askForm(market, octo))),
    )
    expect(asked.filter((one) => one.ok && one.value.made)).toHaveLength(1)
    const [first] = asked
    const id = first === undefined ? '' : must(first).requestId
    expect(new Set(asked.map((one) => one.ok && one.value.requestId))).toEqual(new Set([id]))
    const supported = await Promise.all([
      supportRequest(people.rafael, { requestId: id }),
      supportRequest(people.rafael, { requestId: id }),
    ])
    expect(supported.map(codeOf).toSorted()).toEqual(['already_asked', 'done'])
    const form = await approval(id)
    const approved = await Promise.all([
      approveRequest(people.olivia, form),
      approveRequest(people.olivia, form),
    ])
    expect(approved.map(codeOf).toSorted()).toEqual(['already_decided', 'done'])
  })

  it('is one approval where two people have to approve', async () => {
    await setPolicy(people.olivia, octo, 'approvals: 2')
    const id = await ask()
    const form = await approval(id)
    await Promise.all([approveRequest(people.olivia, form), approveRequest(people.olivia, form)])
    expect((await stored(id)).state).toBe('pending')
    await approveRequest(people.olivia, await approval(id))
    expect((await stored(id)).state).toBe('pending')
    await setPolicy(people.olivia, octo, 'approvals: 1')
  })
})

describe('the link of an approval that was taken back while it was followed', () => {
  it('leaves no set-up open', async () => {
    const id = await ask()
    must(
      await approveRequest(
        people.olivia,
        await approval(id, { planId: market.free.id, cycle: '' }),
      ),
    )
    const { version } = await stored(id)
    const order = askForm(market, octo, { requestId: id, planId: market.free.id, cycle: '' })
    const [ordered] = await Promise.all([
      orderApproved(people.omar, order),
      denyRequest(people.olivia, { requestId: id, version, note: 'No.' }),
    ])
    if (ordered.ok) must(await checkSetup(ordered.value.setupId))
    const open = {
      requestId: id,
      state: { in: ['awaiting_payment' as const, 'awaiting_install' as const] },
    }
    expect(await db().setup.count({ where: open })).toBe(0)
    expect((await stored(id)).state).toBe('denied')
  })
})

describe('the link of an approval', () => {
  it('is of no use to anybody who has no part in it', async () => {
    const id = await ask()
    must(await approveRequest(people.olivia, await approval(id)))
    const order = (actor: Actor) =>
      orderApproved(actor, askForm(market, octo, { requestId: id })).then(codeOf)
    expect(await order(people.rafael)).toBe('approval_of_another')
    expect(await order(people.nina)).toBe('not_found')
    // Who asked may not pay for the organization all the same.
    expect(await order(people.mei)).toBe('not_allowed_to_install')
  })

  it('followed by two at once is one set-up, and one order', async () => {
    const id = await ask()
    must(await approveRequest(people.olivia, await approval(id)))
    const follow = async (actor: Actor) =>
      orderApproved(actor, {
        ...askForm(market, octo, { requestId: id }),
        ...(await agreed(actor, orderForm({ accountId: octo, planId: market.flat.id }))),
      })
    const both = await Promise.all([follow(people.olivia), follow(people.omar)])
    expect(both.some(({ ok }) => ok)).toBe(true)
    expect(await db().setup.count({ where: { requestId: id } })).toBe(1)
    expect(await db().checkout.count({ where: { accountId: octo, state: 'open' } })).toBe(1)
    const pages = new Set(both.flatMap((one) => (one.ok ? [one.value.payUrl] : [])))
    expect(pages.size).toBe(1)
  })
})
