import type { PublicDocument } from '@/lib/api/document-route'
import { getCategories } from '@/lib/catalogue/queries/get-categories'
import type { Locale } from '@/lib/core/locales'
import { ok, type Result } from '@/lib/core/result'
import { llmsText } from './llms'

/** `llms.txt` in one language. */
export async function llmsDocument(language: Locale): Promise<Result<PublicDocument>> {
  const body = llmsText(await getCategories(language), language)
  return ok({ contentType: 'text/plain; charset=utf-8', body, language })
}
