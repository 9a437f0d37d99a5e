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

/** Says an error in the reader's language, with its values filled in where the text names them in braces. */
export function describeError(error: DomainError, locale: Locale): ErrorDescription {
  const { code, field = null, values = {} } = error
  const say = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace))
  const { message, remedy } = codes[locale][code]
  return { code, field, message: say(message), remedy: say(remedy) }
}
