import { redirect } from 'next/navigation'
import type { Actor } from '../accounts/types'
import type { Locale } from '../core/locales'
import { currentActor } from './actor'

/** The address of the sign-in page that leads back to `returnTo`, a path of this site. */
export function signInPath(locale: Locale, returnTo: string): string {
  return `/${locale}/sign-in?${new URLSearchParams({ returnTo })}`
}

/** The same for somebody whose session here is open, but whose tokens GitHub no longer takes. */
export function signInAgainPath(locale: Locale, returnTo: string): string {
  return `${signInPath(locale, returnTo)}&again=1`
}

/** The person a page is shown to; anybody else goes to sign in, and comes back. */
export async function requireActor(locale: Locale, returnTo: string): Promise<Actor> {
  return (await currentActor()) ?? redirect(signInPath(locale, returnTo))
}
