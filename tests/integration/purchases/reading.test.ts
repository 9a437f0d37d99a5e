import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import type { Actor } from '@/lib/accounts/types'
import { encodeCursor } from '@/lib/core/pagination'
import { cancelPurchase } from '@/lib/purchases/commands/cancel-purchase'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { getPurchase } from '@/lib/purchases/queries/get-purchase'
import { getSpending } from '@/lib/purchases/queries/get-spending'
import { listPayers } from '@/lib/purchases/queries/list-payers'
import { listPurchases } from '@/lib/purchases/queries/list-purchases'
import { buy, orderForm } from '../../support/buy'
import { type Market, makeActor, makeMarket, makeOrganization, must } from '../../support/market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests
let market: Market
let actor: Actor

beforeAll(async () => {
  stripe = await startStripe()
  market = await makeMarket('reading')
  actor = await makeActor()
  await buy(stripe, actor, orderForm({ accountId: actor.accountId, planId: market.flat.id }))
})
afterAll(() => stripe.close())

const own = async () => must(await authorizeAccount(actor, actor.accountId, 'owner'))

describe('a purchase', () => {
  it('is shown with what is paid next, its history, its invoices and its seller', async () => {
    const { items } = must(await listPurchases(await own(), 'en', null))
    expect(items).toMatchObject([
      {
        seller: { name: 'Hexlint SAS' },
        state: 'active',
        nextPayment: { amount: { amount: 1200, currency: 'eur' } },
        yearlyTotal: { amount: 14_400, currency: 'eur' },
      },
    ])
    const details = must(await getPurchase(actor, items[0]?.id ?? '', 'en'))
    expect(details.history).toMatchObject([{ action: 'purchased', planName: 'Plan 2' }])
    expect(details.invoices).toMatchObject([{ state: 'paid', total: { amount: 1200 } }])
    expect(details.invoices[0]?.hostedUrl).toContain(stripe.url)
    expect(details.cancel).toMatchObject({ when: 'period_end' })
  })

  it('has nothing to pay once it is cancelled, and says when it ends', async () => {
    const { items } = must(await listPurchases(await own(), 'en', null))
    must(await cancelPurchase(actor, items[0]?.id ?? ''))
    const details = must(await getPurchase(actor, items[0]?.id ?? '', 'en'))
    expect(details).toMatchObject({ nextPayment: null, cancel: null, mayUndo: true })
    expect(details.endsAt).not.toBeNull()
  })

  it('does not exist for anybody else', async () => {
    const stranger = await makeActor()
    const { items } = must(await listPurchases(await own(), 'en', null))
    for (const id of [items[0]?.id ?? '', 'pur_01K00000000000000000000000', '<script>', '']) {
      expect(await getPurchase(stranger, id, 'en')).toMatchObject({ error: { code: 'not_found' } })
    }
  })
})

describe('a list of purchases', () => {
  it('pages by keyset without losing or repeating any', async () => {
    const buyer = await makeActor()
    const account = must(await authorizeAccount(buyer, buyer.accountId, 'owner'))
    const made: string[] = []
    for (let n = 0; n < 60; n += 1) {
      const order = { accountId: buyer.accountId, planId: market.free.id }
      const id = must(await startFreePurchase(buyer, order))
      must(await cancelPurchase(buyer, id))
      made.push(id)
    }
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listPurchases>> = await listPurchases(
        account,
        'fr',
        cursor,
      )
      const { items, nextCursor } = must(page)
      seen.push(...items.map(({ id }) => id))
      cursor = nextCursor
    } while (cursor !== null)
    expect(seen).toEqual(made.toReversed())
  })

  it.each(['', 'abc', encodeCursor('search', ['pur_x']), encodeCursor('purchases', ['lst_x'])])(
    'refuses the cursor “%s”',
    async (cursor) => {
      expect(await listPurchases(await own(), 'en', cursor)).toMatchObject({
        error: { code: 'invalid_cursor' },
      })
    },
  )

  it('is offered for organizations that the person owns, and for no others', async () => {
    const owned = await makeOrganization('reading-owned', [{ actor, role: 'admin' }])
    await makeOrganization('reading-member', [{ actor, role: 'member' }])
    const payers = await listPayers(actor)
    expect(payers.map(({ id }) => id)).toEqual([actor.accountId, owned.id])
  })
})

describe('spending', () => {
  it('is what was paid, by month, seller and currency', async () => {
    expect(await getSpending(await own())).toEqual([
      {
        month: new Date().toISOString().slice(0, 7),
        seller: 'Hexlint SAS',
        paid: { amount: 1200, currency: 'eur' },
      },
    ])
  })
})
