import { readFileSync } from 'node:fs'
import { changelark } from '@/prisma/demo/listings/changelark'
import { AppOnGithub } from '../support/app-on-github'
import { expect, test } from '../support/journey'

test('S7: an owner reviews every app of the organization, suspends one on GitHub, and downloads the list', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
  newVisitor,
  expectAccessible,
}) => {
  test.slow()
  if (changelark.app === undefined) throw new Error('The demo app is none.')
  await connect('octo-labs', 'omar')
  const github = new AppOnGithub(await newVisitor(), souk, changelark.app)
  await github.install('omar', 'octo-labs')
  await signIn('omar')
  await page.goto(at('/organizations/octo-labs/apps'))
  const row = page.getByRole('row').filter({ hasText: changelark.name })
  await expect(row.getByText(t('organizations.apps.states.active'), { exact: true })).toBeVisible()
  await expect(row.getByText(t('organizations.apps.sources.github'))).toBeVisible()
  await expectAccessible()
  await page.getByText(changelark.name, { exact: true }).last().click()
  await expect(page.getByText(t('inventory.ways.heading')).first()).toBeVisible()
  const manage = t('organizations.apps.manageNamed', { name: changelark.name })
  const url = await page.getByRole('link', { name: manage }).getAttribute('href')
  await github.press('omar', url ?? '', 'Suspend')
  await page.getByRole('button', { name: t('inventory.check.button'), exact: true }).click()
  await expect(
    row.getByText(t('organizations.apps.states.suspended'), { exact: true }),
  ).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: t('inventory.csv') }).click()
  const file = readFileSync(await (await download).path(), 'utf8')
  expect(file).toContain(`octo-labs,${changelark.name},github_app`)
  await github.press('omar', url ?? '', 'Unsuspend')
})

test('S7: filters and order are in the address, and what is not listed here is shown too', async ({
  page,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('omar')
  await page.goto(at('/organizations/octo-labs/apps?show=others&sort=since'))
  const shown = page.getByRole('navigation', { name: t('inventory.show.label') })
  await expect(shown.locator('[aria-current="page"]')).toHaveText(
    t('inventory.show.others', { count: 1 }),
  )
  await page.goto(at('/organizations/octo-labs/apps?show=nonsense'))
  await expect(page.getByRole('table').first()).toBeVisible()
})

test('S7: a person reviews their own integrations, and is led to GitHub for the rest', async ({
  page,
  at,
  t,
  signIn,
  expectAccessible,
}) => {
  await signIn('mei')
  await page.goto(at('/integrations'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('inventory.title'))
  await page.getByRole('button', { name: t('inventory.check.button'), exact: true }).click()
  await expect(page.getByText(t('inventory.check.done'))).toBeVisible()
  await expectAccessible()
})

test('S7: the integrations of an organization are not for a stranger, nor is their list', async ({
  signIn,
  connect,
  openRefused,
  page,
  at,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('nina')
  await openRefused('/organizations/octo-labs/apps', 404)
  const answer = await page.request.get(at('/organizations/octo-labs/apps/export'))
  expect(answer.status()).toBe(404)
})

test('S7: what an organization pays stands beside what it has, for its owners', async ({
  page,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('omar')
  await page.goto(at('/organizations/octo-labs/apps'))
  const nav = page.getByRole('navigation', {
    name: t('organizations.nav.label', { login: 'octo-labs' }),
  })
  await nav.getByRole('link', { name: t('organizations.nav.billing') }).click()
  await expect(page).toHaveURL(at('/organizations/octo-labs/billing'))
  await expect(nav.locator('[aria-current="page"]')).toContainText(t('organizations.nav.billing'))
})
