import type { Page } from '@playwright/test'
import type { Instance } from '../support/instance'
import { expect, test } from '../support/journey'
import type { Words } from '../support/words'

const appYml = `name: NAME
url: https://tide.example
hook_attributes:
  url: https://tide.example/hooks
default_events:
  - push
  - issues
default_permissions:
  contents: read
  issues: write
  metadata: read
`

/** Confirms on GitHub's page what was prepared here, and comes back. */
async function throughGithub(page: Page, t: Words, souk: Instance): Promise<void> {
  await page.getByRole('button', { name: t('connect.flow.go') }).click()
  await page.waitForURL(`${souk.github}/**`)
  await page.locator('button.go').click()
  await page.waitForURL(`${souk.url}/**/manifests/finish?**`)
}

/** Presses the one button, and sees the secrets. */
async function finish(page: Page, t: Words): Promise<string> {
  await page.getByRole('button', { name: t('connect.finish.go'), exact: true }).click()
  await expect(page.getByText(t('connect.finish.onceTitle'))).toBeVisible()
  return (await page.locator('pre').textContent()) ?? ''
}

/** The address of the draft that somebody is on. */
function draftOf(page: Page): string {
  const { pathname } = new URL(page.url())
  return pathname.replace(/^\/[a-z]+/, '')
}

async function readFile(page: Page, t: Words, text: string): Promise<void> {
  await page.getByLabel('app.yml', { exact: true }).fill(text)
  await page.getByRole('button', { name: t('connect.appYml.go') }).click()
}

test('a new GitHub App is described, registered on GitHub, and begun as a draft', async ({
  page,
  at,
  t,
  souk,
  signIn,
  expectAccessible,
}) => {
  await signIn('pavel')
  await page.goto(at('/publish/pavel/listings/new'))
  await expectAccessible()
  await page.getByRole('link', { name: t('connect.ways.manifest.start') }).click()
  await expectAccessible()
  await page.getByLabel(t('connect.newApp.name'), { exact: true }).fill('Tide Watch')
  await page.getByLabel(t('connect.newApp.url'), { exact: true }).fill('https://tide.example')
  await page.getByRole('searchbox', { name: t('connect.newApp.search') }).fill('issues')
  await expect(page.getByLabel('Contents', { exact: true })).toBeHidden()
  await page.getByLabel('Issues', { exact: true }).selectOption('write')
  await page.getByText(t('connect.newApp.eventsSummary')).click()
  await page.getByLabel('issues', { exact: true }).check()
  await page.getByRole('button', { name: t('connect.newApp.go') }).click()
  await page.waitForURL('**/manifests/mfl_*')
  await expectAccessible()
  await throughGithub(page, t, souk)
  await expectAccessible()
  const finishUrl = page.url()
  const dotenv = await finish(page, t)
  expect(dotenv).toMatch(/^APP_ID=\d+$/m)
  expect(dotenv).toMatch(/^PRIVATE_KEY="-----BEGIN/m)
  await expectAccessible()
  await page.getByRole('link', { name: t('connect.finish.toDraft') }).click()
  await page.waitForURL(at('/publish/pavel/listings/tide-watch'))
  await page.goto(`${at(draftOf(page))}/connection`)
  await expectAccessible()
  const way = page.getByRole('region', { name: t('connect.connection.privateKey.title') })
  await expect(way.getByText(t('connect.connection.connected'), { exact: true })).toBeVisible()
  await way.getByRole('button', { name: t('connect.connection.try') }).click()
  await expect(way.getByText(t('connect.connection.tried'))).toBeVisible()
  await page.goto(finishUrl)
  await expect(page.getByText(t('errors.codes.manifest_used.message'))).toBeVisible()
})

test('S9: a Probot app is read from its app.yml, which says line and key where it is wrong', async ({
  page,
  at,
  t,
  souk,
  signIn,
  expectAccessible,
}) => {
  await signIn('pavel')
  await page.goto(at('/publish/pavel/listings/new/probot'))
  await expectAccessible()
  const file = appYml.replace('NAME', 'Probot Tide')
  await readFile(page, t, file.replace('issues: write', 'isues: write'))
  const problem = t('connect.appYml.codes.unknown_permission_like', {
    permission: 'isues',
    like: 'issues',
  })
  const where = { line: '10', key: 'default_permissions.isues', text: problem }
  await expect(page.getByText(t('connect.appYml.at', where))).toBeVisible()
  await expectAccessible()
  await readFile(page, t, file)
  await page.waitForURL('**/manifests/mfl_*')
  await throughGithub(page, t, souk)
  await page.getByLabel(t('connect.finish.nothing')).check()
  await finish(page, t)
  await page.getByRole('link', { name: t('connect.finish.toDraft') }).click()
  await page.waitForURL(at('/publish/pavel/listings/probot-tide'))
  await page.goto(at('/publish/pavel/listings/probot-tide/connection'))
  const settings = page.getByRole('region', { name: t('connect.connection.probot.title') })
  await expect(settings.getByText(`baseUrl: '${souk.url}/api/v3'`)).toBeVisible()
})

test('an app that exists is listed by its slug, by its owner only, and once', async ({
  page,
  at,
  t,
  souk,
  signIn,
}) => {
  await signIn('pavel')
  await page.goto(`${souk.github}/settings/apps/new`)
  const manifest = { name: 'Already There', url: 'https://there.example', public: true }
  await page.locator('textarea').fill(JSON.stringify(manifest))
  await page.locator('button.go').click()
  await page.locator('button.go').click()
  const list = async (app: string) => {
    await page.goto(at('/publish/pavel/listings/new/github-app'))
    await page.getByLabel(t('connect.githubApp.app'), { exact: true }).fill(app)
    await page.getByRole('button', { name: t('connect.githubApp.read') }).click()
  }
  await list('hexlint')
  const refused = t('errors.codes.app_not_yours.message').replace('{owner}', 'hexlint')
  await expect(page.getByText(refused).first()).toBeVisible()
  await list('never-was-an-app')
  await expect(page.getByText(t('errors.codes.app_not_found.message')).first()).toBeVisible()
  await list(`${souk.github}/apps/already-there`)
  await page.waitForURL(at('/publish/pavel/listings/already-there'))
  await list('already-there')
  await expect(page.getByText(t('errors.codes.already_listed.message')).first()).toBeVisible()
})

test('an API integration is begun with what it calls, needs and asks people to do', async ({
  page,
  at,
  t,
  signIn,
  expectAccessible,
}) => {
  await signIn('pavel')
  await page.goto(at('/publish/pavel/listings/new/api'))
  await expectAccessible()
  await page.getByLabel(t('connect.api.name'), { exact: true }).fill('Tide Table')
  const lines = (key: 'calls' | 'needs' | 'setupSteps') =>
    page.getByLabel(new RegExp(`^${t(`connect.api.${key}`)} `))
  await lines('calls').fill('Reads issues')
  await lines('needs').fill('A token')
  await lines('setupSteps').fill('Make a token\nGive it to us')
  await page.getByRole('button', { name: t('connect.api.go') }).click()
  await page.waitForURL(at('/publish/pavel/listings/tide-table'))
})

test('an OAuth App is listed by whoever has its secret', async ({
  page,
  at,
  t,
  signIn,
  expectAccessible,
}) => {
  await signIn('pavel')
  await page.goto(at('/publish/pavel/listings/new/oauth-app'))
  await expectAccessible()
  await page.getByLabel(t('connect.oauthApp.name'), { exact: true }).fill('Not Mine')
  await page.getByLabel(t('connect.oauthApp.clientId'), { exact: true }).fill('Ov23guessed')
  await page.getByLabel(t('connect.oauthApp.clientSecret'), { exact: true }).fill('guessed')
  await page
    .getByLabel(t('connect.oauthApp.installationUrl'), { exact: true })
    .fill('https://mine.example')
  await page.getByLabel('read:org', { exact: true }).check()
  await page
    .getByLabel(t('connect.oauthApp.reason'), { exact: true })
    .locator('visible=true')
    .fill('To know your teams')
  await page.getByRole('button', { name: t('connect.oauthApp.go') }).click()
  await expect(page.getByText(t('errors.codes.client_refused.message')).first()).toBeVisible()
  await expect(page.getByLabel('read:org', { exact: true })).toBeChecked()
})

test('S8: somebody registers a preconfigured copy of a listed app, and gets its secrets once', async ({
  page,
  at,
  t,
  souk,
  signIn,
  expectAccessible,
}) => {
  await signIn('mei')
  await page.goto(at('/listings/hexlint'))
  await page.getByRole('link', { name: t('listings.sidebar.copy') }).click()
  await page.waitForURL(at('/listings/hexlint/copy'))
  await expectAccessible()
  await page.getByRole('button', { name: t('connect.copy.go') }).click()
  await page.waitForURL('**/manifests/mfl_*')
  await throughGithub(page, t, souk)
  const dotenv = await finish(page, t)
  expect(dotenv).toMatch(/^WEBHOOK_SECRET=.+$/m)
  await page.getByRole('link', { name: t('connect.finish.toSeller') }).click()
  const after = t('connect.copy.afterTitle', { seller: 'Hexlint' })
  await expect(page.getByRole('heading', { name: after })).toBeVisible()
  await page.goto(at('/listings/sievelock/copy'))
  await expect(page.getByRole('button', { name: t('connect.copy.go') })).toHaveCount(0)
})
