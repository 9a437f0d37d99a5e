import { type Answer, publicRoute } from '@/lib/api/route'
import { toSearchJson } from '@/lib/api/to-listing-json'
import { searchListings } from '@/lib/catalogue/queries/search-listings'
import { parseSearch, writeSearch } from '@/lib/catalogue/schema'
import { ok } from '@/lib/core/result'
import { env } from '@/lib/env'

export const GET = publicRoute(async (request, locale) => {
  const query = parseSearch(new URL(request.url).searchParams)
  if (!query.ok) return query
  const view = await searchListings(query.value, locale)
  if (!view.ok) return view
  const { nextCursor } = view.value
  const next = writeSearch({ ...query.value, cursor: nextCursor })
  const link = `<${env().SOUK_URL}/api/listings?${next}>; rel="next"`
  const headers: Answer['headers'] = nextCursor === null ? {} : { Link: link }
  return ok({ body: toSearchJson(view.value, locale), headers })
})
