import type { Locator, Page } from '@playwright/test'
import { changelark } from '@/prisma/demo/listings/changelark'
import { AppOnGithub } from '../support/app-on-github'
import type { Instance } from '../support/instance'
import { expect, test } from '../support/journey'
import type { Words } from '../support/words'

function appOf(page: Page, souk: Instance): AppOnGithub {
  if (changelark.app === undefined) throw new Error('The demo app is none.')
  return new AppOnGithub(page, souk, changelark.app)
}

/** Looks at GitHub now, from the page of the organization's integrations. */
async function checkNow(page: Page, t: Words): Promise<void> {
  await page.getByRole('button', { name: t('inventory.check.button'), exact: true }).click()
  await expect(page.getByText(t('inventory.check.done'))).toBeVisible()
}

const reviewLink = (page: Page, t: Words): Locator =>
  page
    .getByRole('link', { name: t('updates.list.reviewNamed', { listing: changelark.name }) })
    .first()

test('S15: a change of repository permissions is noticed, compared, accepted on GitHub, and confirmed', async ({
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
  await connect('octo-labs', 'omar')
  const github = appOf(await newVisitor(), souk)
  await github.ask('pavel')
  await github.install('omar', 'octo-labs')
  await signIn('omar')
  await page.goto(at('/organizations/octo-labs/apps'))
  await checkNow(page, t)
  await github.ask('pavel', { issues: 'write' })
  await checkNow(page, t)
  await reviewLink(page, t).click()
  const values = { listing: changelark.name, account: 'octo-labs' }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('updates.title', values))
  await expect(page.getByText(t('updates.who.reasons.owner', values))).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'Issues' })
  await expect(row.getByText(t('updates.access.write'), { exact: true })).toBeVisible()
  await expectAccessible()
  const url = await page
    .getByRole('link', { name: t('updates.who.open'), exact: true })
    .getAttribute('href')
  await github.press('omar', url ?? '', 'Accept new permissions')
  await page.getByRole('button', { name: t('updates.check.button'), exact: true }).click()
  const accepted = t('updates.states.accepted.title', { account: 'octo-labs' })
  await expect(page.getByText(accepted)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    t('updates.ended.title.accepted', values),
  )
  await page.goto(at(`/listings/${changelark.slug}`))
  const differs = t('permissions.onGithub.title', { name: changelark.name })
  await expect(page.getByText(differs)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Issues', exact: true })).toBeVisible()
  await github.ask('pavel')
})

test('S15: the administrator of a repository with the app may review it, and is told what GitHub will do', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
  newVisitor,
}) => {
  test.slow()
  await connect('octo-labs', 'omar')
  const github = appOf(await newVisitor(), souk)
  await github.ask('pavel')
  await github.install('omar', 'octo-labs')
  await github.ask('pavel', { checks: 'write' })
  const values = { listing: changelark.name, account: 'octo-labs' }
  await signIn('rafael')
  await page.goto(at('/organizations/octo-labs/apps'))
  await checkNow(page, t)
  await reviewLink(page, t).click()
  await expect(
    page.getByText(t('updates.who.reasons.administers_repository', values)),
  ).toBeVisible()
  await expect(page.getByText(t('updates.who.github.repository_admin', values))).toBeVisible()
  await expect(page.getByRole('link', { name: t('updates.who.open'), exact: true })).toBeVisible()
  await github.ask('pavel')
})

test('S16: a change with an organization permission goes to the owners, and the old permissions stand', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
  newVisitor,
}) => {
  test.slow()
  await connect('octo-labs', 'omar')
  const github = appOf(await newVisitor(), souk)
  await github.ask('pavel')
  await github.install('omar', 'octo-labs')
  await github.ask('pavel', { members: 'read' })
  const values = { listing: changelark.name, account: 'octo-labs' }
  await signIn('rafael')
  await page.goto(at('/organizations/octo-labs/apps'))
  await checkNow(page, t)
  await reviewLink(page, t).click()
  await expect(page.getByText(t('updates.who.reasons.owners_only', values))).toBeVisible()
  await expect(page.getByText(t('updates.states.open.lead'))).toBeVisible()
  await github.ask('pavel')
  await page.getByRole('button', { name: t('updates.check.button'), exact: true }).click()
  const withdrawn = t('updates.states.withdrawn.title', { account: 'octo-labs' })
  await expect(page.getByText(withdrawn)).toBeVisible()
})

test('S16: a permission change is nobody else’s to see', async ({ signIn, openRefused }) => {
  await signIn('nina')
  await openRefused('/updates/pup_01ARZ3NDEKTSV4RRFFQ69G5FAV', 404)
})

test('S5: a person authorizes an app for themselves, is asked again when it asks for more, and compares old and new', async ({
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
  await connect('octo-labs', 'omar')
  const github = appOf(await newVisitor(), souk)
  await github.ask('pavel', { gists: 'write' })
  await github.install('omar', 'octo-labs')
  const values = { listing: changelark.name }
  await signIn('omar')
  await page.goto(at('/organizations/octo-labs/apps'))
  await checkNow(page, t)
  await page.goto(at('/integrations'))
  const line = page.getByRole('row').filter({ hasText: t('updates.personal.unknown') })
  await expect(line.filter({ hasText: changelark.name })).toBeVisible()
  const say = t('updates.personal.say.authorized', values)
  await page.getByRole('button', { name: say, exact: true }).click()
  await expect(page.getByText(t('updates.said.authorized'))).toBeVisible()
  await github.ask('pavel', { gists: 'write', emails: 'read' })
  await page.goto(at('/organizations/octo-labs/apps'))
  await expect(page.getByRole('heading', { name: t('updates.users.heading') })).toBeVisible()
  await checkNow(page, t)
  await expect(async () => {
    await page.goto(at('/integrations'))
    await expect(reviewLink(page, t)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await reviewLink(page, t).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('updates.titleUser', values))
  await expect(page.getByText(t('updates.who.reasons.own_authorization'))).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: t('updates.who.say', values), exact: true }).click()
  await expect(
    page.getByText(t('updates.states.accepted.title', { account: 'omar' })),
  ).toBeVisible()
  await github.ask('pavel')
})
