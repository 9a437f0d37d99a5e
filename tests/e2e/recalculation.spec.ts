import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey'
import { RequestPage } from '../support/request-page'
import { SetupPage } from '../support/setup-page'

/** Lets the page take its time over what is chosen, so that something can be pressed meanwhile. */
async function slowDown(page: Page): Promise<void> {
  await page.route(/\/setup\?/, async (route) => {
    if (route.request().headers().rsc) await new Promise((done) => setTimeout(done, 1_500))
    await route.continue()
  })
}

const reason = 'We want to see it before the summer.'

test('who ticks a repository and asks at once has asked for that repository, and once', async ({
  page,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('mei')
  await page.goto(at('/listings/hexlint-owners/setup?account=octo-labs'))
  await new SetupPage(page, t).chooseRepositories('website')
  await page.getByLabel(t('requests.ask.reason')).fill(reason)
  await slowDown(page)
  const sent: string[] = []
  page.on('request', (one) => {
    if (one.method() === 'POST' && one.url().includes('/setup')) sent.push(one.url())
  })
  await page.getByRole('checkbox', { name: 'api', exact: true }).check()
  await page
    .getByRole('button', { name: t('requests.ask.button', { login: 'octo-labs' }) })
    .dblclick()
  await page.waitForURL(/\/requests\/req_/)
  expect(sent).toHaveLength(1)
  await new RequestPage(page, t).expectState('pending')
  await expect(page.getByRole('definition').filter({ hasText: 'website' })).toContainText('api')
})

test('who chooses to pay by the year and presses at once is shown the new price first', async ({
  page,
  at,
  t,
  signIn,
}) => {
  await signIn('olivia')
  const setup = new SetupPage(page, t)
  await setup.open(at(''), 'hexlint', {
    account: 'olivia',
    plan: 2,
    units: 2,
    cycle: 'monthly',
    country: 'US',
  })
  await page.locator('#termsAccepted').check()
  await slowDown(page)
  await page.getByRole('radio', { name: t('setup.plan.yearly') }).check()
  await setup.confirm.click()
  await expect(page.getByText(t('setup.changed.title'))).toBeVisible()
  await expect(page.getByText(t('setup.changed.text'))).toBeVisible()
  expect(page.url()).toMatch(/\/setup\?/)
  await setup.confirm.click()
  await page.waitForURL(/\/c\/pay\//)
})
