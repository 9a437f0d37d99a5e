import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { asPerson, expectAnswer } from '@/tests/support/api-clients'
import { addPurchase } from '@/tests/support/api-market'
import { addMembers, connectApp, tokenOf } from '@/tests/support/api-people'
import { openApi } from '@/tests/support/open-api'
import { openGithub } from '@/tests/support/open-github'

const path = '/user/marketplace_purchases'
const github = openGithub()
const api = openApi()
let olivia: Actor
let mei: Actor

beforeAll(async () => {
  await connectApp(api.market.hexlint, 'hexlint')
  olivia = await github().signIn('olivia')
  mei = await github().signIn('mei')
  await addMembers(api.market, [
    [olivia, 'admin'],
    [mei, 'member'],
  ])
  await addPurchase(api.market.free, { id: olivia.accountId })
})

const purchases = (token: string, options = {}) =>
  asPerson(token).rest.apps.listSubscriptionsForAuthenticatedUser(options)

it('tells an app what its user and the organizations they own have of it', async () => {
  const token = await tokenOf(github(), 'olivia', 'hexlint')
  const { data } = await expectAnswer(path, 200, purchases(token))
  expect(data).toEqual([
    expect.objectContaining({
      account: expect.objectContaining({ id: olivia.githubId, type: 'User', login: 'olivia' }),
      plan: expect.objectContaining({ id: api.market.free.githubId }),
    }),
    {
      billing_cycle: 'monthly',
      next_billing_date: null,
      unit_count: 7,
      on_free_trial: false,
      free_trial_ends_on: null,
      updated_at: expect.any(String),
      account: expect.objectContaining({
        id: Number(api.market.organization.githubId),
        type: 'Organization',
        node_id: expect.any(String),
        email: null,
        organization_billing_email: null,
      }),
      plan: expect.objectContaining({ id: api.market.perUnit.githubId, price_model: 'PER_UNIT' }),
    },
  ])
})

it('tells an OAuth App what they have of that one', async () => {
  const token = await tokenOf(github(), 'olivia', 'lane')
  const { data } = await expectAnswer(path, 200, purchases(token))
  expect(data).toMatchObject([{ plan: { id: api.market.lanePlan.githubId } }])
})

it('tells an app nothing of what its user has of others', async () => {
  await connectApp(api.market.warden, 'warden')
  await db().purchase.deleteMany({ where: { listingId: api.market.warden.id } })
  for (const slug of ['warden', 'roster', 'souk']) {
    const token = await tokenOf(github(), 'olivia', slug)
    expect((await expectAnswer(path, 200, purchases(token))).data).toEqual([])
  }
})

it('tells a member nothing of an organization that others own', async () => {
  const token = await tokenOf(github(), 'mei', 'hexlint')
  expect((await expectAnswer(path, 200, purchases(token))).data).toEqual([])
})

it('tells somebody without an account here that they have nothing', async () => {
  const token = await tokenOf(github(), 'casey', 'hexlint')
  expect((await expectAnswer(path, 200, purchases(token))).data).toEqual([])
})

it('takes the app’s own name, and pages', async () => {
  const token = await tokenOf(github(), 'olivia', 'hexlint')
  const named = await expectAnswer(path, 200, purchases(token, { client_id: 'Iv1.hexlint' }))
  expect(named.data).toHaveLength(2)
  const octokit = asPerson(token)
  const all = await octokit.paginate(octokit.rest.apps.listSubscriptionsForAuthenticatedUser, {
    per_page: 1,
  })
  expect(all).toEqual(named.data)
})

it('asks GitHub once in a minute for one token', async () => {
  const token = await tokenOf(github(), 'olivia', 'hexlint')
  await expectAnswer(path, 200, purchases(token))
  await github().fault('error500', '/user', 50)
  await github().fault('error500', '/applications', 50)
  expect((await expectAnswer(path, 200, purchases(token))).data).toHaveLength(2)
})
