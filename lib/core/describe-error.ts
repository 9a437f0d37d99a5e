import type { DomainError, ErrorCode } from './errors'
import type { Locale } from './locales'
import en from './messages/en.json'
import fr from './messages/fr.json'

/** An error as people and clients read it: what is wrong, where, and what to do. */
export interface ErrorDescription {
  code: ErrorCode
  field: string | null
  message: string
  remedy: string
}

const codes = { en: en.codes, fr: fr.codes }

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

/** A day is written as its reader writes it. */
function said(value: unknown, locale: Locale): string {
  if (!isDay(value)) return String(value)
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(value))
}

/** Says an error in the reader's language, with its values filled in where the text names them in braces. */
export function describeError(error: DomainError, locale: Locale): ErrorDescription {
  const { code, field = null, values = {} } = error
  const say = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (brace, name: string) => said(values[name] ?? brace, locale))
  const { message, remedy } = codes[locale][code]
  return { code, field, message: say(message), remedy: say(remedy) }
}
