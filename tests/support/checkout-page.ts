import { expect, type Page } from '@playwright/test'

export type Card = 'accepted' | 'declined' | 'declinedLater'

const numbers = {
  accepted: null,
  declined: '4000000000000002',
  declinedLater: '4000000000000341',
} as const satisfies Record<Card, string | null>

/** Stripe's own page, on the account of the integrator. */
export class CheckoutPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** What the button says; in it stands the amount. */
  async button(): Promise<string> {
    return (await this.page.locator('button.main').textContent()) ?? ''
  }

  async pay(card: Card = 'accepted'): Promise<void> {
    const number = numbers[card]
    if (number === null) await this.page.locator('button.main').click()
    else await this.page.locator(`button[name="card"][value="${number}"]`).click()
  }

  async expectDeclined(): Promise<void> {
    await expect(this.page.getByRole('alert')).toBeVisible()
  }

  async leave(): Promise<void> {
    await this.page.getByRole('main').getByRole('link').last().click()
  }
}
