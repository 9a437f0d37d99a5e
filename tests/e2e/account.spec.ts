import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey'
import { throughGitHub } from '../support/sign-in'

const menu = (page: Page, label: string) => page.locator('summary').and(page.getByLabel(label))

test('signs in through GitHub, comes back to the page it began on, and signs out', async ({
  page,
  at,
  t,
  souk,
  expectAccessible,
}) => {
  await page.goto(at('/listings/hexlint/setup'))
  await page.waitForURL(/\/sign-in\?/)
  await expectAccessible()
  await page.getByRole('button', { name: t('account.signIn.button') }).click()
  await page.waitForURL(`${souk.github}/**`)
  await page.getByRole('button', { name: 'maxime' }).click()
  await page.getByRole('button', { name: 'Authorize Souk' }).click()
  await page.waitForURL(at('/listings/hexlint/setup'))
  const account = menu(page, t('layout.accountMenu'))
  await account.click()
  await expect(account.locator('xpath=..').getByText('Maxime Girard')).toBeVisible()
  await page.getByRole('link', { name: t('layout.signOut') }).click()
  await expectAccessible()
  await page.getByRole('button', { name: t('account.signOut.button') }).click()
  await page.waitForURL(at(''))
  await expect(page.getByRole('link', { name: t('layout.signIn') })).toBeVisible()
  await page.goto(at('/purchases'))
  await page.waitForURL(/\/sign-in\?/)
})

test('who declines on GitHub is told so and can try again', async ({ page, at, t, souk }) => {
  await page.context().request.post(`${souk.github}/sandbox/sign-in`, { data: { login: 'pavel' } })
  await page.goto(at('/sign-in'))
  await page.getByRole('button', { name: t('account.signIn.button') }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.waitForURL(/\/sign-in\?/)
  await expect(page.getByText(t('account.signIn.failed'))).toBeVisible()
  await expect(page.getByRole('button', { name: t('account.signIn.button') })).toBeVisible()
})

test('a session ended from another browser is over at once', async ({
  page,
  at,
  t,
  souk,
  newVisitor,
}) => {
  const entrance = { souk, home: at(''), t }
  const other = await newVisitor()
  for (const one of [page, other]) {
    await one.context().request.post(`${souk.github}/sandbox/sign-in`, { data: { login: 'casey' } })
    await one.goto(at('/sign-in'))
    await throughGitHub(one, entrance)
  }
  await page.goto(at('/settings'))
  const sessions = page.getByRole('table', { name: t('account.settings.sessions') })
  await expect(sessions.getByRole('row')).toHaveCount(3)
  await sessions.getByRole('button').click()
  await expect(sessions.getByRole('row')).toHaveCount(2)
  await other.goto(at('/settings'))
  await other.waitForURL(/\/sign-in\?/)
  await page.reload()
  await expect(sessions).toBeVisible()
})

test('the header’s way to sign in leads back to the page and its query, also without JavaScript', async ({
  page,
  at,
  t,
  newVisitor,
}) => {
  const plain = await newVisitor({ javaScriptEnabled: false })
  for (const visitor of [page, plain]) {
    await visitor.goto(at('/search?q=lint&kind=github_app'))
    await visitor.getByRole('link', { name: t('layout.signIn') }).click()
    await visitor.waitForURL(/\/sign-in/)
    const returnTo = new URL(at('/search?q=lint&kind=github_app'), page.url())
    await expect(visitor.locator('input[name="returnTo"]')).toHaveValue(
      `${returnTo.pathname}${returnTo.search}`,
    )
  }
})

test('the language of mails is a setting of the person', async ({
  page,
  at,
  t,
  signIn,
  language,
}) => {
  await signIn('casey')
  await page.goto(at('/settings'))
  const choice = page.getByLabel(t('account.settings.languageLabel'))
  const form = page.locator('form').filter({ has: choice })
  await expect(choice).toHaveValue(language)
  const other = language === 'en' ? 'fr' : 'en'
  for (const wanted of [other, language]) {
    await choice.selectOption(wanted)
    await form.getByRole('button', { name: t('account.settings.save') }).click()
    await expect(page.getByText(t('account.settings.saved'))).toBeVisible()
    await page.reload()
    await expect(choice).toHaveValue(wanted)
  }
})
