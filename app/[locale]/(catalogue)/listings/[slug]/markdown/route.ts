import { absolute, listingAddresses } from '@/app/documents/addresses'
import { listingMarkdown } from '@/app/documents/listing-markdown'
import { documentRoute, languageOf } from '@/lib/api/document-route'
import { domainError } from '@/lib/core/errors'
import { err, ok } from '@/lib/core/result'
import { getListingPage } from '@/lib/listings/queries'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ locale: string; slug: string }>
}

/** A listing in Markdown, at the address of its page with `.md` (see next.config.js). */
export const GET = documentRoute<Context>('documents', async (_request, { params }) => {
  const { locale, slug } = await params
  const language = languageOf(locale)
  if (!language.ok) return language
  const listing = await getListingPage(slug, language.value)
  if (listing === null) return err(domainError('not_found', { field: 'slug' }))
  const page = absolute(listingAddresses(language.value, slug).page)
  return ok({
    contentType: 'text/markdown; charset=utf-8',
    body: listingMarkdown(listing, language.value),
    language: language.value,
    link: `<${page}>; rel="canonical"`,
  })
})
