import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from './words'

/** The policy of an organization, and changing it. */
export class PolicyPage {
  readonly page: Page
  readonly #t: Words

  constructor(page: Page, t: Words) {
    this.page = page
    this.#t = t
  }

  /** Unfolds one of the two ways to change it. */
  async edit(way: 'form' | 'text'): Promise<Locator> {
    await this.#unfold(this.page.getByRole('main'), this.#t(`policy.edit.${way}`))
    return this.page.locator(`#policy-${way}`)
  }

  /** Fills in the blank rule after the last one. */
  async addRule(
    form: Locator,
    number: number,
    rule: { name: string; reason: string; free: 'yes' | 'no' },
  ): Promise<void> {
    await this.#unfold(form, this.#t('policy.form.newRule'))
    const field = (name: string) => form.locator(`[name="rules.${number}.${name}"]`)
    await field('name').fill(rule.name)
    await field('decision').selectOption('deny')
    await field('reason').fill(rule.reason)
    await field('free').selectOption(rule.free)
  }

  async dryRun(form: Locator): Promise<void> {
    await form.getByRole('button', { name: this.#t('policy.form.dryRun'), exact: true }).click()
    const title = this.#t('policy.result.title')
    const wrong = this.#t('policy.problems.title')
    const marked = this.#t('policy.problems.formTitle')
    const answer = this.page.getByText(title).or(this.page.getByText(wrong))
    await expect(answer.or(this.page.getByText(marked)).first()).toBeVisible()
  }

  /** Writes the whole policy as text, and holds it against the past. */
  async write(text: string): Promise<void> {
    const form = await this.edit('text')
    await form.locator('textarea').fill(text)
    await this.dryRun(form)
  }

  /** Saves what the dry run showed. */
  async save(version: number, note = ''): Promise<void> {
    if (note) await this.page.getByLabel(this.#t('policy.result.note')).fill(note)
    const name = this.#t('policy.result.save', { version })
    await this.page.getByRole('button', { name, exact: true }).click()
    await this.page.waitForURL(/\/policy\?saved=/)
    await expect(this.page.getByText(this.#t('policy.saved', { version }))).toBeVisible()
  }

  /** The newest version; 0 where there is none. */
  async newest(): Promise<number> {
    const link = this.page.locator('a[href*="/policy/versions/"]').first()
    if ((await link.count()) === 0) return 0
    const href = await link.getAttribute('href')
    return Number(href?.split('/').at(-1))
  }

  async #unfold(within: Locator, words: string): Promise<void> {
    const fold = within.locator('details', { has: this.page.getByText(words, { exact: true }) })
    if ((await fold.last().getAttribute('open')) !== null) return
    await within.locator('summary').filter({ hasText: words }).last().click()
  }
}
