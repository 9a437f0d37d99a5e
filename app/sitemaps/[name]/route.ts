import { keptDocument } from '@/app/documents/kept-document'
import { sitemapNamed } from '@/app/documents/sitemaps'
import { documentRoute } from '@/lib/api/document-route'
import { domainError } from '@/lib/core/errors'
import { err, ok } from '@/lib/core/result'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ name: string }>
}

/** One of the sitemaps that `/sitemap.xml` names. */
export const GET = documentRoute<Context>('sitemap', async (_request, { params }) => {
  const { name } = await params
  const document = await keptDocument(name, () => sitemapNamed(name))
  if (document === null) return err(domainError('not_found', { field: 'name' }))
  return ok({ contentType: 'application/xml; charset=utf-8', ...document })
})
