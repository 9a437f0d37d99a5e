import type { Page } from '@playwright/test'
import { formatMoney } from '@/lib/core/money'
import { mailTo } from '../support/arrivals'
import { CheckoutPage } from '../support/checkout-page'
import { expect, test } from '../support/journey'
import { RequestPage } from '../support/request-page'
import { dayFromNow } from '../support/sandbox-clock'
import { SetupPage } from '../support/setup-page'
import { mailWordsIn } from '../support/words'

const name = 'Hexlint Owners'
const slug = 'hexlint-owners'
const login = 'octo-labs'
const reason = 'Nobody knows who reviews what.'

async function installIn(github: Page): Promise<void> {
  await github.getByRole('button', { name: 'Install', exact: true }).click()
  await github.waitForURL(/\.example\//)
  await github.close()
}

test('S13: a member asks, an owner approves with changes, pays and installs, and the member is told', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
  newVisitor,
  language,
  expectAccessible,
}) => {
  await connect(login, 'omar')
  await signIn('mei')
  const mine = new RequestPage(page, t)
  await page.goto(at(`/listings/${slug}/setup?account=${login}`))
  await new SetupPage(page, t).chooseRepositories('api', 'website')
  await expectAccessible()
  await mine.ask(login, reason)
  await mine.expectState('pending')
  await expect(page).toHaveTitle(new RegExp(t('requests.page.metaTitle', { name, login })))
  await expect(page.getByText(reason)).toBeVisible()
  await expect(page.getByLabel(t('requests.talk.answer'))).toHaveCount(0)
  await expectAccessible()
  const request = page.url()

  const rafael = await newVisitor()
  await signIn('rafael', rafael)
  await rafael.goto(at(`/listings/${slug}/setup?account=${login}`))
  await new RequestPage(rafael, t).support()

  const owner = await newVisitor()
  await signIn('omar', owner)
  await owner.goto(at(`/organizations/${login}/requests`))
  await expectAccessible(owner)
  await owner.getByRole('link', { name, exact: true }).first().click()
  const theirs = new RequestPage(owner, t)
  await theirs.say('question', 'Which team needs it first?')
  await page.reload()
  await mine.expectState('needs_info')
  await expect(
    page.getByText(t('requests.notices.answerAwaited', { who: 'omar', requester: 'mei' })),
  ).toBeVisible()
  await mine.say('answer', 'The API team.')
  await owner.reload()
  await expectAccessible(owner)
  const dollars = (amount: number) => formatMoney({ amount, currency: 'usd' }, language)
  await theirs.approveWith({
    yearly: [dollars(0), dollars(24_000)],
    without: 'website',
    endsAt: dayFromNow(souk, 40),
    note: 'Start with the API.',
  })
  await theirs.expectState('awaiting_payment')

  await page.reload()
  await page.getByRole('link', { name: t('requests.notices.go.see') }).click()
  await page.waitForURL(/\/setup\?.*request=req_/)
  await expect(page.getByText(t('setup.forOwner.title', { login }))).toBeVisible()
  await expect(page.locator('#order')).toHaveCount(0)
  await expectAccessible()
  const yearly = t('requests.facts.planCycle', { plan: 'Standard', cycle: 'yearly' })
  await expect(owner.getByText(yearly, { exact: true })).toBeVisible()

  await theirs.goOn('awaiting_payment', name)
  await expect(owner.getByText(t('requests.approval.by', { who: 'omar' }))).toBeVisible()
  await expectAccessible(owner)
  const setup = new SetupPage(owner, t)
  await setup.chooseCountry('US')
  await setup.order()
  await owner.waitForURL(`${souk.stripe}/c/pay/**`)
  await new CheckoutPage(owner).pay()
  await owner.waitForURL(/\/setup\/set_/)
  await installIn(await setup.openGitHub())
  await setup.expectState('Active')

  await page.goto(request)
  await expect(async () => {
    await page.reload()
    await mine.expectState('active')
  }).toPass({ timeout: 20_000 })
  await expect(page.getByText('Start with the API.')).toBeVisible()
  const subject = mailWordsIn(language)('kinds.request_active.subject', {
    listing: name,
    account: login,
  })
  await mailTo(souk, 'mei@octo-labs.example', subject)
  await page.goto(at('/requests'))
  await expect(page.getByRole('link', { name, exact: true }).first()).toBeVisible()
  await expectAccessible()
})

test('S13: what an owner denied is denied with the reason, and its link leads nowhere', async ({
  page,
  at,
  t,
  signIn,
  connect,
  newVisitor,
}) => {
  await connect(login, 'omar')
  await signIn('mei')
  await page.goto(at(`/listings/statuskite/setup?account=${login}`))
  const mine = new RequestPage(page, t)
  await mine.ask(login, reason)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const owner = await newVisitor()
  await signIn('omar', owner)
  await owner.goto(at(`/requests/${id}`))
  const theirs = new RequestPage(owner, t)
  await theirs.deny('Another tool does this.')
  await theirs.expectState('denied')
  await page.reload()
  await mine.expectState('denied')
  await expect(page.getByText('Another tool does this.')).toBeVisible()
  await page.goto(at(`/listings/statuskite/setup?account=${login}&request=${id}`))
  await expect(
    page.getByRole('heading', { name: t('requests.approval.refusedTitle') }),
  ).toBeVisible()
  const stranger = await newVisitor()
  await signIn('nina', stranger)
  const answer = await stranger.request.get(at(`/requests/${id}`))
  expect(answer.status()).toBe(404)
})

test('asking works without JavaScript', async ({ newVisitor, at, t, signIn, connect }) => {
  await connect(login, 'omar')
  const page = await newVisitor({ javaScriptEnabled: false })
  await signIn('maxime', page)
  await page.goto(at(`/listings/granary-backup/setup?account=${login}&for=${login}&selection=all`))
  await new RequestPage(page, t).ask(login, reason)
  await new RequestPage(page, t).expectState('pending')
})
