import type { Metadata } from 'next'
import { locale } from 'next/root-params'
import { missingMetadata } from '@/app/missing-metadata'
import { NotFound } from '@/components/layout/not-found'
import { defaultLocale, isLocale } from '@/lib/core/locales'

/** In place of the title of the page that is not there. */
export function generateMetadata(): Promise<Metadata> {
  return missingMetadata()
}

export default async function NotFoundPage() {
  const given = await locale()
  return <NotFound locale={isLocale(given) ? given : defaultLocale} />
}
