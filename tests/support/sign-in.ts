import type { BrowserContext, Page } from '@playwright/test'
import { z } from 'zod'
import type { Instance } from './instance'
import type { Words } from './words'

const Viewer = z.object({ viewer: z.unknown().nullable() })

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

export interface Entrance {
  souk: Instance
  /** The home page in the language of the journey. */
  home: string
  t: Words
}

/** Presses Souk's button and gives GitHub's consent where it is asked for: the way every sign-in ends. */
export async function throughGitHub(page: Page, { home, souk, t }: Entrance): Promise<void> {
  await page.getByRole('button', { name: t('account.signIn.button') }).click()
  const gone = (url: URL) => url.href.startsWith(souk.github) || !/sign-in/.test(url.href)
  await page.waitForURL(gone, { waitUntil: 'commit' })
  const onGitHub = page.url().startsWith(souk.github)
  if (onGitHub) await page.getByRole('button', { name: /^Authorize/ }).click()
  await page.waitForURL((url) => url.href.startsWith(home) && !url.pathname.endsWith('/sign-in'))
}

/** Signs in with GitHub's session already there, as somebody who is signed in to GitHub does. */
async function signInOnce(page: Page, login: string, entrance: Entrance): Promise<void> {
  const { souk, home } = entrance
  await page.context().clearCookies()
  await page.context().request.post(`${souk.github}/sandbox/sign-in`, { data: { login } })
  await page.goto(`${home}/sign-in`)
  await throughGitHub(page, entrance)
}

/** A session is over some day, also because a journey moved the clock. */
async function isSignedIn(page: Page, { souk }: Entrance): Promise<boolean> {
  const response = await page.context().request.get(`${souk.url}/api/viewer`)
  return Viewer.parse(await response.json()).viewer !== null
}

/** Signs people in, each one once in this Souk; later journeys go on with the same session. */
export class Doorman {
  readonly #kept = new Map<string, Cookies>()

  async signIn(page: Page, login: string, entrance: Entrance): Promise<void> {
    const context = page.context()
    const kept = this.#kept.get(login)
    if (kept) {
      await context.clearCookies()
      await context.addCookies(kept)
      if (await isSignedIn(page, entrance)) return
    }
    await signInOnce(page, login, entrance)
    this.#kept.set(login, await context.cookies())
  }

  /** A session that no other journey shares, to be ended at will. */
  async signInAnew(page: Page, login: string, entrance: Entrance): Promise<void> {
    await signInOnce(page, login, entrance)
  }
}
