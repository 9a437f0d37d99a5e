import { expect, test } from '../support/journey'
import { chooseAndInstall } from '../support/organization'
import { SetupPage } from '../support/setup-page'

test('an owner connects an organization from the set-up of a listing: installs Souk on GitHub, says what GitHub does not tell, and is back where they were', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connected,
  expectAccessible,
}) => {
  await signIn('nina')
  await page.goto(at('/organizations'))
  await expectAccessible()
  await page.goto(at('/organizations/kelpworks/connect'))
  await expectAccessible()
  await page.goto(at('/listings/hexlint/setup?plan=3'))
  await page.locator('a[href*="/organizations?from="]').click()
  await page
    .getByRole('link', { name: t('organizations.list.another') })
    .first()
    .click()
  await chooseAndInstall(page, 'kelpworks', souk)
  await page.waitForURL(/\/organizations\/kelpworks\/connect\?from=/)
  await expect(
    page.getByText(t('organizations.connect.foundTitle', { login: 'kelpworks' })),
  ).toBeVisible()
  const mail = page.getByLabel(t('organizations.form.contactEmail'))
  await expect(mail).toHaveValue('nina@nordwind.example')
  await mail.fill('owners@kelpworks.example')
  await page.getByLabel(t('organizations.form.repositoryAdminsMayInstall')).uncheck()
  await expectAccessible()
  const save = t('organizations.connect.save', { login: 'kelpworks' })
  await page.getByRole('button', { name: save }).click()
  await page.waitForURL(at('/listings/hexlint/setup?plan=3&account=kelpworks'))
  connected.add('kelpworks')
  const setup = new SetupPage(page, t)
  await expect(setup.account('kelpworks')).toBeChecked()
  await expect(page.locator('input[name="plan"][value="3"]')).toBeChecked()
  await page.goto(at('/organizations/kelpworks/apps'))
  await expectAccessible()
  await page.goto(at('/organizations/kelpworks/settings'))
  await expect(mail).toHaveValue('owners@kelpworks.example')
  await expect(
    page.getByLabel(t('organizations.form.repositoryAdminsMayInstall')),
  ).not.toBeChecked()
  await page.goto(at('/organizations'))
  const row = page.getByRole('row').filter({ hasText: 'kelpworks' })
  await expect(row.getByText(t('organizations.list.roles.owner'))).toBeVisible()
  await expect(row.getByText(t('organizations.list.states.connected'))).toBeVisible()
})

test('settings of an organization are refused with the field and what to do, and kept when right', async ({
  page,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect('nordwind', 'nina')
  await signIn('nina')
  await page.goto(at('/organizations/nordwind/settings'))
  const mail = page.getByLabel(t('organizations.form.contactEmail'))
  // The browser's own check is satisfied, ours is not.
  await mail.fill('owners@nordwind')
  const save = page.getByRole('button', { name: t('organizations.settings.save'), exact: true })
  await save.click()
  await expect(page.getByText(t('errors.fields.email'))).toBeVisible()
  await expect(mail).toHaveAttribute('aria-invalid', 'true')
  await expect(mail).toHaveValue('owners@nordwind')
  await mail.fill('hello@nordwind.example')
  await save.click()
  await expect(page.getByText(t('organizations.settings.saved'))).toBeVisible()
  await page.reload()
  await expect(mail).toHaveValue('hello@nordwind.example')
})

test('a member sees the integrations of an organization but not its settings or bills', async ({
  page,
  at,
  t,
  signIn,
  connect,
  openRefused,
}) => {
  await connect('nordwind', 'nina')
  await signIn('olivia')
  await page.goto(at('/organizations/nordwind/apps'))
  await expect(
    page.getByRole('heading', {
      level: 1,
      name: t('organizations.apps.title', { login: 'nordwind' }),
    }),
  ).toBeVisible()
  await openRefused('/organizations/nordwind/settings', 404)
  await page.goto(at('/organizations/nordwind/billing'))
  await expect(page.getByText(t('errors.codes.owner_required.message'))).toBeVisible()
})

test('an organization is as good as not there for somebody who does not belong to it', async ({
  page,
  t,
  signIn,
  connect,
  openRefused,
}) => {
  await connect('nordwind', 'nina')
  await signIn('casey')
  for (const place of ['apps', 'settings', 'billing']) {
    await openRefused(`/organizations/nordwind/${place}`, 404)
    await expect(page.getByRole('heading', { name: t('layout.notFound.title') })).toBeVisible()
  }
})

test('GitHub shows no organization that is not connected: the way to connect one is shown instead', async ({
  page,
  at,
  t,
  souk,
  signIn,
}) => {
  await signIn('casey')
  await page.goto(at('/organizations'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('main').getByText('fernhill')).toHaveCount(0)
  await page
    .getByRole('link', { name: t('organizations.list.another') })
    .first()
    .click()
  await page.waitForURL(`${souk.github}/apps/souk/installations/new**`)
  await expect(page.getByRole('link', { name: 'fernhill', exact: true })).toBeVisible()
})

test('suspending Souk on GitHub shows here, and resuming it too', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
}) => {
  await connect('nordwind', 'nina')
  await signIn('nina')
  const press = async (name: string) => {
    await page.goto(`${souk.github}/organizations/nordwind/settings/installations`)
    await page.getByRole('link', { name: 'Souk', exact: true }).click()
    await page.getByRole('button', { name, exact: true }).click()
  }
  const expectState = async (state: 'suspended' | 'connected') => {
    await expect(async () => {
      await page.goto(at('/organizations'))
      const row = page.getByRole('row').filter({ hasText: 'nordwind' })
      const words = t(`organizations.list.states.${state}`)
      await expect(row.getByText(words)).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 20_000 })
  }
  await press('Suspend')
  await expectState('suspended')
  await press('Unsuspend')
  await expectState('connected')
})
