import { feedDocument } from '@/app/documents/feed-document'
import { documentRoute, languageOf } from '@/lib/api/document-route'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ locale: string; slug: string }>
}

/** What is new in a category, as an Atom feed. */
export const GET = documentRoute<Context>('documents', async (_request, { params }) => {
  const { locale, slug } = await params
  const language = languageOf(locale)
  return language.ok ? feedDocument(language.value, slug) : language
})
