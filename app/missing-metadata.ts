import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

/** The head of a page that does not exist. */
export async function missingMetadata(): Promise<Metadata> {
  const t = await getTranslations('layout.notFound')
  return { title: t('title'), robots: { index: false } }
}
