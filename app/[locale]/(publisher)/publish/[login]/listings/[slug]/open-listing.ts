import { notFound, redirect } from 'next/navigation'
import { pageLocale } from '@/app/page-locale'
import type { Actor } from '@/lib/accounts/types'
import { requireActor } from '@/lib/auth/page'
import type { Locale } from '@/lib/core/locales'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import type { ManagedListing } from '@/lib/listings/types'
import type { PublisherRight } from '@/lib/publishers/types'
import { getStatus } from '@/lib/reviews/queries/get-status'
import type { ListingStatus } from '@/lib/reviews/types'

interface Opened {
  locale: Locale
  actor: Actor
  listing: ManagedListing
  status: ListingStatus
}

/** The listing of a page, for somebody who may write it. `page` is what follows the slug in the address. Anybody else gets what helps: sign in, connect, or a 404. */
export async function openListing(
  { login, slug }: { login: string; slug: string },
  page: string,
  need: PublisherRight,
): Promise<Opened> {
  const locale = await pageLocale()
  const base = `/${locale}/publish/${login}/listings/${slug}`
  const actor = await requireActor(locale, `${base}${page && `/${page}`}`)
  const listing = await authorizeListing(actor, login, slug, need, { toRead: true })
  if (listing.ok) {
    return { locale, actor, listing: listing.value, status: await getStatus(listing.value.id) }
  }
  const { code } = listing.error
  if (code === 'organization_not_connected') redirect(`/${locale}/organizations/${login}/connect`)
  if (code === 'github_unavailable') throw new Error('GitHub does not answer')
  notFound()
}
