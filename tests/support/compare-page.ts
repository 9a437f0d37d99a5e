import type { Locator, Page } from '@playwright/test'
import type { Words } from './words'

/** The page on which up to four integrations stand side by side. */
export class ComparePage {
  readonly page: Page
  readonly #t: Words

  constructor(page: Page, t: Words) {
    this.page = page
    this.#t = t
  }

  table(key: 'trust' | 'permissions' | 'scopes' | 'plans'): Locator {
    return this.page.getByRole('table', { name: this.#t(`compare.tables.${key}`), exact: true })
  }

  /** The names at the head of the columns, in their order. */
  async names(): Promise<string[]> {
    const [, ...names] = await this.table('trust').locator('thead th').allTextContents()
    return names
  }

  /** Ticks listings in a list of the catalogue, and sends them. */
  async choose(...names: string[]): Promise<void> {
    for (const name of names) {
      await this.page.getByLabel(this.#t('compare.chooseLabel', { name }), { exact: true }).check()
    }
    await this.page.getByRole('button', { name: this.#t('compare.chooseButton') }).click()
    await this.page.waitForURL('**/compare?**')
  }
}
