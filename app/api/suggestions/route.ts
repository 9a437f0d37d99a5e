import { suggestionsJson } from '@/lib/api/listing-schemas'
import { publicRoute } from '@/lib/api/route'
import { suggest } from '@/lib/catalogue/queries/suggest'
import { parseSearch } from '@/lib/catalogue/schema'
import { ok } from '@/lib/core/result'

export const GET = publicRoute(async (request, locale) => {
  const query = parseSearch(new URL(request.url).searchParams)
  if (!query.ok) return query
  const items = await suggest(query.value.q, locale)
  return ok({ body: suggestionsJson.parse({ items }) })
})
