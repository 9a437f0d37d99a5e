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
  await connect('pinefold', 'nina')
  await signIn('nina')
  await rename(page, souk, 'pinefold', 'pinefold-next')
  await expect(async () => {
    await page.goto(at('/organizations/pinefold/settings'))
    expect(page.url()).toContain('/organizations/pinefold-next/settings')
  }).toPass({ timeout: 20_000 })
  await expectAccessible()
  await rename(page, souk, 'pinefold-next', 'pinefold')
  await expect(async () => {
    await page.goto(at('/organizations/pinefold-next/settings'))
    expect(page.url()).toContain('/organizations/pinefold/settings')
  }).toPass({ timeout: 20_000 })
})
