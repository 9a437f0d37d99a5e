import type { Page } from '@playwright/test'
import { hookglass } from '@/prisma/demo/listings/hookglass'
import { demoRepositories } from '@/prisma/demo/repositories'
import { expect, test } from '../support/journey'
import { SetupPage } from '../support/setup-page'

function repository(owner: string, name: string): number {
  const found = demoRepositories.find((one) => one.owner === owner && one.name === name)
  if (!found) throw new Error(`The demo has no ${owner}/${name}.`)
  return found.id
}

async function installIn(github: Page): Promise<void> {
  await github.getByRole('button', { name: 'Install', exact: true }).click()
  await github.waitForURL(/\.example\//)
  await github.close()
}

test('S1: a person installs an integration on their own account', async ({
  page,
  at,
  t,
  signIn,
}) => {
  await signIn('olivia')
  await page.goto(at('/listings/stale-tide'))
  await page.getByRole('link', { name: t('listings.action.setUp') }).click()
  const setup = new SetupPage(page, t)
  await setup.chooseAccount('olivia')
  await setup.chooseAllRepositories()
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  await installIn(await setup.openGitHub())
  await setup.expectState('Active')
  await setup.expectConfirmedByGitHub()
  await page.goto(at('/listings/stale-tide'))
  await expect(
    page.getByRole('link', { name: t('listings.action.manage'), exact: true }),
  ).toBeVisible()
})

test('S1: an owner installs a free integration on their organization', async ({
  page,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('olivia')
  const setup = new SetupPage(page, t)
  await setup.open(at(''), 'stale-tide', { account: 'octo-labs' })
  await expect(page.getByText(t('installs.reasons.organization_owner'))).toBeVisible()
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  await installIn(await setup.openGitHub())
  await setup.expectState('Active')
  await page.goto(at('/organizations/octo-labs/apps'))
  const row = page.getByRole('row').filter({ hasText: 'Stale Tide' })
  await expect(row.getByText(t('organizations.apps.states.active'))).toBeVisible()
  await expect(row.getByText(t('organizations.apps.selections.all'))).toBeVisible()
  await expect(row.getByText(t('organizations.apps.sources.github'))).toBeVisible()
})

test('S2: an owner installs a third-party app on one chosen repository of the organization', async ({
  page,
  at,
  t,
  signIn,
  connect,
  expectAccessible,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('omar')
  await page.goto(at('/listings/coverleaf/setup?account=octo-labs'))
  const setup = new SetupPage(page, t)
  await setup.chooseRepositories('website')
  await setup.choosePlan('Public')
  await expectAccessible()
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  const github = await setup.openGitHub()
  await expect(github.getByRole('radio', { name: 'Only select repositories' })).toBeChecked()
  await expect(github.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(github.getByRole('checkbox', { name: /octo-labs\/website/ })).toBeChecked()
  await installIn(github)
  await setup.expectState('Active')
  await page.goto(at('/organizations/octo-labs/apps'))
  const row = page.getByRole('row').filter({ hasText: 'Coverleaf' })
  await expect(row.getByText(t('organizations.apps.selections.selected'))).toBeVisible()
})

test('S2, S14: the administrator of one repository installs a third-party app on it without asking an owner, who takes a plan for it later', async ({
  page,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('rafael')
  const setup = new SetupPage(page, t)
  const repositories = [repository('octo-labs', 'api')]
  await setup.open(at(''), 'wobble', { account: 'octo-labs', repositories, plan: 1 })
  await expect(page.getByRole('radio', { name: t('setup.repositories.all') })).toBeDisabled()
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  const github = await setup.openGitHub()
  await expect(github.getByRole('checkbox', { name: /octo-labs\/api/ })).toBeChecked()
  await installIn(github)
  await setup.expectState('Active')
  await setup.expectConfirmedByGitHub()
  await signIn('omar')
  await page.goto(at('/listings/wobble/setup?account=octo-labs'))
  await page.locator('input[name="plan"][value="1"]').check()
  await expect(page.locator('#order')).toBeVisible()
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  await page.goto(at('/organizations/octo-labs/billing'))
  await expect(page.getByRole('row').filter({ hasText: 'Wobble' })).toBeVisible()
})

test('who administers only some of the chosen repositories is told which need an owner, and asks on GitHub', async ({
  page,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('rafael')
  const setup = new SetupPage(page, t)
  const repositories = [repository('octo-labs', 'api'), repository('octo-labs', 'infra')]
  await setup.open(at(''), 'mergeferry', { account: 'octo-labs', repositories, plan: 1 })
  await expect(
    page.getByText(t('setup.repositories.some', { now: 1, rest: 1 })).first(),
  ).toBeVisible()
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  const github = await setup.openGitHub()
  await github.getByRole('checkbox', { name: /octo-labs\/infra/ }).check()
  await github.getByRole('button', { name: 'Update what the button does' }).click()
  await github.getByRole('button', { name: 'Install and request' }).click()
  await github.waitForURL(/\.example\//)
  await setup.expectState('Active')
})

test('S3: an OAuth App is set up at its integrator, and the person says when it is done', async ({
  page,
  at,
  t,
  signIn,
}) => {
  await signIn('olivia')
  await page.goto(at('/search?q=snipmark&kind=oauth_app'))
  await page.getByRole('link', { name: 'Snipmark', exact: true }).click()
  await page.getByRole('link', { name: t('listings.action.setUp') }).click()
  const setup = new SetupPage(page, t)
  await setup.chooseAccount('olivia')
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  const go = page.getByRole('link', { name: t('setup.waiting.own.go', { name: 'Snipmark' }) })
  const [integrator] = await Promise.all([page.waitForEvent('popup'), go.click()])
  await expect(integrator).toHaveURL(/^https:\/\/valdoro\.example\/snipmark\/connect/)
  await page.getByRole('button', { name: t('setup.waiting.own.confirm') }).click()
  await setup.expectState('Active')
  await setup.expectSaidByPerson()
})

test('S3: an API integration is set up by its own steps, and the person says when it is done', async ({
  page,
  at,
  t,
  signIn,
  language,
}) => {
  await signIn('olivia')
  await page.goto(at('/search?q=hookglass&kind=api_integration'))
  await page.getByRole('link', { name: 'Hookglass', exact: true }).click()
  await page.getByRole('link', { name: t('listings.action.setUp') }).click()
  const setup = new SetupPage(page, t)
  await setup.chooseAccount('olivia')
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  for (const step of hookglass.api?.setup ?? []) {
    await expect(page.getByText(step[language])).toBeVisible()
  }
  await page.getByRole('button', { name: t('setup.waiting.own.confirm') }).click()
  await setup.expectState('Active')
})

test('S3: a GitHub App is found among its kind and set up by installing it', async ({
  page,
  at,
  t,
  signIn,
}) => {
  await signIn('olivia')
  await page.goto(at('/search?q=specgate&kind=github_app'))
  await page.getByRole('link', { name: 'Specgate', exact: true }).click()
  await page.getByRole('link', { name: t('listings.action.setUp') }).click()
  const setup = new SetupPage(page, t)
  await setup.open(at(''), 'specgate', { account: 'olivia', plan: 1 })
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  await installIn(await setup.openGitHub())
  await setup.expectState('Active')
  await setup.expectConfirmedByGitHub()
})

test('suspending, resuming and uninstalling on GitHub show here', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('omar')
  const setup = new SetupPage(page, t)
  await setup.open(at(''), 'sapling-updates', { account: 'octo-labs', plan: 1 })
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  await installIn(await setup.openGitHub())
  await setup.expectState('Active')
  const press = async (name: string) => {
    await page.goto(`${souk.github}/organizations/octo-labs/settings/installations`)
    await page.getByRole('link', { name: /^Sapling/ }).click()
    await page.getByRole('button', { name, exact: true }).click()
  }
  const expectState = async (state: 'active' | 'suspended' | 'deleted', show = 'all') => {
    await expect(async () => {
      await page.goto(at(`/organizations/octo-labs/apps?show=${show}`))
      const row = page.getByRole('row').filter({ hasText: 'Sapling' })
      const words = t(`organizations.apps.states.${state}`)
      await expect(row.getByText(words, { exact: true })).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 20_000 })
  }
  await expectState('active')
  await press('Suspend')
  await expectState('suspended')
  await press('Unsuspend')
  await expectState('active')
  await press('Uninstall')
  await expectState('deleted', 'gone')
})

test('a set-up can be given up and begun again', async ({ page, at, t, signIn }) => {
  await signIn('olivia')
  const setup = new SetupPage(page, t)
  await setup.open(at(''), 'wobble', { account: 'olivia', plan: 1 })
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  await page
    .locator('summary')
    .filter({ hasText: t('setup.waiting.abandon') })
    .click()
  await page.getByRole('button', { name: t('setup.waiting.abandon') }).click()
  await setup.expectState('Abandoned')
  await page.getByRole('link', { name: t('setup.waiting.restart') }).click()
  await page.waitForURL(/\/listings\/wobble\/setup\?account=olivia/)
})

test('a choice that is made before the page can hear it counts all the same', async ({
  page,
  at,
  t,
  signIn,
}) => {
  await signIn('casey')
  let letThrough = () => {}
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await gate
    await route.continue()
  })
  await page.goto(at('/listings/wobble/setup'), { waitUntil: 'commit' })
  await new SetupPage(page, t).account('casey').check()
  letThrough()
  await page.waitForURL((url) => url.searchParams.get('account') === 'casey')
})
