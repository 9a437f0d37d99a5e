import { createHmac } from 'node:crypto'
import { appYml, BringPages, type Visit } from '../support/bring-pages'
import { CheckoutPage } from '../support/checkout-page'
import { DeveloperSettings } from '../support/developer-settings'
import { expect, test } from '../support/journey'
import { approve, ListingJourney } from '../support/listing-journey'
import { PublisherJourney } from '../support/publisher-journey'
import { type Receiver, startReceiver } from '../support/receiver'
import { SetupPage } from '../support/setup-page'

const login = 'pinefold'
const secret = 'only pinefold knows it'

interface Brought {
  name: string
  slug: string
}

interface Way extends Brought {
  what: string
  /** From the four ways to a draft. */
  bring(pages: BringPages, visit: Visit, brought: Brought): Promise<void>
}

const ways: Way[] = [
  {
    what: 'a GitHub App that exists',
    name: 'Pine Lint',
    slug: 'pine-lint',
    async bring(pages, { page, souk }, { name, slug }) {
      const settings = new DeveloperSettings(page, souk, login)
      const access = { default_permissions: { contents: 'read' } }
      await settings.registerApp({ name, url: 'https://pine.example', public: true, ...access })
      await pages.listApp(slug)
    },
  },
  {
    what: 'a new GitHub App from a manifest',
    name: 'Pine Watch',
    slug: 'pine-watch',
    async bring(pages, _visit, { name, slug }) {
      await pages.describeApp(name)
      await pages.throughGithub()
      await pages.finish()
      await pages.toDraft(slug)
    },
  },
  {
    what: 'a Probot app',
    name: 'Pine Bot',
    slug: 'pine-bot',
    async bring(pages, { page }, { name, slug }) {
      await pages.open('probot')
      await pages.readFile(appYml(name))
      await page.waitForURL('**/manifests/mfl_*')
      await pages.throughGithub()
      await pages.finish()
      await pages.toDraft(slug)
    },
  },
  {
    what: 'an OAuth App',
    name: 'Pine Mail',
    slug: 'pine-mail',
    async bring(pages, { page, souk }, { name }) {
      const client = await new DeveloperSettings(page, souk, login).registerOauthApp(name)
      await pages.listOauthApp(name, client)
    },
  },
  {
    what: 'an API integration',
    name: 'Pine Table',
    slug: 'pine-table',
    bring: (pages, _visit, { name }) => pages.listApi(name),
  },
]

/** An organization of nobody that published yet becomes a publisher, once in this Souk. */
async function becomePublisher(visit: Visit): Promise<void> {
  const publisher = new PublisherJourney(visit, login)
  if (!(await publisher.isThere())) {
    await publisher.create('Pinefold')
    await publisher.acceptAgreement()
    await publisher.proveDomain('pinefold.example')
    await publisher.onboard('DE')
  }
  await publisher.expectReady()
}

/** Finds the listing as anybody does, and pays for it. */
async function buy({ page, at, t, souk }: Visit, { name, slug }: Brought): Promise<void> {
  await page.goto(at(`/search?q=${encodeURIComponent(name)}`))
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('link', { name: t('listings.action.setUp') }).click()
  const setup = new SetupPage(page, t)
  const choice = { account: 'octo-labs', plan: 1, cycle: 'monthly', country: 'US' } as const
  await setup.open(at(''), slug, choice)
  await setup.order()
  await page.waitForURL(`${souk.stripe}/c/pay/**`)
  await expect(page.getByText('Pinefold').first()).toBeVisible()
  await new CheckoutPage(page).pay()
  await page.waitForURL(/\/setup\/set_/)
}

/** The webhook about the purchase, signed with the integrator's secret over the bytes that came. */
async function expectPurchase({ received }: Receiver): Promise<void> {
  const isPurchase = ({ headers }: Receiver['received'][number]) =>
    headers['x-github-event'] === 'marketplace_purchase'
  await expect(() => expect(received.some(isPurchase)).toBe(true)).toPass({ timeout: 30_000 })
  const { headers, body } = received.find(isPurchase) ?? { headers: {}, body: '' }
  const digest = createHmac('sha256', secret).update(body).digest('hex')
  expect(headers['x-hub-signature-256']).toBe(`sha256=${digest}`)
  expect(JSON.parse(body)).toMatchObject({
    action: 'purchased',
    marketplace_purchase: {
      account: { type: 'Organization', login: 'octo-labs' },
      billing_cycle: 'monthly',
      plan: { name: 'Crew', monthly_price_in_cents: 1200 },
    },
  })
}

for (const way of ways) {
  const { what, name, slug } = way
  test(`S10: a new integrator publishes ${what}, and learns of the first buyer by a signed webhook`, async ({
    page,
    at,
    t,
    souk,
    signIn,
    connect,
    newVisitor,
  }) => {
    test.slow()
    const visit: Visit = { page, at, t, souk }
    const receiver = await startReceiver()
    const listing = new ListingJourney(visit, login, slug)
    await connect(login, 'nina')
    await connect('octo-labs', 'omar')
    await signIn('nina')
    await test.step('becomes a publisher', () => becomePublisher(visit))
    await test.step(`brings ${what}`, async () => {
      const pages = new BringPages(visit, login)
      await way.bring(pages, visit, way)
      await pages.expectDraft(slug)
    })
    await test.step('writes the listing, its plan and its webhook', async () => {
      await listing.describe(name)
      await listing.addPlan('Crew', '12')
      await listing.setWebhook({ url: receiver.url, secret })
    })
    await test.step('submits it, and the operator approves', async () => {
      await listing.submit()
      const operator = await newVisitor()
      await signIn('opal', operator)
      await approve({ ...visit, page: operator }, name)
      await listing.expectStatus('published')
    })
    await test.step('an owner finds and buys it', async () => {
      const buyer = await newVisitor()
      await signIn('omar', buyer)
      await buy({ ...visit, page: buyer }, way)
    })
    await test.step('its service hears of the purchase', () => expectPurchase(receiver))
    await receiver.close()
  })
}
