import { expect, it } from 'vitest'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { asApp, asOAuthApp, expectAnswer } from '@/tests/support/api-clients'
import { addPurchase, secretOf } from '@/tests/support/api-market'
import { makeActor } from '@/tests/support/market'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/accounts/{account_id}'
const api = openApi()
const periodEnd = new Date('2030-01-31T10:00:00.250Z')

const account = (account_id: number, client = asApp(301)) =>
  client.rest.apps.getSubscriptionPlanForAccount({ account_id })

it('tells each app what the account has of its own listing', async () => {
  const id = Number(api.market.organization.githubId)
  const plans = [
    [asApp(301), api.market.perUnit],
    [asApp(302), api.market.wardenPlan],
    [asOAuthApp('Iv1.lane', secretOf('lane')), api.market.lanePlan],
  ] as const
  for (const [client, plan] of plans) {
    const { data } = await expectAnswer(path, 200, account(id, client))
    expect(data).toMatchObject({ id, marketplace_purchase: { plan: { id: plan.githubId } } })
  }
})

it('tells a person’s trial, address and installation', async () => {
  const buyer = await makeActor('buyer')
  const trial = { trialEndsAt: periodEnd, currentPeriodEnd: periodEnd, units: 2 }
  await addPurchase(api.market.perUnit, { id: buyer.accountId }, trial)
  await db().installation.create({
    data: {
      id: newId('installation'),
      listingId: api.market.hexlint.id,
      accountId: buyer.accountId,
      state: 'active',
      source: 'github',
      readAt: new Date(),
      dueAt: new Date(),
    },
  })
  const { data } = await expectAnswer(path, 200, account(buyer.githubId))
  expect(data).toMatchObject({
    url: `${env().GITHUB_API_URL}/users/buyer`,
    type: 'User',
    email: 'buyer@people.example',
    marketplace_purchase: {
      is_installed: true,
      unit_count: 2,
      on_free_trial: true,
      free_trial_ends_on: '2030-01-31T10:00:00Z',
      next_billing_date: '2030-01-31T10:00:00Z',
    },
  })
  expect(data).not.toHaveProperty('organization_billing_email')
})

it('tells which plan comes next, and that a purchase ends', async () => {
  const [switcher, leaver] = [await makeActor('switcher'), await makeActor('leaver')]
  const pending = { pendingEffectiveAt: periodEnd, currentPeriodEnd: periodEnd }
  const next = {
    pendingPlanId: api.market.perUnit.id,
    pendingCycle: 'yearly',
    pendingUnits: 3,
  } as const
  await addPurchase(api.market.retired, { id: switcher.accountId }, { ...pending, ...next })
  await addPurchase(
    api.market.retired,
    { id: leaver.accountId },
    { ...pending, cancelAtPeriodEnd: true },
  )
  const switching = await expectAnswer(path, 200, account(switcher.githubId))
  expect(switching.data).toMatchObject({
    marketplace_pending_change: {
      is_installed: false,
      effective_date: '2030-01-31T10:00:00Z',
      unit_count: 3,
      plan: { id: api.market.perUnit.githubId },
    },
    marketplace_purchase: { plan: { id: api.market.retired.githubId } },
  })
  const leaving = await expectAnswer(path, 200, account(leaver.githubId))
  expect(leaving.data).toMatchObject({
    marketplace_pending_change: { effective_date: '2030-01-31T10:00:00Z', unit_count: null },
  })
})
