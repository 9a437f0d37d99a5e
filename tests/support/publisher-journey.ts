import { expect, type Page } from '@playwright/test'
import type { Visit } from './bring-pages'

/** From nothing to a publisher who may sell: what the checklist asks for, in its order. */
export class PublisherJourney {
  readonly #visit: Visit
  readonly #login: string

  constructor(visit: Visit, login: string) {
    this.#visit = visit
    this.#login = login
  }

  get #page(): Page {
    return this.#visit.page
  }

  async #open(part: string): Promise<void> {
    await this.#page.goto(this.#visit.at(`/publish/${this.#login}${part}`))
  }

  /** Whether an earlier journey through this Souk made the account a publisher. */
  async isThere(): Promise<boolean> {
    await this.#page.goto(this.#visit.at('/publish'))
    const href = new URL(this.#visit.at(`/publish/${this.#login}`)).pathname
    return (await this.#page.getByRole('main').locator(`a[href="${href}"]`).count()) > 0
  }

  async create(name: string): Promise<void> {
    const { t, at } = this.#visit
    await this.#page.goto(at('/publish'))
    await this.#page.getByRole('link', { name: t('publish.list.become') }).click()
    await this.#page.getByLabel(this.#login, { exact: true }).check()
    const said = {
      name,
      websiteUrl: `https://${this.#login}.example`,
      descriptionEn: 'Tools that grow slowly.',
      contactName: 'Somebody Who Decides',
    } as const
    for (const [field, text] of Object.entries(said))
      await this.#page.locator(`#${field}`).fill(text)
    await this.#page.getByRole('button', { name: t('publish.new.save') }).click()
    await this.#page.waitForURL(at(`/publish/${this.#login}`))
  }

  async acceptAgreement(): Promise<void> {
    const { t } = this.#visit
    await this.#open('/agreement')
    await this.#page.getByLabel(t('publish.agreement.tick')).check()
    await this.#page.getByRole('button', { name: t('publish.agreement.accept') }).click()
    await expect(this.#page.getByText(t('publish.agreement.acceptedTitle'))).toBeVisible()
  }

  /** Adds the record where a registrar would, and has it looked for. */
  async proveDomain(domain: string): Promise<void> {
    const { t, souk } = this.#visit
    await this.#open('/domain')
    await this.#page.getByLabel(t('publish.domain.field'), { exact: true }).fill(domain)
    await this.#page.getByRole('button', { name: t('publish.domain.name') }).click()
    const value = (label: string) => this.#page.getByLabel(label, { exact: true }).inputValue()
    const name = await value(t('publish.domain.recordName'))
    const text = await value(t('publish.domain.recordText'))
    await this.#page.context().request.post(souk.records, { form: { name, text } })
    await this.#page.getByRole('button', { name: t('publish.domain.check') }).click()
    await expect(this.#page.getByText(t('publish.domain.provedTitle', { domain }))).toBeVisible()
  }

  /** Answers Stripe's questions on Stripe's page. */
  async onboard(country: string): Promise<void> {
    const { t, souk } = this.#visit
    await this.#open('/payments')
    const field = this.#page.getByLabel(t('publish.payments.country'), { exact: true })
    await field.selectOption(country)
    await this.#page.getByRole('button', { name: t('publish.payments.begin') }).click()
    await this.#page.waitForURL(`${souk.stripe}/onboarding/**`)
    await this.#page.locator('button[value="active"]').click()
    await expect(this.#page.getByText(t('publish.payments.states.active.title'))).toBeVisible()
  }

  /** Nothing of the checklist is left. */
  async expectReady(): Promise<void> {
    const { t } = this.#visit
    await this.#open('')
    await expect(this.#page.getByRole('link', { name: t('publish.listings.new') })).toBeVisible()
    const left = this.#page.getByRole('heading', { name: t('publish.checklist.title') })
    await expect(left).toHaveCount(0)
  }
}
