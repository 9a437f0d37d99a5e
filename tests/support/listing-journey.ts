import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import type { Visit } from './bring-pages'

async function png(width: number, height: number) {
  const background = '#0a7d4b'
  const buffer = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
  return { name: 'image.png', mimeType: 'image/png', buffer }
}

/** From a draft to a submission: what the editor, the plans and the webhook ask for. */
export class ListingJourney {
  readonly #visit: Visit
  readonly #path: string

  constructor(visit: Visit, login: string, slug: string) {
    this.#visit = visit
    this.#path = `/publish/${login}/listings/${slug}`
  }

  get #page(): Page {
    return this.#visit.page
  }

  async #open(part: string): Promise<void> {
    await this.#page.goto(this.#visit.at(`${this.#path}${part}`))
  }

  /** Writes what a listing cannot be without, beside what GitHub or the first form said. */
  async describe(name: string): Promise<void> {
    await this.#open('')
    const texts = {
      'text.en.shortDescription': 'Watches tides and tells the crew',
      'text.en.introduction': `${name} watches tides and tells the crew before the water comes.`,
      'links.support': 'https://pinefold.example/help',
      'links.privacy': 'https://pinefold.example/privacy',
    }
    for (const [field, text] of Object.entries(texts)) {
      await this.#page.locator(`[id="field-${field}"]`).fill(text)
    }
    await this.#page.locator('#field-primaryCategory').selectOption({ index: 1 })
    const reasons = this.#page.locator('#part-access textarea[lang="en"]')
    for (const reason of await reasons.all()) {
      if ((await reason.inputValue()) === '') await reason.fill('To know when the tide comes')
    }
    await this.#expectSaved()
    const images = this.#page.locator('#part-images').getByRole('img')
    await this.#page.locator('#upload-logo').setInputFiles(await png(400, 400))
    await expect(images).toHaveCount(1)
    await this.#page.locator('#upload-screenshot').setInputFiles(await png(1280, 800))
    await expect(images).toHaveCount(2)
    const caption = this.#visit.t('editor.images.caption', { number: '1' })
    await this.#page.getByLabel(caption, { exact: true }).fill('The tide, an hour before it comes')
    await this.#expectSaved()
  }

  async #expectSaved(): Promise<void> {
    const status = this.#page.locator('[data-status] [role="status"]').first()
    await expect(status).toHaveText(this.#visit.t('editor.status.saved'))
  }

  /** A plan at one price a month. */
  async addPlan(name: string, monthlyPrice: string): Promise<void> {
    const { t } = this.#visit
    await this.#open('/plans/new')
    await this.#page.getByLabel(t('planEditor.form.models.flat_rate'), { exact: true }).check()
    const typed = { name, description: 'All of it', monthlyPrice }
    for (const [field, text] of Object.entries(typed)) {
      await this.#page.locator(`#${field}`).fill(text)
    }
    await this.#page.getByRole('button', { name: t('planEditor.form.save') }).click()
    await expect(this.#page.getByText(t('planEditor.saved'))).toBeVisible()
  }

  async setWebhook({ url, secret }: { url: string; secret: string }): Promise<void> {
    const { t } = this.#visit
    await this.#open('/webhook')
    await this.#page.getByLabel(t('webhooks.form.url')).fill(url)
    await this.#page.getByLabel(t('webhooks.form.secret'), { exact: true }).fill(secret)
    await this.#page.getByRole('button', { name: t('webhooks.form.save') }).click()
    await expect(this.#page.getByText(t('webhooks.form.saved'))).toBeVisible()
  }

  async submit(): Promise<void> {
    const { t } = this.#visit
    await this.#open('/review')
    await this.#page.getByRole('button', { name: t('reviews.actions.submit.button') }).click()
    await this.#seeStatus('in_review')
  }

  async expectStatus(status: 'in_review' | 'published'): Promise<void> {
    await this.#open('/review')
    await this.#seeStatus(status)
  }

  async #seeStatus(status: 'in_review' | 'published'): Promise<void> {
    const words = this.#visit.t(`reviews.statuses.${status}`)
    await expect(this.#page.getByRole('heading', { name: words, exact: true })).toBeVisible()
  }
}

/** The operator finds a submission in the queue, and approves it. */
export async function approve({ page, at, t }: Visit, name: string): Promise<void> {
  await page.goto(at('/operator'))
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByLabel(t('reviews.operator.decision.approve'), { exact: true }).check()
  await page.getByRole('button', { name: t('reviews.operator.decision.decide') }).click()
  await expect(page.getByText(t('reviews.operator.decision.closed'))).toBeVisible()
}
