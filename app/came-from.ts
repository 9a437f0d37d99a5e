import { localPath } from '@/lib/auth/return-to'

const setUpPage = /^\/[a-z]{2}\/listings\/[^/?]+\/setup(\?|$)/

/** The set-up page from which somebody came to connect an organization, so that they go back there; null for any other address. */
export function cameFrom(value: unknown): string | null {
  const path = localPath(value, '')
  return setUpPage.test(path) ? path : null
}

/** The same page with the organization chosen. */
export function backTo(setUpPath: string, login: string): string {
  const [path = '', search] = setUpPath.split('?')
  const query = new URLSearchParams(search)
  query.set('account', login)
  return `${path}?${query}`
}

/** A page's address that remembers where somebody came from. */
export function withFrom(path: string, from: string | null): string {
  return from === null ? path : `${path}?${new URLSearchParams({ from })}`
}
