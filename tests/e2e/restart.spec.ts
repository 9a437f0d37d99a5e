import { startInstance } from '../support/instance'
import { expect, test } from '../support/journey'
import { SetupPage } from '../support/setup-page'
import { throughGitHub } from '../support/sign-in'

test('a second start keeps sessions, set-ups and what is installed', async ({ page, t }) => {
  test.slow()
  const first = await startInstance()
  const home = `${first.url}/en`
  await page.context().request.post(`${first.github}/sandbox/sign-in`, { data: { login: 'pavel' } })
  await page.goto(`${home}/sign-in`)
  await throughGitHub(page, { souk: first, home, t })
  const setup = new SetupPage(page, t)
  await setup.open(home, 'hexlint', { account: 'pavel', plan: 1 })
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  const waiting = page.url()
  const github = await setup.openGitHub()
  await github.getByRole('button', { name: 'Install', exact: true }).click()
  await setup.expectState('Active')
  const second = await first.restart()
  expect(second.url).toBe(first.url)
  await page.goto(waiting)
  await setup.expectState('Active')
  await page.goto(`${home}/purchases`)
  await expect(page.getByRole('row').filter({ hasText: 'Hexlint' })).toHaveCount(1)
  await page.goto(`${second.github}/settings/installations`)
  await expect(page.getByRole('link', { name: 'Hexlint', exact: true })).toBeVisible()
  await second.stop()
})
