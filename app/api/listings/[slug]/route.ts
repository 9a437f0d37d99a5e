import { publicRoute } from '@/lib/api/route'
import { toListingJson } from '@/lib/api/to-listing-json'
import { domainError } from '@/lib/core/errors'
import { err, ok } from '@/lib/core/result'
import { getListingPage } from '@/lib/listings/queries'

interface Context {
  params: Promise<{ slug: string }>
}

export const GET = publicRoute<Context>(async (_request, locale, { params }) => {
  const page = await getListingPage((await params).slug, locale)
  if (page === null) return err(domainError('not_found', { field: 'slug' }))
  return ok({ body: toListingJson(page, locale) })
})
