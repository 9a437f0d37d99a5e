import type { Metadata } from 'next'
import { type Locale, locales } from '@/lib/core/locales'

/** Says that a page has one address in each language; `path` is what follows the language, such as `/listings/hexlint`. */
export function alternatesOf(locale: Locale, path: string): Metadata['alternates'] {
  return {
    canonical: `/${locale}${path}`,
    languages: {
      ...Object.fromEntries(locales.map((language) => [language, `/${language}${path}`])),
      'x-default': path === '' ? '/' : `/en${path}`,
    },
  }
}
