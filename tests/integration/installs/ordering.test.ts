import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { abandonSetup } from '@/lib/installs/commands/abandon-setup'
import { orderSetup } from '@/lib/installs/commands/order-setup'
import { refreshSetup } from '@/lib/installs/commands/refresh-setup'
import { authorizeSetup } from '@/lib/installs/queries/authorize-setup'
import { findSetupOfCheckout } from '@/lib/installs/queries/find-setup-of-checkout'
import { getSetupProgress } from '@/lib/installs/queries/get-setup-progress'
import { previewPurchase } from '@/lib/purchases/commands/preview-purchase'
import { syncCheckout } from '@/lib/purchases/commands/sync-checkout'
import { agreed, orderForm } from '../../support/buy'
import { followInstall, uninstall } from '../../support/follow-install'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { type ListedMarket, listMarket } from '../../support/listed-market'
import { must } from '../../support/market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let github: GithubForTests
let stripe: StripeForTests
let market: ListedMarket
let people: Record<'olivia' | 'rafael' | 'mei' | 'nina', Actor>
let octo: string
let rounds = 0
let accountId: string

beforeAll(async () => {
  github = await startGithub()
  stripe = await startStripe()
  people = {
    olivia: await github.signIn('olivia'),
    rafael: await github.signIn('rafael'),
    mei: await github.signIn('mei'),
    nina: await github.signIn('nina'),
  }
  octo = await connectOctoLabs(people.olivia)
})
afterAll(async () => {
  await stripe.close()
  await github.close()
})
beforeEach(async () => {
  await db().setup.deleteMany()
  for (const { githubInstallationId } of await db().installation.findMany()) {
    if (githubInstallationId) await uninstall(github, 'olivia', 'octo-labs', githubInstallationId)
  }
  await db().installation.deleteMany()
  await db().listing.updateMany({ data: { githubAppId: null, githubAppSlug: null } })
  accountId = octo
  rounds += 1
  market = await listMarket(`hexlint-${rounds}`, 301)
  await db().listing.update({
    where: { id: market.listing.id },
    data: { githubAppSlug: 'hexlint' },
  })
})

type Form = Record<string, string | string[] | undefined>

const choice = (form: Form = {}): Form => ({
  slug: market.listing.slug,
  accountId,
  selection: 'all',
  planId: market.free.id,
  ...form,
})

/** The whole form for a paid plan, with the amounts that Stripe says now. */
async function paid(actor: Actor, form: Form = {}): Promise<Form> {
  const order = orderForm({ accountId, planId: market.flat.id })
  return { ...choice(), ...(await agreed(actor, order)), ...form }
}

const codeOf = async (actor: Actor, form: Form) => {
  const ordered = await orderSetup(actor, form)
  return ordered.ok ? 'started' : [ordered.error.code, ordered.error.field]
}

/** The page again, some seconds later. */
async function look(actor: Actor, setupId: string) {
  const id = must(await authorizeSetup(actor, setupId))
  await db().setup.update({ where: { id }, data: { updatedAt: new Date(0) } })
  must(await refreshSetup(id))
  return getSetupProgress(id, 'en')
}

describe('a paid plan', () => {
  it('S12: waits for the payment, then for GitHub, and is active when both have said so', async () => {
    const { setupId, payUrl } = must(await orderSetup(people.olivia, await paid(people.olivia)))
    const before = await look(people.olivia, setupId)
    expect(before).toMatchObject({ state: 'awaiting_payment', purchase: null })
    expect(before.checkout).toMatchObject({ state: 'open', url: payUrl })
    expect(await stripe.pay(payUrl ?? '')).toBe(303)
    const between = await look(people.olivia, setupId)
    expect(between).toMatchObject({
      state: 'awaiting_install',
      purchase: { state: 'active', planName: 'Plan 2' },
      installation: null,
    })
    expect(await followInstall(github, 'olivia', between.installUrl)).toBe('Install')
    expect(await look(people.olivia, setupId)).toMatchObject({
      state: 'active',
      installation: { state: 'active', source: 'github' },
    })
  })

  it('is the last step where the app is installed already', async () => {
    const free = must(await orderSetup(people.olivia, choice()))
    const first = await look(people.olivia, free.setupId)
    await followInstall(github, 'olivia', first.installUrl)
    await look(people.olivia, free.setupId)
    await db().purchase.updateMany({ data: { state: 'cancelled', endedAt: new Date() } })
    const { setupId, payUrl } = must(await orderSetup(people.olivia, await paid(people.olivia)))
    await stripe.pay(payUrl ?? '')
    expect((await look(people.olivia, setupId)).state).toBe('active')
  })

  it('is not asked for again once it is paid', async () => {
    const { payUrl } = must(await orderSetup(people.olivia, await paid(people.olivia)))
    await stripe.pay(payUrl ?? '')
    const checkout = await db().checkout.findFirstOrThrow({ where: { url: payUrl } })
    must(await syncCheckout(checkout.id))
    const again = must(await orderSetup(people.olivia, choice({ planId: '' })))
    expect(again.payUrl).toBeNull()
    expect(await look(people.olivia, again.setupId)).toMatchObject({
      state: 'awaiting_install',
      purchase: { planName: 'Plan 2' },
    })
  })

  it('leads back to the set-up from Stripe, and only those whose it is', async () => {
    const form = await paid(people.olivia, { selection: 'selected', repositoryIds: ['200', '201'] })
    const { setupId } = must(await orderSetup(people.olivia, form))
    const { checkoutId } = await db().setup.findUniqueOrThrow({ where: { id: setupId } })
    expect(await findSetupOfCheckout(people.olivia, checkoutId ?? '')).toMatchObject({
      setupId,
      isPaid: false,
      choice: { account: 'octo-labs', repository: [200, 201], plan: 2, cycle: 'monthly', units: 1 },
    })
    expect(await findSetupOfCheckout(people.nina, checkoutId ?? '')).toBeNull()
    expect(await findSetupOfCheckout(people.olivia, 'chk_forged')).toBeNull()
    expect((await look(people.olivia, setupId)).state).toBe('awaiting_payment')
  })
})

describe('a free plan', () => {
  it('is taken at once, and only the installation is left', async () => {
    const { setupId, payUrl } = must(await orderSetup(people.olivia, choice()))
    expect(payUrl).toBeNull()
    const setup = await look(people.olivia, setupId)
    expect(setup).toMatchObject({ state: 'awaiting_install', purchase: { readAt: null } })
    await followInstall(github, 'olivia', setup.installUrl)
    expect((await look(people.olivia, setupId)).state).toBe('active')
  })

  it('S2: needs no owner for the administrator of the repository, and buys nothing', async () => {
    const own = choice({ selection: 'selected', repositoryIds: '200' })
    const { setupId } = must(await orderSetup(people.rafael, own))
    expect(await look(people.rafael, setupId)).toMatchObject({
      state: 'awaiting_install',
      purchase: null,
      startedBy: 'rafael',
    })
    expect(await db().purchase.count({ where: { listingId: market.listing.id } })).toBe(0)
  })

  it('is taken once by two tabs at once', async () => {
    const both = await Promise.all([1, 2].map(() => orderSetup(people.olivia, choice())))
    expect(new Set(both.map((one) => must(one).setupId)).size).toBe(1)
    expect(await db().purchase.count({ where: { listingId: market.listing.id } })).toBe(1)
  })
})

describe('two tabs that pay', () => {
  it('get one payment page and one set-up for the same choice', async () => {
    const form = await paid(people.olivia)
    const both = await Promise.all([1, 2].map(() => orderSetup(people.olivia, form)))
    const [first, second] = both.map(must)
    expect(second).toEqual(first)
    expect(await db().setup.count()).toBe(1)
  })

  it('leave only the later choice to be paid', async () => {
    const first = must(await orderSetup(people.olivia, await paid(people.olivia)))
    const other = orderForm({ accountId, planId: market.perUnit.id, units: '3' })
    const form = { ...choice(), ...(await agreed(people.olivia, other)) }
    const second = must(await orderSetup(people.olivia, form))
    expect(second.setupId).toBe(first.setupId)
    expect(await stripe.pay(first.payUrl ?? '')).not.toBe(303)
    expect(await stripe.pay(second.payUrl ?? '')).toBe(303)
    expect(await look(people.olivia, second.setupId)).toMatchObject({
      state: 'awaiting_install',
      purchase: { planName: 'Plan 3' },
    })
  })
})

describe('giving up', () => {
  it('closes the payment page, so that nobody pays for it later', async () => {
    const { setupId, payUrl } = must(await orderSetup(people.olivia, await paid(people.olivia)))
    must(await abandonSetup(people.olivia, setupId))
    expect(await stripe.pay(payUrl ?? '')).not.toBe(303)
    expect(await look(people.olivia, setupId)).toMatchObject({
      state: 'abandoned',
      checkout: { state: 'expired', url: null },
    })
  })

  it('is refused once it is paid, and the payment counts', async () => {
    const { setupId, payUrl } = must(await orderSetup(people.olivia, await paid(people.olivia)))
    await stripe.pay(payUrl ?? '')
    expect(await abandonSetup(people.olivia, setupId)).toMatchObject({
      error: { code: 'conflict' },
    })
    expect((await look(people.olivia, setupId)).state).toBe('awaiting_install')
  })
})

describe('what is refused', () => {
  const nothingWritten = async () => {
    const listingId = market.listing.id
    expect(await db().setup.count()).toBe(0)
    expect(await db().checkout.count({ where: { listingId } })).toBe(0)
    expect(await db().purchase.count({ where: { listingId } })).toBe(0)
  }

  it.each<[string, Form, (string | undefined)[]]>([
    ['units 0', { planId: 'perUnit', units: '0' }, ['units_out_of_range', 'units']],
    [
      'a billion units',
      { planId: 'perUnit', units: '1000000000' },
      ['units_out_of_range', 'units'],
    ],
    ['units that are no number', { units: 'many' }, ['invalid_input', 'units']],
    ['other amounts than Stripe says', { seenToday: '1' }, ['price_changed', undefined]],
    [
      'terms that were not accepted',
      { termsAccepted: undefined },
      ['invalid_input', 'termsAccepted'],
    ],
    ['a country that is none', { country: 'France' }, ['invalid_input', 'country']],
    ['a name of nothing', { name: ' ' }, ['invalid_input', 'name']],
    ['a plan of another listing', { planId: 'foreign' }, ['plan_not_available', 'planId']],
    ['a plan that does not exist', { planId: 'pln_1' }, ['plan_not_available', 'planId']],
    [
      'repositories of others',
      { selection: 'selected', repositoryIds: '202' },
      ['repositories_not_available', 'repositoryIds'],
    ],
    ['an account that is nobody’s', { accountId: 'acc_1' }, ['not_found', 'accountId']],
    ['a listing that is none', { slug: 'nothing' }, ['not_found', undefined]],
  ])('writes nothing for %s', async (_name, change, expected) => {
    const plans = new Map([
      ['perUnit', market.perUnit.id],
      ['foreign', market.foreign.id],
    ])
    const form = { ...(await paid(people.olivia)), ...change }
    const planId = plans.get(String(change.planId)) ?? form.planId
    expect(await codeOf(people.olivia, { ...form, planId })).toEqual(expected)
    await nothingWritten()
  })

  it('writes nothing for a retired plan', async () => {
    const form = await paid(people.olivia)
    const data = { state: 'retired' as const, retiredAt: new Date() }
    await db().plan.update({ where: { id: market.flat.id }, data })
    expect(await codeOf(people.olivia, form)).toEqual(['plan_not_available', 'planId'])
    await nothingWritten()
  })

  it('lets nobody buy or install for others', async () => {
    const form = await paid(people.olivia)
    const own = { selection: 'selected', repositoryIds: '200' }
    expect(await codeOf(people.rafael, { ...form, ...own })).toEqual(['owner_required', 'planId'])
    expect(await codeOf(people.mei, form)).toEqual(['not_allowed_to_install', 'accountId'])
    expect(await codeOf(people.nina, form)).toEqual(['not_found', 'accountId'])
    expect((await previewPurchase(people.nina, form)).ok).toBe(false)
    await nothingWritten()
  })

  it('shows a set-up to nobody else, by whatever id', async () => {
    const { setupId } = must(await orderSetup(people.olivia, choice()))
    for (const actor of [people.nina, people.mei]) {
      expect(await authorizeSetup(actor, setupId)).toMatchObject({ error: { code: 'not_found' } })
    }
    expect((await authorizeSetup(people.olivia, `${setupId}x`)).ok).toBe(false)
    expect((await authorizeSetup(people.olivia, 'set_../../etc')).ok).toBe(false)
  })
})
