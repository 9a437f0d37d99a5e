import { llmsDocument } from '@/app/documents/llms-document'
import { documentRoute, languageOf } from '@/lib/api/document-route'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ locale: string }>
}

/** What this place is, for language models, in the language of the address. */
export const GET = documentRoute<Context>('documents', async (_request, { params }) => {
  const language = languageOf((await params).locale)
  return language.ok ? llmsDocument(language.value) : language
})
