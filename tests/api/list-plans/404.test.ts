import { expect, it } from 'vitest'
import { asApp, asPerson, expectAnswer } from '@/tests/support/api-clients'
import { signedJwt } from '@/tests/support/api-jwt'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/plans'
openApi()

it('does not know an app that is not listed', async () => {
  const { data } = await expectAnswer(path, 404, asApp(999).rest.apps.listPlans())
  expect(data).toMatchObject({ message: 'Integration not found', status: '404' })
})

it.each(['Iv1.lane', "301' or '1'='1", '301\0', '9'.repeat(40), ''])(
  'takes no issuer %j for a GitHub App',
  async (issuer) => {
    const plans = asPerson(signedJwt(issuer)).rest.apps.listPlans()
    await expectAnswer(path, 404, plans)
  },
)
