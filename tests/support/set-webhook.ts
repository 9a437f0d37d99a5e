import { expect, type Page } from '@playwright/test'
import { readSecrets } from '@/lib/launch/secrets'
import type { Instance } from './instance'
import type { Words } from './words'

/** Lets the demo integrator hear of a listing's purchases, with the secret that it knows. */
export async function setWebhook(
  page: Page,
  listing: string,
  souk: Instance,
  t: Words,
): Promise<void> {
  await page.goto(`${listing}/webhook`)
  await page.getByLabel(t('webhooks.form.url')).fill(`${souk.integrator}/api/github/webhooks`)
  const secret = readSecrets(souk.dataDir).apps.hexlint?.webhookSecret ?? ''
  await page.getByLabel(t('webhooks.form.secret'), { exact: true }).fill(secret)
  await page.getByRole('button', { name: t('webhooks.form.save') }).click()
  await expect(page.getByText(t('webhooks.form.saved'))).toBeVisible()
}
