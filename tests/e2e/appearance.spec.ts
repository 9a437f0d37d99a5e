import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey'
import { SetupPage } from '../support/setup-page'

const openToAll = [
  '',
  '/search',
  '/search?q=review&kind=github_app&trial=yes',
  '/search?q=zzqx',
  '/categories/security',
  '/listings/hexlint',
  '/listings/hexlint-owners',
  '/listings/snipmark',
  '/listings/hookglass',
  '/listings/stale-tide',
  '/sign-in',
  '/sign-out',
]

const ofPeople = [
  '/settings',
  '/purchases',
  '/organizations',
  '/organizations/octo-labs/apps',
  '/organizations/octo-labs/settings',
  '/organizations/octo-labs/billing',
  '/listings/hexlint/setup',
  '/listings/hexlint/setup?account=octo-labs&for=octo-labs&selection=selected&plan=2&units=3&country=FR',
  '/listings/snipmark/setup?account=omar',
  '/listings/hookglass/setup?account=octo-labs',
]

const refused = ['/listings/nothing-here', '/search?kind=spaceship', '/purchases/pur_x']

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wider, `${page.url()} is wider than the screen`).toBe(0)
}

/** Both themes of one visit; in the dark one only the colours are others. */
async function expectReadable(
  page: Page,
  expectAccessible: (page: Page, rules?: string[]) => Promise<void>,
): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await coloursChanged(page)
  await expectAccessible(page, ['color-contrast'])
}

/** Buttons change their colours over a moment; between two themes no contrast is promised. */
async function coloursChanged(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })
}

test('every public page is accessible, in the light theme and the dark one', async ({
  page,
  at,
  expectAccessible,
}) => {
  for (const path of openToAll) {
    await page.goto(at(path))
    await test.step(path, () => expectReadable(page, expectAccessible))
  }
})

test('every page of a signed-in person is accessible, in the light theme and the dark one', async ({
  page,
  at,
  signIn,
  connect,
  expectAccessible,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('omar')
  for (const path of ofPeople) {
    await page.goto(at(path))
    await test.step(path, () => expectReadable(page, expectAccessible))
  }
})

test('pages that refuse are accessible too', async ({
  page,
  signIn,
  openRefused,
  expectAccessible,
}) => {
  await signIn('omar')
  for (const path of refused) {
    await openRefused(path, path.startsWith('/search') ? 400 : 404)
    await expectAccessible(page)
  }
})

test('on a phone no page scrolls sideways, and everything can be reached', async ({
  newVisitor,
  at,
  t,
  signIn,
  connect,
  expectAccessible,
}) => {
  await connect('octo-labs', 'omar')
  const page = await newVisitor({ viewport: { width: 390, height: 844 }, hasTouch: true })
  for (const path of openToAll) {
    await page.goto(at(path))
    await expectNoSidewaysScroll(page)
  }
  await signIn('omar', page)
  for (const path of ofPeople) {
    await page.goto(at(path))
    await expectNoSidewaysScroll(page)
  }
  await expectAccessible(page)
  await page.goto(at('/listings/wobble'))
  await page.getByRole('link', { name: t('listings.action.setUp') }).click()
  const setup = new SetupPage(page, t)
  await setup.chooseAccount('omar')
  await setup.chooseAllRepositories()
  await page.locator('input[name="plan"][value="1"]').check()
  await setup.order()
  await page.waitForURL(/\/setup\/set_/)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('whoever wants less motion gets none', async ({ newVisitor, at }) => {
  const page = await newVisitor({ reducedMotion: 'reduce' })
  await page.goto(at('/search'))
  const moving = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  )
  expect(moving).toBe(0)
})
