import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from './words'

/** Stands where a text has a date or a time, so that what is around it can be looked for. */
const gap = '\u0000'

type BillKey = 'tax' | 'today' | 'year'

/** What the address of the page can choose; repositories are GitHub's numbers. */
export interface Choice {
  account: string
  repositories?: number[]
  plan?: number
  cycle?: 'monthly' | 'yearly'
  units?: number | string
  country?: string
}

function queryOf({ account, repositories, ...rest }: Choice): URLSearchParams {
  const selection = repositories ? 'selected' : 'all'
  const query = new URLSearchParams({ account, for: account, selection })
  for (const id of repositories ?? []) query.append('repository', String(id))
  for (const [name, value] of Object.entries(rest)) query.set(name, String(value))
  return query
}

/** The page on which somebody chooses account, repositories and plan, and the one that waits afterwards. */
export class SetupPage {
  readonly page: Page
  readonly #t: Words

  constructor(page: Page, t: Words) {
    this.page = page
    this.#t = t
  }

  /** The page asks for itself again at each choice; what was chosen is there once the address says so. */
  async #chosen(name: string, value: string): Promise<void> {
    await this.page.waitForURL((url) => url.searchParams.getAll(name).includes(value))
  }

  account(login: string): Locator {
    return this.page.getByRole('radio', { name: login, exact: true })
  }

  async chooseAccount(login: string): Promise<void> {
    await this.account(login).check()
    await this.#chosen('account', login)
  }

  /** Opens the page with everything chosen, as a link would that somebody passes on. */
  async open(base: string, slug: string, choice: Choice): Promise<void> {
    await this.page.goto(`${base}/listings/${slug}/setup?${queryOf(choice)}`)
  }

  /** Confirms what is chosen, accepting the terms where something is paid. */
  async order(): Promise<void> {
    const terms = this.page.locator('#termsAccepted')
    if (await terms.isVisible()) await terms.check()
    await this.confirm.click()
  }

  async chooseAllRepositories(): Promise<void> {
    const name = this.#t('setup.repositories.all')
    await this.page.getByRole('radio', { name, exact: true }).check()
    await this.#chosen('selection', 'all')
  }

  async chooseRepositories(...names: string[]): Promise<void> {
    const some = this.#t('setup.repositories.selected')
    const radio = this.page.getByRole('radio', { name: some, exact: true })
    if (!(await radio.isChecked())) {
      await radio.check()
      await this.#chosen('selection', 'selected')
    }
    for (const name of names) {
      const box = this.page.getByRole('checkbox', { name, exact: true })
      await box.check()
      await this.#chosen('repository', await box.inputValue())
    }
  }

  async choosePlan(name: string): Promise<void> {
    const plan = this.page.getByRole('radio', { name, exact: true })
    const number = await plan.inputValue()
    await plan.check()
    await this.#chosen('plan', number)
  }

  async chooseCycle(cycle: 'monthly' | 'yearly'): Promise<void> {
    const name = this.#t(`setup.plan.${cycle}`)
    await this.page.getByRole('radio', { name, exact: true }).check()
    await this.#chosen('cycle', cycle)
  }

  async chooseUnits(units: number | string): Promise<void> {
    const field = this.page.locator('input[name="units"]')
    await field.fill(String(units))
    await field.blur()
    await this.#chosen('units', String(units))
  }

  async chooseCountry(code: string): Promise<void> {
    await this.page.locator('select[name="country"]').selectOption(code)
    await this.#chosen('country', code)
  }

  /** An amount of the bill, as it is written. */
  async billed(key: BillKey): Promise<string> {
    return this.#amount(this.#t(`setup.bill.${key}`))
  }

  /** The invoice after the one of today. */
  async billedNext(): Promise<string> {
    const [before = ''] = this.#t('setup.bill.next', { date: gap }).split(gap)
    return this.#amount(new RegExp(`^${before}`))
  }

  async #amount(label: string | RegExp): Promise<string> {
    const line = this.page.locator('dl > div').filter({
      has: this.page.locator('dt').filter({ hasText: label }),
    })
    return (await line.locator('dd').textContent()) ?? ''
  }

  /** The one button at the end; its words say what happens. */
  get confirm(): Locator {
    return this.page.locator('#order button[name="intent"][value="confirm"]')
  }

  /** What the page that waits says at its top. */
  async expectState(state: 'Open' | 'Active' | 'Abandoned'): Promise<void> {
    const words = this.#t(`setup.waiting.state${state}`)
    await expect(this.page.getByRole('main').getByText(words, { exact: true })).toBeVisible({
      timeout: 20_000,
    })
  }

  /** GitHub's page in its own tab. */
  async openGitHub(): Promise<Page> {
    const link = this.page.getByRole('link', { name: this.#t('setup.waiting.install.go') })
    await expect(link).toBeVisible({ timeout: 20_000 })
    const opened = this.page.context().waitForEvent('page')
    await link.click()
    const github = await opened
    await github.waitForLoadState()
    return github
  }

  /** That GitHub said it is installed, and when. */
  async expectConfirmedByGitHub(): Promise<void> {
    await this.#expectSource('setup.waiting.install.github')
  }

  /** That Stripe said it is paid, and when. */
  async expectConfirmedByStripe(): Promise<void> {
    await this.#expectSource('setup.waiting.payment.byStripe')
  }

  async expectSaidByPerson(): Promise<void> {
    await this.#expectSource('setup.waiting.install.person')
  }

  async #expectSource(
    key:
      | 'setup.waiting.install.github'
      | 'setup.waiting.install.person'
      | 'setup.waiting.payment.byStripe',
  ): Promise<void> {
    const [before = ''] = this.#t.markup(key, { time: () => gap }).split(gap)
    const line = this.page.getByText(before.trim())
    await expect(line).toBeVisible({ timeout: 20_000 })
    await expect(line.locator('relative-time, time')).not.toBeEmpty()
  }
}
