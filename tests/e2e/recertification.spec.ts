import { readFileSync } from 'node:fs'
import { changelark } from '@/prisma/demo/listings/changelark'
import { AppOnGithub } from '../support/app-on-github'
import { CampaignPage } from '../support/campaign-page'
import { expect, test } from '../support/journey'
import { dayFromNow } from '../support/sandbox-clock'

const login = 'octo-labs'
const name = 'Spring cleaning'

test('S7: an owner looks again at every integration, removes one on GitHub, and keeps the result', async ({
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
  await connect(login, 'omar')
  const github = new AppOnGithub(await newVisitor(), souk, changelark.app)
  await github.install('omar', login)
  await signIn('omar')
  await page.goto(at(`/organizations/${login}/campaigns`))
  await expectAccessible()
  const campaign = new CampaignPage(page, t)
  await campaign.start(name, dayFromNow(souk, 30))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await campaign.expectStanding(changelark.name, 'unanswered')
  await campaign.decide(changelark.name, 'remove', { note: 'Nobody reads its notes.' })
  await campaign.expectStanding(changelark.name, 'outstanding')
  await expectAccessible()

  const member = await newVisitor()
  await signIn('mei', member)
  expect((await member.request.get(page.url())).status()).toBe(404)
  expect((await member.request.get(`${page.url()}/export`)).status()).toBe(404)
  await member.goto(at(`/organizations/${login}/campaigns`))
  await expect(member.getByText(name, { exact: true })).toHaveCount(0)

  await github.press('omar', await campaign.wayOf(changelark.name), 'Uninstall')
  await campaign.checkNow()
  await campaign.expectStanding(changelark.name, 'removed')
  await expect(campaign.row(changelark.name).getByText(t('campaigns.done.github'))).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: t('campaigns.page.csv') }).click()
  const file = readFileSync(await (await download).path(), 'utf8')
  expect(file).toMatch(new RegExp(`${changelark.name},github_app,.*,remove,.*,removed,github,`))
  await campaign.close()
  await expectAccessible()
  await github.install('omar', login)
})

test('a member decides on what an owner gave them to review, and on nothing else', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
  newVisitor,
}) => {
  test.slow()
  if (changelark.app === undefined) throw new Error('The demo app is none.')
  await connect(login, 'omar')
  await new AppOnGithub(await newVisitor(), souk, changelark.app).install('omar', login)
  await signIn('omar')
  await page.goto(at(`/organizations/${login}/campaigns`))
  const campaign = new CampaignPage(page, t)
  await campaign.start('Reviewed by the team', dayFromNow(souk, 30))
  await campaign.open(changelark.name)
  const part = campaign.part(changelark.name)
  await part.getByLabel(t('campaigns.assign.login')).fill('mei')
  await part.getByRole('button', { name: t('campaigns.assign.button') }).click()
  await expect(campaign.row(changelark.name).getByText('mei', { exact: true })).toBeVisible()

  const reviewer = await newVisitor()
  await signIn('mei', reviewer)
  await reviewer.goto(at('/notifications'))
  await expect(reviewer.getByText('Reviewed by the team').first()).toBeVisible()
  await reviewer.goto(page.url())
  const theirs = new CampaignPage(reviewer, t)
  await expect(reviewer.getByText(t('campaigns.page.reviewer', { login, count: 1 }))).toBeVisible()
  await theirs.decide(changelark.name, 'keep')
  await theirs.expectStanding(changelark.name, 'kept')
  await expect(reviewer.getByRole('button', { name: t('campaigns.item.button') })).toHaveCount(1)
  await page.reload()
  await campaign.close()
})

test('a campaign is not for a stranger, nor is its list', async ({
  page,
  at,
  signIn,
  connect,
  openRefused,
}) => {
  await connect(login, 'omar')
  await signIn('nina')
  await openRefused(`/organizations/${login}/campaigns`, 404)
  const unknown = 'cmp_01K00000000000000000000000'
  await openRefused(`/organizations/${login}/campaigns/${unknown}`, 404)
  const answer = await page.request.get(at(`/organizations/${login}/campaigns/${unknown}/export`))
  expect(answer.status()).toBe(404)
})
