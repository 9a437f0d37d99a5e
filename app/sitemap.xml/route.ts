import { keptDocument } from '@/app/documents/kept-document'
import { sitemapIndex } from '@/app/documents/sitemaps'
import { documentRoute } from '@/lib/api/document-route'
import { domainError } from '@/lib/core/errors'
import { err, ok } from '@/lib/core/result'

export const dynamic = 'force-dynamic'

/** The parts are counted over all listings, which takes half a second where there are a million. */
const atLeast = 60

/** Where search engines begin (see `robots.txt`). */
export const GET = documentRoute('sitemap', async () => {
  const document = await keptDocument('sitemap', sitemapIndex, atLeast)
  if (document === null) return err(domainError('not_found'))
  return ok({ contentType: 'application/xml; charset=utf-8', ...document })
})
