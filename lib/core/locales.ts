/** The languages of every page, mail and error, the default first. */
export const locales = ['en', 'fr'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

/** Whether a string is one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** A text in English, and in French where the author wrote it. */
export type Localized<T = string> = { en: T; fr?: T }

/** The text in the reader's language, or in English where there is none. */
export function localize<T>(text: Localized<T>, locale: Locale): T {
  return text[locale] ?? text.en
}
