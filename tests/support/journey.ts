import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { type Instance, startInstance } from './instance'

type Language = 'en' | 'fr'

export interface LanguageOptions {
  language: Language
}

interface JourneyFixtures {
  /** Picks the words of the language the journey runs in. */
  say: (en: string, fr: string) => string
  /** The address of a page in the language of the journey. */
  at: (path: string) => string
  /** Signs in through GitHub's own pages. */
  signIn: (login: string) => Promise<void>
  /** Holds the page to WCAG 2.2 AA. */
  expectAccessible: (page?: Page) => Promise<void>
}

interface WorkerFixtures {
  souk: Instance
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
  say: async ({ language }, use) => use((en, fr) => (language === 'en' ? en : fr)),
  at: async ({ language, souk }, use) => use((path) => `${souk.url}/${language}${path}`),
  signIn: async ({ page, at, say }, use) => {
    await use(async (login) => {
      await page.goto(at('/sign-in'))
      await page
        .getByRole('button', { name: say('Sign in with GitHub', 'Se connecter avec GitHub') })
        .click()
      await page.getByRole('button', { name: new RegExp(`\\b${login}\\b`) }).click()
      const consent = page.getByRole('button', { name: /^Authorize/ })
      if (await consent.isVisible().catch(() => false)) await consent.click()
      await page.waitForURL((url) => url.href.startsWith(at('')))
    })
  },
  expectAccessible: async ({ page }, use) => {
    await use(async (other = page) => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
      const { violations } = await new AxeBuilder({ page: other }).withTags(tags).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  },
})

export { expect }
