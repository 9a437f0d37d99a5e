import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { addPurchase } from '@/tests/support/api-market'
import { makeAccount } from '@/tests/support/market'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/plans/{plan_id}/accounts'
const api = openApi()

type Options = { sort?: 'created' | 'updated'; direction?: 'asc' | 'desc'; per_page?: number }

const accounts = (planId: number, options: Options = {}) =>
  asApp(301).rest.apps.listAccountsForPlan({ plan_id: planId, ...options })
const logins = async (planId: number, options: Options = {}) =>
  (await accounts(planId, options)).data.map(({ login }) => login)

it('tells who has the plan, with what of it', async () => {
  const { data } = await expectAnswer(path, 200, accounts(api.market.perUnit.githubId))
  expect(data).toEqual([
    {
      url: `${env().GITHUB_API_URL}/orgs/octo-labs`,
      type: 'Organization',
      id: Number(api.market.organization.githubId),
      login: 'octo-labs',
      email: null,
      marketplace_pending_change: null,
      marketplace_purchase: {
        billing_cycle: 'monthly',
        next_billing_date: null,
        is_installed: false,
        unit_count: 7,
        on_free_trial: false,
        free_trial_ends_on: null,
        updated_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        plan: expect.objectContaining({ id: api.market.perUnit.githubId, unit_name: 'seat' }),
      },
    },
  ])
})

it('tells who still has a plan that is not sold any more', async () => {
  await addPurchase(api.market.retired, await makeAccount('User', 'keeper'))
  const { data } = await expectAnswer(path, 200, accounts(api.market.retired.githubId))
  expect(data).toMatchObject([
    { login: 'keeper', marketplace_purchase: { unit_count: null, plan: { state: 'retired' } } },
  ])
})

it('sorts by creation or change, and pages without losing or repeating anybody', async () => {
  const names = ['first', 'second', 'third']
  for (const name of names) await addPurchase(api.market.free, await makeAccount('User', name))
  const second = { account: { login: 'second' } }
  await db().purchase.updateMany({ where: second, data: { updatedAt: new Date() } })
  const id = api.market.free.githubId
  expect(await logins(id, { sort: 'created', direction: 'asc' })).toEqual(names)
  expect(await logins(id)).toEqual(names.toReversed())
  expect(await logins(id, { sort: 'updated' })).toEqual(['second', 'third', 'first'])
  const octokit = asApp(301)
  const all = await octokit.paginate(octokit.rest.apps.listAccountsForPlan, {
    plan_id: id,
    sort: 'updated',
    direction: 'asc',
    per_page: 1,
  })
  expect(all.map(({ login }) => login)).toEqual(['first', 'third', 'second'])
})

it('leaves out what was cancelled and what was only tried', async () => {
  const { githubId } = api.market.free
  const before = await logins(githubId)
  const at = new Date()
  const ended = { state: 'cancelled', endedAt: at } as const
  await addPurchase(api.market.free, await makeAccount('User', 'gone'), ended)
  await addPurchase(api.market.free, await makeAccount('User', 'tester'), { isTest: true })
  expect(await logins(githubId)).toEqual(before)
})

it('tells a draft its test purchases only', async () => {
  const tester = await makeAccount('User', 'second-tester')
  await addPurchase(api.market.wardenPlan, tester, { isTest: true })
  const ofWarden = async () => {
    const { data } = await asApp(302).rest.apps.listAccountsForPlan({
      plan_id: api.market.wardenPlan.githubId,
    })
    return data.map(({ login }) => login)
  }
  expect(await ofWarden()).toEqual(['octo-labs'])
  await db().listing.update({ where: { id: api.market.warden.id }, data: { state: 'draft' } })
  expect(await ofWarden()).toEqual(['second-tester'])
})

it.each([
  ['per_page=1000', 100],
  ['per_page=0', 30],
  ['per_page=-5', 30],
  ['per_page=x', 30],
])('takes %s for a page of %i', async (query, size) => {
  const plan_id = api.market.perUnit.githubId
  const missing = 120 - (await db().purchase.count({ where: { planId: api.market.perUnit.id } }))
  for (let index = 0; index < missing; index += 1) {
    await addPurchase(api.market.perUnit, await makeAccount('User', `buyer-${index}`))
  }
  const route = `GET /marketplace_listing/plans/{plan_id}/accounts?${query}` as const
  const { data } = await asApp(301).request(route, { plan_id })
  expect(data).toHaveLength(size)
})

it.each(['-1', '0', 'x', ''])('takes page=%s for the first page', async (page) => {
  const plan_id = api.market.perUnit.githubId
  const { data } = await asApp(301).request(`GET ${path}?page=${page}`, { plan_id })
  expect(data).toEqual((await accounts(plan_id)).data)
})

it.each(['1000000000', '99999999999999999999', '1e300'])('has nothing on page %s', async (page) => {
  const route = `GET ${path}?page=${page}`
  const answer = await asApp(301).request(route, { plan_id: api.market.perUnit.githubId })
  const last = await asApp(301).request(route, { plan_id: api.market.free.githubId })
  expect([answer.status, last.status]).toEqual([200, 200])
  if (page.startsWith('1000')) expect(answer.data).toEqual([])
})
