import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from './words'

/** Somebody's notifications. */
export class InboxPage {
  readonly #page: Page
  readonly #t: Words

  constructor(page: Page, t: Words) {
    this.#page = page
    this.#t = t
  }

  /** By the link in the header, which says how much is unread. */
  async openFromHeader(): Promise<void> {
    const name = new RegExp(`^${this.#t('layout.inbox')}, \\d`)
    await this.#page.getByRole('banner').getByRole('link', { name }).click()
    await this.#page.waitForURL(/\/notifications$/)
  }

  get rows(): Locator {
    const link = this.#page.locator('a[href*="/notifications/ntf_"]')
    return this.#page.getByRole('main').getByRole('listitem').filter({ has: link })
  }

  unreadMark(row: Locator): Locator {
    return row.getByRole('img', { name: this.#t('notifications.isUnread'), exact: true })
  }

  async mark(row: Locator, as: 'Read' | 'Unread'): Promise<void> {
    await row
      .getByRole('button')
      .filter({ hasText: this.#t(`notifications.mark${as}`) })
      .click()
  }

  async markAllRead(): Promise<void> {
    const button = this.#page.getByRole('button', { name: this.#t('notifications.markAll') })
    await button.click()
    await expect(button).toHaveCount(0)
  }
}
