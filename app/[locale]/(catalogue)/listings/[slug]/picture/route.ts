import { pictureDocument } from '@/app/documents/share-document'
import { listingPicture } from '@/app/documents/share-picture'
import { documentRoute, languageOf } from '@/lib/api/document-route'
import { domainError } from '@/lib/core/errors'
import { err, ok } from '@/lib/core/result'
import { getListingPage } from '@/lib/listings/queries'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ locale: string; slug: string }>
}

/** A picture takes some time to draw. */
const limit = { points: 60, seconds: 60 }

/** What stands beside a link to a listing where it is shared, at the address of its page with `.png` (see next.config.js). */
export const GET = documentRoute<Context>(
  'pictures',
  async (_request, { params }) => {
    const { locale, slug } = await params
    const language = languageOf(locale)
    if (!language.ok) return language
    const listing = await getListingPage(slug, language.value)
    if (listing === null) return err(domainError('not_found', { field: 'slug' }))
    return ok(await pictureDocument(listingPicture(listing, language.value), language.value, 0))
  },
  limit,
)
