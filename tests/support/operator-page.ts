import { expect, type Locator, type Page } from '@playwright/test'
import type { ReasonCode } from '@/lib/reviews/schema'
import type { Words } from './words'

interface Decision {
  decision: 'approve' | 'request_changes' | 'reject'
  reason?: ReasonCode
  message?: string
}

const outcomes = {
  approve: 'approved',
  request_changes: 'changes_requested',
  reject: 'rejected',
} as const

/** The pages of whoever runs the marketplace. */
export class OperatorPage {
  readonly page: Page
  readonly #home: string
  readonly #t: Words

  constructor(page: Page, home: string, t: Words) {
    this.page = page
    this.#home = home
    this.#t = t
  }

  async open(path = ''): Promise<void> {
    await this.page.goto(`${this.#home}/operator${path}`)
  }

  /** Makes an empty collection, where the collections are open, and is then on its page. */
  async makeCollection(slug: string, title: string): Promise<void> {
    await this.page.getByText(this.#t('collections.operator.add'), { exact: true }).click()
    for (const [field, text] of Object.entries({
      slug,
      titleEn: title,
      titleFr: title,
      descriptionEn: 'All about it.',
      descriptionFr: 'Tout à ce sujet.',
    })) {
      await this.page.locator(`#collection-${field}`).fill(text)
    }
    const words = this.#t('collections.operator.addButton')
    await this.page.getByRole('button', { name: words }).click()
    await this.page.waitForURL(`${this.#home}/operator/collections/${slug}`)
  }

  /** What waits in the queue under a name. */
  inQueue(name: string): Locator {
    const row = this.page.getByRole('row')
    return row.filter({ has: this.page.getByRole('link', { name, exact: true }) })
  }

  async openReview(name: string): Promise<void> {
    await this.open()
    await this.inQueue(name).getByRole('link', { name, exact: true }).click()
    await this.page.waitForURL(/\/operator\/reviews\/rvw_/)
  }

  /** Looks again until the automatic checks of the open review have answered. */
  async waitForChecks(): Promise<void> {
    const running = this.page.getByText(this.#t('reviews.findings.running'))
    await expect(async () => {
      await this.page.reload()
      await expect(running).toBeHidden({ timeout: 500 })
    }).toPass({ timeout: 30_000 })
  }

  /** What a field says now and what is proposed, side by side. */
  difference(field: string): Locator {
    const heading = this.page.getByRole('heading', { level: 3, name: field, exact: true })
    return this.page.locator('section').filter({ has: heading }).last()
  }

  async #fill({ decision, reason, message }: Decision): Promise<void> {
    const words = this.#t(`reviews.operator.decision.${decision}`)
    await this.page.getByRole('radio', { name: words, exact: true }).check()
    if (reason) await this.page.locator(`#reason-${reason}`).check()
    if (message) await this.page.locator('#message').fill(message)
  }

  /** Reads the mail that a decision would send. */
  async previewMail(decision: Decision): Promise<Locator> {
    await this.#fill(decision)
    const words = this.#t('reviews.operator.decision.preview')
    await this.page.getByRole('button', { name: words, exact: true }).click()
    return this.page.getByRole('status', { name: this.#t('reviews.operator.decision.mail') })
  }

  async decide(decision: Decision): Promise<void> {
    await this.#fill(decision)
    const words = this.#t('reviews.operator.decision.decide')
    await this.page.getByRole('button', { name: words, exact: true }).click()
    const outcome = this.#t(`reviews.states.${outcomes[decision.decision]}`)
    await expect(this.page.getByText(` · ${outcome}`)).toBeVisible()
  }
}
