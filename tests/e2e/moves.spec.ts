import type { Page } from '@playwright/test'
import type { Instance } from '../support/instance'
import { expect, test } from '../support/journey'

/** Gives an organization another login on GitHub, as its owner does in its settings. */
async function rename(page: Page, { github }: Instance, from: string, to: string): Promise<void> {
  const { request } = page.context()
  await request.post(`${github}/sandbox/sign-in`, { data: { login: 'nina' } })
  const renamed = await request.post(`${github}/organizations/${from}/settings/profile`, {
    form: { login: to },
    headers: { origin: github },
  })
  expect(renamed.ok()).toBe(true)
}

test('the pages of an organization that is renamed on GitHub are found under its old address', async ({
  page,
  at,
  souk,
  signIn,
  connect,
  expectAccessible,
}) => {
  await connect('kelpworks', 'nina')
  await signIn('nina')
  await rename(page, souk, 'kelpworks', 'kelpworks-next')
  await expect(async () => {
    await page.goto(at('/organizations/kelpworks/settings'))
    expect(page.url()).toContain('/organizations/kelpworks-next/settings')
  }).toPass({ timeout: 20_000 })
  await expectAccessible()
  await rename(page, souk, 'kelpworks-next', 'kelpworks')
  await expect(async () => {
    await page.goto(at('/organizations/kelpworks-next/settings'))
    expect(page.url()).toContain('/organizations/kelpworks/settings')
  }).toPass({ timeout: 20_000 })
})
