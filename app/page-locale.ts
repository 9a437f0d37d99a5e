import { notFound } from 'next/navigation'
import { locale } from 'next/root-params'
import { isLocale, type Locale } from '@/lib/core/locales'

/** The language of the page's address; null when it begins otherwise. For cached pages, which show their 404 themselves. */
export async function knownLocale(): Promise<Locale | null> {
  const given = await locale()
  return isLocale(given) ? given : null
}

/** The language of the page's address; an address that begins otherwise does not exist. */
export async function pageLocale(): Promise<Locale> {
  return (await knownLocale()) ?? notFound()
}
