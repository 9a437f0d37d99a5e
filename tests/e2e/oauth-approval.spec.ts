import { readFileSync } from 'node:fs'
import { mailmoss } from '@/prisma/demo/listings/mailmoss'
import { expect, test } from '../support/journey'
import { RequestPage } from '../support/request-page'
import { SetupPage } from '../support/setup-page'

const login = 'octo-labs'
const { slug, name } = mailmoss

test('S13: an OAuth App is asked for, approved here and on GitHub, and shown as the word of its owners', async ({
  page,
  at,
  t,
  signIn,
  connect,
  newVisitor,
  expectAccessible,
}) => {
  test.slow()
  await connect(login, 'omar')
  await signIn('mei')
  await page.goto(at(`/listings/${slug}/setup?account=${login}`))
  const mine = new RequestPage(page, t)
  await mine.ask(login, 'Our mails about pull requests are a mess.')
  const request = page.url()

  const owner = await newVisitor()
  await signIn('omar', owner)
  await owner.goto(request)
  const theirs = new RequestPage(owner, t)
  await theirs.approve()
  await theirs.expectState('approved')
  await expect(owner.getByText(t('requests.oauth.nobody'))).toBeVisible()
  const policy = owner.locator(
    `a[href$="/organizations/${login}/settings/oauth_application_policy"]`,
  )
  await expect(policy).toBeVisible()
  await expectAccessible(owner)
  await theirs.goOn('approved', name)
  await new SetupPage(owner, t).order()
  await owner.waitForURL(/\/setup\/set_/)
  await owner.goto(request)
  await owner.getByRole('button', { name: t('requests.oauth.approved', { name }) }).click()
  await expect(owner.getByText(t('requests.oauth.another'))).toBeVisible()
  await theirs.expectState('active')
  await expect(
    owner.getByRole('button', { name: t('requests.oauth.approved', { name }) }),
  ).toHaveCount(0)

  await expect(async () => {
    await page.reload()
    await mine.expectState('active')
  }).toPass({ timeout: 20_000 })
  await expect(page.getByText(t('requests.oauth.another'))).toBeVisible()
  await expect(page.getByRole('button', { name: t('requests.oauth.withdraw') })).toHaveCount(0)

  const second = await newVisitor()
  await signIn('olivia', second)
  await second.goto(at(`/organizations/${login}/apps`))
  const row = second.getByRole('row').filter({ hasText: name })
  await expect(row.getByText(t('organizations.apps.sources.person'))).toBeVisible()
  await second.locator('summary').filter({ hasText: name }).click()
  const confirm = second.getByRole('button', { name: t('requests.oauth.confirm', { name }) })
  await confirm.click()
  await expect(confirm).toHaveCount(0)
  await expectAccessible(second)
  const download = second.waitForEvent('download')
  await second.getByRole('link', { name: t('inventory.csv') }).click()
  const file = readFileSync(await (await download).path(), 'utf8')
  expect(file).toMatch(new RegExp(`${name},oauth_app,.*,person,[^,]+,approved,omar,[^,]+,olivia,`))
})

test('an owner takes their word back, and a member cannot give one', async ({
  page,
  at,
  t,
  signIn,
  connect,
  newVisitor,
}) => {
  await connect(login, 'omar')
  await signIn('omar')
  await page.goto(at(`/organizations/${login}/apps`))
  const part = page.locator('summary').filter({ hasText: name })
  await expect(part).toBeVisible()
  await part.click()
  const withdraw = page.getByRole('button', { name: t('requests.oauth.withdraw') })
  await withdraw.click()
  await expect(withdraw).toHaveCount(0)

  const member = await newVisitor()
  await signIn('mei', member)
  await member.goto(at(`/organizations/${login}/apps`))
  await expect(
    member.getByRole('button', { name: t('requests.oauth.approved', { name }) }),
  ).toHaveCount(0)
})
