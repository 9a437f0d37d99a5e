import AxeBuilder from '@axe-core/playwright'
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import type { Locale } from '@/lib/core/locales'
import { type Instance, startInstance } from './instance'
import { connectOrganization } from './organization'
import { standInForIntegrators } from './outside'
import { Doorman } from './sign-in'
import { type Watch, watchPages } from './watch'
import { type Words, wordsIn } from './words'

export interface LanguageOptions {
  language: Locale
}

interface JourneyFixtures {
  /** The words of the pages, in the language of the journey. */
  t: Words
  /** The address of a page in the language of the journey. */
  at: (path: string) => string
  /** Lets somebody in through GitHub. */
  signIn: (login: string, page?: Page) => Promise<void>
  /** Another browser, watched like the first one. */
  newVisitor: (options?: BrowserContextOptions) => Promise<Page>
  /** Lets an owner connect an organization, unless that was done in this Souk already. */
  connect: (login: string, owner: string) => Promise<void>
  /** Opens an address that is answered with `status`, and with a page all the same. */
  openRefused: (path: string, status: number) => Promise<void>
  /** Holds the page to WCAG 2.2 AA, or to some rules of axe. */
  expectAccessible: (page?: Page, rules?: string[]) => Promise<void>
  watch: Watch
}

interface WorkerFixtures {
  souk: Instance
  doorman: Doorman
  connected: Set<string>
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function prepare(context: BrowserContext, souk: Instance): Promise<Watch> {
  await standInForIntegrators(context)
  return watchPages(context, souk.url)
}

/** A journey in a real browser through a Souk of its own, once in each language. */
export const test = base.extend<JourneyFixtures & LanguageOptions, WorkerFixtures>({
  language: ['en', { option: true }],
  souk: [
    async ({}, use) => {
      const instance = await startInstance()
      await use(instance)
      await instance.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  doorman: [async ({}, use) => use(new Doorman()), { scope: 'worker' }],
  connected: [async ({}, use) => use(new Set()), { scope: 'worker' }],
  t: async ({ language }, use) => use(wordsIn(language)),
  at: async ({ language, souk }, use) => use((path) => `${souk.url}/${language}${path}`),
  watch: async ({ context, souk }, use) => {
    const watch = await prepare(context, souk)
    await use(watch)
    expect(watch.problems()).toEqual([])
  },
  page: async ({ page, watch: _ }, use) => use(page),
  signIn: async ({ page, souk, at, t, doorman }, use) => {
    await use((login, other = page) => doorman.signIn(other, login, { souk, home: at(''), t }))
  },
  newVisitor: async ({ browser, souk, locale }, use) => {
    const opened: { context: BrowserContext; watch: Watch }[] = []
    await use(async (options) => {
      const context = await browser.newContext({ locale, ...options })
      opened.push({ context, watch: await prepare(context, souk) })
      return context.newPage()
    })
    for (const { context } of opened) await context.close()
    expect(opened.flatMap(({ watch }) => watch.problems())).toEqual([])
  },
  connect: async ({ newVisitor, signIn, connected, souk, at, t }, use) => {
    await use(async (login, owner) => {
      if (connected.has(login)) return
      const page = await newVisitor()
      await signIn(owner, page)
      await connectOrganization(page, login, { souk, home: at(''), t })
      connected.add(login)
      await page.close()
    })
  },
  openRefused: async ({ page, at, watch }, use) => {
    await use(async (path, status) => {
      const response = await page.goto(at(path))
      watch.expectRefusal(response?.url() ?? path)
      expect(response?.status()).toBe(status)
    })
  },
  expectAccessible: async ({ page }, use) => {
    await use(async (other = page, rules) => {
      const axe = new AxeBuilder({ page: other })
      const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  },
})

export { expect }
