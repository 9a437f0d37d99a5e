import type { Metadata } from 'next'
import { type Locale, locales } from '@/lib/core/locales'

/** The address of a page in each language, and the one for everybody else; `path` is what follows the language, such as `/listings/hexlint`. */
export function languagesOf(path: string): Record<string, string> {
  return {
    ...Object.fromEntries(locales.map((language) => [language, `/${language}${path}`])),
    'x-default': path === '' ? '/' : `/en${path}`,
  }
}

/** Says that a page has one address in each language, and where else what it says can be read: addresses by their types. */
export function alternatesOf(
  locale: Locale,
  path: string,
  types?: NonNullable<Metadata['alternates']>['types'],
): Metadata['alternates'] {
  return { canonical: `/${locale}${path}`, languages: languagesOf(path), types }
}
