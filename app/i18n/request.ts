import { locale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { defaultLocale, isLocale } from '@/lib/core/locales'
import { messages } from './messages'

/** Server actions pass their locale; pages take it from their address. */
export default getRequestConfig(async ({ locale: given }) => {
  const wanted = given ?? (await locale())
  const language = isLocale(wanted) ? wanted : defaultLocale
  return { locale: language, messages: messages[language], timeZone: 'UTC' }
})
