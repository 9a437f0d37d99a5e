import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import type { Actor, AuthorizedAccountId } from '@/lib/accounts/types'
import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { listInventory } from '@/lib/inventory/queries/list-inventory'
import { sayAuthorization } from '@/lib/permission-updates/commands/say-authorization'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { approval, askForm } from '../../support/asking'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { type ListedMarket, listMarket } from '../../support/listed-market'
import { must } from '../../support/market'
import { setPolicy } from '../../support/policies'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let github: GithubForTests
let stripe: StripeForTests
let market: ListedMarket
let olivia: Actor
let omar: Actor
let mei: Actor
let octo: AuthorizedAccountId

beforeAll(async () => {
  stripe = await startStripe()
  // The last one started gives the clock that the product reads.
  github = await startGithub()
  olivia = await github.signIn('olivia')
  omar = await github.signIn('omar')
  mei = await github.signIn('mei')
  const id = await connectOctoLabs(olivia)
  octo = must(await authorizeAccount(olivia, id, 'owner'))
  market = await listMarket('hexlint', 301)
})
afterAll(async () => {
  await stripe.close()
  await github.close()
})

const hexlint = async () => {
  const { id } = market.listing
  return (await listInventory(octo, 'en')).find(({ key }) => key === id)
}

describe('what an inventory says of who wanted something', () => {
  it('names whoever took a free plan, from this marketplace and by its clock', async () => {
    github.advance(24 * 8)
    olivia = await github.signIn('olivia')
    must(await startFreePurchase(olivia, { accountId: octo, planId: market.free.id }))
    const at = expect.stringContaining(now().toISOString().slice(0, 10))
    expect(await hexlint()).toMatchObject({
      state: 'bought',
      since: at,
      known: { source: 'souk', readAt: at },
      boughtBy: 'olivia',
      subscription: { free: true, yearly: null, endsAt: null },
    })
    await db().purchase.updateMany({ data: { state: 'cancelled', endedAt: now() } })
  })

  it('names everybody whose approval of the same terms counted', async () => {
    for (const login of ['olivia', 'omar', 'mei']) await github.signIn(login)
    await setPolicy(olivia, octo, 'approvals: 2')
    const form = askForm(market, octo, { planId: market.free.id, cycle: '' })
    const { requestId } = must(await askRequest(mei, form))
    must(await approveRequest(omar, await approval(requestId)))
    must(await approveRequest(olivia, await approval(requestId)))
    must(await startFreePurchase(olivia, { accountId: octo, planId: market.free.id }))
    expect(await hexlint()).toMatchObject({
      askedBy: 'mei',
      approvedBy: ['omar', 'olivia'],
      approvedByRule: null,
    })
  })

  it('says of a rule that it is a rule', async () => {
    await db().installationRequest.updateMany({
      data: { decidedById: null, cause: 'rule', rule: 'Free and reads only' },
    })
    expect(await hexlint()).toMatchObject({
      approvedBy: [],
      approvedByRule: 'Free and reads only',
    })
  })

  it('does not take a rule that asked for a review for an approval', async () => {
    await db().installationRequest.updateMany({
      data: { state: 'active', endedAt: now(), approvedTerms: {}, cause: 'installed_on_github' },
    })
    await db().$executeRaw`update installation_request set approved_terms = null`
    expect(await hexlint()).toMatchObject({ approvedBy: [], approvedByRule: null })
  })
})

describe('what a person said that they revoked', () => {
  it('is revoked wherever it is shown, until they set it up again', async () => {
    mei = await github.signIn('mei')
    const own = must(await authorizeAccount(mei, mei.accountId, 'owner'))
    const listing = await listApp({ slug: 'snipmark', kind: 'oauth_app' })
    const said = { source: 'person' as const, readAt: now(), dueAt: now(), installedAt: now() }
    const place = { listingId: listing.id, accountId: mei.accountId }
    await db().installation.create({ data: { id: 'ins_snip', ...place, state: 'active', ...said } })
    must(await sayAuthorization(mei, { slug: 'snipmark', said: 'authorized' }))
    github.advance(1)
    must(await sayAuthorization(mei, { slug: 'snipmark', said: 'revoked' }))
    expect(await listInventory(own, 'en')).toMatchObject([
      { name: 'snipmark', state: 'revoked', known: { source: 'person' } },
    ])
    github.advance(1)
    await db().installation.update({ where: { id: 'ins_snip' }, data: { readAt: now() } })
    expect(await listInventory(own, 'en')).toMatchObject([{ state: 'active' }])
  })
})
