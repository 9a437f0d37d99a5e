import { pictureDocument } from '@/app/documents/share-document'
import { sitePicture } from '@/app/documents/share-picture'
import { documentRoute, languageOf } from '@/lib/api/document-route'
import { ok } from '@/lib/core/result'

export const dynamic = 'force-dynamic'

const DAY = 86_400

interface Context {
  params: Promise<{ locale: string }>
}

/** What stands beside a link to this marketplace where it is shared. */
export const GET = documentRoute<Context>('pictures', async (_request, { params }) => {
  const language = languageOf((await params).locale)
  return language.ok
    ? ok(await pictureDocument(sitePicture(language.value), language.value, DAY))
    : language
})
