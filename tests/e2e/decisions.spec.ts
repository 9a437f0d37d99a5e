import { expect, test } from '../support/journey'
import { SetupPage } from '../support/setup-page'

type Verdict = 'install' | 'request' | 'no' | 'notConnected'
type Reason =
  | 'own_account'
  | 'organization_owner'
  | 'organization_only'
  | 'personal_only'
  | 'needs_organization_permission'
  | 'repository_admins_restricted'
  | 'needs_owner'

interface Row {
  who: string
  slug: string
  on: string
  verdict: Verdict
  why: Reason
}

const rows: Row[] = [
  { who: 'omar', slug: 'hexlint', on: 'omar', verdict: 'install', why: 'own_account' },
  {
    who: 'omar',
    slug: 'hexlint-owners',
    on: 'octo-labs',
    verdict: 'install',
    why: 'organization_owner',
  },
  { who: 'omar', slug: 'keyrota', on: 'octo-labs', verdict: 'no', why: 'personal_only' },
  { who: 'omar', slug: 'hexlint-owners', on: 'omar', verdict: 'no', why: 'organization_only' },
  {
    who: 'mei',
    slug: 'hexlint-owners',
    on: 'octo-labs',
    verdict: 'request',
    why: 'needs_organization_permission',
  },
  { who: 'mei', slug: 'statuskite', on: 'octo-labs', verdict: 'request', why: 'needs_owner' },
  {
    who: 'olivia',
    slug: 'hexlint',
    on: 'nordwind',
    verdict: 'request',
    why: 'repository_admins_restricted',
  },
]

for (const { who, slug, on, verdict, why } of rows) {
  test(`${who} on ${on} with ${slug}: ${verdict}, because ${why}`, async ({
    page,
    at,
    t,
    signIn,
    connect,
    newVisitor,
  }) => {
    await connect('octo-labs', 'omar')
    await connect('nordwind', 'nina')
    if (why === 'repository_admins_restricted') {
      const owner = await newVisitor()
      await signIn('nina', owner)
      await owner.goto(at('/organizations/nordwind/settings'))
      const box = owner.getByLabel(t('organizations.form.repositoryAdminsMayInstall'))
      await box.uncheck()
      await owner.getByRole('button', { name: t('organizations.settings.save') }).click()
      await expect(owner.getByText(t('organizations.settings.saved'))).toBeVisible()
    }
    await signIn(who)
    await page.goto(at(`/listings/${slug}/setup`))
    const setup = new SetupPage(page, t)
    const place = page.locator('fieldset > div').filter({ has: setup.account(on) })
    await expect(
      place.getByText(t(`setup.where.verdict.${verdict}`), { exact: true }),
    ).toBeVisible()
    await expect(place).toContainText(t(`installs.reasons.${why}`))
  })
}

test('a member who needs an owner gets the link to pass on and GitHub’s own way to ask', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
  expectAccessible,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('mei')
  await page.goto(at('/listings/hexlint-owners/setup?account=octo-labs'))
  await expect(page.locator('#order')).toHaveCount(0)
  await expect(page.getByLabel(t('setup.blocked.passLabel'))).toHaveValue(
    at('/listings/hexlint-owners/setup?account=octo-labs'),
  )
  await expectAccessible()
  const ask = page.getByRole('link', { name: t('setup.blocked.requestButton') })
  const [github] = await Promise.all([page.waitForEvent('popup'), ask.click()])
  await github.waitForURL(`${souk.github}/**`)
  await expect(github.getByRole('button', { name: 'Request', exact: true })).toBeVisible()
})

test('an outside collaborator, whom GitHub does not show the organization, still has the own account', async ({
  page,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('casey')
  await page.goto(at('/listings/stale-tide/setup'))
  await expect(new SetupPage(page, t).account('casey')).toBeEnabled()
  await expect(page.getByText(t('setup.where.verdict.install')).first()).toBeVisible()
})

test('an API integration on an organization is for its owners to set up', async ({
  page,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('mei')
  await page.goto(at('/listings/statuskite/setup?account=octo-labs'))
  await expect(
    page.getByRole('heading', { name: t('requests.ask.title', { login: 'octo-labs' }) }),
  ).toBeVisible()
  await expect(page.getByText(t('installs.reasons.needs_owner')).first()).toBeVisible()
  await expect(page.getByLabel(t('setup.blocked.passLabel'))).toHaveValue(
    at('/listings/statuskite/setup?account=octo-labs'),
  )
  await expect(page.locator('#order')).toHaveCount(0)
})

test('while GitHub does not answer nothing is decided, and the page says so', async ({
  page,
  at,
  t,
  souk,
  signIn,
}) => {
  await signIn('rafael')
  const faults = `${souk.github}/sandbox/faults`
  const fault = { kind: 'error500', target: '/user', times: 100 }
  await page.request.post(faults, { data: fault })
  await page.goto(at('/listings/wobble/setup'))
  await expect(page.getByRole('heading', { name: t('setup.unavailable.title') })).toBeVisible()
  await page.request.delete(faults)
  await page.getByRole('link', { name: t('setup.unavailable.again') }).click()
  await expect(page.getByRole('radio', { name: 'rafael', exact: true })).toBeEnabled()
})
