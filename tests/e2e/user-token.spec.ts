import { Octokit } from '@octokit/rest'
import type { Page } from '@playwright/test'
import { readSecrets } from '@/lib/launch/secrets'
import { kataTrail } from '@/prisma/demo/listings/kata-trail'
import { mailmoss } from '@/prisma/demo/listings/mailmoss'
import type { DemoListing } from '@/prisma/demo/types'
import type { Instance } from '../support/instance'
import { expect, test } from '../support/journey'
import { SetupPage } from '../support/setup-page'

/** A token of a person through an OAuth App of the demo, got as the app would. */
async function authorize(page: Page, souk: Instance, { oauth }: DemoListing): Promise<string> {
  const clientId = oauth?.clientId ?? ''
  await page.goto(`${souk.github}/login/oauth/authorize?client_id=${clientId}`)
  await page.getByRole('button', { name: /^Authorize/ }).click()
  await page.waitForURL(/[?&]code=/)
  const response = await fetch(`${souk.github}/login/oauth/access_token`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: readSecrets(souk.dataDir).oauthApps[clientId] ?? '',
      code: new URL(page.url()).searchParams.get('code') ?? '',
    }),
  })
  return (await response.json()).access_token
}

test('an app asks with a person’s token what they bought of it, and hears of nothing else', async ({
  page,
  at,
  t,
  souk,
  signIn,
}) => {
  await signIn('olivia')
  const setup = new SetupPage(page, t)
  await setup.open(at(''), 'kata-trail', { account: 'olivia', plan: 1 })
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  const boughtThrough = async (listing: DemoListing) => {
    const auth = await authorize(page, souk, listing)
    const octokit = new Octokit({ auth, baseUrl: `${souk.url}/api/v3` })
    const { data } = await octokit.apps.listSubscriptionsForAuthenticatedUser()
    return data.map(({ account, plan }) => [account.login, plan?.price_model])
  }
  expect(await boughtThrough(kataTrail)).toEqual([['olivia', 'FREE']])
  // Other journeys may have bought the other one for an organization of hers.
  expect(await boughtThrough(mailmoss)).not.toContainEqual(['olivia', 'FREE'])
})
