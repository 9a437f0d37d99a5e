import type { Metadata } from 'next'
import { missingMetadata } from '@/app/missing-metadata'
import { MissingPage } from '@/app/missing-page'
import { knownLocale } from '@/app/page-locale'

export const dynamic = 'force-static'

export function generateStaticParams(): { rest: string[] }[] {
  return []
}

export function generateMetadata(): Promise<Metadata> {
  return missingMetadata()
}

/** An address that no page has: the 404 of its language. */
export default async function UnknownPage() {
  return <MissingPage locale={await knownLocale()} />
}
