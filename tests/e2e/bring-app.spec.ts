import { appYml, BringPages } from '../support/bring-pages'
import { DeveloperSettings } from '../support/developer-settings'
import { expect, test } from '../support/journey'
import { advanceClock } from '../support/sandbox-clock'

const there = { url: 'https://there.example', public: true }

test('a new GitHub App is described, registered on GitHub, and begun as a draft that is connected', async ({
  page,
  at,
  t,
  souk,
  signIn,
  expectAccessible,
}) => {
  const bring = new BringPages({ page, at, t, souk }, 'pavel')
  await signIn('pavel')
  await page.goto(at('/publish/pavel/listings/new'))
  await expectAccessible()
  await page.getByRole('link', { name: t('connect.ways.manifest.start') }).click()
  await expectAccessible()
  await page.getByRole('searchbox', { name: t('connect.newApp.search') }).fill('issues')
  await expect(bring.field('Contents')).toBeHidden()
  await page.getByText(t('connect.newApp.eventsSummary')).click()
  await bring.field('issues').check()
  await bring.field(t('connect.newApp.name')).fill('Tide Watch')
  await bring.field(t('connect.newApp.url')).fill('https://tide.example')
  await bring.field('Issues').selectOption('write')
  await page.getByRole('button', { name: t('connect.newApp.go') }).click()
  await page.waitForURL('**/manifests/mfl_*')
  await expectAccessible()
  await bring.throughGithub()
  await expectAccessible()
  const finishUrl = page.url()
  const dotenv = await bring.finish()
  expect(dotenv).toMatch(/^APP_ID=\d+$/m)
  expect(dotenv).toMatch(/^PRIVATE_KEY="-----BEGIN/m)
  await expectAccessible()
  await bring.toDraft('tide-watch')
  await expect(page.locator('#part-access')).toContainText('issues')
  await page.goto(at('/publish/pavel/listings/tide-watch/connection'))
  await expectAccessible()
  const way = page.getByRole('region', { name: t('connect.connection.privateKey.title') })
  await expect(way.getByText(t('connect.connection.connected'), { exact: true })).toBeVisible()
  await way.getByRole('button', { name: t('connect.connection.try') }).click()
  await expect(way.getByText(t('connect.connection.tried'))).toBeVisible()

  await test.step('the code counts once, and its secrets are not shown again', async () => {
    await page.goto(finishUrl)
    await expect(page.getByText(t('errors.codes.manifest_used.message'))).toBeVisible()
  })

  await test.step('what GitHub brings counts with a state of ours only', async () => {
    const forged = new URL(finishUrl)
    forged.searchParams.set('state', 'made-up')
    await page.goto(forged.href)
    await expect(page.getByText(t('errors.codes.manifest_unknown.message'))).toBeVisible()
  })
})

test('an owner registers a new GitHub App for their organization', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
}) => {
  await connect('hexlint', 'hana')
  await signIn('hana')
  const bring = new BringPages({ page, at, t, souk }, 'hexlint')
  await bring.describeApp('Hex Tide')
  await bring.throughGithub()
  await bring.finish()
  await bring.toDraft('hex-tide')
  await page.goto(`${souk.github}/organizations/hexlint/settings/apps`)
  await expect(page.getByRole('link', { name: 'Hex Tide', exact: true })).toBeVisible()
})

test('a code that GitHub does not know finishes nothing, and after an hour none does', async ({
  page,
  at,
  t,
  souk,
  signIn,
}) => {
  await signIn('pavel')
  const bring = new BringPages({ page, at, t, souk }, 'pavel')
  await bring.describeApp('Late Tide')
  const begun = page.url()
  await bring.throughGithub()
  const finishUrl = page.url()
  const forged = new URL(finishUrl)
  forged.searchParams.set('code', 'f'.repeat(40))
  await page.goto(forged.href)
  await page.getByRole('button', { name: t('connect.finish.go'), exact: true }).click()
  await expect(page.getByText(t('errors.codes.manifest_code_refused.message'))).toBeVisible()
  await advanceClock(souk, 1.5 / 24)
  for (const url of [finishUrl, begun]) {
    await page.goto(url)
    await expect(page.getByText(t('errors.codes.manifest_expired.message'))).toBeVisible()
  }
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
  const bring = new BringPages({ page, at, t, souk }, 'pavel')
  await bring.open('probot')
  await expectAccessible()
  const file = appYml('Probot Tide')
  await bring.readFile(file.replace('issues: write', 'isues: write'))
  const problem = t('connect.appYml.codes.unknown_permission_like', {
    permission: 'isues',
    like: 'issues',
  })
  const where = { line: '10', key: 'default_permissions.isues', text: problem }
  await expect(page.getByText(t('connect.appYml.at', where))).toBeVisible()
  await expectAccessible()
  await bring.readFile(file)
  await page.waitForURL('**/manifests/mfl_*')
  await bring.throughGithub()
  await page.getByLabel(t('connect.finish.nothing')).check()
  await bring.finish()
  await bring.toDraft('probot-tide')
  await page.goto(at('/publish/pavel/listings/probot-tide/connection'))
  const settings = page.getByRole('region', { name: t('connect.connection.probot.title') })
  await expect(settings.getByText(`baseUrl: '${souk.url}/api/v3'`)).toBeVisible()
  const way = page.getByRole('region', { name: t('connect.connection.privateKey.title') })
  await expect(way.getByText(t('connect.connection.notConnected'), { exact: true })).toBeVisible()
})

test('an app that exists is listed by its slug, by its owner only, when it is public, and once', async ({
  page,
  at,
  t,
  souk,
  signIn,
  expectAccessible,
}) => {
  await signIn('pavel')
  const settings = new DeveloperSettings(page, souk)
  const access = { default_permissions: { contents: 'read', checks: 'write' } }
  await settings.registerApp({ ...there, ...access, name: 'Already There' })
  await settings.registerApp({ ...there, name: 'Not For You', public: false })
  const bring = new BringPages({ page, at, t, souk }, 'pavel')
  const app = bring.field(t('connect.githubApp.app'))
  const refused: [string, string][] = [
    ['hexlint', t('errors.codes.app_not_yours.message').replace('{owner}', 'hexlint')],
    ['never-was-an-app', t('errors.codes.app_not_found.message')],
    ['not-for-you', t('errors.codes.app_private.message')],
  ]
  for (const [slug, message] of refused) {
    await bring.listApp(slug)
    await expect(page.locator('#app-validation')).toContainText(message)
    await expect(app).toHaveAttribute('aria-invalid', 'true')
    await expect(app).toHaveValue(slug)
  }
  await expectAccessible()
  await bring.listApp(`${souk.github}/apps/already-there`)
  await bring.expectDraft('already-there')
  await expect(page.locator('#part-access')).toContainText('Contents')
  await expect(page.locator('#part-access')).toContainText('Checks')
  await bring.listApp('already-there')
  await expect(page.locator('#app-validation')).toContainText(
    t('errors.codes.already_listed.message'),
  )
})

test('an API integration is begun with what it calls, needs and asks people to do, the webhook last', async ({
  page,
  at,
  t,
  souk,
  signIn,
  expectAccessible,
}) => {
  await signIn('pavel')
  const bring = new BringPages({ page, at, t, souk }, 'pavel')
  await bring.open('api')
  await expectAccessible()
  await bring.field(t('connect.api.name')).fill('Tide Table')
  await page.locator('#calls').fill('Reads issues')
  await page.locator('#needs').fill('A token')
  await page.locator('#setupSteps').fill('Make a token\nGive it to us')
  await page.locator('#hookUrl').fill('https://tide.example/hook')
  await page.getByRole('button', { name: t('connect.api.go') }).click()
  await bring.expectDraft('tide-table')
  const words = { label: t('editor.fields.setupSteps'), number: '3' }
  const step = page.getByLabel(t('editor.list.item', words), { exact: true })
  await expect(step).toHaveValue(/https:\/\/tide\.example\/hook/)
  await page.goto(at('/publish/pavel/listings/tide-table/connection'))
  await expect(page.getByText(t('connect.connection.none'))).toBeVisible()
})

test('an OAuth App is listed by whoever has its secret, and once', async ({
  page,
  at,
  t,
  souk,
  signIn,
  expectAccessible,
}) => {
  await signIn('pavel')
  const client = await new DeveloperSettings(page, souk).registerOauthApp('Tide Mail')
  const bring = new BringPages({ page, at, t, souk }, 'pavel')
  await bring.open('oauth-app')
  await expectAccessible()
  await bring.listOauthApp('Tide Mail', { ...client, clientSecret: 'guessed' })
  await expect(page.locator('#clientSecret-validation')).toContainText(
    t('errors.codes.client_refused.message'),
  )
  await expect(bring.field('read:org')).toBeChecked()
  await expectAccessible()
  await bring.listOauthApp('Tide Mail', client)
  await bring.expectDraft('tide-mail')
  await expect(page.locator('[id="field-reasons.scope.read:org.en"]')).toHaveValue('To know teams')
  await bring.listOauthApp('Tide Mail again', client)
  await expect(page.locator('#clientId-validation')).toContainText(
    t('errors.codes.already_listed.message'),
  )
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
  const bring = new BringPages({ page, at, t, souk }, 'mei')
  await bring.throughGithub()
  const dotenv = await bring.finish()
  expect(dotenv).toMatch(/^WEBHOOK_SECRET=.+$/m)
  await page.getByRole('link', { name: t('connect.finish.toSeller') }).click()
  const after = t('connect.copy.afterTitle', { seller: 'Hexlint' })
  await expect(page.getByRole('heading', { name: after })).toBeVisible()
  await page.goto(at('/listings/sievelock/copy'))
  await expect(page.getByRole('button', { name: t('connect.copy.go') })).toHaveCount(0)
})
