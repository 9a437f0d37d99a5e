import { expect, type Locator, type Page } from '@playwright/test'
import type { Instance } from './instance'
import type { Words } from './words'

/** What a page object needs of a journey. */
export interface Visit {
  page: Page
  at: (path: string) => string
  t: Words
  souk: Instance
}

type Way = 'github-app' | 'manifest' | 'probot' | 'oauth-app' | 'api'

/** The pages that bring an integration to a publisher, and GitHub's between them. */
export class BringPages {
  readonly #visit: Visit
  readonly #login: string

  constructor(visit: Visit, login: string) {
    this.#visit = visit
    this.#login = login
  }

  get #page(): Page {
    return this.#visit.page
  }

  field(label: string): Locator {
    return this.#page.getByLabel(label, { exact: true })
  }

  async open(way: Way): Promise<void> {
    await this.#page.goto(this.#visit.at(`/publish/${this.#login}/listings/new/${way}`))
  }

  async #press(name: string): Promise<void> {
    await this.#page.getByRole('button', { name, exact: true }).click()
  }

  /** An app that GitHub has already, by its slug or the address of its page. */
  async listApp(app: string): Promise<void> {
    const { t } = this.#visit
    await this.open('github-app')
    await this.field(t('connect.githubApp.app')).fill(app)
    await this.#press(t('connect.githubApp.read'))
  }

  /** A new app that reads and writes issues, up to GitHub's page. */
  async describeApp(name: string): Promise<void> {
    const { t } = this.#visit
    await this.open('manifest')
    await this.field(t('connect.newApp.name')).fill(name)
    await this.field(t('connect.newApp.url')).fill('https://tide.example')
    await this.field('Issues').selectOption('write')
    await this.#press(t('connect.newApp.go'))
    await this.#page.waitForURL('**/manifests/mfl_*')
  }

  async readFile(text: string): Promise<void> {
    await this.field('app.yml').fill(text)
    await this.#press(this.#visit.t('connect.appYml.go'))
  }

  /** What somebody says of an OAuth App of theirs, or of another's. */
  async listOauthApp(
    name: string,
    client: { clientId: string; clientSecret: string },
  ): Promise<void> {
    const { t } = this.#visit
    await this.open('oauth-app')
    await this.field(t('connect.oauthApp.name')).fill(name)
    await this.field(t('connect.oauthApp.clientId')).fill(client.clientId)
    await this.field(t('connect.oauthApp.clientSecret')).fill(client.clientSecret)
    await this.field(t('connect.oauthApp.installationUrl')).fill('https://tide.example/in')
    await this.field('read:org').check()
    await this.field(t('connect.oauthApp.reason')).locator('visible=true').fill('To know teams')
    await this.#press(t('connect.oauthApp.go'))
  }

  async listApi(name: string): Promise<void> {
    const { t } = this.#visit
    await this.open('api')
    await this.field(t('connect.api.name')).fill(name)
    const lines = { calls: 'Reads issues', needs: 'A token', setupSteps: 'Make a token' } as const
    for (const [key, text] of Object.entries(lines)) {
      await this.#page.locator(`#${key}`).fill(text)
    }
    await this.#press(t('connect.api.go'))
  }

  /** Confirms on GitHub's page what was prepared here, and comes back. */
  async throughGithub(): Promise<void> {
    const { t, souk } = this.#visit
    await this.#press(t('connect.flow.go'))
    await this.#page.waitForURL(`${souk.github}/**`)
    await this.#page.locator('button.go').click()
    await this.#page.waitForURL(`${souk.url}/**/manifests/finish?**`)
  }

  /** Presses the one button, sees the secrets, and answers the `.env`. */
  async finish(): Promise<string> {
    const { t } = this.#visit
    await this.#press(t('connect.finish.go'))
    await expect(this.#page.getByText(t('connect.finish.onceTitle'))).toBeVisible()
    return (await this.#page.locator('pre').textContent()) ?? ''
  }

  /** Goes on from the secrets to the draft. */
  async toDraft(slug: string): Promise<void> {
    await this.#page.getByRole('link', { name: this.#visit.t('connect.finish.toDraft') }).click()
    await this.expectDraft(slug)
  }

  async expectDraft(slug: string): Promise<void> {
    await this.#page.waitForURL(this.#visit.at(`/publish/${this.#login}/listings/${slug}`))
  }
}

/** What a Probot app says of itself. */
export function appYml(name: string): string {
  return `name: ${name}
url: https://tide.example
hook_attributes:
  url: https://tide.example/hooks
default_events:
  - push
  - issues
default_permissions:
  contents: read
  issues: write
  metadata: read
`
}
