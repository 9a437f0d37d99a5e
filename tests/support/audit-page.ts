import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { z } from 'zod'
import type { Words } from './words'

const Line = z.looseObject({
  action: z.string(),
  actor: z.object({ type: z.string(), login: z.string().nullable() }),
  account: z.string().nullable(),
})

/** An audit log, of an organization or of the whole instance. */
export class AuditPage {
  readonly #page: Page
  readonly #t: Words

  constructor(page: Page, t: Words) {
    this.#page = page
    this.#t = t
  }

  /** The rows with this action, such as `organization.declared`. */
  rows(action: string): Locator {
    const name = this.#page.getByText(action, { exact: true })
    return this.#page.getByRole('row').filter({ has: name })
  }

  field(name: 'action' | 'actor' | 'listing' | 'from' | 'to'): Locator {
    return this.#page.getByLabel(this.#t(`audit.filter.${name}`), { exact: true })
  }

  async search(values: Partial<Record<'action' | 'actor', string>>): Promise<void> {
    await this.field('action').fill(values.action ?? '')
    await this.field('actor').fill(values.actor ?? '')
    await this.#page.getByRole('button', { name: this.#t('audit.filter.find') }).click()
    await this.#page.waitForURL(/\/audit\?/)
  }

  /** What the button gives: the file's name and its lines. */
  async download(): Promise<{ name: string; lines: z.output<typeof Line>[] }> {
    const coming = this.#page.waitForEvent('download')
    await this.#page.getByRole('link', { name: this.#t('audit.export') }).click()
    const file = await coming
    const text = await readFile(await file.path(), 'utf8')
    const lines = text.trimEnd().split('\n')
    return {
      name: file.suggestedFilename(),
      lines: lines.map((line) => Line.parse(JSON.parse(line))),
    }
  }
}
