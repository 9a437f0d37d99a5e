import { expect, type Locator, type Page } from '@playwright/test'
import type { RequestState } from '@/lib/approvals/types'
import type { Words } from './words'

/** How an owner leaves what was asked: by the year, fewer repositories, a last day, a note. */
interface Change {
  /** Amounts that the form then names. */
  yearly: string[]
  without: string
  endsAt: string
  note: string
}

/** Asking from the set-up page, and the page of a request. */
export class RequestPage {
  readonly page: Page
  readonly #t: Words

  constructor(page: Page, t: Words) {
    this.page = page
    this.#t = t
  }

  async ask(login: string, reason: string): Promise<void> {
    await this.page.getByLabel(this.#t('requests.ask.reason')).fill(reason)
    await this.#press(this.#t('requests.ask.button', { login }))
    await this.page.waitForURL(/\/requests\/req_/)
  }

  async support(): Promise<void> {
    await this.#press(this.#t('requests.ask.support'))
    await this.page.waitForURL(/\/requests\/req_/)
  }

  async say(kind: 'question' | 'answer', words: string): Promise<void> {
    await this.page.getByLabel(this.#t(`requests.talk.${kind}`)).fill(words)
    await this.#press(this.#t(`requests.talk.${kind}Button`))
    await expect(this.page.getByText(words)).toBeVisible()
  }

  /** Approves it as it was asked. */
  async approve(): Promise<void> {
    await this.#press(this.#t('requests.decide.approve'))
  }

  async approveWith({ yearly, without, endsAt, note }: Change): Promise<void> {
    await this.#open(this.#t('requests.decide.changed'))
    const form = this.page.locator('#approve-changed')
    await form.getByRole('radio', { name: this.#t('requests.ask.yearly'), exact: true }).check()
    for (const amount of yearly) await expect(form.locator('output')).toContainText(amount)
    await form.getByRole('checkbox', { name: without, exact: true }).uncheck()
    await form.getByLabel(this.#t('requests.decide.endsAt')).fill(endsAt)
    await form.getByLabel(this.#t('requests.decide.note')).fill(note)
    await this.#press(this.#t('requests.decide.changedButton'))
  }

  async deny(why: string): Promise<void> {
    await this.#open(this.#t('requests.decide.deny'))
    await this.page.getByLabel(this.#t('requests.decide.why')).fill(why)
    await this.#press(this.#t('requests.decide.denyButton'))
  }

  /** Follows the link that the approval made. */
  async goOn(
    state: 'approved' | 'awaiting_payment' | 'awaiting_install',
    name: string,
  ): Promise<void> {
    const link = this.#t(`requests.notices.go.${state}`, { name })
    await this.page.getByRole('link', { name: link, exact: true }).click()
    await this.page.waitForURL(/\/setup\?.*request=req_/)
  }

  async expectState(state: RequestState): Promise<void> {
    const words = this.#t(`requests.states.${state}`)
    const label = this.page.getByRole('main').getByText(words, { exact: true })
    await expect(label.first()).toBeVisible()
  }

  /** Where a request goes on that somebody of the organization made. */
  get follow(): Locator {
    return this.page.getByRole('link', { name: this.#t('requests.ask.follow'), exact: true })
  }

  async #open(summary: string): Promise<void> {
    await this.page.locator('summary').filter({ hasText: summary }).click()
  }

  async #press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }
}
