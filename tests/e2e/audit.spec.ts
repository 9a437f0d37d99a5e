import { AuditPage } from '../support/audit-page'
import { expect, test } from '../support/journey'

test('an owner reads who did what in their organization, searches it, and takes it away as JSON lines', async ({
  page,
  at,
  t,
  signIn,
  connect,
  expectAccessible,
}) => {
  await connect('nordwind', 'nina')
  await signIn('nina')
  await page.goto(at('/organizations/nordwind/settings'))
  await page.getByRole('button', { name: t('organizations.settings.save'), exact: true }).click()
  await expect(page.getByText(t('organizations.settings.saved'))).toBeVisible()
  await page.getByRole('link', { name: t('organizations.nav.audit'), exact: true }).click()
  await page.waitForURL(at('/organizations/nordwind/audit'))
  await expectAccessible()
  const log = new AuditPage(page, t)
  const declared = log.rows('organization.declared').first()
  await expect(declared).toContainText('nina')
  await expect(declared).toContainText(t('audit.actions.organization_declared'))
  await declared.locator('summary').click()
  await expect(declared.getByText(t('audit.details.entry'))).toBeVisible()
  await log.search({ action: 'organization.', actor: 'nina' })
  await expect(log.rows('organization.connected').first()).toBeVisible()
  await expectAccessible()
  const { name, lines } = await log.download()
  expect(name).toBe('nordwind-audit.jsonl')
  expect(lines.every(({ action }) => action.startsWith('organization.'))).toBe(true)
  expect(lines.every(({ account }) => account === 'nordwind')).toBe(true)
  await page.getByRole('link', { name: t('audit.filter.clear'), exact: true }).click()
  await page.waitForURL(at('/organizations/nordwind/audit'))
  await expect(log.rows('audit.exported').first()).toContainText('nina')
})

test('on a phone the tab of the audit log stands in view, and a day after the last one is told at its field', async ({
  page,
  at,
  signIn,
  connect,
  openRefused,
}) => {
  await connect('nordwind', 'nina')
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn('nina')
  const path = '/organizations/nordwind/audit'
  await page.goto(at(path))
  await expect(page.locator('nav a[aria-current="page"]').first()).toBeInViewport({ ratio: 1 })
  await openRefused(`${path}?from=2026-12-02&to=2026-12-01`, 422)
  await expect(page.locator('[name="to"]')).toHaveAttribute('aria-invalid', 'true')
})

test('an audit log tells what it cannot look for, beside the field', async ({
  page,
  t,
  signIn,
  connect,
  openRefused,
  expectAccessible,
}) => {
  await connect('nordwind', 'nina')
  await signIn('nina')
  await openRefused('/organizations/nordwind/audit?action=%25&actor=%40nina', 422)
  const log = new AuditPage(page, t)
  await expect(log.field('action')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText(t('audit.filter.actorWrong'))).toBeVisible()
  await expectAccessible()
})

test('nobody but owners reads an organization’s audit log, and nobody but the operator reads all', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
  openRefused,
}) => {
  await connect('nordwind', 'nina')
  for (const stranger of ['olivia', 'casey']) {
    await signIn(stranger)
    await openRefused('/organizations/nordwind/audit', 404)
    await openRefused('/operator/audit', 404)
    const path = `${souk.url}/en/operator/audit/export`
    expect((await page.context().request.get(path)).status()).toBe(404)
  }
  await signIn('opal')
  await page.goto(at('/operator/audit?action=organization.connected'))
  const log = new AuditPage(page, t)
  const connected = log.rows('organization.connected').filter({ hasText: 'nordwind' })
  await expect(connected.first()).toBeVisible()
})

test('the audit log is searched and paged without JavaScript', async ({
  newVisitor,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect('nordwind', 'nina')
  const page = await newVisitor({ javaScriptEnabled: false })
  await signIn('nina', page)
  await page.goto(at('/organizations/nordwind/audit'))
  const log = new AuditPage(page, t)
  await log.search({ action: 'organization.connected' })
  await expect(log.rows('organization.connected').first()).toBeVisible()
  await expect(log.rows('organization.declared')).toHaveCount(0)
})
