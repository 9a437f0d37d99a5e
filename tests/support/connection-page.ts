import type { Locator, Page } from '@playwright/test'
import type { ConnectionWay } from '@/lib/connections/types'
import type { Words } from './words'

/** One way to connect an app, on the page of its listing. */
export class ConnectionSection {
  readonly region: Locator
  readonly #t: Words

  constructor(page: Page, t: Words, way: ConnectionWay) {
    this.region = page.getByRole('region', { name: t(`connect.connection.${way}.title`) })
    this.#t = t
  }

  field(name: string): Locator {
    return this.region.locator(`#${name}`)
  }

  /** What is wrong with a field. */
  wrong(name: string): Locator {
    return this.region.locator(`#${name}-validation`)
  }

  async connect(values: Record<string, string>): Promise<void> {
    const go = this.region.getByRole('button', {
      name: this.#t('connect.connection.connect'),
      exact: true,
    })
    if (!(await go.isVisible())) await this.region.locator('summary').click()
    for (const [name, value] of Object.entries(values)) await this.field(name).fill(value)
    await go.click()
  }

  /** Whether it is connected, as the page says it beside the title. */
  standing(state: 'connected' | 'notConnected'): Locator {
    return this.region.getByText(this.#t(`connect.connection.${state}`), { exact: true })
  }

  async press(name: 'try' | 'disconnect'): Promise<void> {
    const words = this.#t(`connect.connection.${name}`)
    await this.region.getByRole('button', { name: words }).click()
  }
}
