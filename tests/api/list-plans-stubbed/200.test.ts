import { expect, it } from 'vitest'
import { asApp, asOAuthApp, expectAnswer } from '@/tests/support/api-clients'
import { secretOf } from '@/tests/support/api-market'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/stubbed/plans'
openApi()

it('tells every app the same plans, one of each kind', async () => {
  const ofApp = await expectAnswer(path, 200, asApp(301).rest.apps.listPlansStubbed())
  const lane = asOAuthApp('Iv1.lane', secretOf('lane'))
  const ofOAuthApp = await expectAnswer(path, 200, lane.rest.apps.listPlansStubbed())
  expect(ofOAuthApp.data).toEqual(ofApp.data)
  const models = ['FREE', 'FLAT_RATE', 'FLAT_RATE', 'PER_UNIT']
  expect(ofApp.data).toMatchObject(models.map((price_model) => ({ price_model })))
})

it('leads to the made-up accounts of a plan, page by page', async () => {
  const octokit = asApp(301)
  const plans = await octokit.paginate(octokit.rest.apps.listPlansStubbed, { per_page: 3 })
  expect(plans).toHaveLength(4)
  for (const plan of plans) {
    const { data } = await octokit.request(`GET ${plan.accounts_url}`)
    for (const { marketplace_purchase } of data) {
      expect(marketplace_purchase.plan).toEqual(plan)
    }
  }
})
