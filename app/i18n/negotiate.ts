import { defaultLocale, isLocale, type Locale } from '@/lib/core/locales'

const quality = (parameters: string[]) => {
  const given = parameters.map((part) => part.trim()).find((part) => part.startsWith('q='))
  return given === undefined ? 1 : Number(given.slice(2)) || 0
}

/** The language of ours that an `Accept-Language` header likes best (RFC 9110 §12.5.4), else English. */
export function negotiateLocale(header: string | null): Locale {
  const wishes = (header ?? '').split(',').map((item) => {
    const [range = '', ...parameters] = item.split(';')
    return { language: range.trim().toLowerCase().split('-')[0], q: quality(parameters) }
  })
  const liked = wishes
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q)
    .find(({ language }) => isLocale(language))
  return isLocale(liked?.language) ? liked.language : defaultLocale
}
