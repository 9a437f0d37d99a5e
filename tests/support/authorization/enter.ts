import { z } from 'zod'
import type { Instance } from '../instance'
import { Browser } from './browser'

const csrfSchema = z.object({ csrfToken: z.string() })

/** Somebody's browser at the sandbox GitHub. */
export async function githubOf({ github }: Instance, login: string): Promise<Browser> {
  const browser = new Browser(github)
  await browser.open('/sandbox/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login }),
  })
  return browser
}

/** Signs somebody in through GitHub, with its consent, and answers the cookie of the session. */
export async function enter(souk: Instance, login: string): Promise<string> {
  const browser = new Browser(souk.url)
  const github = await githubOf(souk, login)
  const csrf = await browser.open('/api/auth/csrf')
  const { csrfToken } = csrfSchema.parse(await csrf.json())
  const question = await browser.post('/api/auth/signin/github', {
    csrfToken,
    callbackUrl: `${souk.url}/en`,
  })
  const asked = Object.fromEntries(new URL(question).searchParams)
  const callback = await github.post('/login/oauth/authorize', { ...asked, authorize: '1' })
  await browser.open(callback)
  const session = browser.cookie.split('; ').find((cookie) => cookie.includes('.session='))
  if (session === undefined) throw new Error(`${login} was not let in`)
  return session
}
