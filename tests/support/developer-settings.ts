import type { Page } from '@playwright/test'
import type { Instance } from './instance'

interface AppOnGithub {
  id: number
  slug: string
  /** PEM, as GitHub lets one download it. */
  privateKey: string
}

interface Manifest {
  name: string
  url: string
  public: boolean
  default_permissions?: Record<string, string>
  default_events?: string[]
}

/** GitHub's own pages for whoever makes apps: a person's, or those of an organization. */
export class DeveloperSettings {
  readonly #page: Page
  readonly #settings: string

  constructor(page: Page, { github }: Pick<Instance, 'github'>, organization?: string) {
    this.#page = page
    this.#settings = organization
      ? `${github}/organizations/${organization}/settings`
      : `${github}/settings`
  }

  /** Registers a GitHub App there and nowhere else: the code goes to nobody. */
  async registerApp(manifest: Manifest): Promise<AppOnGithub> {
    await this.#page.goto(`${this.#settings}/apps/new`)
    await this.#page.locator('textarea').fill(JSON.stringify(manifest))
    await this.#page.locator('button.go').click()
    await this.#page.locator('button.go').click()
    const privateKey = (await this.#page.locator('pre').textContent()) ?? ''
    await this.#page.getByRole('link', { name: 'App settings' }).click()
    const id = /App ID (\d+)/.exec((await this.#page.locator('main').textContent()) ?? '')?.[1]
    const slug = new URL(this.#page.url()).pathname.split('/').at(-1) ?? ''
    return { id: Number(id), slug, privateKey }
  }

  /** Registers an OAuth App, whose secret is shown once. */
  async registerOauthApp(name: string): Promise<{ clientId: string; clientSecret: string }> {
    await this.#page.goto(`${this.#settings}/applications/new`)
    await this.#page.locator('input[name="name"]').fill(name)
    await this.#page.locator('input[name="url"]').fill('https://tide.example')
    await this.#page.locator('input[name="callbackUrl"]').fill('https://tide.example/callback')
    await this.#page.locator('button.go').click()
    const [clientId = '', clientSecret = ''] = await this.#page.locator('code').allTextContents()
    return { clientId, clientSecret }
  }
}
