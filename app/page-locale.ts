import { notFound } from 'next/navigation'
import { locale } from 'next/root-params'
import { isLocale, type Locale } from '@/lib/core/locales'

/** The language of the page's address; an address that begins otherwise does not exist. */
export async function pageLocale(): Promise<Locale> {
  const given = await locale()
  return isLocale(given) ? given : notFound()
}
