import { beforeAll, expect, it } from 'vitest'
import { asOAuthApp, asPerson, expectAnswer } from '@/tests/support/api-clients'
import { signedJwt } from '@/tests/support/api-jwt'
import { addPurchase, connectClient, secretOf } from '@/tests/support/api-market'
import { connectApp, tokenOf } from '@/tests/support/api-people'
import { openApi } from '@/tests/support/open-api'
import { openGithub } from '@/tests/support/open-github'

const path = '/user/marketplace_purchases'
const github = openGithub()
const api = openApi()

beforeAll(async () => {
  await connectApp(api.market.hexlint, 'hexlint')
  const olivia = await github().signIn('olivia')
  await addPurchase(api.market.perUnit, { id: olivia.accountId })
  await addPurchase(api.market.lanePlan, { id: olivia.accountId })
})

const purchases = (client = asPerson(), options = {}) =>
  client.rest.apps.listSubscriptionsForAuthenticatedUser(options)
const unknownApp =
  'Which app this token belongs to cannot be told: the client secret of the app must be connected here'

it.each([
  ['nobody', () => asPerson(), 'Requires authentication'],
  ['a token that GitHub never gave', () => asPerson('ghu_0123456789abcdef'), 'Bad credentials'],
  ['a personal access token', () => asPerson('ghp_0123456789abcdef'), 'Bad credentials'],
  ['an installation’s token', () => asPerson('ghs_0123456789abcdef'), 'Bad credentials'],
  ['an app', () => asPerson(signedJwt(301)), 'Bad credentials'],
  ['an OAuth App', () => asOAuthApp('Iv1.lane', secretOf('lane')), 'Bad credentials'],
])('refuses %s', async (_, client, message) => {
  const { data } = await expectAnswer(path, 401, purchases(client()))
  expect(data).toMatchObject({ message, status: '401' })
})

it('refuses a token of another app, whatever app it claims to be of', async () => {
  const claims = [
    ['lane', 'Iv1.hexlint'],
    ['hexlint', 'Iv1.lane'],
    ['roster', 'Iv1.hexlint'],
    ['souk', 'Iv1.hexlint'],
    ['hexlint', "' or 1=1"],
  ] as const
  for (const [slug, client_id] of claims) {
    const token = asPerson(await tokenOf(github(), 'olivia', slug))
    const { data } = await expectAnswer(path, 401, purchases(token, { client_id }))
    expect(data).toMatchObject({ message: 'Bad credentials' })
  }
})

it('refuses a token as soon as its app has another client secret here', async () => {
  const token = asPerson(await tokenOf(github(), 'olivia', 'hexlint'))
  await expectAnswer(path, 200, purchases(token))
  await connectClient(api.market.hexlint.id, 'an-old-secret')
  const { data } = await expectAnswer(path, 401, purchases(token))
  expect(data).toMatchObject({ message: unknownApp })
  await connectClient(api.market.hexlint.id, secretOf('hexlint'))
})

it('does not say that somebody has nothing while it cannot tell', async () => {
  const mei = await github().signIn('mei')
  await addPurchase(api.market.wardenPlan, { id: mei.accountId })
  const token = asPerson(await tokenOf(github(), 'mei', 'warden'))
  const { data } = await expectAnswer(path, 401, purchases(token))
  expect(data).toMatchObject({ message: unknownApp })
})
