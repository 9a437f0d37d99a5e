import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Sandbox } from '../sandbox'
import { type Account, findAccount } from '../store/accounts'
import { administers } from '../store/memberships'

export type WebEnv = { Variables: { viewer: Account | undefined } }

/** A page that says what is wrong instead of the one that was asked for. */
export class PageError extends Error {
  readonly status: ContentfulStatusCode
  /** Set when signing in may help: where to go on afterwards. */
  readonly signInFor: string | undefined

  constructor(status: ContentfulStatusCode, message: string, signInFor?: string) {
    super(message)
    this.status = status
    this.signInFor = signInFor
  }
}

export const pageNotFound = () => new PageError(404, 'There is nothing here, or not for you.')

/** The signed-in person; others are sent to sign in and come back (or home, after a form). */
export function requireViewer(c: Context<WebEnv>): Account {
  const { viewer } = c.var
  if (viewer !== undefined) return viewer
  const url = new URL(c.req.url)
  const back = c.req.method === 'GET' ? url.pathname + url.search : '/'
  throw new PageError(401, 'Sign in first.', back)
}

/** The account whose settings the path names, if the viewer runs it; the viewer's own without one. */
export function requireAdministered(
  sandbox: Sandbox,
  c: Context<WebEnv>,
  organizationLogin?: string,
): Account {
  const viewer = requireViewer(c)
  if (organizationLogin === undefined) return viewer
  const account = findAccount(sandbox.database, organizationLogin)
  if (account?.type !== 'Organization') throw pageNotFound()
  if (!administers(sandbox.database, account.id, viewer.id)) throw pageNotFound()
  return account
}

/** Where the settings of an account are. */
export function settingsPath(account: Account): string {
  return account.type === 'Organization' ? `/organizations/${account.login}/settings` : '/settings'
}

/** A path of this server and nothing else: what a sign-in may go on to. */
export function localPath(value: string | undefined): string {
  return value !== undefined && /^\/(?![/\\])/.test(value) ? value : '/'
}

export type Form = {
  /** The last value of the field, trimmed; undefined when it is missing or empty. */
  text: (name: string) => string | undefined
  all: (name: string) => string[]
  numbers: (name: string) => number[]
  checked: (name: string) => boolean
}

export async function readForm(c: Context): Promise<Form> {
  const fields = new URLSearchParams(await c.req.text())
  const all = (name: string) => fields.getAll(name)
  return {
    text: (name) => all(name).at(-1)?.trim() || undefined,
    all,
    numbers: (name) => all(name).map(Number).filter(Number.isSafeInteger),
    checked: (name) => fields.has(name),
  }
}

/** The address with parameters added; undefined ones are left out. */
export function withParameters(
  address: string,
  parameters: Record<string, string | number | undefined>,
): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, String(value))
  }
  return url.href
}
