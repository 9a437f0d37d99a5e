import { beforeEach, describe, expect, it } from 'vitest'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { orderApproved } from '@/lib/approvals/commands/order-approved'
import { getRequest } from '@/lib/approvals/queries/get-request'
import { approvedTermsOf } from '@/lib/approvals/queries/load-request'
import { db } from '@/lib/db/client'
import { approval, askForm } from '../../support/asking'
import { askingGround } from '../../support/asking-ground'
import { agreed, orderForm } from '../../support/buy'
import { codeAndField } from '../../support/code-of'
import { must } from '../../support/market'

const { market, people, octo } = await askingGround({ shown: true })

beforeEach(async () => {
  await db().setup.deleteMany()
  await db().installationRequest.deleteMany()
})

const ask = async (form: object) =>
  must(await askRequest(people.mei, askForm(market, octo, form))).requestId
const stored = (id: string) => db().installationRequest.findUniqueOrThrow({ where: { id } })

async function offered(id: string) {
  const { offers } = must(await getRequest(people.olivia, id, 'en'))
  return offers.map(({ plan, cycle, one }) => [
    plan.id,
    cycle,
    one && [one.first.amount, one.each.amount, one.year.amount],
  ])
}

describe('what a request can be approved with', () => {
  it('is each plan that costs no more, by month and by year, with its first bill and twelve months', async () => {
    expect(await offered(await ask({ cycle: 'yearly' }))).toEqual([
      [market.free.id, null, null],
      [market.flat.id, 'monthly', [1000, 1000, 12_000]],
      [market.flat.id, 'yearly', [10_000, 10_000, 10_000]],
      [market.perUnit.id, 'monthly', [400, 400, 4800]],
    ])
  })

  it('has a plan at one price for what was asked for as many units', async () => {
    const few = await ask({ planId: market.perUnit.id, units: '2' })
    expect((await offered(few)).map(([id]) => id)).not.toContain(market.flat.id)
    await db().installationRequest.deleteMany()
    const many = await ask({ planId: market.perUnit.id, units: '3' })
    expect((await offered(many)).map(([id]) => id)).toContain(market.flat.id)
  })

  it('is no plan where nothing was to be paid, or only access was asked for', async () => {
    const free = await ask({ planId: market.free.id, cycle: '' })
    expect(await offered(free)).toEqual([[market.free.id, null, null]])
    await db().installationRequest.update({ where: { id: free }, data: { planId: null } })
    expect(await offered(free)).toEqual([])
  })
})

describe('another billing period', () => {
  it('is kept with the approval, told as a change, and the only one that can be ordered', async () => {
    const id = await ask({ cycle: 'yearly' })
    must(await approveRequest(people.olivia, await approval(id, { cycle: 'monthly' })))
    expect(approvedTermsOf(await stored(id))).toMatchObject({
      planId: market.flat.id,
      cycle: 'monthly',
    })
    const seen = must(await getRequest(people.mei, id, 'en'))
    expect(seen.approved?.changes).toEqual(['cycle'])
    expect(seen.cost).toMatchObject({ first: { amount: 1000 }, year: { amount: 12_000 } })
    const order = async (cycle: string) => ({
      ...askForm(market, octo, { requestId: id }),
      ...(await agreed(people.omar, orderForm({ accountId: octo, planId: market.flat.id, cycle }))),
    })
    expect(codeAndField(await orderApproved(people.omar, await order('yearly')))).toBe(
      'beyond_approval at cycle',
    )
    expect(codeAndField(await orderApproved(people.omar, await order('monthly')))).toBe('done')
  })

  it('is refused at its field where the plan is not sold so, and amounts of a form count for nothing', async () => {
    const id = await ask({ planId: market.perUnit.id, units: '3' })
    const refused = async (form: object) =>
      codeAndField(await approveRequest(people.olivia, await approval(id, form)))
    expect(await refused({ cycle: 'yearly' })).toBe('cycle_not_available at cycle')
    expect(await refused({ cycle: '' })).toBe('cycle_not_available at cycle')
    expect(await refused({ cycle: 'weekly' })).toBe('invalid_input at cycle')
    expect(await refused({ units: '4', first: '1', year: '1' })).toBe('beyond_request at units')
  })
})
