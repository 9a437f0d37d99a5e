import { locale } from 'next/root-params'
import { _createCache } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { defaultLocale, isLocale } from '@/lib/core/locales'
import { messages } from './messages'

/** Texts are read and their formats made once for the process: for each request, as by default, that costs a tenth of a search. */
const kept = { _cache: _createCache() }

/** Server actions pass their locale; pages take it from their address. */
export default getRequestConfig(async ({ locale: given }) => {
  const wanted = given ?? (await locale())
  const language = isLocale(wanted) ? wanted : defaultLocale
  return { ...kept, locale: language, messages: messages[language], timeZone: 'UTC' }
})
