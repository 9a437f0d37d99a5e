import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

/** The head of a page that does not exist, or of a listing that left the catalogue. */
export async function missingMetadata(gone?: { name: string }): Promise<Metadata> {
  const robots = { index: false }
  if (gone) {
    const t = await getTranslations('listings.unlisted')
    return { title: t('title', { name: gone.name }), robots }
  }
  const t = await getTranslations('layout.notFound')
  return { title: t('title'), robots }
}
