/** The sign-in page with the way back to a page, its query included; from the sign-in page itself, to where that leads. */
export function signInHrefFrom(
  signInHref: string,
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
): string {
  const isThere = pathname === signInHref
  const returnTo = isThere ? new URLSearchParams(search).get('returnTo') : pathname + search
  if (returnTo === null) return signInHref
  return `${signInHref}?${new URLSearchParams({ returnTo })}`
}
