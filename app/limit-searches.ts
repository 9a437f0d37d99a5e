import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { networkOf } from '@/lib/auth/actor'
import { spendRoughly } from '@/lib/auth/rate-limit'
import type { Locale } from '@/lib/core/locales'
import { searchErrorHref } from './security/search-error'

/** More than a person reads, and no more than a crawler needs. */
const perNetwork = { points: 240, seconds: 60 }

/** Searching and comparing, each made for one request, count together; who asks too often is led to a page that says so. */
export async function limitSearches(locale: Locale): Promise<void> {
  const within = await spendRoughly(`search:${networkOf(await headers())}`, perNetwork)
  if (!within.ok) redirect(searchErrorHref(locale, within.error))
}
