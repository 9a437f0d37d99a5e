import { feedDocument } from '@/app/documents/feed-document'
import { documentRoute, languageOf } from '@/lib/api/document-route'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ locale: string }>
}

/** What is new in the whole catalogue, as an Atom feed. */
export const GET = documentRoute<Context>('documents', async (_request, { params }) => {
  const language = languageOf((await params).locale)
  return language.ok ? feedDocument(language.value, null) : language
})
