import type { Page } from '@playwright/test'
import type { Entrance } from './sign-in'

/** GitHub's own pages: which organization, and the button. */
export async function chooseAndInstall(
  page: Page,
  login: string,
  souk: Entrance['souk'],
): Promise<void> {
  await page.waitForURL(`${souk.github}/**`)
  await page.getByRole('link', { name: login, exact: true }).click()
  await page.getByRole('button', { name: 'Install', exact: true }).click()
}

/** From the page that asks for it, installs Souk's own app on an organization, and arrives back where the rest is asked. */
async function installSouk(page: Page, login: string, { t, souk, home }: Entrance): Promise<void> {
  await page.getByRole('link', { name: t('organizations.connect.install'), exact: true }).click()
  await chooseAndInstall(page, login, souk)
  await page.waitForURL((url) => url.pathname.endsWith(`/organizations/${login}/connect`))
  // Whoever comes back from GitHub reads in the language of their settings, not of the journey.
  await page.goto(`${home}/organizations/${login}/connect`)
}

/** Connects an organization as one of its owners does: on GitHub, then by what GitHub does not tell. */
export async function connectOrganization(
  page: Page,
  login: string,
  entrance: Entrance,
): Promise<void> {
  const { t, home } = entrance
  await page.goto(`${home}/organizations/${login}/connect`)
  if (page.url().endsWith('/settings')) return
  await installSouk(page, login, entrance)
  const save = t('organizations.connect.save', { login })
  await page.getByRole('button', { name: save, exact: true }).click()
  await page.waitForURL(`${home}/organizations/${login}/apps`)
}
