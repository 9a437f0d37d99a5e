import type { Page } from '@playwright/test'
import type { DemoApp } from '@/prisma/demo/types'
import type { Instance } from './instance'

/** A demo app on the sandbox GitHub: what its owner changes there, and what who has it does. */
export class AppOnGithub {
  readonly #page: Page
  readonly #souk: Instance
  readonly #app: DemoApp

  constructor(page: Page, souk: Instance, app: DemoApp) {
    this.#page = page
    this.#souk = souk
    this.#app = app
  }

  async #as(login: string): Promise<void> {
    const { github } = this.#souk
    await this.#page.context().clearCookies()
    await this.#page.context().request.post(`${github}/sandbox/sign-in`, { data: { login } })
  }

  /** What the app asks for in its listing, with more or less of it. */
  async ask(owner: string, more: Record<string, string> = {}): Promise<void> {
    const { github } = this.#souk
    await this.#as(owner)
    const form = Object.fromEntries(this.#app.permissions.map(({ key, access }) => [key, access]))
    await this.#page
      .context()
      .request.post(`${github}/settings/apps/${this.#app.appSlug}/permissions`, {
        form: { ...form, ...more, events: this.#app.events.join(' ') },
        headers: { origin: github },
      })
  }

  /** Installs the app on everything of an organization, unless it is there. */
  async install(owner: string, organization: string): Promise<void> {
    await this.#as(owner)
    await this.#page.goto(`${this.#souk.github}/apps/${this.#app.appSlug}/installations/new`)
    await this.#page.getByRole('link', { name: organization, exact: true }).click()
    const install = this.#page.getByRole('button', { name: 'Install', exact: true })
    if (await install.isVisible()) {
      await this.#page.getByRole('radio', { name: 'All repositories' }).check()
      await install.click()
    }
  }

  /** Follows a link to GitHub as somebody, and presses a button there. */
  async press(login: string, url: string, button: string): Promise<void> {
    await this.#as(login)
    await this.#page.goto(url)
    await this.#page.getByRole('button', { name: button, exact: true }).click()
  }
}
