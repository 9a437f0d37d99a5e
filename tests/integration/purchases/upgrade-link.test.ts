import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { findUpgrade } from '@/lib/purchases/queries/find-upgrade'
import { type Market, makeActor, makeMarket, makeOrganization, must } from '../../support/market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests
let market: Market

beforeAll(async () => {
  stripe = await startStripe()
  market = await makeMarket('upgrade-link')
})
afterAll(() => stripe.close())

const link = (account: bigint | number, number: string | number = 2, slug = 'upgrade-link') => ({
  slug,
  number: String(number),
  account: String(account),
})

describe('GitHub’s upgrade link', () => {
  it('leads to the purchase of the account, with the plan that it names', async () => {
    const actor = await makeActor()
    const { accountId, githubId, login } = actor
    const id = must(await startFreePurchase(actor, { accountId, planId: market.free.id }))
    expect(must(await findUpgrade(actor, link(githubId)))).toEqual({
      slug: 'upgrade-link',
      number: 2,
      login,
      purchaseId: id,
    })
  })

  it('leads to the set-up page when nothing was bought', async () => {
    const actor = await makeActor()
    expect(must(await findUpgrade(actor, link(actor.githubId)))).toMatchObject({
      purchaseId: null,
    })
  })

  it('works for an organization that the person owns, not for one that they only belong to', async () => {
    const [owner, member] = [await makeActor(), await makeActor()]
    const { githubId } = await makeOrganization('upgrade-org', [
      { actor: owner, role: 'admin' },
      { actor: member, role: 'member' },
    ])
    expect(await findUpgrade(owner, link(githubId))).toMatchObject({ ok: true })
    expect(await findUpgrade(member, link(githubId))).toMatchObject({
      error: { code: 'owner_required' },
    })
  })

  it.each<[string, (own: number) => object]>([
    ['listing', (own) => link(own, 2, 'nobody-sells-this')],
    ['slug', (own) => link(own, 2, '../../etc')],
    ['plan', (own) => link(own, 99)],
    ['plan beyond every number', (own) => link(own, '99999999999')],
    ['number', (own) => link(own, 'two')],
    ['account', () => link(987_654_321)],
    ['account that is no number', () => ({ ...link(1), account: 'octocat' })],
  ])('to an unknown %s leads nowhere', async (_, make) => {
    const actor = await makeActor()
    expect(await findUpgrade(actor, make(actor.githubId))).toMatchObject({
      error: { code: 'not_found' },
    })
  })

  it('to the account of somebody else leads nowhere', async () => {
    const [actor, other] = [await makeActor(), await makeActor()]
    expect(await findUpgrade(actor, link(other.githubId))).toMatchObject({
      error: { code: 'not_found' },
    })
  })
})
