import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { asApp, asOAuthApp, expectAnswer } from '@/tests/support/api-clients'
import { addPlan, secretOf } from '@/tests/support/api-market'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/plans'
const api = openApi()

it('tells a GitHub App the plans that it sells, and no retired or foreign one', async () => {
  const { data } = await expectAnswer(path, 200, asApp(301).rest.apps.listPlans())
  expect(data).toEqual([
    expect.objectContaining({ id: api.market.free.githubId, number: 1, price_model: 'FREE' }),
    {
      url: `${api.url}/api/v3/marketplace_listing/plans/${api.market.perUnit.githubId}`,
      accounts_url: `${api.url}/api/v3/marketplace_listing/plans/${api.market.perUnit.githubId}/accounts`,
      id: api.market.perUnit.githubId,
      number: 2,
      name: 'Plan 2',
      description: 'What it gives',
      monthly_price_in_cents: 400,
      yearly_price_in_cents: 0,
      price_model: 'PER_UNIT',
      has_free_trial: true,
      unit_name: 'seat',
      state: 'published',
      bullets: ['One'],
    },
  ])
})

it('tells an OAuth App its own by client id and secret', async () => {
  const lane = asOAuthApp('Iv1.lane', secretOf('lane'))
  const { data } = await expectAnswer(path, 200, lane.rest.apps.listPlans())
  expect(data).toEqual([expect.objectContaining({ id: api.market.lanePlan.githubId })])
})

it('tells a draft its drafts too', async () => {
  await addPlan(api.market.warden, { number: 2, priceModel: 'free', state: 'draft' })
  const states = async () => {
    const { data } = await asApp(302).rest.apps.listPlans()
    return data.map(({ state }) => state)
  }
  expect(await states()).toEqual(['published'])
  await db().listing.update({ where: { id: api.market.warden.id }, data: { state: 'draft' } })
  expect(await states()).toEqual(['published', 'draft'])
})

it('pages with Link, which Octokit follows', async () => {
  const octokit = asApp(301)
  const first = await expectAnswer(path, 200, octokit.rest.apps.listPlans({ per_page: 1 }))
  const page = (number: number) => `<${api.url}/api/v3${path}?per_page=1&page=${number}>`
  expect(first.headers.link).toBe(`${page(2)}; rel="next", ${page(2)}; rel="last"`)
  const all = await octokit.paginate(octokit.rest.apps.listPlans, { per_page: 1 })
  expect(all.map(({ id }) => id)).toEqual([api.market.free.githubId, api.market.perUnit.githubId])
})

it('says how much is left of the hour, and what it is, as GitHub does', async () => {
  const { headers } = await expectAnswer(path, 200, asApp(301).rest.apps.listPlans())
  const again = await expectAnswer(path, 200, asApp(301).rest.apps.listPlans())
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    'x-github-request-id': expect.stringMatching(/^[\dA-F-]{36}$/),
    'x-ratelimit-limit': '5000',
    'x-ratelimit-resource': 'core',
  })
  const remaining = Number(headers['x-ratelimit-remaining'])
  expect(Number(headers['x-ratelimit-used'])).toBe(5000 - remaining)
  expect(Number(again.headers['x-ratelimit-remaining'])).toBe(remaining - 1)
  const reset = Number(headers['x-ratelimit-reset']) - Date.now() / 1000
  expect(reset).toBeGreaterThan(3500)
  expect(reset).toBeLessThanOrEqual(3601)
})
