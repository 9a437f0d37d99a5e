import { expect, type Locator, type Page } from '@playwright/test'
import type { Decision, Standing } from '@/lib/campaigns/types'
import type { Words } from './words'

/** The campaigns of an organization, and the page of one. */
export class CampaignPage {
  readonly page: Page
  readonly #t: Words

  constructor(page: Page, t: Words) {
    this.page = page
    this.#t = t
  }

  /** Starts one about everything, with this last day. */
  async start(name: string, lastDay: string): Promise<void> {
    await this.page.getByLabel(this.#t('campaigns.start.name')).fill(name)
    await this.page.getByLabel(this.#t('campaigns.start.deadline')).fill(lastDay)
    await this.#press(this.#t('campaigns.start.button'))
    await this.page.waitForURL(/\/campaigns\/cmp_/)
  }

  /** The line of the table. */
  row(name: string): Locator {
    const table = this.page.getByRole('table', { name: this.#t('campaigns.table.label') })
    return table.getByRole('row').filter({ hasText: name })
  }

  /** Where everything about one integration unfolds. */
  part(name: string): Locator {
    return this.page.locator('details').filter({
      has: this.page.locator('summary').filter({ hasText: name }),
    })
  }

  async open(name: string): Promise<void> {
    const part = this.part(name)
    const isOpen = await part.evaluate((one) => one.hasAttribute('open'))
    if (!isOpen) await part.locator('summary').first().click()
  }

  async decide(
    name: string,
    decision: Decision,
    { narrowing = '', note = '' }: { narrowing?: string; note?: string } = {},
  ): Promise<void> {
    await this.open(name)
    const form = this.part(name)
      .locator('form')
      .filter({ has: this.page.locator('fieldset') })
    await form.getByRole('radio', { name: this.#t(`campaigns.decisions.${decision}`) }).check()
    await form.getByLabel(this.#t('campaigns.item.narrowing')).fill(narrowing)
    await form.getByLabel(this.#t('campaigns.item.note')).fill(note)
    await form.getByRole('button', { name: this.#t('campaigns.item.button') }).click()
    await expect(this.page.getByText(this.#t('campaigns.page.decided'))).toBeVisible()
  }

  async expectStanding(name: string, standing: Standing): Promise<void> {
    const words = this.#t(`campaigns.standings.${standing}`)
    await expect(this.row(name).getByText(words, { exact: true })).toBeVisible()
  }

  /** GitHub's page where a decision is carried out. */
  async wayOf(name: string): Promise<string> {
    await this.open(name)
    const link = this.part(name).locator('a[href*="/settings/installations/"]').first()
    return (await link.getAttribute('href')) ?? ''
  }

  async checkNow(): Promise<void> {
    await this.#press(this.#t('campaigns.page.check'))
    await expect(this.page.getByText(this.#t('campaigns.page.checked'))).toBeVisible()
  }

  async close(): Promise<void> {
    const summary = this.#t('campaigns.page.closeSummary')
    await this.page.locator('summary').filter({ hasText: summary }).click()
    await this.#press(this.#t('campaigns.page.close'))
    const result = this.#t('campaigns.page.result')
    await expect(this.page.getByRole('heading', { name: result, exact: true })).toBeVisible()
  }

  async #press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }
}
