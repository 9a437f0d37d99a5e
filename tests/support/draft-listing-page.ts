import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { z } from 'zod'
import type { Instance } from './instance'
import type { Words } from './words'

interface Where {
  souk: Instance
  /** The home page in the language of the journey. */
  home: string
  t: Words
}

const picture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#224466' } })
    .png()
    .toBuffer()

const uploaded = z.object({ assetId: z.string() })

/** All texts that a submission asks for. */
const complete = {
  categories: ['utilities'],
  'text.en.shortDescription': 'Tells you when the tide of issues turns',
  'text.en.introduction': 'It reads what happens and tells you what to look at.',
  'links.support': 'https://publisher.example/support',
  'links.privacy': 'https://publisher.example/privacy',
}

/** A listing while its integrator writes it and follows its review. */
export class DraftListingPage {
  readonly page: Page
  readonly slug: string
  readonly #where: Where
  readonly #login: string

  constructor(page: Page, where: Where, { login, slug }: { login: string; slug: string }) {
    this.page = page
    this.slug = slug
    this.#where = where
    this.#login = login
  }

  /** Begins a draft of an API integration as a publisher does, under a name that no journey had before. */
  static async begin(page: Page, where: Where, login: string, name: string) {
    const { t, home } = where
    await page.goto(`${home}/publish/${login}/listings/new/api`)
    await page.getByLabel(t('connect.api.name'), { exact: true }).fill(name)
    const calls = page.getByLabel(new RegExp(`^${t('connect.api.calls')} `))
    await calls.fill('GET /repos/{owner}/{repo}/issues')
    const steps = page.getByLabel(new RegExp(`^${t('connect.api.setupSteps')} `))
    await steps.fill('Make a token')
    await page.getByRole('button', { name: t('connect.api.go') }).click()
    await page.waitForURL(/\/listings\/[a-z0-9-]+$/)
    const slug = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    return new DraftListingPage(page, where, { login, slug })
  }

  get #address(): string {
    return `${this.#where.home}/publish/${this.#login}/listings/${this.slug}`
  }

  async #send(path: string, init: { data: unknown; method: 'PUT' | 'POST' }): Promise<unknown> {
    const { souk } = this.#where
    const url = `${souk.url}/api/publish/${this.#login}/${this.slug}/${path}`
    const headers = { Origin: souk.url }
    const response = await this.page.context().request.fetch(url, { ...init, headers })
    expect(response.ok(), await response.text()).toBe(true)
    return response.json()
  }

  /** Writes what a submission asks for, as the editor saves it, but for the plan. */
  async complete(): Promise<void> {
    for (const [field, value] of Object.entries(complete)) {
      await this.#send('fields', { method: 'PUT', data: { field, value, base: 'r0' } })
    }
    await this.#send('assets?role=logo', { method: 'POST', data: await picture(400, 400) })
    const shot = { method: 'POST', data: await picture(1200, 600) } as const
    const { assetId } = uploaded.parse(await this.#send('assets?role=screenshot', shot))
    const value = [{ assetId, caption: { en: 'What it tells' } }]
    await this.#send('fields', {
      method: 'PUT',
      data: { field: 'screenshots', value, base: 'v1' },
    })
  }

  async addFreePlan(): Promise<void> {
    const { t } = this.#where
    await this.page.goto(`${this.#address}/plans/new`)
    await this.page.getByLabel(t('planEditor.form.models.free'), { exact: true }).check()
    await this.page.locator('#name').fill('Free')
    await this.page.locator('#description').fill('All of it')
    await this.page.getByRole('button', { name: t('planEditor.form.save') }).click()
    await expect(this.page.getByText(t('planEditor.saved'))).toBeVisible()
  }

  /** Writes a field in the editor and waits until the server has it. */
  async write(field: string, text: string): Promise<void> {
    await this.page.goto(this.#address)
    const saved = this.page.waitForResponse((response) => response.url().endsWith('/fields'))
    await this.page.locator(`[id="field-${field}"]`).fill(text)
    expect((await saved).ok()).toBe(true)
  }

  async openReview(): Promise<void> {
    await this.page.goto(`${this.#address}/review`)
  }

  /** Where the page of the review says that the listing stands. */
  async expectStatus(status: Parameters<typeof this.statusWords>[0]): Promise<void> {
    await expect(this.page.locator('#now')).toHaveText(this.statusWords(status))
  }

  statusWords(
    status:
      | 'draft'
      | 'in_review'
      | 'changes_requested'
      | 'published'
      | 'update_in_review'
      | 'update_rejected'
      | 'suspended'
      | 'delisted',
  ): string {
    return this.#where.t(`reviews.statuses.${status}`)
  }

  /** Presses the button of something that can be done now, with a note where one is asked for. */
  async act(
    action: 'submit' | 'publish_edit' | 'appeal' | 'delist',
    { name = '', note }: { name?: string; note?: string } = {},
  ): Promise<void> {
    const { t } = this.#where
    if (note !== undefined) await this.page.locator(`#${action}-note`).fill(note)
    const button = t(`reviews.actions.${action}.button`, { name })
    await this.page.getByRole('button', { name: button, exact: true }).click()
  }
}
