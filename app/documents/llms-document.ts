import type { PublicDocument } from '@/lib/api/document-route'
import { getCategories } from '@/lib/catalogue/queries/get-categories'
import { listCollections } from '@/lib/collections/queries/list-collections'
import type { Locale } from '@/lib/core/locales'
import { ok, type Result } from '@/lib/core/result'
import { llmsText } from './llms'

/** `llms.txt` in one language. */
export async function llmsDocument(language: Locale): Promise<Result<PublicDocument>> {
  const [categories, collections] = await Promise.all([
    getCategories(language),
    listCollections(language),
  ])
  const body = llmsText({ categories, collections }, language)
  return ok({ contentType: 'text/plain; charset=utf-8', body, language })
}
